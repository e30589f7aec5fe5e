"""Run and lift on one day: which comes first, how far apart they are, and whether they may share a time slot."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from ironstride.rules.families import is_easy_run, is_hard_training_run, is_leg_work, is_lift, is_run
from ironstride.rules.placed import Placed
from ironstride.rules.scopes import Channel
from ironstride.rules.verdict import MAX_STEPS, Force, Unit, Verdict, steps_short
from ironstride.training.kinds import Combine, Kind
from ironstride.units import MINUTES_PER_DAY, hours_to_minutes

UNTRAINED = "untrained"
MODERATE = "moderate"
TRAINED = "trained"


@dataclass(frozen=True, slots=True)
class RunFirst:
    """An easy run after leg work of the same day. Hard runs are `hard-run-after-leg-work`'s, at full price."""

    weight: float = 1.0
    easy_minutes: int = 45
    strength_first: bool = False
    """Where strength has priority, lifting before an easy run is right."""

    id: ClassVar[str] = "run-first"
    force: ClassVar[Force] = Force.SHOULD
    price_class: ClassVar[str] = "weak"
    evidence: ClassVar[tuple[int, ...]] = (1, 2)
    scope: ClassVar[str] = "gap"
    title: ClassVar[str] = (
        "Where a run and leg work share a day the run comes first;"
        " for an easy run of {easy_minutes} min or less it hardly matters."
    )
    earlier_channel: ClassVar[Channel] = Channel.LEG_WORK
    reads_clock: ClassVar[bool] = False
    reads_gap: ClassVar[bool] = False

    @property
    def minute_borders(self) -> tuple[int, ...]:
        """A short easy run hardly matters."""
        return (self.easy_minutes,)

    @property
    def reach(self) -> int:
        """One day."""
        return MINUTES_PER_DAY

    def concerns(self, later: Placed) -> bool:
        """Easy runs, unless strength has priority."""
        return is_easy_run(later) and not self.strength_first

    def judge(self, earlier: Placed, later: Placed) -> Verdict | None:
        """A flag."""
        if not (self.concerns(later) and is_leg_work(earlier) and earlier.day == later.day):
            return None
        short = later.minutes <= self.easy_minutes
        return Verdict(1, 0, Unit.FLAG, 1, "short" if short else "", "tidiness" if short else "")


@dataclass(frozen=True, slots=True)
class SameDayGap:
    """Time from a run to leg work later on the same day.

    After a hard run at full price, whether or not they share a slot; after a longer easy run as a weak wish; after a
    short easy run no time is asked. Upper & core work asks for none. What begins within `together_minutes` of an easy
    run is `combined-session`'s.
    """

    weight: float = 1.0
    gap_hours: float = 6.0
    floor_hours: float = 3.0
    easy_minutes: int = 45
    together_minutes: int = 60

    id: ClassVar[str] = "same-day-gap"
    force: ClassVar[Force] = Force.SHOULD
    price_class: ClassVar[str] = "strong-B"
    evidence: ClassVar[tuple[int, ...]] = (3, 6)
    scope: ClassVar[str] = "gap"
    title: ClassVar[str] = (
        "On one day leg work follows a hard run by {gap_hours} h, never by less than {floor_hours} h;"
        " after an easy run of {easy_minutes} min or less no time is asked."
    )
    earlier_channel: ClassVar[Channel] = Channel.RUN
    reads_clock: ClassVar[bool] = False
    reads_gap: ClassVar[bool] = True

    @property
    def minute_borders(self) -> tuple[int, ...]:
        """After a short easy run no time is asked."""
        return (self.easy_minutes,)

    @property
    def reach(self) -> int:
        """The time asked."""
        return hours_to_minutes(self.gap_hours)

    def concerns(self, later: Placed) -> bool:
        """Leg work."""
        return is_leg_work(later)

    def asked_minutes(self, earlier: Placed, later: Placed) -> int | None:
        """The time asked between these two; None where none is."""
        if not self.concerns(later) or earlier.day != later.day or earlier.kind is Kind.RACE:
            return None
        if is_easy_run(earlier) and earlier.minutes <= self.easy_minutes:
            return None
        return hours_to_minutes(self.gap_hours)

    def judge(self, earlier: Placed, later: Placed) -> Verdict | None:
        """Time there and time asked."""
        gap, asked = later.start - earlier.end, self.asked_minutes(earlier, later)
        if asked is None or not is_run(earlier) or gap >= asked:
            return None
        steps = steps_short(asked - gap, asked)
        if is_easy_run(earlier):
            together = later.combined or gap < self.together_minutes
            return None if together else Verdict(gap, asked, Unit.MINUTES, steps, "easy", "weak")
        floor = gap < hours_to_minutes(self.floor_hours)
        return Verdict(gap, asked, Unit.MINUTES, MAX_STEPS if floor else steps, "floor" if floor else "")


