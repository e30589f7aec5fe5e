"""A FIT file read whole: summary, laps, pauses, track, sets and problems."""

from datetime import datetime

import numpy as np
import pytest

from ironstride.recordings.fit.activities import read_fit
from ironstride.recordings.fit.decode import WRONG_CHECKSUM, decode
from ironstride.recordings.fit.pauses import pauses_of
from ironstride.recordings.fit.read_whole import CLOCK_BACK, read_whole_fit
from ironstride.recordings.fit.walker import CUT_SHORT
from ironstride.recordings.problem import NotAnActivity, NotReadable
from ironstride.training.kinds import Sport
from ironstride.training.recorded_activity import Lap, RecordedActivity
from ironstride.training.track import Measure
from scripts.fit_writer import FILE_ID, RECORD, SESSION, SET, FieldValue, FitWriter
from tests.recordings.files import (
    RUNNING,
    START,
    STRENGTH_TRAINING,
    T0,
    TRAINING,
    add_file_id,
    add_records,
    add_session,
    add_set,
    run_file,
)

LAP, EVENT, EXERCISE_TITLE, HRV = 19, 21, 264, 78
STOP, BEGIN = 4, 0


def only(data: bytes) -> RecordedActivity:
    """The only activity of a file."""
    (one,), _ = read_whole_fit(data)
    return one


def writer_of_a_run(*more: FieldValue) -> FitWriter:
    """A file with an id and the session of a run, to which records come."""
    writer = FitWriter()
    add_file_id(writer)
    session: tuple[FieldValue, ...] = (
        (253, "I", T0 + 100), (2, "I", T0), (7, "I", 100_000), (8, "I", 90_000), (9, "I", 30_000), (5, "E", RUNNING),
    )  # fmt: skip
    writer.add(SESSION, *session, *more)
    return writer


def add_lap(writer: FitWriter, start: int | None, elapsed: int | None, timer: int | None, intensity: int = 0) -> None:
    """A lap with its end where its start is left out."""
    writer.add(
        LAP, (253, "I", T0 + 60), (2, "I", start), (7, "I", elapsed), (8, "I", timer), (9, "I", 20_050), (15, "B", 150),
        (16, "B", 0xFF), (23, "E", intensity),
    )  # fmt: skip


def add_timer(writer: FitWriter, second: int, kind: int, event: int = 0) -> None:
    """The clock stops or starts."""
    writer.add(EVENT, (253, "I", T0 + second), (0, "E", event), (1, "E", kind))


def test_the_summary_is_the_summary_readers() -> None:
    """Read whole or not, a run is the same run; a sound file has no problem."""
    activities, problem = read_whole_fit(run_file())
    assert problem is None
    assert [one.summary.start_utc for one in activities] == [START]
    assert only(run_file()).summary.duration_s == read_fit(run_file()).activities[0].duration_s == 1800


def test_totals_of_the_session_and_the_recorder_are_kept() -> None:
    """Heart rate, power, climb, effort on the watch's scale of 100, and who wrote the file."""
    writer = FitWriter()
    writer.add(FILE_ID, (0, "E", 4), (1, "H", 1), (2, "H", 3990), (4, "I", T0))
    session: tuple[FieldValue, ...] = ((2, "I", T0), (7, "I", 100_000), (9, "I", 30_000), (5, "E", RUNNING))
    writer.add(
        SESSION, *session, (16, "B", 151), (17, "B", 178), (20, "H", 260), (22, "H", 0), (23, "H", 12), (193, "B", 70)
    )
    summary = only(writer.file()).summary
    assert (summary.mean_heart_bpm, summary.max_heart_bpm, summary.mean_power_w) == (151, 178, 260)
    assert (summary.ascent_m, summary.descent_m, summary.effort) == (0, 12, 7)
    assert summary.device == "garmin 3990"


@pytest.mark.parametrize(("raw", "effort"), [(None, None), (0, 0.0), (100, 10.0), (101, None), (15, 1.5)])
def test_an_effort_is_from_0_to_10(raw: int | None, effort: float | None) -> None:
    """A number above the watch's scale is not believed."""
    assert only(writer_of_a_run((193, "B", raw)).file()).summary.effort == effort


def test_a_mean_heart_rate_that_the_session_leaves_out_comes_from_the_track() -> None:
    """A heart that does not beat was not measured."""
    writer = writer_of_a_run((16, "B", 0))
    for at, rate in enumerate((0, 140, None, 151)):
        writer.add(RECORD, (253, "I", T0 + at), (3, "B", rate))
    one = only(writer.file())
    assert (one.summary.mean_heart_bpm, one.summary.max_heart_bpm) == (145.5, 151)
    assert one.track is not None
    np.testing.assert_array_equal(one.track.of(Measure.HEART_BPM), [np.nan, 140, np.nan, 151])


