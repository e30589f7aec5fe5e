"""The exercises there are: all, those that some equipment allows, or one in full."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ironstride.errors import InvalidInput
from ironstride.strength.catalogue import UnknownExercise, load_catalogue
from ironstride.strength.equipment import kit_of
from ironstride.strength.exercise import Exercise
from ironstride.training.problem_report import InputProblem


def list_exercises(equipment: Sequence[str] | None) -> tuple[Exercise, ...]:
    """Every exercise, in the catalogue's order; with `equipment` those that need no more than that.

    Raises:
        InvalidInput: when something of the equipment is not known.
    """
    if equipment is None:
        return load_catalogue().exercises
    kit = kit_of(tuple(equipment))
    if kit.problems:
        raise InvalidInput([InputProblem("exercises", "--equipment", one.item, one.text) for one in kit.problems])
    return load_catalogue().possible(kit.words)


def exercise_named(name: str) -> Exercise:
    """The exercise that is meant, by id or any of its names.

    Raises:
        InvalidInput: when none is; the nearest are named.
    """
    found = load_catalogue().find(name)
    if isinstance(found, UnknownExercise):
        near = ", ".join(one.id for one in found.nearest)
        wanted = f"an exercise, such as: {near}" if near else "an exercise; all are listed by: ironstride exercises"
        raise InvalidInput([InputProblem("exercises", "name", name, wanted)])
    return found


def easier_and_harder(exercise: Exercise) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Names of what is easier, the nearest first, and of what is harder."""
    catalogue = load_catalogue()
    easier = tuple(catalogue.of(one).name for one in exercise.easier)
    return easier, tuple(catalogue.of(one).name for one in exercise.harder)


def exercise_json(exercise: Exercise) -> dict[str, Any]:
    """One exercise as JSON values."""
    return {
        "id": exercise.id,
        "name": exercise.name,
        "pattern": exercise.pattern.value,
        "equipment": list(exercise.equipment),
        "one_sided": exercise.one_sided,
        "muscles": list(exercise.muscles),
        "leg_load": exercise.leg_load,
        "soreness_risk": exercise.soreness_risk,
        "difficulty": exercise.difficulty,
        "contacts_per_rep": exercise.contacts_per_rep,
        "is_hold": exercise.is_hold,
        "cue": exercise.cue,
        "easier": list(exercise.easier),
        "harder": list(exercise.harder),
        "not_with_pain_in": list(exercise.not_with_pain_in),
        "instead": dict(exercise.instead),
        "other_names": list(exercise.other_names),
    }
