"""The exercise that a recorded set was of: the one question that loads, records and lists ask about a name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from ironstride.strength.catalogue import load_catalogue
from ironstride.strength.exercise import Pattern
from ironstride.strength.imported_words import imported_words, plain_words
from ironstride.strength.match_name import name_meaning
from ironstride.strength.name_meaning import NameMeaning, Surely
from ironstride.training.activity import Activity, StrengthSet

_NONE_OWN: Final[Mapping[str, str]] = MappingProxyType({})
_WITHOUT: Final = "bodyweight"
MOVEMENT: Final[Mapping[Pattern, str]] = MappingProxyType(
    {
        Pattern.SQUAT: "squat",
        Pattern.SINGLE_LEG_SQUAT: "squat",
        Pattern.LUNGE: "lunge",
        Pattern.HINGE: "deadlift",
        Pattern.HIP_EXTENSION: "hip raise",
        Pattern.KNEE_FLEXION: "leg curl",
        Pattern.CALF: "calf raise",
        Pattern.ANKLE: "calf raise",
        Pattern.HIP_ABDUCTION: "hip stability",
        Pattern.ADDUCTOR: "hip stability",
        Pattern.TRUNK: "core",
        Pattern.PUSH: "push-up",
        Pattern.PULL: "row",
        Pattern.CARRY: "carry",
        Pattern.JUMP: "plyo",
    }
)
"""The family that a watch would write for a movement; sprints and mobility have none."""


def exercise_of(
    name: str, category: str | None = None, own_names: Mapping[str, str] = _NONE_OWN, *, weighted: bool = False
) -> str | None:
    """The id of the exercise; None when the name is unknown or may be several, or the athlete said it is none.

    Args:
        name: As it was recorded; empty where the recorder says only the family.
        category: The family that a watch gives with it (``squat``).
        own_names: What the athlete said: names -> ids, or ``none`` for a name that is no exercise.
        weighted: Whether a set of it had a weight: a plain name such as Squat then means the form with one.

    >>> exercise_of("Squat"), exercise_of("Squat", weighted=True), exercise_of("Squat", None, {"squat": "hack-squat"})
    ('bodyweight-squat', 'back-squat', 'hack-squat')
    """
    return meaning_of(name, category, own_names, weighted=weighted).exercise


def meaning_of(
    name: str, category: str | None = None, own_names: Mapping[str, str] = _NONE_OWN, *, weighted: bool = False
) -> NameMeaning:
    """What `exercise_of` gives, with how surely."""
    called = name or category or ""
    found = name_meaning(called, category, own_names)
    if found.exercise is None or found.surely is Surely.SAID or not weighted:
        return found
    known = imported_words()
    loaded = known.with_weight.get(found.exercise)
    if loaded is None or _WITHOUT in plain_words(called, known.words):
        return found
    return NameMeaning(loaded, Surely.NEAR)


def with_known_exercises(activity: Activity, own_names: Mapping[str, str] = _NONE_OWN) -> Activity:
    """The activity as the load ledgers read it: sets under the catalogue's ids, with a family where they had none.

    Sets whose name is not known stay as they are; those of a name that is no exercise are left out.
    """
    weighted = {_called(one) for one in activity.sets if one.weight_kg}
    meant = {
        key: meaning_of(one.exercise, one.category, own_names, weighted=key in weighted)
        for one in activity.sets
        for key in (_called(one),)
    }
    told = ((one, meant[_called(one)]) for one in activity.sets)
    return replace(activity, sets=tuple(_known(one, found.exercise) for one, found in told if not _is_none(found)))


def _called(one: StrengthSet) -> tuple[str, str | None]:
    return one.exercise or one.category or "", one.category


def _is_none(found: NameMeaning) -> bool:
    return found.exercise is None and found.surely is Surely.SAID


def _known(one: StrengthSet, exercise: str | None) -> StrengthSet:
    if exercise is None:
        return one
    movement = MOVEMENT.get(load_catalogue().of(exercise).pattern)
    return replace(one, exercise=exercise, category=one.category or movement)