def test_every_measure_is_in_its_unit() -> None:
    """Metres, beats, degrees, watts, steps of one leg with their fraction, degrees Celsius."""
    writer = writer_of_a_run()
    writer.add(
        RECORD, (253, "I", T0 + 5), (5, "I", 1234), (3, "B", 140), (6, "H", 3000), (2, "H", 2735), (4, "B", 86),
        (53, "B", 64), (7, "H", 250), (0, "i", 2**29), (1, "i", -(2**30)), (13, "b", -3),
    )  # fmt: skip
    track = only(writer.file()).track
    assert track is not None
    assert track.time_s.tolist() == [5]
    assert {measure: column.tolist() for measure, column in track.columns.items()} == {
        Measure.DISTANCE_M: [12.34], Measure.HEART_BPM: [140], Measure.SPEED_M_PER_S: [3], Measure.ALTITUDE_M: [47],
        Measure.CADENCE_PER_MIN: [86.5], Measure.POWER_W: [250], Measure.LATITUDE_DEG: [45],
        Measure.LONGITUDE_DEG: [-90], Measure.TEMPERATURE_C: [-3],
    }  # fmt: skip


def test_a_place_off_the_globe_was_not_measured() -> None:
    """No latitude is beyond the pole, and half a place is none."""
    writer = writer_of_a_run()
    for latitude, longitude in ((2**30 + 1, 5), (2**30, 5), (7, None)):
        writer.add(RECORD, (253, "I", T0), (0, "i", latitude), (1, "i", longitude))
    track = only(writer.file()).track
    assert track is not None
    np.testing.assert_array_equal(track.of(Measure.LATITUDE_DEG), [np.nan, 90, np.nan])
    np.testing.assert_array_equal(np.isnan(track.columns[Measure.LONGITUDE_DEG]), [True, False, True])


def test_points_without_a_date_and_from_far_off_are_left_out_and_told() -> None:
    """A clock that counted from when it was switched on, and points from the day before."""
    writer = writer_of_a_run()
    for time in (500, T0 - 86_400, T0 - 3, T0, T0 + 1):
        writer.add(RECORD, (253, "I", time), (3, "B", 140))
    one = only(writer.file())
    assert one.track is not None
    assert one.track.time_s.tolist() == [0, 0, 1]
    assert one.problems == ("1 points without a date are left out", "1 points from long before or after are left out")


def test_points_are_put_in_the_order_of_their_times() -> None:
    """A clock that jumped back is told."""
    writer = writer_of_a_run()
    for second, rate in ((0, 100), (5, 105), (3, 103), (6, 106)):
        writer.add(RECORD, (253, "I", T0 + second), (3, "B", rate))
    one = only(writer.file())
    assert one.track is not None
    assert one.track.time_s.tolist() == [0, 3, 5, 6]
    assert one.track.columns[Measure.HEART_BPM].tolist() == [100, 103, 105, 106]
    assert one.problems == (CLOCK_BACK,)


def test_laps_have_their_times_and_what_the_recorder_calls_them() -> None:
    """In the order of their starts; one without a start begins its length before its end."""
    writer = writer_of_a_run()
    add_lap(writer, T0 + 60, 40_000, 30_000, intensity=1)
    add_lap(writer, None, 60_000, 60_000, intensity=2)
    laps = only(writer.file()).laps
    assert laps == (
        Lap(0.0, 60.0, 60.0, 200.5, 150.0, None, "warmup"),
        Lap(60.0, 40.0, 30.0, 200.5, 150.0, None, "rest"),
    )


def test_a_lap_without_a_clock_of_its_own_leaves_the_pauses_out() -> None:
    """From stop to start the clock stood; events of another kind stop nothing."""
    writer = writer_of_a_run()
    add_lap(writer, T0, 60_000, None)
    for second, kind, event in ((0, BEGIN, 0), (10, STOP, 0), (15, BEGIN, 9), (30, BEGIN, 0), (55, STOP, 0)):
        add_timer(writer, second, kind, event)
    assert pauses_of(decode(writer.file()).parts[0]) == ((T0 + 10, T0 + 30),)
    assert only(writer.file()).laps[0].duration_s == 40


def test_a_stop_counts_once_and_a_start_without_a_stop_is_no_pause() -> None:
    """Watches write several stops in a row at the end."""
    writer = FitWriter()
    for second, kind in ((0, BEGIN), (5, BEGIN), (10, 1), (12, 8), (20, BEGIN), (40, STOP), (40, BEGIN), (50, 9)):
        add_timer(writer, second, kind)
    assert pauses_of(decode(writer.file()).parts[0]) == ((T0 + 10, T0 + 20),)


