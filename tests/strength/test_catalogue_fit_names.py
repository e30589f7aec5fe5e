"""What a watch calls the exercises: each category and name is in the FIT profile."""

from collections.abc import Mapping

import pytest
from fitdecode import profile

from ironstride.strength.catalogue import load_catalogue
from ironstride.strength.exercise import Exercise

EXERCISES = load_catalogue().exercises
OLDEST_CATEGORIES = 32
"""Higher category numbers are newer than many watches and readers."""
WITHOUT_NAME = {
    "heel-walk", "chest-press-machine", "shoulder-press-machine", "row-machine", "scapular-pull-up",
    "assisted-pull-up", "pogo-hops", "drop-landing", "broad-jump", "power-skip", "single-leg-hops", "bounding",
    "easy-breathing", "deep-squat-hold", "band-overhead-press", "kettlebell-press",
    "tibialis-raise",
}  # fmt: skip
"""The profile has no honest name for these: the category alone is sent, and the title says the rest."""


def names_of(type_name: str) -> Mapping[str, int]:
    """The numbers of a type of the profile by their names."""
    return {name: number for number, name in profile.FIELD_TYPES[type_name].enum.items()}


CATEGORIES = names_of("exercise_category")


@pytest.mark.parametrize("one", EXERCISES, ids=lambda one: one.id)
def test_the_profile_has_category_and_name(one: Exercise) -> None:
    """A category that watches have known for long, and a name of that category."""
    assert CATEGORIES[one.fit_category] <= OLDEST_CATEGORIES
    if one.fit_name:
        assert one.fit_name in names_of(f"{one.fit_category}_exercise_name")


def test_names_are_left_out_on_purpose_only() -> None:
    """Exactly the exercises without a fitting name have none."""
    assert {one.id for one in EXERCISES if not one.fit_name} == WITHOUT_NAME


def test_a_name_says_no_other_equipment() -> None:
    """An exercise without a barbell is never shown as one with a barbell, and so for dumbbells and kettlebells."""
    for word in ("barbell", "dumbbell", "kettlebell"):
        wrong = [one.id for one in EXERCISES if word in one.fit_name and word not in one.load]
        assert wrong == []
