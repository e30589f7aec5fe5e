"""Everything that one week is planned from: the facts, the weeks before it, and what is left of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from ironstride.season.clocks import LateStart, legs_new
from ironstride.season.facts import SeasonFacts
from ironstride.season.long_run import next_step
from ironstride.season.season_week import Ceilings
from ironstride.season.strength_dose import PRIMER_WEEKS
from ironstride.season.volume import WeekDone
from ironstride.season.week_behind import WeekBehind
from ironstride.season.week_frame import WeekFrame
from ironstride.season.week_targets import longest_reference
from ironstride.training.kinds import Experience, Kind, Phase

INJURED: Final = "injured"


@dataclass(frozen=True, slots=True)
class Past:
    """What the weeks before leave behind."""

    done: tuple[WeekDone, ...] = ()
    exposures: tuple[int, ...] = ()
    lifted_weeks: int = 0
    last_sets: int | None = None
    """Leg sets of the last week that was not a lighter one and had leg work."""
    longest_ever: float = 0.0
    kinds_done: frozenset[Kind] = field(default_factory=frozenset)
    last_test: int = 0
    """Index of the week of the last fitness test; negative before the season."""

    def after(self, week: WeekBehind) -> Past:
        """The past with one week more."""
        return Past(
            done=(*self.done, week.done),
            exposures=(*self.exposures, week.exposures),
            lifted_weeks=week.lifted_weeks,
            last_sets=week.last_sets,
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

    @property
    def frame(self) -> WeekFrame:
        """The week."""
        return self.frames[self.place]

    @property
    def is_injured(self) -> bool:
        """Whether most of its days are days of injury: runs become cross-training."""
        return 2 * sum(day.reason == INJURED for day in self.frame.days) > len(self.frame.days)

    @property
    def legs_new(self) -> bool:
        """Whether the 48-hour-legs clock runs."""
        return legs_new(self.facts.experience, self.facts.start, self.past.exposures, self.facts.lifts)

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
