"""The sets of a recorded session by exercise, as the catalogue knows it; warm-up sets stand apart."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from ironstride.strength.catalogue import load_catalogue
from ironstride.strength.exercise_of import exercise_of
from ironstride.strength.lift_records import LiftDay
from ironstride.training.activity import Activity, StrengthSet
from ironstride.training.strength_log import LoggedExercise, LoggedSet

_NONE_OWN: Final[Mapping[str, str]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class RecordedExercise:
    """One exercise of a recorded session."""

    exercise: str | None
    """Id in the catalogue; None where its name is not known there."""
    name: str
    """As the recorder or the app wrote it first; its family where it has no name; empty when nothing is said."""
    sets: tuple[LoggedSet, ...]
    """Work sets in the order done."""
    warm_up_sets: int = 0
    note: str = ""


def recorded_exercises(activity: Activity, own: Mapping[str, str] = _NONE_OWN) -> tuple[RecordedExercise, ...]:
    """Every exercise once, in the order they were begun; two names of one exercise are one, and so are its rounds.

    Args:
        activity: with its sets.
        own: names -> ids, as the user chose them before.
    """
    by_name: dict[tuple[str, str | None], list[StrengthSet]] = {}
    for one in activity.sets:
        by_name.setdefault((one.exercise or one.category or "", one.category), []).append(one)
    by_exercise: dict[tuple[str | None, str], tuple[str, list[StrengthSet]]] = {}
    for (name, category), sets in by_name.items():
        found = exercise_of(name, category, own, weighted=any(one.weight_kg for one in sets))
        by_exercise.setdefault((found, "" if found else name), (name, []))[1].extend(sets)
    return tuple(_recorded(exercise, name, sets) for (exercise, _), (name, sets) in by_exercise.items())


def logged_from_sets(activity: Activity, own: Mapping[str, str] = _NONE_OWN) -> tuple[LoggedExercise, ...]:
    """The exercises that the catalogue knows and of which there is a work set."""
    return tuple(
        LoggedExercise(one.exercise, one.sets, note=one.note)
        for one in recorded_exercises(activity, own)
        if one.exercise is not None and one.sets
    )


def lift_day(activity: Activity, own: Mapping[str, str] = _NONE_OWN) -> LiftDay:
    """The day of the session with what the catalogue knows of it: the local day where it is said, else UTC's."""
    return LiftDay((activity.start_local or activity.start_utc).date(), logged_from_sets(activity, own))


def _recorded(exercise: str | None, name: str, sets: Sequence[StrengthSet]) -> RecordedExercise:
    is_hold = exercise is not None and load_catalogue().of(exercise).is_hold
    work = tuple(_logged(one, is_hold) for one in sets if not one.warm_up)
    notes = dict.fromkeys(one.note for one in sets if one.note)
    return RecordedExercise(exercise, name, work, len(sets) - len(work), "; ".join(notes))


def _logged(one: StrengthSet, is_hold: bool) -> LoggedSet:
    """A set without repetitions, or of an exercise that is held, is a hold where its time is known."""
    timed = one.duration_s is not None and (is_hold or one.reps is None)
    hold_s = round(one.duration_s) if timed and one.duration_s is not None else None
    return LoggedSet(None if timed else one.reps, one.weight_kg, one.reps_left, hold_s)
