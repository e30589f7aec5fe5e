"""Lists of activities as services' interfaces give them."""

import json
from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from ironstride.recordings.exports.service_json import read_service_json
from ironstride.recordings.problem import NotAnActivity, NotReadable
from ironstride.training.kinds import Sport

GARMIN = {
    "activityId": 7, "activityName": "Loop", "activityType": {"typeKey": "trail_running"},
    "startTimeGMT": "2026-11-17 17:00:00", "startTimeLocal": "2026-11-17 18:00:00", "duration": 1800.5,
    "elapsedDuration": 1_900_000.0, "distance": 5000.0, "averageHR": 150.0, "directWorkoutRpe": 70,
}  # fmt: skip
STRAVA = {
    "id": 9, "name": "Lunch", "type": "Run", "sport_type": "TrailRun", "start_date": "2026-11-17T17:00:00Z",
    "start_date_local": "2026-11-17T18:00:00Z", "moving_time": 1800, "elapsed_time": 1900, "distance": 5000.0,
    "average_heartrate": 150.0,
}  # fmt: skip


@pytest.mark.parametrize("wrap", [lambda row: row, lambda row: [row], lambda row: {"activityList": [row]}])
def test_garmins_rows(wrap: Callable[[object], object]) -> None:
    """One, a list, or a list in an answer; an elapsed time in milliseconds is seen as that."""
    (found,) = read_service_json(json.dumps(wrap(GARMIN)).encode())
    one = found.summary
    assert (one.sport, one.source_id, one.title) == (Sport.RUN, "garmin:7", "Loop")
    assert (one.start_utc, one.start_local) == (datetime(2026, 11, 17, 17, tzinfo=UTC), datetime(2026, 11, 17, 18))
    assert (one.duration_s, one.elapsed_s, one.distance_m, one.effort) == (1800.5, 1900, 5000, 7)


def test_stravas_rows() -> None:
    """The local time carries a zone that is not meant."""
    (found,) = read_service_json(json.dumps([STRAVA]).encode())
    one = found.summary
    assert (one.sport, one.source_id, one.start_local) == (Sport.RUN, "strava:9", datetime(2026, 11, 17, 18))
    assert (one.duration_s, one.elapsed_s, one.mean_heart_bpm) == (1800, 1900, 150)


def test_a_length_of_centuries_is_none() -> None:
    """An activity that ended after the last year would end every calendar."""
    long = json.dumps([{**GARMIN, "duration": 1e12}, {**STRAVA, "elapsed_time": 9e12, "moving_time": 1e9}])
    garmin, strava = read_service_json(long.encode())
    assert (garmin.summary.duration_s, garmin.summary.elapsed_s) == (None, 1_900_000)
    assert (strava.summary.duration_s, strava.summary.end_utc) == (None, strava.summary.start_utc)


@pytest.mark.parametrize("data", [b"{}", b"[]", b"3", b'{"lapDTOs": [{"startTimeGMT": "x"}]}', b'[{"activityId": 1}]'])
def test_other_json_holds_no_activity(data: bytes) -> None:
    """Laps, kinds, and rows without a start."""
    with pytest.raises(NotAnActivity):
        read_service_json(data)


@pytest.mark.parametrize("data", [b"", b"{", b"[" * 100_000])
def test_what_is_no_json_is_refused(data: bytes) -> None:
    """In words."""
    with pytest.raises(NotReadable, match="not JSON"):
        read_service_json(data)
