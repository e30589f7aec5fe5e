"""Exercises are found by the names people and other apps use, and near misses are answered with the nearest."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ironstride.strength.catalogue import NEAREST, UnknownExercise, load_catalogue
from ironstride.strength.exercise import Exercise
from ironstride.strength.exercises_page import exercises_markdown

CATALOGUE = load_catalogue()
PAGE = Path(__file__).resolve().parents[2] / "docs" / "exercises.md"


@pytest.mark.parametrize(
    ("name", "exercise"),
    [
        ("goblet-squat", "goblet-squat"),
        ("Squat (Barbell)", "back-squat"),
        ("barbell squats", "back-squat"),
        ("Lunge", "forward-lunge"),
        ("Bulgarian Split Squat", "rear-foot-raised-split-squat"),
        ("Romanian Deadlift (Dumbbell)", "dumbbell-romanian-deadlift"),
        ("DB RDL", "dumbbell-romanian-deadlift"),
        ("Cable Core Palloff Press", "cable-pallof-press"),
        ("Nordic Hamstrings Curls", "nordic-curl"),
        ("Calf Press on Leg Press", "leg-press-calf-raise"),
        ("Strict Military Press (Barbell)", "overhead-press"),
        ("Chest Supported Incline Row (Dumbbell)", "supported-dumbbell-row"),
        ("Pull Up", "pull-up"),
        ("pullups", "pull-up"),
        ("Standing Calf Raise (Machine)", "calf-machine"),
        ("Seated Row (Cable)", "cable-row"),
        ("Farmer's walk", "farmer-carry"),
        ("Farmers Walk", "farmer-carry"),
    ],
)
def test_names_of_other_apps_are_understood(name: str, exercise: str) -> None:
    """As Hevy and Strong write them, in plural, in another order, in short."""
    found = CATALOGUE.find(name)
    assert isinstance(found, Exercise)
    assert found.id == exercise


@pytest.mark.parametrize(
    ("name", "nearest"), [("bench pres", "bench-press"), ("bulgarian", "rear-foot-raised-split-squat")]
)
def test_a_near_miss_names_the_nearest(name: str, nearest: str) -> None:
    """An unknown name comes with what was meant perhaps, the nearest first."""
    found = CATALOGUE.find(name)
    assert isinstance(found, UnknownExercise)
    assert found.nearest[0].id == nearest
    assert len(found.nearest) <= NEAREST


@given(st.text(max_size=40))
def test_any_text_is_answered(name: str) -> None:
    """No text is too strange to look up."""
    found = CATALOGUE.find(name)
    assert isinstance(found, Exercise | UnknownExercise)


@pytest.mark.parametrize("one", CATALOGUE.exercises, ids=lambda one: one.id)
def test_every_name_leads_back(one: Exercise) -> None:
    """Id, name and every other name lead to the exercise itself."""
    assert all(CATALOGUE.find(name) is one for name in (one.id, one.name, *one.other_names))


def test_an_unknown_id_is_a_mistake() -> None:
    """Asking by id for what does not exist is refused."""
    with pytest.raises(ValueError, match="no exercise 'moonwalk'"):
        CATALOGUE.of("moonwalk")


def test_the_page_is_fresh() -> None:
    """The page for readers says what the data says."""
    assert PAGE.read_text(encoding="utf-8") == exercises_markdown()
