"""The athlete says once which exercise a name is; it is remembered, and forgotten when they say so."""

from pathlib import Path

import pytest

from ironstride.errors import InvalidInput
from ironstride.strength.name_meaning import NameMeaning, Surely
from ironstride.use.ambiguous import Ambiguous
from ironstride.use.own_names.exercise_names import list_exercise_names
from ironstride.use.own_names.say_exercise import (
    ExerciseSaid,
    about_exercise_name,
    exercise_meant,
    exercise_name_wish,
    forget_exercise,
    say_exercise,
)
from tests.own_names.recorded import keep, lift, sets, some_past
from tests.store.places import place


def said(home: Path, *words: str) -> ExerciseSaid:
    """What comes of the words."""
    wish = exercise_name_wish(None, place(home), words)
    return say_exercise(None, place(home), wish, wish.words)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A folder with somebody's recordings."""
    keep(tmp_path, some_past())
    return tmp_path


@pytest.mark.parametrize(
    "words",
    [
        ("Bankdrücken LH", "bench-press"),
        ("bankdrücken  lh", "Bench press"),
        ("Bankdrücken", "LH", "bench", "press"),
        ("Bankdrücken LH", "Bankdrücken (Langhantel)"),
    ],
)
def test_a_name_is_remembered(home: Path, words: tuple[str, ...]) -> None:
    """By id, by name, in another language; with quotes or without; past sets are found under it at once."""
    done = said(home, *words)
    assert done.remembered == "bench-press"
    (one,) = done.names.names
    assert (one.name, one.sets, one.meaning) == ("Bankdrücken LH", 5, NameMeaning("bench-press", Surely.SAID))
    assert list_exercise_names(None, place(home)).names[-1] == one


def test_later_imports_are_not_asked_about_again(home: Path) -> None:
    """What comes with the next import is known already."""
    said(home, "Beinstrecker", "none")
    keep(home, [lift(90, *sets("BEINSTRECKER", 4))])
    (one,) = list_exercise_names(None, place(home)).of("beinstrecker").names
    assert (one.sets, one.meaning) == (6, NameMeaning(None, Surely.SAID))


def test_said_again_and_forgotten(home: Path) -> None:
    """The later word holds; forgotten it is as the matcher reads it; a second time there is nothing to forget."""
    said(home, "Squat", "front squat")
    assert {one.meaning.exercise for one in said(home, "squat", "goblet squat").names.names} == {"goblet-squat"}
    wish = exercise_name_wish(None, place(home), ["squat"])
    assert [one.meaning.exercise for one in forget_exercise(None, place(home), wish).names.names] == [
        "back-squat",
        "bodyweight-squat",
    ]
    with pytest.raises(InvalidInput, match="nothing is remembered"):
        forget_exercise(None, place(home), wish)


def test_forgetting_takes_a_name_alone(home: Path) -> None:
    """More words are a slip."""
    wish = exercise_name_wish(None, place(home), ["squat", "goblet", "squat"])
    with pytest.raises(InvalidInput, match="nothing behind the name") as slip:
        forget_exercise(None, place(home), wish)
    assert slip.value.problems[0].value == "goblet squat"


def test_the_longest_name_is_meant(tmp_path: Path) -> None:
    """A name that begins like another, unless quotes say where it ends."""
    keep(tmp_path, [lift(0, *sets("Press", 1), *sets("Press up", 1))])
    assert exercise_name_wish(None, place(tmp_path), ["press", "up", "plank"]).key == "press up"
    assert exercise_name_wish(None, place(tmp_path), ["press", "plank"]).key == "press"
    assert about_exercise_name(None, place(tmp_path), exercise_name_wish(None, place(tmp_path), ["press"])).names.names[
        0
    ].name == ("Press")


@pytest.mark.parametrize(
    ("words", "value", "wanted"),
    [
        (("Beinstreker", "plank"), "Beinstreker plank", "it may be: Beinstrecker"),
        (("Rollen auf", "plank"), "Rollen auf", "it may be: Rollen auf der Matte"),
        (("xyz",), "xyz", "there are: "),
    ],
)
def test_names_that_are_in_no_recording(home: Path, words: tuple[str, ...], value: str, wanted: str) -> None:
    """Nothing is remembered for a slip of the pen; the nearest are listed."""
    with pytest.raises(InvalidInput, match=wanted) as slip:
        said(home, *words)
    assert slip.value.problems[0].value == value
    assert all(one.meaning.surely is not Surely.SAID for one in list_exercise_names(None, place(home)).names)


def test_nothing_imported(tmp_path: Path) -> None:
    """There is no name to say anything about."""
    with pytest.raises(InvalidInput, match="there is none yet"):
        said(tmp_path, "Squat", "back-squat")


def test_several_exercises_are_listed() -> None:
    """Never the first of several; the problem holds the words as they are compared."""
    with pytest.raises(Ambiguous, match="it may be: bench-press; ") as several:
        exercise_meant("  PRESS ")
    assert several.value.said == "press"
    assert {"bench-press", "leg-press"} <= {one.name for one in several.value.choices}


def test_no_exercise_is_like_it() -> None:
    """The way to all of them is named."""
    with pytest.raises(InvalidInput, match="ironstride exercises") as unknown:
        exercise_meant("xyzzy")
    assert not isinstance(unknown.value, Ambiguous)
    assert exercise_meant(" None ") == "none"
