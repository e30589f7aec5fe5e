"""What was lifted before: how often each exercise was done, and the worst work set of each time."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise
from types import MappingProxyType
from typing import Final

from ironstride.strength.progression import DoneSet
from ironstride.training.strength_log import LoggedExercise, LoggedSession, LoggedSet
from ironstride.training.strength_workout import StrengthWorkout

LATELY_DAYS: Final = 42
"""Six weeks: what was done in them is familiar."""
RUSTY_DAYS: Final = 14
"""An exercise that was not done lately starts as after a break of so many days. A convention."""
AVOIDED_DAYS: Final = 14
"""What hurt is left out for so long, where anything else would do. A convention."""


@dataclass(frozen=True, slots=True)
class TimeDone:
    """An exercise on one day."""

    day: date
    sets: int
    worst: LoggedSet | None
    """The set with the heaviest load and the fewest repetitions; None where nobody said what was lifted."""
    painful: bool = False


@dataclass(frozen=True, slots=True)
class LiftingMemory:
    """Times by exercise, the earliest first. A new value after every session."""

    times: Mapping[str, tuple[TimeDone, ...]] = field(default_factory=lambda: MappingProxyType({}))
    leg_sessions: int = 0
    other_sessions: int = 0
    leg_days: tuple[date, ...] = ()
    """Days of leg work, the earliest first."""
    lifting_days: tuple[date, ...] = ()
    """Days of any strength work, the earliest first."""

    def done_lately(self, day: date) -> Mapping[str, int]:
        """Exercise -> on how many days of the six weeks before it was done."""
        counts = {
            name: sum(0 <= (day - one.day).days <= LATELY_DAYS for one in times) for name, times in self.times.items()
        }
        return {name: count for name, count in counts.items() if count}

    def avoided(self, day: date) -> frozenset[str]:
        """Exercises that hurt not long ago."""
        return frozenset(
            name
            for name, times in self.times.items()
            if any(one.painful and 0 <= (day - one.day).days <= AVOIDED_DAYS for one in times)
        )

    def last_sets(self, exercise: str) -> int | None:
        """Work sets of the last time; None before the first."""
        times = self.times.get(exercise)
        return times[-1].sets if times else None

    def done_sets(self, exercise: str, day: date, *, legs: bool, loaded: bool = True) -> tuple[DoneSet, ...]:
        """What is known of earlier times, the latest first: the load where there is one, else the repetitions alone.

        A break is the longest one from training that half of the body since then, said or planned: an exercise whose
        turn comes every other week had none. One that was not done for six weeks starts as after a short break.
        """
        times = self.times.get(exercise, ())
        known = [one for one in reversed(times) if _tells(one.worst, loaded=loaded)]
        if not known:
            return ()
        last = times[-1].day
        between = [one for one in (self.leg_days if legs else self.lifting_days) if last < one < day]
        off = max((after - before).days for before, after in pairwise((last, *between, day)))
        if (day - last).days > LATELY_DAYS:
            off = max(off, RUSTY_DAYS)
        days_ago = [off, *((day - one.day).days for one in known[1:])]
        return tuple(_done_set(one, days, loaded=loaded) for one, days in zip(known, days_ago, strict=True))

    def after(self, day: date, workout: StrengthWorkout | None, logged: LoggedSession | None) -> LiftingMemory:
        """The memory once a session lies behind: as it was logged, else as it was planned."""
        done = _as_logged(day, logged) if logged is not None else _as_planned(day, workout)
        times = {**self.times, **{name: (*self.times.get(name, ()), one) for name, one in done.items()}}
        legs = bool(workout and workout.leg_sets)
        others = workout is not None and not legs
        return LiftingMemory(
            MappingProxyType(times),
            self.leg_sessions + legs,
            self.other_sessions + others,
            (*self.leg_days, day) if done and not others else self.leg_days,
            (*self.lifting_days, day) if done else self.lifting_days,
        )


def _as_planned(day: date, workout: StrengthWorkout | None) -> dict[str, TimeDone]:
    exercises = () if workout is None else workout.exercises
    return {one.exercise: TimeDone(day, one.sets, None) for one in exercises}


def _as_logged(day: date, logged: LoggedSession) -> dict[str, TimeDone]:
    done = [one for one in logged.exercises if not one.skipped or one.painful]
    return {one.exercise: TimeDone(day, len(one.sets), worst_set(one), one.painful) for one in done}


def worst_set(exercise: LoggedExercise) -> LoggedSet | None:
    """Of the sets with the heaviest load that with the fewest repetitions, then the fewest left; None without any."""
    heaviest = max((one.load_kg or 0.0 for one in exercise.sets), default=0.0)
    top: Collection[LoggedSet] = [one for one in exercise.sets if (one.load_kg or 0.0) == heaviest]
    return min(top, key=lambda one: (one.reps or 0, one.reps_left if one.reps_left is not None else 99), default=None)


def _tells(worst: LoggedSet | None, *, loaded: bool) -> bool:
    """Whether the next time can go on from a set."""
    return worst is not None and (worst.load_kg if loaded else worst.reps) is not None


def _done_set(one: TimeDone, days_ago: int, *, loaded: bool) -> DoneSet:
    worst = one.worst or LoggedSet()
    load_kg = (worst.load_kg or 0.0) if loaded else 0.0
    return DoneSet(days_ago, load_kg, worst.reps or 0, worst.reps_left, one.painful)
