"""Short mobility routines for rest days, after easy runs and as recovery; never strength (the guide).

The routines and their doses are conventions; nothing is promised of them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Final

from ironstride.evidence.packaged import packaged_toml, table_rows, text_of, texts_of
from ironstride.strength.catalogue import Catalogue
from ironstride.strength.exercise import Exercise, Pattern
from ironstride.strength.exercise_rows import FOLDER, PACKAGE
from ironstride.training.strength_workout import PlannedExercise, StrengthWorkout
from ironstride.units import SECONDS_PER_MINUTE

LEAST_MINUTES: Final = 5
MOST_MINUTES: Final = 15
HOLD_S: Final = 30
REPS: Final = 8
CHANGE_OVER_S: Final = 10
LEAST_EXERCISES: Final = 6
"""Filled up from other routines of the occasion where pain or equipment leaves fewer."""
NOTE: Final = "Easy: nothing should hurt, and nothing is forced. This is recovery, not strength."


class MobilityOccasion(StrEnum):
    """When it is done."""

    REST_DAY = "rest-day"
    AFTER_EASY_RUN = "after-easy-run"
    RECOVERY = "recovery"


@dataclass(frozen=True, slots=True)
class Routine:
    """A routine as data."""

    id: str
    title: str
    occasions: tuple[MobilityOccasion, ...]
    exercises: tuple[str, ...]


@cache
def load_routines() -> tuple[Routine, ...]:
    """The routines that ship with the package; read once, at the first call."""
    rows = table_rows(packaged_toml(PACKAGE, f"{FOLDER}/routines.toml"), "routine")
    return tuple(_routine(row) for row in rows)


def _routine(row: Mapping[str, object]) -> Routine:
    occasions = tuple(MobilityOccasion(text) for text in texts_of(row, "occasions"))
    return Routine(text_of(row, "id"), text_of(row, "title"), occasions, texts_of(row, "exercises"))


@dataclass(frozen=True, slots=True)
class MobilityAsk:
    """What a routine is made from."""

    occasion: MobilityOccasion
    minutes: int
    """5 to 15, all that it may take."""
    number: int = 0
    """Routines take turns."""
    equipment: frozenset[str] = frozenset()
    pain: frozenset[str] = frozenset()


def mobility_routine(ask: MobilityAsk, catalogue: Catalogue) -> StrengthWorkout:
    """The routine: never longer than its minutes, without leg or upper sets, nothing at a painful site.

    Raises:
        ValueError: when the minutes are not 5 to 15.
    """
    if not LEAST_MINUTES <= ask.minutes <= MOST_MINUTES:
        raise ValueError(f"a mobility routine has {LEAST_MINUTES} to {MOST_MINUTES} minutes, not {ask.minutes}")
    fitting = [one for one in load_routines() if ask.occasion in one.occasions]
    turn = ask.number % len(fitting)
    chosen = fitting[turn]
    others = [name for routine in (*fitting[turn + 1 :], *fitting[:turn]) for name in routine.exercises]
    possible = _possible(catalogue, ask)
    own = [possible[name] for name in chosen.exercises if name in possible]
    spare = [possible[name] for name in dict.fromkeys(others) if name in possible and name not in chosen.exercises]
    sets = _sets_within(ask.minutes * SECONDS_PER_MINUTE, own, spare)
    names = ", ".join(exercise.name.lower() for exercise, _ in sets)
    return StrengthWorkout(
        id=f"mobility-{chosen.id}",
        title=f"Mobility: {chosen.title.lower()}",
        warm_up_s=0,
        exercises=tuple(_planned(exercise, times) for exercise, times in sets),
        seconds=sum(times * _seconds(exercise) for exercise, times in sets),
        leg_sets=0,
        upper_sets=0,
        text=f"{names.capitalize()}.",
        notes=(NOTE,),
    )


def _possible(catalogue: Catalogue, ask: MobilityAsk) -> Mapping[str, Exercise]:
    found = catalogue.possible(ask.equipment, ask.pain, patterns=(Pattern.MOBILITY,))
    return {one.id: one for one in found}


def _sets_within(seconds: int, own: Sequence[Exercise], spare: Sequence[Exercise]) -> list[tuple[Exercise, int]]:
    """The routine once, what else fits when pain or equipment leaves it short, then a second time round."""
    done: dict[str, int] = {}
    left = seconds
    filled = (*own, *spare[: max(0, LEAST_EXERCISES - len(own))])
    for exercise in (*filled, *filled):
        if _seconds(exercise) <= left:
            left -= _seconds(exercise)
            done[exercise.id] = done.get(exercise.id, 0) + 1
    return [(exercise, done[exercise.id]) for exercise in filled if exercise.id in done]


def _seconds(exercise: Exercise) -> int:
    """One set, both sides where it is one-sided, with the way to it."""
    once = HOLD_S if exercise.is_hold else round(REPS * exercise.seconds_per_rep)
    return once * (2 if exercise.one_sided else 1) + CHANGE_OVER_S


def _planned(exercise: Exercise, sets: int) -> PlannedExercise:
    reps = 0 if exercise.is_hold else REPS
    return PlannedExercise(
        exercise=exercise.id,
        sets=sets,
        reps_low=reps,
        reps_high=reps,
        reps_left=None,
        rest_s=CHANGE_OVER_S,
        hold_s=HOLD_S if exercise.is_hold else None,
        cue=exercise.cue,
        name=exercise.name,
        each_side=exercise.one_sided,
    )
