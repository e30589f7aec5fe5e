"""Everything that one week is planned from: the facts, the weeks before it, and what is left of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final

from ironstride.season.clocks import LateStart, legs_new
from ironstride.season.eased_week import EasedWeek
from ironstride.season.facts import SeasonFacts
from ironstride.season.long_run import next_step
from ironstride.season.season_week import Ceilings
from ironstride.season.strength_dose import PRIMER_WEEKS
from ironstride.season.volume import WeekDone
from ironstride.season.way_back import LONG_BREAK_DAYS
from ironstride.season.week_behind import WeekBehind
from ironstride.season.week_frame import WeekFrame
from ironstride.season.week_targets import longest_reference
from ironstride.training.kinds import Experience, Kind, Phase
from ironstride.training.unusual_days import INJURED

WHOLE_WEEKS: Final = 3
"""So many weeks at least lie whole inside more than four weeks off: with leg work in them the legs keep used to it."""


@dataclass(frozen=True, slots=True)
class Past:
    """What the weeks before leave behind."""

    done: tuple[WeekDone, ...] = ()
    exposures: tuple[int, ...] = ()
    lifted_weeks: int = 0
    last_sets: int | None = None
    """Leg sets of the last week that was not a lighter one and had leg work."""
    full_sets: int | None = None
    """Leg sets of the last week before what is taken back now; None = nothing was taken back in the week before."""
    longest_ever: float = 0.0
    kinds_done: frozenset[Kind] = field(default_factory=frozenset)
    last_test: int = 0
    """Index of the week of the last fitness test; negative before the season."""

    @property
    def sets_before(self) -> int | None:
        """Leg sets of the last week in which nothing was taken back."""
        return self.last_sets if self.full_sets is None else self.full_sets

    def after(self, week: WeekBehind) -> Past:
        """The past with one week more."""
        return Past(
            done=(*self.done, week.done),
            exposures=(*self.exposures, week.exposures),
            lifted_weeks=week.lifted_weeks,
            last_sets=week.last_sets,
            full_sets=week.full_sets,
            longest_ever=week.longest_ever,
            kinds_done=week.kinds_done,
            last_test=week.last_test,
        )


@dataclass(frozen=True, slots=True)
class WeekContext:
    """Everything that one week's plan is made from."""

    facts: SeasonFacts
    frames: Sequence[WeekFrame]
    place: int
    past: Past
    ceilings: Ceilings | None
    eased: EasedWeek = field(default_factory=EasedWeek)
    """What reliefs leave of the week."""

    @property
    def frame(self) -> WeekFrame:
        """The week."""
        return self.frames[self.place]

    @property
    def is_injured(self) -> bool:
        """Whether most of its days are days of injury: runs become cross-training."""
        return 2 * sum(day.reason == INJURED for day in self.frame.days) > len(self.frame.days)

    @property
    def without_running(self) -> bool:
        """Whether runs become cross-training, for an injury or by the athlete's choice."""
        return self.is_injured or self.eased.no_running

    @property
    def days_off(self) -> int:
        """Days off that end in this week, or just before it; those before the season are in its start already where
        recordings showed them.
        """
        if self.place == 0 and self.facts.start.days_since_last_run is not None:
            return 0
        off = self.facts.taken.back_in(self.frame.first_day, self.frame.last_day)
        return 0 if off is None else off.days

    @property
    def legs_new(self) -> bool:
        """Whether the 48-hour-legs clock runs; after more than four weeks off it begins anew."""
        facts, exposures = self.facts, self.past.exposures
        long = [one.back for one in facts.taken.times_off if one.days > LONG_BREAK_DAYS]
        weeks = enumerate(self.frames[: self.place + 1])
        back = [n for n, frame in weeks if _holds(frame, long) and not any(exposures[max(0, n - WHOLE_WEEKS) : n])]
        if not back:
            return legs_new(facts.experience, facts.start, exposures, facts.lifts)
        forgotten = replace(facts.start, leg_sessions_35_days=0, leg_sessions_42_days=0)
        return legs_new(Experience.RETURNING, forgotten, exposures[back[-1] :], facts.lifts)

    @property
    def experience(self) -> Experience:
        """Lifting experience this week: those used to it are back after a break when the clock runs again."""
        if self.facts.experience is Experience.ADAPTED and self.legs_new:
            return Experience.RETURNING
        return self.facts.experience

    @property
    def single_most(self) -> int:
        """The longest that any training run of this week may last."""
        return next_step(longest_reference(self.facts, self.frames, self.place, self.past.done))

    @property
    def new_block(self) -> bool:
        """Whether new exercises enter: lifting begins, or the build does."""
        if not self.facts.lifts or self.facts.late in {LateStart.UPPER_CORE, LateStart.NOT_YET}:
            return False
        begins = self.facts.experience is not Experience.ADAPTED and not any(self.past.exposures)
        return begins or self.first_build_week

    @property
    def first_build_week(self) -> bool:
        """Whether the build follows a base here."""
        before = self.frames[self.place - 1].phase if self.place else None
        return self.frame.phase is Phase.BUILD and before is Phase.BASE

    @property
    def lifting_weeks(self) -> int:
        """Whole weeks of lifting behind this week's Monday."""
        used = self.facts.experience is Experience.ADAPTED
        return max(self.facts.start.lifting_weeks, PRIMER_WEEKS if used else 0) + self.past.lifted_weeks


def _holds(frame: WeekFrame, days: Sequence[date]) -> bool:
    return any(frame.start <= day <= frame.last_day for day in days)
