"""Hevy's export in its versions: units in the header, dates in several languages, kinds of sets."""

from datetime import UTC, datetime

import pytest

from ironstride.recordings.strength_csv import hevy
from ironstride.recordings.strength_csv.weight_unit import WeightUnit
from ironstride.training.activity import StrengthSet
from ironstride.training.kinds import Sport
from tests.recordings.strength_csv.exports import HEVY, HEVY_HEADER, read_export, sets_of


def hevy_row(**cells: str) -> str:
    """An export of one row."""
    usual = {"title": "A", "start_time": "28 Mar 2025, 17:29", "exercise_title": "Squat (Barbell)", "reps": "5"} | cells
    columns = HEVY_HEADER.replace('"', "").split(",")
    names = [*columns, *(name for name in usual if name not in columns)]
    quoted = ",".join(f'"{usual.get(name, "")}"' for name in names)
    return ",".join(names) + "\n" + quoted


def test_a_session_is_read_whole() -> None:
    """Title, note over two lines, clock of the zone, length, and the sets in the file's order."""
    found = read_export(HEVY)
    assert found.app == "hevy"
    assert found.problems == ()
    assert not found.unit_needed
    first, second = (one.summary for one in found.activities)
    assert first.sport is Sport.STRENGTH
    assert first.title == "Legs, heavy"
    assert first.note == 'First line\nsecond, line "quoted" 💪'
    assert first.start_utc == datetime(2025, 3, 28, 16, 29, tzinfo=UTC)
    assert first.start_local == datetime(2025, 3, 28, 17, 29)
    assert first.duration_s == 72 * 60
    assert first.source_id == "hevy:2025-03-28T17:29:00"
    assert first.sets == (
        StrengthSet(8, 60.0, exercise="Squat (Barbell)", reps_left=4.0, warm_up=True, note="belt"),
        StrengthSet(5, 102.5, exercise="Squat (Barbell)", reps_left=1.5),
        StrengthSet(6, exercise="Nordic Hamstring Curl", reps_left=0.0, note="superset 0"),
        StrengthSet(None, None, 60.0, exercise="Plank", note="drop set; superset 0"),
    )
    carry = StrengthSet(None, 32.0, 30.0, exercise="Farmers Walk", reps_left=3.0, distance_m=40.0)
    assert second.sets == (carry,)


@pytest.mark.parametrize(
    "written",
    [
        "28 Mar 2025, 17:29",
        "2025-03-28 17:29:00",
        "2025-03-28T17:29:00",
        "Mar 28, 2025, 5:29 PM",
        "March 28, 2025 at 5:29\N{NARROW NO-BREAK SPACE}PM",
        "28.03.2025, 17:29",
        "28/03/2025, 17:29",
        "3/28/25, 5:29 PM",
        "28 mar 2025, 17:29",
        "28 mars 2025, 17:29",
        "28. März 2025 um 17:29",
        "28 de mar. de 2025, 17:29",
    ],
)
def test_a_start_is_read_in_several_languages(written: str) -> None:
    """The same moment, however the phone writes it."""
    found = read_export(hevy_row(start_time=written))
    assert found.problems == ()
    assert found.activities[0].summary.start_local == datetime(2025, 3, 28, 17, 29)


def test_a_day_that_may_be_a_month_is_said() -> None:
    """03/04/2025 is read with the day first, and the file's problem says so once."""
    found = read_export(hevy_row(start_time="03/04/2025, 17:29"))
    assert found.activities[0].summary.start_local == datetime(2025, 4, 3, 17, 29)
    (problem,) = found.problems
    assert problem.line == 2
    assert "tells day from month" in problem.wanted


def test_pounds_and_miles_say_so_in_the_header() -> None:
    """`weight_lbs` and `distance_miles` become kilograms and metres, whatever unit was given."""
    text = HEVY.replace("weight_kg", "weight_lbs").replace("distance_km", "distance_miles")
    sets = sets_of(read_export(text, WeightUnit.KG))
    assert sets[1].weight_kg == pytest.approx(46.4932, abs=1e-4)
    assert sets[-1].distance_m == pytest.approx(64.374, abs=1e-3)


