"""Garmin's account export: a list of activities, joined with files of other names by their starts."""

import io
import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from ironstride.recordings.begun import begun
from ironstride.recordings.containers import open_container
from ironstride.recordings.exports import garmin
from ironstride.recordings.exports.garmin import GarminRows, read_garmin_summary
from ironstride.recordings.facts import Facts
from ironstride.recordings.problem import NotReadable
from ironstride.recordings.read_item import read_item
from ironstride.training.kinds import Sport
from tests.recordings.files import START, clock, gpx, gpx_track, run_file, tcx, tcx_activity
from tests.recordings.test_unpacking import zipped


def activity(number: int = 111, start: datetime = START, **more: Any) -> dict[str, Any]:
    """A row as Garmin writes it."""
    milliseconds = int(start.timestamp() * 1000)
    return {
        "activityId": number, "name": "Morning Run", "activityType": "trail_running",
        "beginTimestamp": milliseconds, "startTimeGmt": float(milliseconds), "startTimeLocal": milliseconds + 3_600_000,
        "duration": 1800000.5, "elapsedDuration": 1900000.0, "distance": 500012.0, "avgHr": 140.0, "maxHr": 171.0,
        "elevationGain": 12300.0, "workoutRpe": 70, "description": "hilly", **more,
    }  # fmt: skip


def listed(*rows: dict[str, Any]) -> bytes:
    return json.dumps([{"summarizedActivitiesExport": list(rows)}]).encode()


def read(data: bytes) -> list[Facts]:
    return list(read_garmin_summary(io.BytesIO(data)))


def test_units_are_centimetres_and_milliseconds() -> None:
    """And the local clock is kept as the watch showed it."""
    (facts,) = read(listed(activity()))
    assert facts.activity is not None
    one = facts.activity.summary
    assert (one.sport, one.start_utc, one.source_id, one.title) == (Sport.RUN, START, "garmin:111", "Morning Run")
    assert one.start_local == (START + timedelta(hours=1)).replace(tzinfo=None)
    assert (one.duration_s, one.elapsed_s, one.distance_m, one.ascent_m) == (1800.0005, 1900, 5000.12, 123)
    assert (one.mean_heart_bpm, one.max_heart_bpm, one.effort, one.note) == (140, 171, 7, "hilly")


@pytest.mark.parametrize("chunk", [1, 7, 100, 1 << 20])
def test_a_list_is_read_across_all_borders(chunk: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Pieces of any size, umlauts between them, several lists in a file."""
    monkeypatch.setattr(garmin, "_CHUNK", chunk)
    rows = [activity(number, name="Läufe, [1] {2}") for number in range(1, 4)]
    data = json.dumps(
        [{"summarizedActivitiesExport": rows[:2]}, {"summarizedActivitiesExport": rows[2:]}], ensure_ascii=False
    )
    assert [one.source_id for one in read(data.encode())] == ["garmin:1", "garmin:2", "garmin:3"]


def test_a_cut_list_gives_what_stands_before_the_cut() -> None:
    """And then says that it is cut."""
    found = read_garmin_summary(io.BytesIO(listed(activity(1), activity(2))[:-30]))
    assert next(found).source_id == "garmin:1"
    with pytest.raises(NotReadable, match="cut short"):
        next(found)


def test_values_that_cannot_be_are_unknown() -> None:
    """Text for numbers, true for one, no start at all."""
    (facts,) = read(
        listed(activity(distance="far", avgHr=True, duration=-1), activity(2, startTimeGmt=None, beginTimestamp=5))
    )
    assert facts.activity is not None
    one = facts.activity.summary
    assert (one.distance_m, one.mean_heart_bpm, one.duration_s) == (None, None, 1900)


def test_a_row_goes_to_the_nearest_file_once() -> None:
    """Within a minute."""
    rows = GarminRows(read(listed(activity(1), activity(2, START + timedelta(seconds=50)))))
    taken = rows.take(START + timedelta(seconds=40))
    assert taken is not None
    assert taken.source_id == "garmin:2"
    assert [one.source_id for one in rows.rest()] == ["garmin:1"]
    assert rows.take(START - timedelta(seconds=61)) is None


@pytest.mark.parametrize(
    "data", [run_file(), tcx(tcx_activity()), gpx(gpx_track([clock(0), clock(5)]))], ids=["fit", "tcx", "gpx"]
)
def test_files_say_when_they_began(data: bytes) -> None:
    """From their first bytes."""
    assert begun(data) == START


@pytest.mark.parametrize("length", range(0, 60, 3))
def test_a_cut_head_says_nothing_wrong(length: int) -> None:
    """Either nothing, or the start."""
    assert begun(run_file()[:length]) in (None, START)


def test_an_account_is_joined_by_starts(tmp_path: Path) -> None:
    """Files lie in a zip in the zip; rows without one stand alone."""
    inner = zipped({"sam@example.org_1.fit": run_file(), "sam@example.org_2.fit": run_file(start=1)})
    members = {
        "DI_CONNECT/DI-Connect-Fitness/sam_0_summarizedActivities.json": listed(
            activity(5), activity(6, datetime(2025, 1, 1, tzinfo=UTC))
        ),
        "DI_CONNECT/DI-Connect-Uploaded-Files/UploadedFiles_0-_Part1.zip": inner,
        "DI_CONNECT/DI-Connect-User/user.json": b"{}",
    }
    path = tmp_path / "a.zip"
    path.write_bytes(zipped(members))
    found = [read_item(one.source, one.data, one.facts) for one in open_container(path)]
    numbers = [activity.summary.source_id for one in found for activity in one.activities]
    assert numbers[0] == "garmin:5"
    assert numbers[-1] == "garmin:6"
    assert found[0].activities[0].summary.title == "Morning Run"
    assert found[0].activities[0].summary.effort == 7
