"""Strong's export in its versions: with and without units, delimiters, languages, rests and notes between sets."""

from datetime import datetime

import pytest

from ironstride.recordings.strength_csv.weight_unit import WeightUnit
from ironstride.training.activity import StrengthSet
from tests.recordings.strength_csv.exports import (
    STRONG,
    STRONG_GERMAN,
    STRONG_NUMBERED,
    STRONG_SEMICOLONS,
    read_export,
    sets_of,
)


def test_the_classic_file_is_read_once_its_unit_is_known() -> None:
    """Warm-ups, failure, drop sets, a hold; rests are no sets, and a note goes to the next set of its exercise."""
    asked = read_export(STRONG)
    assert asked.unit_needed
    assert asked.activities == ()
    found = read_export(STRONG, WeightUnit.KG)
    assert found.problems == ()
    push, run = (one.summary for one in found.activities)
    assert (push.title, push.note, push.duration_s) == ('Push "A", heavy', "felt ok", 4200.0)
    assert push.start_local == datetime(2022, 3, 1, 18, 2, 11)
    assert push.source_id == "strong:2022-03-01T18:02:11"
    assert push.sets == (
        StrengthSet(10, 40.0, exercise="Bench Press (Barbell)", warm_up=True),
        StrengthSet(5, 80.0, exercise="Bench Press (Barbell)", reps_left=2.0, note="paused, slow"),
        StrengthSet(3, 82.5, exercise="Bench Press (Barbell)", reps_left=0.0),
        StrengthSet(8, exercise="Pull Up", note="drop set"),
        StrengthSet(None, None, 60.0, exercise="Plank"),
    )
    assert run.sets == (StrengthSet(None, None, 1620.0, exercise="Running", distance_m=5200.0),)


def test_distances_follow_the_weights() -> None:
    """Who lifts pounds runs miles, where the file says nothing."""
    found = read_export(STRONG, WeightUnit.LB)
    assert sets_of(found)[-1].distance_m == pytest.approx(8368.589, abs=1e-3)
    assert sets_of(found)[0].weight_kg == pytest.approx(18.1437, abs=1e-4)


def test_a_unit_on_every_row() -> None:
    """Semicolons, decimal commas, pounds and kilograms in one file."""
    found = read_export(STRONG_SEMICOLONS)
    assert found.problems == ()
    assert [one.exercise for one in sets_of(found)] == ["Leg Press", "Squat (Barbell)", "Sled"]
    assert [one.weight_kg for one in sets_of(found)] == [pytest.approx(120.202, abs=1e-3), 102.5, 50.0]
    assert sets_of(found)[2].distance_m == 20.0
    assert found.activities[0].summary.duration_s == 3600.0


def test_units_in_the_names_of_columns() -> None:
    """The numbered version: kilograms, metres and seconds; hours before and after noon."""
    found = read_export(STRONG_NUMBERED)
    assert found.problems == ()
    first, second = (one.summary for one in found.activities)
    assert (first.start_local, first.duration_s) == (datetime(2023, 1, 9, 18, 15), 2700.0)
    assert second.start_local == datetime(2023, 1, 11, 7, 5)
    assert second.note == "windy"
    assert second.sets == (StrengthSet(None, 6.80388555, 20.0, exercise="Sled", distance_m=40.0),)


def test_german_columns() -> None:
    """The same file from a German phone."""
    found = read_export(STRONG_GERMAN, WeightUnit.KG)
    assert found.problems == ()
    assert found.activities[0].summary.duration_s == 3900.0
    assert sets_of(found) == [StrengthSet(5, 100.5, exercise="Kniebeuge (Langhantel)", reps_left=0.5)]


def test_without_effort_and_notes() -> None:
    """The oldest version has neither column."""
    text = (
        "Date,Workout Name,Exercise Name,Set Order,Weight,Reps,Distance,Seconds\n2019-01-01 10:00:00,A,Dip,1,0,8,0,0\n"
    )
    found = read_export(text)
    assert not found.unit_needed
    assert sets_of(found) == [StrengthSet(8, exercise="Dip")]


def test_an_unknown_kind_of_row_is_named() -> None:
    """What is neither set, rest nor note is left out and said."""
    found = read_export(STRONG.replace(",D,", ",Superset,"), WeightUnit.KG)
    (problem,) = found.problems
    assert (problem.line, problem.column, problem.found) == (7, "set order", "Superset")
    assert len(sets_of(found)) == 5


def test_rests_and_notes_of_other_languages() -> None:
    """A row without repetitions, weight or distance is a rest, or a note where it says something."""
    text = STRONG.replace("Rest Timer", "Ruhezeit").replace(",Note,", ",Notiz,")
    found = read_export(text, WeightUnit.KG)
    assert found.problems == ()
    assert sets_of(found) == sets_of(read_export(STRONG, WeightUnit.KG))


def test_a_length_that_is_none_is_said_once() -> None:
    """A session repeats its length on every row; the problem is not repeated."""
    found = read_export(STRONG.replace("1h 10m", "long"), WeightUnit.KG)
    assert [str(problem) for problem in found.problems] == [
        "line 2, duration: 'long': wanted a length of time such as 0:45:00 or 1h 10m"
    ]
    assert found.activities[0].summary.duration_s is None


def test_a_distance_in_an_unknown_unit_is_named() -> None:
    """Furlongs are not guessed at; the set stays."""
    found = read_export(STRONG_SEMICOLONS.replace(";20;m;", ";20;furlong;"))
    assert [problem.column for problem in found.problems] == ["distance"]
    assert sets_of(found)[2].distance_m is None
