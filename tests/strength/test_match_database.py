"""The names of a large public database of exercises lead to no exercise of another movement."""

import json

import pytest

from ironstride.strength.catalogue import load_catalogue
from ironstride.strength.exercise import LEG_PATTERNS, Pattern
from ironstride.strength.match_name import match_exercise
from tests.recordings.files import SAMPLES

DATABASE = SAMPLES / "exercises" / "free-exercise-db__exercises.json"
pytestmark = pytest.mark.skipif(not DATABASE.is_file(), reason="the database of exercises is not here")
LEGS = {"quadriceps", "hamstrings", "glutes", "calves", "adductors", "abductors", "lower back"}
MUSCLES = {
    **dict.fromkeys(LEG_PATTERNS, LEGS),
    Pattern.JUMP: LEGS,
    Pattern.TRUNK: {"abdominals", "lower back", "quadriceps"},
    Pattern.PUSH: {"chest", "shoulders", "triceps"},
    Pattern.PULL: {"lats", "middle back", "traps", "shoulders"},
    Pattern.CARRY: {"forearms"},
}
"""Main muscles, as the database names them, that each movement may have; a mountain climber is quadriceps there."""
LEAST_MATCHED = 95


def entries() -> list[dict[str, object]]:
    """Every exercise of the database."""
    found: list[dict[str, object]] = json.loads(DATABASE.read_text(encoding="utf-8"))
    return found


def test_the_muscles_are_those_of_the_movement() -> None:
    """Of 873 names about a hundred are in the catalogue, and each trains what the database says it trains."""
    wrong, matched = [], 0
    for entry in entries():
        found = match_exercise(str(entry["name"]))
        pattern = None if found is None else load_catalogue().of(found).pattern
        matched += pattern is not None
        muscles = entry["primaryMuscles"]
        assert isinstance(muscles, list)
        if pattern is not None and pattern is not Pattern.MOBILITY and MUSCLES[pattern].isdisjoint(muscles):
            wrong.append((entry["name"], found))
    assert wrong == []
    assert matched >= LEAST_MATCHED


def test_a_load_in_the_name_is_kept() -> None:
    """A name with a barbell, a dumbbell or a kettlebell in it leads to no exercise with another load."""
    for entry in entries():
        name, found = str(entry["name"]), match_exercise(str(entry["name"]))
        said = {load for load in ("barbell", "dumbbell", "kettlebell") if load in name.casefold()}
        if found is not None and said:
            assert load_catalogue().of(found).load.value.removesuffix("s") in said
