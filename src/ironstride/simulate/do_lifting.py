"""A simulated athlete lifts: what was planned, on the body of the day, and what they write into their log."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Final

import numpy as np

from ironstride.simulate.best_single import Lifter
from ironstride.simulate.luck import Purpose
from ironstride.strength.catalogue import Catalogue
from ironstride.strength.exercise import LEG_PATTERNS, Exercise, LoadKind, Pattern
from ironstride.strength.share_of_best import MOST_POSSIBLE, share_of_best
from ironstride.training.strength_log import LoggedExercise, LoggedSession, LoggedSet
from ironstride.training.strength_workout import PlannedExercise, StrengthWorkout

STEPS_KG: Final[Mapping[LoadKind, tuple[float, float]]] = MappingProxyType(
    {
        LoadKind.BARBELL: (20.0, 2.5),
        LoadKind.DUMBBELL: (1.0, 1.0),
        LoadKind.DUMBBELLS: (1.0, 1.0),
        LoadKind.KETTLEBELL: (4.0, 4.0),
        LoadKind.MACHINE: (5.0, 5.0),
    }
)
"""Lightest load and the step of what they train with."""
CAUTIOUS: Final = (0.94, 0.04)
"""Loads of one's own choice against what would fit: mean and spread."""
TIRED_A_SET: Final = 0.35
"""Repetitions that are missing with each further set."""
WORD_NOISE: Final = 0.5
"""How far off their word on repetitions left is."""
USUAL_LEFT: Final = 3
MOST_LEFT: Final = 10
POINTS_A_SET: Final = 1.5
RISKS: Final[Mapping[int, float]] = MappingProxyType({1: 0.6, 2: 1.0, 3: 1.5})
LEFT, CLOSENESS = (0.0, 2.0, 4.0, 8.0), (1.4, 1.0, 0.7, 0.3)
"""The closer to failure, the sorer."""
DOSE_A_SET: Final = 0.33
MUSCLE_SHARES: Final = (1.0, 0.5)
UPPER_SHARE: Final = 0.8
UNKNOWN_RISK_REPS: Final = 8


@dataclass(frozen=True, slots=True)
class LiftingDone:
    """A session that was done, and what the body took from it."""

    logged: LoggedSession
    dose: Mapping[str, float]
    """By muscle, for `Soreness.after_bout`."""
    sets: Mapping[Pattern, int]
    points: float


def lifting_done(
    session: str, day: date, workout: StrengthWorkout, lifter: Lifter, catalogue: Catalogue, share: float = 1.0
) -> LiftingDone:
    """The session as it was done; with a `share` below 1 the last exercises are left out.

    An exercise that the catalogue does not know is skipped.
    """
    draw = lifter.luck.of_day(day, Purpose.SETS, session)
    planned = [one for one in workout.exercises if one.exercise in catalogue.by_id]
    kept = planned[: max(1, round(len(planned) * share))]
    done: list[LoggedExercise] = []
    dose: dict[str, float] = {}
    sets: dict[Pattern, int] = {}
    for one in kept:
        exercise = catalogue.of(one.exercise)
        logged = _exercise_done(one, exercise, lifter, draw)
        done.append(logged)
        sets[exercise.pattern] = sets.get(exercise.pattern, 0) + len(logged.sets)
        for muscle, amount in _dose(exercise, logged).items():
            dose[muscle] = dose.get(muscle, 0.0) + amount
    done += [LoggedExercise(one.exercise) for one in planned[len(kept) :]]
    points = POINTS_A_SET * sum(sets.values())
    return LiftingDone(LoggedSession(session, day, tuple(done)), dose, sets, points)


def _exercise_done(
    planned: PlannedExercise, exercise: Exercise, lifter: Lifter, draw: np.random.Generator
) -> LoggedExercise:
    if planned.hold_s is not None:
        return LoggedExercise(exercise.id, (LoggedSet(hold_s=planned.hold_s),) * planned.sets)
    load = _load_kg(planned, exercise, lifter, draw)
    capacity = lifter.reps_to_failure(exercise, load)
    wanted = planned.aim_reps or planned.reps_low
    sets = []
    for number in range(planned.sets):
        possible = max(1.0, capacity - TIRED_A_SET * number)
        reps = min(wanted, int(possible))
        said = round(possible - reps + draw.normal(0, WORD_NOISE))
        left = None if planned.reps_left is None else float(min(MOST_LEFT, max(0, said)))
        sets.append(LoggedSet(reps, load, left))
    return LoggedExercise(exercise.id, tuple(sets))


def _load_kg(planned: PlannedExercise, exercise: Exercise, lifter: Lifter, draw: np.random.Generator) -> float | None:
    """What is planned, if it can be lifted at all; else what they would choose. None = body weight or a band."""
    best = lifter.best_single_kg(exercise)
    choice = draw.normal(*CAUTIOUS)
    if best is None:
        return None
    if planned.load_kg is not None and planned.load_kg <= best:
        return planned.load_kg
    reps = max(1, planned.reps_low or UNKNOWN_RISK_REPS)
    left = USUAL_LEFT if planned.reps_left is None else planned.reps_left
    fitting = best * share_of_best(min(reps, MOST_POSSIBLE), min(left, max(0, MOST_POSSIBLE - reps))) * float(choice)
    least, step = STEPS_KG[exercise.load]
    return max(least, least + int((fitting - least) / step) * step)


def _dose(exercise: Exercise, done: LoggedExercise) -> dict[str, float]:
    legs = exercise.pattern in LEG_PATTERNS or exercise.contacts_per_rep > 0
    share = exercise.leg_load if legs else UPPER_SHARE
    if exercise.pattern is Pattern.MOBILITY:
        share = 0.0
    left = [USUAL_LEFT if one.reps_left is None else one.reps_left for one in done.sets]
    close = float(np.interp(left, LEFT, CLOSENESS).sum()) if left else 0.0
    whole = DOSE_A_SET * RISKS[exercise.soreness_risk] * share * close
    return {muscle: whole * part for muscle, part in zip(exercise.muscles, MUSCLE_SHARES, strict=False)}
