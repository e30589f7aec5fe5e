"""From sessions and sets to activities."""

from datetime import datetime, timedelta

import pytest

from ironstride.recordings.fit import activities
from ironstride.recordings.fit.activities import read_fit
from ironstride.recordings.problem import NotAnActivity, NotReadable
from ironstride.training.activity import Activity, StrengthSet
from ironstride.training.kinds import Sport
from scripts.fit_writer import RECORD, FitWriter
from tests.recordings.files import (
    CYCLING,
    RUNNING,
    START,
    STRENGTH_TRAINING,
    T0,
    TRAINING,
    add_activity,
    add_file_id,
    add_records,
    add_session,
    add_set,
    run_file,
)


def only(data: bytes) -> Activity:
    """The only activity of a file."""
    (activity,) = read_fit(data).activities
    return activity


def test_a_run_is_read_with_its_times_and_distance() -> None:
    """Start, clock time, time from start to end, distance and the watch's own wall clock."""
    activity = only(run_file())
    assert activity.sport is Sport.RUN
    assert (activity.start_utc, activity.start_local) == (START, datetime(2026, 11, 17, 18, 0))
    assert (activity.duration_s, activity.elapsed_s, activity.distance_m) == (1800, 1900, 5000)
    assert activity.end_utc == START + timedelta(seconds=1900)


@pytest.mark.parametrize(
    ("sport", "sub_sport", "wanted"),
    [
        (RUNNING, 0, Sport.RUN),
        (RUNNING, 1, Sport.RUN),
        (RUNNING, 3, Sport.RUN),
        (RUNNING, 4, Sport.RUN),
        (RUNNING, None, Sport.RUN),
        (TRAINING, STRENGTH_TRAINING, Sport.STRENGTH),
        (4, STRENGTH_TRAINING, Sport.STRENGTH),
        (4, 1, Sport.RUN),
        (4, 15, Sport.CROSS),
        (TRAINING, 43, Sport.MOBILITY),
        (TRAINING, 26, Sport.OTHER),
        (CYCLING, 6, Sport.CROSS),
        (5, 17, Sport.CROSS),
        (11, 0, Sport.OTHER),
        (17, 0, Sport.OTHER),
        (7, 22, Sport.OTHER),
        (0, None, Sport.OTHER),
        (None, None, Sport.OTHER),
        (99, 99, Sport.OTHER),
    ],
)
def test_sports_are_what_they_are_to_a_runner(sport: int | None, sub_sport: int | None, wanted: Sport) -> None:
    """Every kind of running is a run, lifting is strength, bike and swim are cross-training, the rest is other."""
    assert only(run_file(sport=sport, sub_sport=sub_sport)).sport is wanted


def test_sets_are_read_without_the_rests() -> None:
    """Repetitions, weight, time and the first guess that names a movement; a weight of zero was never entered."""
    writer = FitWriter()
    add_file_id(writer)
    add_set(writer, T0 + 60)
    add_set(writer, T0 + 105, reps=None, sixteenths=None, kind=0)
    add_set(writer, T0 + 195, reps=8, sixteenths=0, categories=(65534, 22))
    add_set(writer, None, reps=None, sixteenths=None, categories=(65534, 65534))
    add_session(writer, sport=TRAINING, sub_sport=STRENGTH_TRAINING, metres=0)
    assert only(writer.file()).sets == (
        StrengthSet(10, 20.0, 45.0, "squat"),
        StrengthSet(8, None, 45.0, "push-up"),
        StrengthSet(None, None, 45.0, None),
    )


def test_several_sessions_are_several_activities_and_sets_go_by_time() -> None:
    """Strength, run, strength in one file: each set belongs to the strength session it was done in or next to."""
    writer = FitWriter()
    add_file_id(writer)
    lifting = {"sport": TRAINING, "sub_sport": STRENGTH_TRAINING, "seconds": 600, "elapsed": 600}
    add_session(writer, T0, **lifting)
    add_session(writer, T0 + 700, seconds=900, elapsed=900)
    add_session(writer, T0 + 1700, **lifting)
    for start in (T0 + 10, T0 + 500, T0 + 1650, T0 + 1800):
        add_set(writer, start)
    activities = read_fit(writer.file()).activities
    assert [(one.sport.value, len(one.sets)) for one in activities] == [("strength", 2), ("run", 0), ("strength", 2)]


