"""Time from leg work to the next hard run: the heart of training for both."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Final

from ironstride.rules.families import (
    FRESH_LEGS_KINDS,
    HARD_TRAINING_KINDS,
    is_easy_run,
    is_leg_work,
    is_lift,
)
from ironstride.rules.placed import Placed
from ironstride.rules.scopes import Channel
from ironstride.rules.verdict import MAX_STEPS, Force, Unit, Verdict, steps_short
from ironstride.training.kinds import Kind, Tag
from ironstride.units import hours_to_minutes

NEW_LEGS_GAP_HOURS: Final = 48.0
"""Hours from leg work to a hard run while the legs are new to it; from here on row 9 asks, which is graded A."""


@dataclass(frozen=True, slots=True)
class HardRunAfterLegWork:
    """Least time from the end of leg work to the start of a quality run, long run or test.

    Hard work for the legs in another activity counts as leg work, but never for longer than `other_gap_hours`:
    these legs know it. Lifting first on the day of a hard run is always the worst case (rows 1 and 5). Races have rules
    of their own.
    """

    weight: float = 1.0
    gap_hours: float = 24.0
    long_gap_hours: float = 24.0
    marathon_pace_gap_hours: float = 48.0
    new_exercise_gap_hours: float = 48.0
    other_gap_hours: float = 24.0

    id: ClassVar[str] = "hard-run-after-leg-work"
    force: ClassVar[Force] = Force.SHOULD
    evidence: ClassVar[tuple[int, ...]] = (5, 9, 10, 11, 12)
    scope: ClassVar[str] = "gap"
    title: ClassVar[str] = (
        "After leg work {gap_hours} h pass before a hard run and {long_gap_hours} h before a long run"
        " ({marathon_pace_gap_hours} h when it holds marathon pace, {new_exercise_gap_hours} h after new exercises)."
    )
    earlier_channel: ClassVar[Channel] = Channel.LEG_WORK
    reads_clock: ClassVar[bool] = False
    reads_gap: ClassVar[bool] = True
    minute_borders: ClassVar[tuple[int, ...]] = ()

    @property
    def price_class(self) -> str:
        """Strong A where legs are new to lifting, strong B where they are used to it."""
        return _price_class(self.gap_hours)

    @property
    def reach(self) -> int:
        """The longest time that is ever asked."""
        hours = (self.gap_hours, self.long_gap_hours, self.marathon_pace_gap_hours, self.new_exercise_gap_hours)
        return hours_to_minutes(max(hours))

    def concerns(self, later: Placed) -> bool:
        """Quality, long run, test."""
        return later.kind in HARD_TRAINING_KINDS

    def asked_minutes(self, earlier: Placed, later: Placed) -> int:
        """The time asked between these two."""
        hours = self.gap_hours
        if later.kind is Kind.LONG:
            hours = self.long_gap_hours
            if Tag.MARATHON_PACE in later.tags:
                hours = max(hours, self.marathon_pace_gap_hours)
        if not is_lift(earlier):
            return hours_to_minutes(min(hours, self.other_gap_hours))
        if Tag.NEW_EXERCISE in earlier.tags:
            hours = max(hours, self.new_exercise_gap_hours)
        return hours_to_minutes(hours)

    def judge(self, earlier: Placed, later: Placed) -> Verdict | None:
        """Time there and time asked; new exercises are priced as new legs are."""
        gap, asked = later.start - earlier.end, self.asked_minutes(earlier, later)
        if not self.concerns(later) or gap >= asked:
            return None
        same_day = later.day == earlier.day and is_lift(earlier)
        new = Tag.NEW_EXERCISE in earlier.tags and is_lift(earlier)
        return Verdict(
            gap,
            asked,
            Unit.MINUTES,
            MAX_STEPS if same_day else steps_short(asked - gap, asked),
            "same-day" if same_day else "new-exercise" if new else "",
            _price_class(self.new_exercise_gap_hours) if new else "",
        )


def _price_class(hours: float) -> str:
    return "strong-A" if hours >= NEW_LEGS_GAP_HOURS else "strong-B"


@dataclass(frozen=True, slots=True)
class FreshLegsPreferred:
    """A preference beyond the time that must pass: it speaks only where `hard-run-after-leg-work` is content."""

    weight: float = 1.0
    gap_hours: float = 36.0
    after_hours: float = 24.0
    """What the stronger rule asks."""

    id: ClassVar[str] = "fresh-legs-preferred"
    force: ClassVar[Force] = Force.SHOULD
    price_class: ClassVar[str] = "weak"
    evidence: ClassVar[tuple[int, ...]] = (4, 11)
    scope: ClassVar[str] = "gap"
    title: ClassVar[str] = "Legs are fresher for a hard run {gap_hours} h after leg work."
    earlier_channel: ClassVar[Channel] = Channel.LEG_WORK
    reads_clock: ClassVar[bool] = False
    reads_gap: ClassVar[bool] = True
    minute_borders: ClassVar[tuple[int, ...]] = ()

    @property
    def reach(self) -> int:
        """The preferred time."""
        return hours_to_minutes(self.gap_hours)

    def concerns(self, later: Placed) -> bool:
        """Quality runs and tests; a long run is content with less."""
        return later.kind in FRESH_LEGS_KINDS

    def asked_minutes(self, earlier: Placed, later: Placed) -> int:
        """The time preferred between these two."""
        return hours_to_minutes(self.gap_hours)

    def judge(self, earlier: Placed, later: Placed) -> Verdict | None:
        """Time there and time preferred, between the two borders, after known exercises."""
        gap, asked = later.start - earlier.end, hours_to_minutes(self.gap_hours)
        if not (self.concerns(later) and is_leg_work(earlier)) or Tag.NEW_EXERCISE in earlier.tags:
            return None
        if not hours_to_minutes(self.after_hours) <= gap < asked:
            return None
        return Verdict(gap, asked, Unit.MINUTES, steps_short(asked - gap, asked))


@dataclass(frozen=True, slots=True)
class EasyRunAfterLegWork:
    """For legs new to lifting: soon after leg work run easy for a short time only. The same day is `run-first`'s."""

    weight: float = 1.0
    gap_hours: float = 48.0
    short_minutes: int = 30

    id: ClassVar[str] = "easy-run-after-leg-work"
    force: ClassVar[Force] = Force.SHOULD
    price_class: ClassVar[str] = "weak"
    evidence: ClassVar[tuple[int, ...]] = (13,)
    scope: ClassVar[str] = "gap"
    title: ClassVar[str] = (
        "While legs are new to lifting, easy runs within {gap_hours} h after leg work"
        " stay at {short_minutes} min or less."
    )
    earlier_channel: ClassVar[Channel] = Channel.LEG_WORK
    reads_clock: ClassVar[bool] = False
    reads_gap: ClassVar[bool] = True

    @property
    def minute_borders(self) -> tuple[int, ...]:
        """Short or not."""
        return (self.short_minutes,)

    @property
    def reach(self) -> int:
        """How long legs are heavy."""
        return hours_to_minutes(self.gap_hours)

    def concerns(self, later: Placed) -> bool:
        """Easy and recovery runs."""
        return is_easy_run(later)

    def asked_minutes(self, earlier: Placed, later: Placed) -> int:
        """The time asked between these two."""
        return hours_to_minutes(self.gap_hours)

    def judge(self, earlier: Placed, later: Placed) -> Verdict | None:
        """Time there and time asked; a short run is only noted."""
        gap, asked = later.start - earlier.end, hours_to_minutes(self.gap_hours)
        if not (self.concerns(later) and is_leg_work(earlier)) or later.day == earlier.day or gap >= asked:
            return None
        if later.minutes <= self.short_minutes:
            return Verdict(gap, asked, Unit.MINUTES, 1, "short", "tidiness")
        return Verdict(gap, asked, Unit.MINUTES, steps_short(asked - gap, asked))


