"""StrongLifts' sets side by side, and Liftosaur's exact moments."""

from datetime import UTC, datetime

import pytest

from ironstride.training.activity import StrengthSet
from tests.recordings.strength_csv.exports import LIFTOSAUR, STRONGLIFTS, read_export, sets_of


def test_sets_side_by_side() -> None:
    """A dash was not done, a zero was a failed try; length from both clocks."""
    found = read_export(STRONGLIFTS)
    assert found.problems == ()
    session = found.activities[0].summary
    assert session.start_local == datetime(2026, 8, 11, 22, 56)
    assert session.duration_s == 45 * 60
    assert [(one.exercise, one.reps) for one in session.sets] == [
        ("Squat", 5),
        ("Squat", 0),
        ("Bench Press", 5),
        ("Bench Press", 5),
    ]
    assert [one.weight_kg for one in session.sets[:2]] == [
        pytest.approx(45.359, abs=1e-3),
        pytest.approx(49.895, abs=1e-3),
    ]
    assert session.sets[0].note == "low"


def test_moments_in_utc() -> None:
    """The moment is exact, the day is the zone's; a set without repetitions was not done."""
    found = read_export(LIFTOSAUR, zone="America/Chicago")
    assert found.problems == ()
    session = found.activities[0].summary
    assert session.start_utc == datetime(2025, 5, 20, 3, 0, tzinfo=UTC)
    assert session.start_local == datetime(2025, 5, 19, 22, 0)
    assert session.title == "GZCLP Day 1"
    warm_up, work = sets_of(found)
    assert warm_up.warm_up
    assert work == StrengthSet(3, work.weight_kg, exercise="Squat, Barbell", reps_left=1.0, note="deep")
    assert work.weight_kg == pytest.approx(45.359, abs=1e-3)
