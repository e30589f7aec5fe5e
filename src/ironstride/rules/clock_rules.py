"""Rules about the clock: one body at a time, and mornings after evenings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from ironstride.rules.placed import Origin, Placed
from ironstride.rules.scopes import Channel
from ironstride.rules.verdict import Force, Unit, Verdict, steps_short
from ironstride.units import hours_to_minutes


@dataclass(frozen=True, slots=True)
class OneBody:
    """One body at one place: sessions never overlap."""

    weight: float = 1.0

    id: ClassVar[str] = "one-body"
    title: ClassVar[str] = "One thing at a time"
    force: ClassVar[Force] = Force.MUST
    price_class: ClassVar[str] = "must"
    evidence: ClassVar[tuple[int, ...]] = ()
    scope: ClassVar[str] = "gap"
    earlier_channel: ClassVar[Channel] = Channel.ANY
    minute_borders: ClassVar[tuple[int, ...]] = ()
    reach: ClassVar[int] = 0

    def concerns(self, later: Placed) -> bool:
        """Everything that is not over."""
        return later.origin is not Origin.PAST

    def judge(self, earlier: Placed, later: Placed) -> Verdict | None:
        """Whether the later one begins before the earlier one has ended."""
        overlap = earlier.end - later.start
        return Verdict(-overlap, 0, Unit.MINUTES, 4) if overlap > 0 else None


@dataclass(frozen=True, slots=True)
class EarlyAfterLate:
    """A night between an evening session and a morning session, night shifts included. Convention: sleep comes first."""

    weight: float = 1.0
    gap_hours: float = 9.0

    id: ClassVar[str] = "early-after-late"
    title: ClassVar[str] = "Leave room for a night's sleep between an evening and a morning session"
    force: ClassVar[Force] = Force.SHOULD
    price_class: ClassVar[str] = "weak"
    evidence: ClassVar[tuple[int, ...]] = ()
    scope: ClassVar[str] = "gap"
    earlier_channel: ClassVar[Channel] = Channel.ANY
    minute_borders: ClassVar[tuple[int, ...]] = ()

    @property
    def reach(self) -> int:
        """The gap."""
        return hours_to_minutes(self.gap_hours)

    def concerns(self, later: Placed) -> bool:
        """What is planned or held."""
        return later.origin in {Origin.PLANNED, Origin.LOCKED}

    def judge(self, earlier: Placed, later: Placed) -> Verdict | None:
        """Only across midnight."""
        measured = later.start - earlier.end
        if not self.concerns(later) or earlier.day == later.day or measured >= self.reach:
            return None
        measured = max(0, measured)
        return Verdict(measured, self.reach, Unit.MINUTES, steps_short(self.reach - measured, self.reach))
