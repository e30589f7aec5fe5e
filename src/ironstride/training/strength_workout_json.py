"""A strength or mobility workout as a plain JSON value and back, for the `workout` of a plan's session.

Keys without a value are left out; unknown keys are passed over when reading.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from ironstride.training.plain_object import list_of, number_of, object_of, texts, typed, whole
from ironstride.training.strength_workout import PlannedExercise, StrengthWorkout

STRENGTH: Final = "strength"


def strength_workout_to_json(workout: StrengthWorkout) -> dict[str, object]:
    """The workout as plain values, always in the same order of keys."""
    return {
        "sport": STRENGTH,
        "id": workout.id,
        "title": workout.title,
        "text": workout.text,
        "warm_up_s": workout.warm_up_s,
        "seconds": workout.seconds,
        "leg_sets": workout.leg_sets,
        "upper_sets": workout.upper_sets,
        "exercises": [_exercise(one) for one in workout.exercises],
        "notes": list(workout.notes),
    }


def strength_workout_from_json(value: Mapping[str, object]) -> StrengthWorkout:
    """The workout that `strength_workout_to_json` wrote.

    Raises:
        ValueError: when it is no strength workout; the message names the key.
    """
    if value.get("sport") != STRENGTH:
        raise ValueError(f"sport: {value.get('sport')!r} is no {STRENGTH!r}")
    return StrengthWorkout(
        id=typed(value, "id", str),
        title=typed(value, "title", str),
        warm_up_s=_count(value, "warm_up_s"),
        exercises=tuple(_read(object_of(one, "exercises")) for one in list_of(value, "exercises")),
        seconds=_count(value, "seconds"),
        leg_sets=_count(value, "leg_sets"),
        upper_sets=_count(value, "upper_sets"),
        text=typed(value, "text", str),
        notes=texts(value, "notes"),
    )


def _exercise(one: PlannedExercise) -> dict[str, object]:
    found: dict[str, object] = {"exercise": one.exercise}
    optional: tuple[tuple[str, object], ...] = (
        ("name", one.name),
        ("sets", one.sets),
        ("reps", [one.reps_low, one.reps_high] if one.hold_s is None else None),
        ("hold_s", one.hold_s),
        ("each_side", one.each_side),
        ("reps_left", one.reps_left),
        ("rest_s", one.rest_s),
        ("load_kg", one.load_kg),
        ("load_text", one.load_text),
        ("aim", one.aim),
        ("aim_reps", one.aim_reps),
        ("ramp_sets", one.ramp_sets),
        ("superset", one.superset),
        ("contacts", one.contacts),
        ("cue", one.cue),
        ("is_new", one.is_new),
    )
    always = {"sets", "rest_s", "reps_left", "load_kg"}
    return found | {key: value for key, value in optional if value is not None and (key in always or value)}


def _read(value: Mapping[str, object]) -> PlannedExercise:
    hold = whole(value, "hold_s")
    low, high = (0, 0) if hold is not None else _reps(value)
    superset = value.get("superset")
    return PlannedExercise(
        exercise=typed(value, "exercise", str),
        sets=_count(value, "sets"),
        reps_low=low,
        reps_high=high,
        reps_left=whole(value, "reps_left"),
        rest_s=_count(value, "rest_s"),
        hold_s=hold,
        load_kg=number_of(value.get("load_kg"), "load_kg"),
        load_text=_text(value, "load_text"),
        aim=_text(value, "aim"),
        aim_reps=whole(value, "aim_reps"),
        ramp_sets=whole(value, "ramp_sets") or 0,
        superset=superset if isinstance(superset, str) else None,
        contacts=whole(value, "contacts") or 0,
        cue=_text(value, "cue"),
        is_new=value.get("is_new") is True,
        name=_text(value, "name"),
        each_side=value.get("each_side") is True,
    )


def _reps(value: Mapping[str, object]) -> tuple[int, int]:
    found = list_of(value, "reps")
    counts = [one for one in found if isinstance(one, int) and not isinstance(one, bool) and one >= 0]
    if len(found) != 2 or len(counts) != 2:
        raise ValueError(f"reps: {found!r} is no pair of repetitions")
    return counts[0], counts[1]


def _count(value: Mapping[str, object], key: str) -> int:
    found = whole(value, key)
    if found is None:
        raise ValueError(f"{key}: missing")
    return found


def _text(value: Mapping[str, object], key: str) -> str:
    found = value.get(key, "")
    if not isinstance(found, str):
        raise ValueError(f"{key}: {found!r} is no text")
    return found