@dataclass(frozen=True, slots=True)
class OtherActivityAfterLegWork:
    """Hard other activities soon after leg work: the lift can move, the match cannot."""

    weight: float = 1.0
    gap_hours: float = 24.0

    id: ClassVar[str] = "other-activity-after-leg-work"
    force: ClassVar[Force] = Force.SHOULD
    price_class: ClassVar[str] = "weak"
    evidence: ClassVar[tuple[int, ...]] = ()
    scope: ClassVar[str] = "gap"
    title: ClassVar[str] = "After leg work {gap_hours} h pass before a hard other activity."
    earlier_channel: ClassVar[Channel] = Channel.LEG_WORK
    reads_clock: ClassVar[bool] = False
    reads_gap: ClassVar[bool] = True
    minute_borders: ClassVar[tuple[int, ...]] = ()

    @property
    def reach(self) -> int:
        """The time asked."""
        return hours_to_minutes(self.gap_hours)

    def concerns(self, later: Placed) -> bool:
        """Other activities and cross-training marked hard, fixed ones too."""
        return later.kind in {Kind.OTHER, Kind.CROSS} and Tag.HARD in later.tags

    def asked_minutes(self, earlier: Placed, later: Placed) -> int:
        """The time asked between these two."""
        return hours_to_minutes(self.gap_hours)

    def judge(self, earlier: Placed, later: Placed) -> Verdict | None:
        """Time there and time asked; one other activity after another is not ours to judge."""
        gap, asked = later.start - earlier.end, hours_to_minutes(self.gap_hours)
        if not (self.concerns(later) and is_leg_work(earlier)) or gap >= asked:
            return None
        return Verdict(gap, asked, Unit.MINUTES, steps_short(asked - gap, asked))
