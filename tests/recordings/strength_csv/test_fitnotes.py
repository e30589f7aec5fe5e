"""FitNotes' export of Android now, of Android before, and of iOS: days without a time."""

from datetime import UTC, datetime

import pytest

from ironstride.recordings.strength_csv.weight_unit import WeightUnit
from ironstride.training.activity import StrengthSet
from tests.recordings.strength_csv.exports import FITNOTES, FITNOTES_IOS, FITNOTES_OLD, read_export, sets_of


def test_a_day_is_a_session_from_noon() -> None:
    """The file has no time of day; that is said once, and the session begins at twelve."""
    found = read_export(FITNOTES)
    assert [str(problem) for problem in found.problems] == [
        "line 2, date: '2026-08-04': wanted a time of day; sessions begin at 12:00"
    ]
    first, second = (one.summary for one in found.activities)
    assert first.start_local == datetime(2026, 8, 4, 12, 0)
    assert first.start_utc == datetime(2026, 8, 4, 10, 0, tzinfo=UTC)
    assert first.source_id == "fitnotes:2026-08-04T12:00:00"
    assert first.duration_s is None
    assert second.start_local == datetime(2026, 8, 13, 12, 0)


def test_units_on_every_row() -> None:
    """Pounds, kilograms, metres, miles and times in one file."""
    pulldown, bench, ride, run = sets_of(read_export(FITNOTES))
    assert pulldown.weight_kg == pytest.approx(34.9992, abs=1e-4)
    assert bench == StrengthSet(5, 80.0, exercise="Flat Barbell Bench Press", note='felt "light", nice')
    assert ride == StrengthSet(None, None, 300.0, exercise="Cycling", distance_m=1000.0)
    assert run.duration_s == 14370.0
    assert run.distance_m == pytest.approx(42164.81, abs=0.01)


def test_the_older_header_names_the_unit() -> None:
    """`Weight (lbs)`, and a hold with its time."""
    bench, plank = sets_of(read_export(FITNOTES_OLD, WeightUnit.KG))
    assert bench.weight_kg == pytest.approx(61.235, abs=1e-3)
    assert plank == StrengthSet(None, None, 60.0, exercise="Plank", note="hold")


def test_two_columns_of_weight() -> None:
    """A phone with iOS writes kilograms or pounds, each in its column."""
    first, second = sets_of(read_export(FITNOTES_IOS))
    assert first.weight_kg == 100.0
    assert second.weight_kg == pytest.approx(102.058, abs=1e-3)
    assert second.note == "top"


def test_dates_as_the_phone_writes_them() -> None:
    """One day above twelve tells the order of the whole file."""
    text = FITNOTES.replace("2026-08-04", "04/08/2026").replace("2026-08-13", "13/08/2026")
    starts = [one.summary.start_local for one in read_export(text).activities]
    assert starts == [datetime(2026, 8, 4, 12, 0), datetime(2026, 8, 13, 12, 0)]
    american = FITNOTES.replace("2026-08-04", "8/4/2026").replace("2026-08-13", "8/13/2026")
    assert [one.summary.start_local for one in read_export(american).activities] == starts


def test_a_weight_without_its_unit_is_asked_for() -> None:
    """An empty unit beside a weight."""
    text = FITNOTES.replace("lbs", "")
    assert read_export(text).unit_needed
    assert sets_of(read_export(text, WeightUnit.KG))[0].weight_kg == 77.16
