"""Is it working? Race fitness, two lifts and the efficiency of easy runs, now against before.

Borders are conventions.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import chain
from math import hypot
from typing import Final

from ironstride.load.efficiency import Efficiency, change_of, efficiency
from ironstride.load.lifting_history import lifting_history
from ironstride.load.records import DatedEffort
from ironstride.matching.training_record import DoneSession
from ironstride.running.fitness import FitnessEstimate, best_recent
from ironstride.running.prediction import RacePrediction, predict
from ironstride.season.level import legs_are_used
from ironstride.strength.lift_records import LiftDay, LiftRecord, best_singles
from ironstride.training.athlete import Athlete, Goal, RaceResult
from ironstride.training.kinds import EASY_KINDS, Experience, Sport, Tag
from ironstride.use.list_records import rests_on_race
from ironstride.use.main_lifts import lift_name, main_lifts
from ironstride.use.running_efforts import RunningEfforts

RECENT_DAYS: Final = 28
USUAL_DAYS: Final = 84
LIFTS: Final = 2
ONCE_A_WEEK_FROM: Final = 6
"""Leg sessions of six weeks: so few are one a week."""


@dataclass(frozen=True, slots=True)
class Shown:
    """Race fitness on a day with what it rests on."""

    estimate: FitnessEstimate
    is_floor: bool
    """It rests on training: there may be more."""


@dataclass(frozen=True, slots=True)
class FitnessChange:
    """Race fitness now and twelve weeks before; None = not known."""

    now: Shown | None
    before: Shown | None

    @property
    def change(self) -> float | None:
        """Now less before, where the two can be compared: a floor may only be the higher later one."""
        if self.now is None or self.before is None or self.before.is_floor:
            return None
        change = self.now.estimate.fitness - self.before.estimate.fitness
        return None if self.now.is_floor and change < 0 else change

    @property
    def error(self) -> float | None:
        """Likely error of the change either way; None where there is none."""
        if self.now is None or self.before is None:
            return None
        return hypot(self.now.estimate.error, self.before.estimate.error)


@dataclass(frozen=True, slots=True)
class LiftChange:
    """The estimated best single of a lift: the best of the last 28 days and of the 84 before; None = not done."""

    exercise: str
    name: str
    now: LiftRecord | None
    before: LiftRecord | None

    @property
    def change_kg(self) -> float | None:
        """Now less before; None where one of them is not known."""
        if self.now is None or self.before is None or self.now.single_kg is None or self.before.single_kg is None:
            return None
        return self.now.single_kg - self.before.single_kg


@dataclass(frozen=True, slots=True)
class Working:
    """The card."""

    fitness: FitnessChange
    goal: Goal | None
    """The race ahead."""
    prediction: RacePrediction | None
    """For that race, by race fitness now."""
    lifts: tuple[LiftChange, ...]
    efficiency: float | None
    """Change of metres for each heartbeat as a share: the last 28 days against the 84 before; None = too few runs."""
    efficient_runs: tuple[int, int]
    """Steady easy runs that counted: in the last 28 days, in the 84 before."""


def fitness_change(efforts: RunningEfforts, results: Iterable[RaceResult], as_of: date) -> FitnessChange:
    """Race fitness on a day and 84 days before, each only while it holds.

    Args:
        efforts: Best efforts and results of usual distances.
        results: Every result of the athlete file, of whatever distance.
        as_of: The day.
    """
    said = tuple(results)
    days = (as_of, as_of - timedelta(days=USUAL_DAYS))
    return FitnessChange(*(_shown(efforts, said, day) for day in days))


def lift_changes(days: Sequence[LiftDay], as_of: date) -> tuple[LiftChange, ...]:
    """The two main lifts of the last sixteen weeks."""
    near = [one for one in days if 0 <= (as_of - one.day).days < RECENT_DAYS + USUAL_DAYS]
    singles = best_singles(near)
    return tuple(_lift_change(name, singles, as_of) for name in main_lifts(near, LIFTS) if name in singles)


def efficiencies(done: Sequence[DoneSession], athlete: Athlete | None, as_of: date) -> tuple[Efficiency, ...]:
    """The steady easy runs of the last sixteen weeks that are not in the shadow of leg work."""
    ends = [one.done.end for one in done if Tag.LEG_WORK in one.load.tags]
    found = []
    for one in done:
        is_near = 0 <= (as_of - one.done.day).days < RECENT_DAYS + USUAL_DAYS
        if not is_near or one.found is None or one.kind not in EASY_KINDS:
            continue
        new = new_to_lifting(done, athlete, one.done.day)
        made = efficiency(one.found.steady, one.kind, one.done.start, ends, new_to_lifting=new)
        if isinstance(made, Efficiency):
            found.append(made)
    return tuple(found)


def new_to_lifting(done: Iterable[DoneSession], athlete: Athlete | None, day: date) -> bool:
    """Whether somebody's legs were new to lifting on a day, by what was recorded and what they say."""
    if athlete is not None and athlete.strength.experience is Experience.ADAPTED:
        return False
    lifts = [one.done for one in done if one.done.sport is Sport.STRENGTH and one.done.day <= day]
    history = lifting_history(lifts, day)
    once = history.leg_sessions_42_days <= ONCE_A_WEEK_FROM
    return not legs_are_used(history.leg_sessions_35_days, history.leg_sessions_42_days, once_a_week=once)


def working(
    fitness: FitnessChange,
    lifts: tuple[LiftChange, ...],
    found: Sequence[Efficiency],
    as_of: date,
    goal: Goal | None = None,
    week_km: float | None = None,
) -> Working:
    """The card from its parts; `week_km` are kilometres a week, None = not known."""
    ages = [(as_of - one.day).days for one in found]
    recent = sum(0 <= age < RECENT_DAYS for age in ages)
    usual = sum(RECENT_DAYS <= age < RECENT_DAYS + USUAL_DAYS for age in ages)
    now = fitness.now
    predicted = None if goal is None or now is None else predict(now.estimate, goal.distance_m, week_km)
    return Working(fitness, goal, predicted, lifts, change_of(found, as_of, RECENT_DAYS, USUAL_DAYS), (recent, usual))


def _shown(efforts: RunningEfforts, said: Sequence[RaceResult], day: date) -> Shown | None:
    raced = best_recent(chain(said, _results(efforts.races)), day)
    every = best_recent(chain(said, _results(efforts.efforts)), day)
    if every is None or not every.holds_on(day):
        return None
    if raced is not None and raced.holds_on(day) and raced.fitness >= every.fitness:
        return Shown(raced, is_floor=False)
    return Shown(every, is_floor=every.result not in said and not rests_on_race(every, efforts))


def _results(efforts: Iterable[DatedEffort]) -> Iterator[RaceResult]:
    return (RaceResult(one.effort.distance_m, one.effort.time_s, one.day) for one in efforts)


def _lift_change(exercise: str, singles: Mapping[str, Sequence[LiftRecord]], as_of: date) -> LiftChange:
    recent = [one for one in singles[exercise] if (as_of - one.day).days < RECENT_DAYS]
    before = [one for one in singles[exercise] if (as_of - one.day).days >= RECENT_DAYS]
    return LiftChange(exercise, lift_name(exercise), _best(recent), _best(before))


def _best(records: Iterable[LiftRecord]) -> LiftRecord | None:
    return max(records, key=lambda one: one.single_kg or 0.0, default=None)