def test_points_and_laps_of_several_sports_go_by_time() -> None:
    """Each activity has what was recorded from its start on; the minutes between two sports belong to neither."""
    writer = FitWriter()
    add_file_id(writer)
    add_records(writer, 300)
    for start, sport in ((0, 5), (100, 3), (120, RUNNING)):
        add_session(writer, T0 + start, seconds=90, elapsed=100, sport=sport)
        add_lap(writer, T0 + start, 90_000, 90_000)
    activities, problem = read_whole_fit(writer.file())
    assert problem is None
    assert [one.summary.sport for one in activities] == [Sport.CROSS, Sport.RUN]
    assert [len(one.track or ()) for one in activities] == [100, 180]
    assert [[lap.start_s for lap in one.laps] for one in activities] == [[0], [0]]


def test_sets_name_the_movement_within_the_family_that_the_watch_guessed() -> None:
    """Family and movement come together; the first movement of the first family, a workout's own name before both."""
    writer = FitWriter()
    add_file_id(writer)
    guesses = (
        ((28, 0), (6, 1)),
        ((65534, 28), (3, 6)),
        ((30, 24), (None, 6)),
        ((30, 30), (None, 6)),
        ((22, 22), (None, None)),
        ((8, 28), (0, 6)),
    )
    for at, (families, movements) in enumerate(guesses):
        writer.add(SET, (6, "I", T0 + at), (3, "H", 5), (7, "H", families), (8, "H", movements), (5, "B", 1))
    writer.add(SET, (6, "I", T0 + 9), (5, "B", 0), (7, "H", (28, 28)), (8, "H", (6, 6)))
    writer.add(EXERCISE_TITLE, (0, "H", 8), (1, "H", 0), (2, "s", "Heavy pull"))
    add_session(writer, sport=TRAINING, sub_sport=STRENGTH_TRAINING, metres=0)
    sets = only(writer.file()).summary.sets
    assert [(one.category, one.exercise) for one in sets] == [
        ("squat", "Barbell Back Squat"),
        ("squat", "Barbell Back Squat"),
        ("triceps extension", ""),
        ("triceps extension", "Dumbbell Kickback"),
        ("push-up", ""),
        ("deadlift", "Heavy pull"),
    ]


def test_what_is_not_kept_is_told() -> None:
    """Times between heartbeats are in many files."""
    writer = writer_of_a_run()
    writer.add(HRV, (0, "H", (800, 810, None)))
    assert only(writer.file()).problems == ("the times between heartbeats are not kept",)


def test_a_wrong_checksum_is_told_with_all_that_was_read() -> None:
    """Nothing is hidden for it."""
    data = run_file()[:-2] + b"\x01\x02"
    (one,), problem = read_whole_fit(data)
    assert problem == WRONG_CHECKSUM
    assert one.problems == (WRONG_CHECKSUM,)
    assert len(one.track or ()) == 20


def test_a_recording_that_was_never_ended_is_read_from_its_records() -> None:
    """Without a session the records tell, and the cut is told."""
    writer = FitWriter()
    add_file_id(writer)
    add_records(writer, 61)
    (one,), problem = read_whole_fit(writer.file()[:-7])
    assert problem == CUT_SHORT
    assert one.problems == (CUT_SHORT,)
    assert (one.summary.duration_s, one.summary.distance_m, len(one.track or ())) == (59, 177, 60)


def test_chained_files_are_each_an_activity() -> None:
    """Each has its own points."""
    activities, problem = read_whole_fit(run_file(records=7) + run_file(records=9, metres=7000))
    assert problem is None
    assert [one.summary.distance_m for one in activities] == [5000, 7000]
    assert [len(one.track or ()) for one in activities] == [7, 9]


def test_a_file_without_points_has_no_track() -> None:
    """A session alone is an activity; its local start is kept."""
    one = only(run_file(records=0))
    assert one.track is None
    assert one.summary.start_local == datetime(2026, 11, 17, 18, 0)


def test_what_is_no_activity_or_no_fit_file_is_refused_in_words() -> None:
    """A watch's settings are sound and no activity; a text is no FIT file."""
    writer = FitWriter()
    add_file_id(writer, kind=2)
    with pytest.raises(NotAnActivity, match="without an activity"):
        read_whole_fit(writer.file())
    with pytest.raises(NotReadable, match="begin"):
        read_whole_fit(b"no FIT file at all")


def test_rests_are_no_sets() -> None:
    """Only what was lifted counts."""
    writer = FitWriter()
    add_file_id(writer)
    add_set(writer, T0 + 60)
    add_set(writer, T0 + 105, reps=None, sixteenths=None, kind=0)
    add_session(writer, sport=TRAINING, sub_sport=STRENGTH_TRAINING)
    assert [one.reps for one in only(writer.file()).summary.sets] == [10]