def test_both_units_side_by_side() -> None:
    """Where kilograms are empty the pounds count."""
    found = read_export(hevy_row(weight_kg="", weight_lbs="225"))
    assert sets_of(found)[0].weight_kg == pytest.approx(102.058, abs=1e-3)


def test_a_weight_without_a_unit_is_asked_for() -> None:
    """No session until somebody says kg or lb; body weight alone needs no unit."""
    text = hevy_row(weight="80")
    asked = read_export(text)
    assert asked.unit_needed
    assert asked.activities == ()
    assert sets_of(read_export(text, WeightUnit.LB))[0].weight_kg == pytest.approx(36.2874, abs=1e-4)
    assert not read_export(hevy_row(weight="")).unit_needed


@pytest.mark.parametrize(
    ("effort", "left"), [("", None), ("0", None), ("6", 4.0), ("9.5", 0.5), ("9,5", 0.5), ("10", 0.0)]
)
def test_effort_becomes_repetitions_left(effort: str, left: float | None) -> None:
    """Ten less the effort; not entered is unknown."""
    found = read_export(hevy_row(rpe=effort))
    assert sets_of(found)[0].reps_left == left
    assert found.problems == ()


@pytest.mark.parametrize(
    ("column", "written"),
    [("rpe", "11"), ("weight_kg", "heavy"), ("weight_kg", "-5"), ("weight_kg", "2501"), ("set_type", "myo")],
)
def test_a_strange_cell_costs_itself_alone(column: str, written: str) -> None:
    """The set stays, the value is unknown, and the problem names line, column and what was found."""
    found = read_export(hevy_row(**{column: written}))
    (problem,) = found.problems
    assert (problem.line, problem.column, problem.found) == (2, column, written)
    (one,) = sets_of(found)
    assert (one.reps, one.weight_kg, one.reps_left, one.warm_up) == (5, None, None, False)


@pytest.mark.parametrize(
    ("column", "written"),
    [("reps", "five"), ("reps", "5.5"), ("reps", "1001"), ("start_time", "yesterday"), ("exercise_title", "")],
)
def test_a_row_without_its_core_is_left_out(column: str, written: str) -> None:
    """A set nobody can place or count is named and left out."""
    found = read_export(hevy_row(**{column: written}))
    assert found.activities == ()
    assert [problem.column for problem in found.problems] == [column]


@pytest.mark.parametrize("end", ["28 Mar 2025, 17:00", "30 Mar 2025, 17:30", "later"])
def test_an_end_that_cannot_be_leaves_the_length_unknown(end: str) -> None:
    """Before the start, days later, or no time: said once, and no length is made up."""
    found = read_export(hevy_row(end_time=end))
    assert found.activities[0].summary.duration_s is None
    assert [problem.column for problem in found.problems] == ["end_time"]


def test_zero_repetitions_are_measured() -> None:
    """A failed try has zero repetitions; a hold written with zero has none known."""
    assert sets_of(read_export(hevy_row(reps="0")))[0].reps == 0
    assert sets_of(read_export(hevy_row(reps="0", duration_seconds="30")))[0].reps is None


def test_two_sessions_of_one_start_are_told_apart() -> None:
    """Their ids hold their titles."""
    one, other = hevy_row(title="Push"), hevy_row(title="Pull").split("\n", 1)[1]
    found = read_export(f"{one}\n{other}")
    ids = ["hevy:2025-03-28T17:29:00#pull", "hevy:2025-03-28T17:29:00#push"]
    assert [activity.summary.source_id for activity in found.activities] == ids


def test_only_its_own_header_is_recognised() -> None:
    """In any order and case, and not without the name of the exercise."""
    assert hevy.recognise(["Exercise_Title", "START_TIME", "title"])
    assert not hevy.recognise(["title", "start_time"])


def test_an_unknown_zone_is_a_mistake() -> None:
    """The caller gives the zone; a wrong one is refused even for an empty file."""
    with pytest.raises(ValueError, match="unknown time zone 'Mars/Base'"):
        read_export("", zone="Mars/Base")
