"""Recorded sets by exercise: names joined, warm-ups apart, holds timed, unknown names kept."""

from datetime import UTC, date, datetime

import pytest

from ironstride.strength.logged_from_sets import lift_day, logged_from_sets, recorded_exercises
from ironstride.training.activity import Activity, StrengthSet
from ironstride.training.kinds import Sport
from ironstride.training.strength_log import LoggedExercise, LoggedSet


def session(*sets: StrengthSet) -> Activity:
    """A session of an evening in Chicago."""
    start = datetime(2026, 3, 2, 1, 30, tzinfo=UTC)
    return Activity(Sport.STRENGTH, start, start_local=datetime(2026, 3, 1, 19, 30), sets=sets)


def test_work_sets_stand_by_exercise() -> None:
    """In the order begun; warm-ups are counted apart; rounds of a superset come together."""
    found = recorded_exercises(
        session(
            StrengthSet(8, 60.0, exercise="Squat (Barbell)", warm_up=True, note="belt"),
            StrengthSet(5, 100.0, exercise="Squat (Barbell)", reps_left=2.0),
            StrengthSet(12, 20.0, exercise="Preacher Curl (Barbell)"),
            StrengthSet(4, 105.0, exercise="Barbell Back Squat", reps_left=0.5),
            StrengthSet(10, 20.0, exercise="Preacher Curl (Barbell)"),
        )
    )
    squat, curl = found
    assert (squat.exercise, squat.name, squat.warm_up_sets, squat.note) == ("back-squat", "Squat (Barbell)", 1, "belt")
    assert squat.sets == (LoggedSet(5, 100.0, 2.0), LoggedSet(4, 105.0, 0.5))
    assert (curl.exercise, curl.name, len(curl.sets)) == (None, "Preacher Curl (Barbell)", 2)


def test_the_log_has_what_the_catalogue_knows() -> None:
    """No unknown names, and nothing that was only warmed up with."""
    log = logged_from_sets(
        session(
            StrengthSet(5, 60.0, exercise="Deadlift", warm_up=True),
            StrengthSet(12, 20.0, exercise="Preacher Curl (Barbell)"),
            StrengthSet(8, exercise="Pull Up", note="slow"),
        )
    )
    assert log == (LoggedExercise("pull-up", (LoggedSet(8),), note="slow"),)


def test_the_day_is_the_local_one() -> None:
    """An evening session belongs to its evening, where the file says it; else to the day in UTC."""
    evening = session(StrengthSet(8, exercise="Dip"))
    assert lift_day(evening).day == date(2026, 3, 1)
    assert lift_day(Activity(Sport.STRENGTH, evening.start_utc)).day == date(2026, 3, 2)
    assert lift_day(evening).exercises == logged_from_sets(evening)


@pytest.mark.parametrize(
    ("name", "weight_kg", "exercise"),
    [
        ("Squat", None, "bodyweight-squat"),
        ("Squat", 80.0, "back-squat"),
        ("Squat (Bodyweight)", 10.0, "bodyweight-squat"),
        ("Hip Thrust", 100.0, "barbell-hip-thrust"),
        ("Bulgarian Split Squat", 12.0, "dumbbell-rear-foot-raised-split-squat"),
        ("Kniebeuge", 80.0, "back-squat"),
        ("Pull Up", 10.0, "pull-up"),
    ],
)
def test_a_plain_name_with_a_weight(name: str, weight_kg: float | None, exercise: str) -> None:
    """Apps write Squat and mean the bar; who says body weight means it."""
    (found,) = recorded_exercises(session(StrengthSet(5, weight_kg, exercise=name)))
    assert found.exercise == exercise


def test_what_the_user_chose_is_not_changed() -> None:
    """A chosen exercise stays, with a weight too."""
    own = {"Squat": "bodyweight-squat", "Curls": "nordic-curl"}
    sets = session(StrengthSet(5, 10.0, exercise="squat"), StrengthSet(5, exercise="Curls"))
    assert [one.exercise for one in recorded_exercises(sets, own)] == ["bodyweight-squat", "nordic-curl"]


def test_holds_have_seconds() -> None:
    """A time without repetitions is a hold, and so is a plank of one repetition; a set's time is not."""
    plank, unknown, squat = recorded_exercises(
        session(
            StrengthSet(1, duration_s=44.6, exercise="Plank"),
            StrengthSet(duration_s=30.0, exercise="Strange hold"),
            StrengthSet(8, 50.0, duration_s=40.0, exercise="Squat (Barbell)"),
        )
    )
    assert plank.sets == (LoggedSet(hold_s=45),)
    assert unknown.sets == (LoggedSet(hold_s=30),)
    assert squat.sets == (LoggedSet(8, 50.0),)


def test_a_watch_that_knows_only_the_family() -> None:
    """Its sets stay together under the family's name, without an exercise."""
    rows, nothing = recorded_exercises(
        session(StrengthSet(10, category="row"), StrengthSet(5), StrengthSet(9, category="row"))
    )
    assert (rows.exercise, rows.name, len(rows.sets)) == (None, "row", 2)
    assert (nothing.exercise, nothing.name) == (None, "")