@dataclass(frozen=True, slots=True)
class CombinedSession:
    """A run and a lift back to back: what it costs the lift by training status, and what the athlete thinks of it.

    A hard run with leg work is never its affair: run first is `same-day-gap`'s, lift first `hard-run-after-leg-work`'s.
    """

    weight: float = 1.0
    preference: Combine = Combine.IF_NEEDED
    training: str = MODERATE
    """untrained | moderate | trained: a trained lifter loses most (row 7)."""
    easy_minutes: int = 45
    back_to_back_minutes: int = 15
    together_minutes: int = 60
    """A second part that begins within this time belongs to the first. A convention."""

    id: ClassVar[str] = "combined-session"
    force: ClassVar[Force] = Force.SHOULD
    evidence: ClassVar[tuple[int, ...]] = (7,)
    scope: ClassVar[str] = "gap"
    title: ClassVar[str] = (
        "Whether a run and a lift may share a time slot: {preference};"
        " with leg work the run is easy and lasts {easy_minutes} min or less."
    )
    earlier_channel: ClassVar[Channel] = Channel.ANY
    reads_clock: ClassVar[bool] = False
    reads_gap: ClassVar[bool] = True

    def __post_init__(self) -> None:
        if self.training not in {UNTRAINED, MODERATE, TRAINED}:
            raise ValueError(f"training is {UNTRAINED}, {MODERATE} or {TRAINED}, not {self.training!r}")

    @property
    def price_class(self) -> str:
        """Strong where the athlete never wants it."""
        return "strong-C" if self.preference is Combine.NEVER else "weak"

    @property
    def minute_borders(self) -> tuple[int, ...]:
        """A longer easy run tires the legs for leg work."""
        return (self.easy_minutes,)

    @property
    def reach(self) -> int:
        """What begins later is a session of its own."""
        return self.together_minutes

    def concerns(self, later: Placed) -> bool:
        """Runs and lifts."""
        return is_lift(later) or (is_run(later) and later.kind is not Kind.RACE)

    def judge(self, earlier: Placed, later: Placed) -> Verdict | None:
        """A flag, priced by the stronger of body and wish."""
        if not (self.concerns(later) and self.concerns(earlier)) or is_lift(earlier) is is_lift(later):
            return None
        gap = later.start - earlier.end
        if earlier.day != later.day or not 0 <= gap < self.together_minutes:
            return None
        run, lift = (later, earlier) if is_lift(earlier) else (earlier, later)
        if is_hard_training_run(run) and is_leg_work(lift):
            return None
        waiting = not later.combined and gap > self.back_to_back_minutes
        steps, aspect, price_class = self._price(run, lift, waiting=waiting)
        return Verdict(1, 0, Unit.FLAG, steps, aspect, price_class) if steps else None

    def _price(self, run: Placed, lift: Placed, *, waiting: bool) -> tuple[int, str, str]:
        legs = is_leg_work(lift)
        if self.preference is Combine.NEVER:
            return MAX_STEPS, "never", "strong-C"
        if legs and run.minutes > self.easy_minutes:
            return MAX_STEPS, "long-easy", "weak"
        if legs and self.training == TRAINED:
            return 2, TRAINED, "weak"
        moderate = legs and self.training == MODERATE
        if self.preference is Combine.IF_NEEDED:
            return 1 + waiting + moderate, "if-needed", "preference"
        if moderate:
            return 2 + waiting, MODERATE, "tidiness"
        return int(waiting), "waiting", "tidiness"
