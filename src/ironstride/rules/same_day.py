"""A run and a lift on one day: order, gap, and both in one window."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from ironstride.rules.placed import Placed
from ironstride.rules.scopes import Channel
from ironstride.rules.verdict import Force, Unit, Verdict, steps_short
from ironstride.training.kinds import EASY_KINDS, STRENGTH_KINDS, Combine, Tag
from ironstride.units import hours_to_minutes


@dataclass(frozen=True, slots=True)
class RunFirst:
    """On a shared day an easy run comes before the lift (row 1; order hardly matters for a short easy run).

    Hard runs after a lift are judged by the rest they get, so this rule leaves them alone.
    """

    weight: float = 1.0
    short_minutes: int = 45

    id: ClassVar[str] = "run-first"
    title: ClassVar[str] = "On a day with both, run first and lift afterwards"
    force: ClassVar[Force] = Force.SHOULD
    price_class: ClassVar[str] = "tidiness"
    evidence: ClassVar[tuple[int, ...]] = (1, 2)
    scope: ClassVar[str] = "gap"
    earlier_channel: ClassVar[Channel] = Channel.LEG_WORK
    reach: ClassVar[int] = hours_to_minutes(24)

    @property
    def minute_borders(self) -> tuple[int, ...]:
        """Short easy runs hardly mind."""
        return (self.short_minutes,)

    def concerns(self, later: Placed) -> bool:
        """Easy runs."""
        return later.kind in EASY_KINDS

    def judge(self, earlier: Placed, later: Placed) -> Verdict | None:
        """Whether the lift came first on the same day."""
        if not self.concerns(later) or earlier.kind not in STRENGTH_KINDS or earlier.day != later.day:
            return None
        return Verdict(0, 1, Unit.FLAG, 4 if later.minutes > self.short_minutes else 1)


@dataclass(frozen=True, slots=True)
class SameDayGap:
    """Leg work at least six hours after a run of the same day (row 3, B; no gap is needed after a short easy run, row 6)."""

    weight: float = 1.0
    gap_hours: float = 6.0
    short_minutes: int = 45

    id: ClassVar[str] = "same-day-gap"
    title: ClassVar[str] = "Leave six hours between a run and leg work on the same day"
    force: ClassVar[Force] = Force.SHOULD
    price_class: ClassVar[str] = "strong-B"
    evidence: ClassVar[tuple[int, ...]] = (3, 6)
    scope: ClassVar[str] = "gap"
    earlier_channel: ClassVar[Channel] = Channel.RUN

    @property
    def minute_borders(self) -> tuple[int, ...]:
        """Short easy runs need no gap."""
        return (self.short_minutes,)

    @property
    def reach(self) -> int:
        """The gap."""
        return hours_to_minutes(self.gap_hours)

    def concerns(self, later: Placed) -> bool:
        """Strength that loads the legs (row 8: upper body needs no spacing)."""
        return later.kind in STRENGTH_KINDS and Tag.LEG_WORK in later.tags

    def judge(self, earlier: Placed, later: Placed) -> Verdict | None:
        """Hard runs by their shortfall; a longer easy run counts one step."""
        if not self.concerns(later) or earlier.day != later.day:
            return None
        easy = earlier.kind in EASY_KINDS
        if easy and earlier.minutes <= self.short_minutes:
            return None
        measured = max(0, later.start - earlier.end)
        if measured >= self.reach:
            return None
        steps = 1 if easy else steps_short(self.reach - measured, self.reach)
        return Verdict(measured, self.reach, Unit.MINUTES, steps)


@dataclass(frozen=True, slots=True)
class CombinedSession:
    """An easy run and a lift in one window: fine for the untrained, dearer with training (row 7), and as the athlete wishes."""

    weight: float = 1.0
    combine: str = Combine.IF_NEEDED.value
    trained_steps: int = 1
    short_minutes: int = 45

    id: ClassVar[str] = "combined-session"
    title: ClassVar[str] = "A run and a lift back to back only where time is short"
    force: ClassVar[Force] = Force.SHOULD
    evidence: ClassVar[tuple[int, ...]] = (7,)
    scope: ClassVar[str] = "gap"
    earlier_channel: ClassVar[Channel] = Channel.RUN
    reach: ClassVar[int] = 30

    @property
    def minute_borders(self) -> tuple[int, ...]:
        """Longer runs are judged by the gap that is missing."""
        return (self.short_minutes,)

    @property
    def price_class(self) -> str:
        """A wish never to combine is dearer than a preference."""
        return "strong-C" if self.combine == Combine.NEVER.value else "preference"

    def concerns(self, later: Placed) -> bool:
        """The second half of a combined session."""
        return later.combined and later.kind in STRENGTH_KINDS

    def judge(self, earlier: Placed, later: Placed) -> Verdict | None:
        """Whether a short easy run shares its window with the lift."""
        if not self.concerns(later) or earlier.kind not in EASY_KINDS or earlier.day != later.day:
            return None
        if later.start - earlier.end >= self.reach:
            return None
        steps = self.trained_steps if Tag.LEG_WORK in later.tags else min(1, self.trained_steps)
        if self.combine == Combine.NEVER.value:
            steps = 4
        elif self.combine == Combine.IF_NEEDED.value:
            steps = max(1, steps)
        return Verdict(0, 1, Unit.FLAG, steps) if steps else None