def test_the_minutes_between_two_sports_are_no_activity() -> None:
    """Transitions of a triathlon are left out."""
    writer = FitWriter()
    for number, sport in enumerate((CYCLING, 3, RUNNING)):
        add_session(writer, T0 + number * 2000, sport=sport)
    assert [one.sport for one in read_fit(writer.file()).activities] == [Sport.CROSS, Sport.RUN]


def test_without_a_session_the_records_tell() -> None:
    """A watch that died: time and distance up to the last record, the long gap in it a pause."""
    writer = FitWriter()
    add_file_id(writer)
    add_records(writer, 61)
    writer.add(RECORD, (253, "I", T0 + 660), (5, "I", 61 * 300), (3, "B", 140))
    result = read_fit(writer.file()[:-7])
    writer.add(RECORD, (253, "I", T0 + 661), (5, "I", 62 * 300), (3, "B", 140))
    (activity,) = read_fit(writer.file()).activities
    assert result.problem is not None
    assert (activity.sport, activity.start_utc) == (Sport.OTHER, START)
    assert (activity.duration_s, activity.elapsed_s, activity.distance_m) == (61, 661, 186)


def test_records_with_compressed_timestamps_tell_the_time() -> None:
    """Five bits of a second roll over and are followed."""
    writer = FitWriter()
    add_file_id(writer)
    add_records(writer, 1)
    local = writer.define(RECORD, ((5, "I", 4),))
    for second in range(1, 101):
        offset = (T0 + second) & 0x1F
        writer.add_packed(bytes((0x80 | local << 5 | offset,)) + (second * 300).to_bytes(4, "little"))
    activity = only(writer.file())
    assert (activity.elapsed_s, activity.distance_m) == (100, 300)


def test_a_distance_that_the_session_leaves_out_comes_from_the_records() -> None:
    """Zero in the session is believed only when the records say no more."""
    assert only(run_file(records=11, metres=0)).distance_m == 30
    assert only(run_file(records=1, metres=0)).distance_m == 0
    assert only(run_file(records=0, metres=None)).distance_m is None


def test_a_clock_that_ran_longer_than_the_time_that_passed_is_not_believed() -> None:
    """Then the time from start to end stands."""
    activity = only(run_file(seconds=21_680, elapsed=2_839))
    assert activity.duration_s is None
    assert activity.time_s == 2_839


def test_a_wall_clock_far_from_utc_is_not_believed() -> None:
    """No zone is a day away."""
    writer = FitWriter()
    add_session(writer)
    add_activity(writer, 24 * 3600)
    assert only(writer.file()).start_local is None


def test_times_since_switching_on_are_no_dates() -> None:
    """Old watches count from when they were switched on; the reason says so."""
    writer = FitWriter()
    add_session(writer, start=485)
    with pytest.raises(NotReadable, match="switched on"):
        read_fit(writer.file())


def test_a_session_without_a_date_takes_that_of_the_file() -> None:
    """When the watch says when the file was begun, that is the start."""
    assert only(run_file(start=None)).start_utc == START


def test_a_session_without_any_number_is_unreadable() -> None:
    """Nothing is made up for a session that says nothing."""
    writer = FitWriter()
    add_session(writer, None, None, None, None, None, None)
    with pytest.raises(NotReadable, match="neither"):
        read_fit(writer.file())


@pytest.mark.parametrize("kind", [2, 5, 6, 9, 32])
def test_other_fit_files_are_no_activities(kind: int) -> None:
    """Settings, workouts, courses, weights and a day's steps are sound files without an activity."""
    writer = FitWriter()
    add_file_id(writer, kind)
    add_records(writer, 5)
    with pytest.raises(NotAnActivity):
        read_fit(writer.file())


def test_damage_before_anything_useful_is_told_and_the_fallback_was_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the walker cannot read is given to the whole decoder, and only then given up."""
    writer = FitWriter()
    add_file_id(writer)
    writer.body += b"\x09\x00\x00"
    asked: list[int] = []

    def ask(data: bytes) -> tuple[()]:
        asked.append(len(data))
        return ()

    with pytest.raises(NotReadable, match="definition"):
        read_fit(writer.file())
    monkeypatch.setattr(activities, "messages_by_fitdecode", ask)
    with pytest.raises(NotReadable):
        read_fit(writer.file())
    assert asked == [len(writer.file())]
