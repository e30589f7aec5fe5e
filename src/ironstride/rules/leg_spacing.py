"""Rest between leg work and what follows: hard runs, easy runs, the next leg work, hard other activities."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from ironstride.rules.placed import Placed
from ironstride.rules.scopes import Channel
from ironstride.rules.verdict import Force, Unit, Verdict, steps_short
from ironstride.training.kinds import EASY_KINDS, QUALITY_KINDS, STRENGTH_KINDS, Kind, Tag
from ironstride.units import hours_to_minutes

NEW_LIFTER_GAP_HOURS = 48.0
"""Evidence row 9: from this gap on the strong evidence of untrained lifters is meant."""


def _rest(earlier: Placed, later: Placed, asked: int) -> Verdict | None:
    measured = later.start - earlier.end
    if measured >= asked:
        return None
    return Verdict(measured, asked, Unit.MINUTES, steps_short(asked - measured, asked))


@dataclass(frozen=True, slots=True)
class HardRunAfterLegWork:
    """Leave time between leg work and the next hard run.

    Rows 9 (new: 48 h, A), 11 (adapted: 24 h, B), 12 (long run), 5 (never within 6 h). Even 24 h is a compromise: trained runners still
    lost 18-29 % of time to exhaustion the next day.
    """

    weight: float = 1.0
    gap_hours: float = 24.0
    long_gap_hours: float = 24.0
    marathon_pace_gap_hours: float = 48.0

    id: ClassVar[str] = "hard-run-after-leg-work"
    title: ClassVar[str] = "Leave time between leg work and the next hard or long run"
    force: ClassVar[Force] = Force.SHOULD
    evidence: ClassVar[tuple[int, ...]] = (5, 9, 10, 11, 12)
    scope: ClassVar[str] = "gap"
    earlier_channel: ClassVar[Channel] = Channel.LEG_WORK
    minute_borders: ClassVar[tuple[int, ...]] = ()

    @property
    def price_class(self) -> str:
        """Strong A while the rule is that of new lifters, else strong B."""
        return "strong-A" if self.gap_hours >= NEW_LIFTER_GAP_HOURS else "strong-B"

    @property
    def reach(self) -> int:
        """The longest of its gaps."""
        return hours_to_minutes(max(self.gap_hours, self.long_gap_hours, self.marathon_pace_gap_hours))

    def concerns(self, later: Placed) -> bool:
        """Hard runs of training; races have their own rule."""
        return later.kind in QUALITY_KINDS or later.kind in {Kind.LONG, Kind.TEST}

    def judge(self, earlier: Placed, later: Placed) -> Verdict | None:
        """The rest between the end of leg work and the start of the run."""
        if not self.concerns(later):
            return None
        hours = self.gap_hours
        if later.kind is Kind.LONG:
            hours = self.marathon_pace_gap_hours if Tag.MARATHON_PACE in later.tags else self.long_gap_hours
        return _rest(earlier, later, hours_to_minutes(hours))


@dataclass(frozen=True, slots=True)
class FreshLegsPreferred:
    """More than the least rest before quality where the week allows it: 36 h (rows 4, 11; weak)."""

    weight: float = 1.0
    gap_hours: float = 36.0
    least_hours: float = 24.0

    id: ClassVar[str] = "fresh-legs-preferred"
    title: ClassVar[str] = "Before a hard run, more than the least rest after leg work is better still"
    force: ClassVar[Force] = Force.SHOULD
    price_class: ClassVar[str] = "weak"
    evidence: ClassVar[tuple[int, ...]] = (4, 11)
    scope: ClassVar[str] = "gap"
    earlier_channel: ClassVar[Channel] = Channel.LEG_WORK
    minute_borders: ClassVar[tuple[int, ...]] = ()

    @property
    def reach(self) -> int:
        """The preferred gap."""
        return hours_to_minutes(self.gap_hours)

    def concerns(self, later: Placed) -> bool:
        """Quality and tests."""
        return later.kind in QUALITY_KINDS or later.kind is Kind.TEST

    def judge(self, earlier: Placed, later: Placed) -> Verdict | None:
        """Silent below the least rest: there the strong rule speaks."""
        if not self.concerns(later) or later.start - earlier.end < hours_to_minutes(self.least_hours):
            return None
        return _rest(earlier, later, self.reach)


@dataclass(frozen=True, slots=True)
class EasyRunAfterLegWork:
    """New lifters: after leg work rest, or run no more than half an hour very easily, for 48 h (row 13)."""

    weight: float = 1.0
    gap_hours: float = 48.0
    longest_minutes: int = 30

    id: ClassVar[str] = "easy-run-after-leg-work"
    title: ClassVar[str] = "While lifting is new, runs in the two days after leg work stay short and very easy"
    force: ClassVar[Force] = Force.SHOULD
    price_class: ClassVar[str] = "weak"
    evidence: ClassVar[tuple[int, ...]] = (13,)
    scope: ClassVar[str] = "gap"
    earlier_channel: ClassVar[Channel] = Channel.LEG_WORK

    @property
    def minute_borders(self) -> tuple[int, ...]:
        """Short runs are fine."""
        return (self.longest_minutes,)

    @property
    def reach(self) -> int:
        """How long the legs are left alone."""
        return hours_to_minutes(self.gap_hours)

    def concerns(self, later: Placed) -> bool:
        """Easy runs that are not short."""
        return later.kind in EASY_KINDS and later.minutes > self.longest_minutes

    def judge(self, earlier: Placed, later: Placed) -> Verdict | None:
        """One step whatever the gap: it is a note, not a fault."""
        if not self.concerns(later) or earlier.kind not in STRENGTH_KINDS:
            return None
        measured = later.start - earlier.end
        return Verdict(measured, self.reach, Unit.MINUTES, 1) if measured < self.reach else None


@dataclass(frozen=True, slots=True)
class LegWorkApart:
    """Leg sessions about two days apart (row 17: 48 h as a convention; 44 h between end and start)."""

    weight: float = 1.0
    gap_hours: float = 44.0

    id: ClassVar[str] = "leg-work-apart"
    title: ClassVar[str] = "Leave two days between leg sessions"
    force: ClassVar[Force] = Force.SHOULD
    price_class: ClassVar[str] = "strong-C"
    evidence: ClassVar[tuple[int, ...]] = (17,)
    scope: ClassVar[str] = "gap"
    earlier_channel: ClassVar[Channel] = Channel.LEG_WORK
    minute_borders: ClassVar[tuple[int, ...]] = ()

    @property
    def reach(self) -> int:
        """The gap."""
        return hours_to_minutes(self.gap_hours)

    def concerns(self, later: Placed) -> bool:
        """Strength that loads the legs."""
        return later.kind in STRENGTH_KINDS and Tag.LEG_WORK in later.tags

    def judge(self, earlier: Placed, later: Placed) -> Verdict | None:
        """The rest between two leg sessions."""
        return _rest(earlier, later, self.reach) if self.concerns(later) else None


@dataclass(frozen=True, slots=True)
class OtherActivityAfterLegWork:
    """Rested legs for a hard activity that happens anyway, such as football. Convention, as before a hard run."""

    weight: float = 1.0
    gap_hours: float = 24.0

    id: ClassVar[str] = "other-activity-after-leg-work"
    title: ClassVar[str] = "Leave a day between leg work and another hard activity"
    force: ClassVar[Force] = Force.SHOULD
    price_class: ClassVar[str] = "weak"
    evidence: ClassVar[tuple[int, ...]] = ()
    scope: ClassVar[str] = "gap"
    earlier_channel: ClassVar[Channel] = Channel.LEG_WORK
    minute_borders: ClassVar[tuple[int, ...]] = ()

    @property
    def reach(self) -> int:
        """The gap."""
        return hours_to_minutes(self.gap_hours)

    def concerns(self, later: Placed) -> bool:
        """Other activities marked hard."""
        return later.kind is Kind.OTHER and Tag.HARD in later.tags

    def judge(self, earlier: Placed, later: Placed) -> Verdict | None:
        """The rest between leg work and the activity."""
        if not self.concerns(later) or earlier.kind not in STRENGTH_KINDS:
            return None
        return _rest(earlier, later, self.reach)
