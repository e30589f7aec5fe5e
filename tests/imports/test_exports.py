"""Exports come into the data file with all they say, and in whatever order they come, the result is the same."""

from dataclasses import replace
from datetime import date
from itertools import permutations
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import delete, select

from ironstride.store.activities import StoredActivity, stored_activities, whole_activity
from ironstride.store.recorded_files import forget_file
from ironstride.store.tables import ACTIVITIES, FILES_SEEN
from ironstride.store.wellness_days import wellness_days
from ironstride.training.kinds import Sport
from ironstride.training.wellness import WellnessDay
from ironstride.use.import_recordings.import_report import ImportReport, report_json
from scripts.fit_writer import FitWriter
from tests.imports.exports import person_exports, strava_row
from tests.imports.people_files import run_on, write
from tests.imports.test_import import activities, imported
from tests.recordings.files import START, add_file_id
from tests.recordings.test_garmin_export import activity, listed
from tests.recordings.test_strava_export import HEADER
from tests.recordings.test_unpacking import zipped
from tests.store.places import place

FILES = person_exports()
State = tuple[list[tuple[object, ...]], tuple[WellnessDay, ...], set[tuple[str, str]]]


def state(home: Path) -> State:
    """Everything that counts: activities with all they say, days, what was seen; not where the files lay."""
    with place(home).file.open().reading() as connection:
        seen = {(row.sha256, row.outcome) for row in connection.execute(select(FILES_SEEN))}
        stored = stored_activities(connection, 1)
        tracks = [whole.track for one in stored if (whole := whole_activity(connection, 1, one.id)) is not None]
        days = wellness_days(connection, 1)
    found: list[tuple[object, ...]] = [
        (one.recordings, replace(one.activity, source=""), 0 if track is None else len(track))
        for one, track in zip(stored, tracks, strict=True)
    ]
    return found, days, seen


def given_one_by_one(names: list[str], home: Path) -> list[ImportReport]:
    """Each file in an import of its own; before it, a trial says exactly what comes of it."""
    reports = []
    for number, name in enumerate(names):
        folder = write({name: FILES[name]}, home / str(number))
        trial = report_json(imported([folder], home, dry=True))
        reports.append(imported([folder], home))
        assert {**trial, "kept": True} == report_json(reports[-1])
    return reports


def titled(home: Path, title: str) -> StoredActivity:
    """The only activity of that title."""
    (found,) = [one for one in activities(home) if one.activity.title == title]
    return found


def test_a_strava_export(tmp_path: Path) -> None:
    """The table's titles, notes, effort and numbers on the files; what has no file, or a broken one, is the table's."""
    report = imported([write({"strava.zip": FILES["strava.zip"]}, tmp_path / "s")], tmp_path)
    assert (report.new, report.linked, len(report.failed)) == (5, 0, 0)
    run = titled(tmp_path, "Hills").activity
    assert (run.note, run.effort, run.source_id, run.distance_m) == ("said on Strava", 7, "strava:1", 5000)
    assert titled(tmp_path, "Along the canal").activity.source_id == "strava:2"
    for title in ("Typed in", "Lost file", "Only a course"):
        assert titled(tmp_path, title).activity.distance_m == 5001.5


def test_a_garmin_export(tmp_path: Path) -> None:
    """A file in an archive in the archive finds its row by its start."""
    report = imported([write({"garmin.zip": FILES["garmin.zip"]}, tmp_path / "g")], tmp_path)
    assert (report.new, report.linked) == (3, 0)
    run = titled(tmp_path, "Morning Run").activity
    assert (run.effort, run.source_id, run.distance_m) == (9, "garmin:111", 5000)
    assert titled(tmp_path, "Treadmill").activity.duration_s == 1800.0005


def test_an_apple_export(tmp_path: Path) -> None:
    """A workout with the points of its route, and the days."""
    report = imported([write({"apple.zip": FILES["apple.zip"]}, tmp_path / "a")], tmp_path)
    assert (report.new, report.linked, report.days) == (1, 0, 2)
    (one,) = activities(tmp_path)
    assert (one.activity.sport, one.activity.mean_heart_bpm, one.recordings) == (Sport.RUN, 151, 1)
    (found, days, _) = state(tmp_path)
    assert found[0][2] == 3
    assert [(day.date, day.weight_kg, day.resting_heart_bpm) for day in days] == [
        (date(2025, 12, 20), 70.5, None),
        (date(2026, 1, 2), None, 47),
    ]


def test_days_of_two_sources_are_one(tmp_path: Path) -> None:
    """The fuller source of a day counts, and what is given again is no news."""
    reports = given_one_by_one(["apple.zip", "wellness.csv", "wellness-again.csv", "wellness.csv"], tmp_path)
    assert [report.days for report in reports] == [2, 2, 1, 0]
    days = {day.date: day for day in state(tmp_path)[1]}
    assert (days[date(2026, 1, 2)].resting_heart_bpm, days[date(2026, 1, 2)].sleep_s) == (48, 27000)
    assert len(days) == 4


@pytest.mark.parametrize(
    "names",
    [
        ("run-0.fit", "strava.zip"),
        ("canal.gpx", "strava.zip"),
        ("broken.fit", "strava.zip"),
        ("course.gpx", "strava.zip"),
        ("run-0.fit", "garmin.zip", "strava.zip"),
        ("run-0.tcx", "run-0.fit", "strava.zip"),
        ("route.gpx", "apple.zip"),
        ("wellness.csv", "wellness-again.csv", "apple.zip"),
    ],
)
def test_a_file_alone_and_its_export_in_any_order(names: tuple[str, ...], tmp_path: Path) -> None:
    """First the file, or first the export; a trial says exactly what comes of each."""
    found = []
    for number, order in enumerate(permutations(names)):
        home = tmp_path / str(number)
        given_one_by_one(list(order), home)
        found.append(state(home))
    assert all(one == found[0] for one in found)


@settings(max_examples=25, deadline=None)
@given(st.permutations(sorted(FILES)), st.lists(st.booleans(), min_size=len(FILES), max_size=len(FILES)))
def test_no_order_of_exports_changes_the_result(names: list[str], cuts: list[bool]) -> None:
    """All at once, one by one, or some together."""
    with TemporaryDirectory() as one, TemporaryDirectory() as other:
        imported([write(FILES, Path(one) / "all")], Path(one))
        parts: list[list[str]] = [[]]
        for name, cut in zip(names, cuts, strict=True):
            parts[-1].append(name)
            if cut:
                parts.append([])
        for number, part in enumerate(parts):
            imported([write({name: FILES[name] for name in part}, Path(other) / str(number))], Path(other))
        assert state(Path(other)) == state(Path(one))


def test_the_whole_again_brings_nothing(tmp_path: Path) -> None:
    """Not a word, not a day, not an amendment."""
    folder = write(FILES, tmp_path / "all")
    imported([folder], tmp_path)
    before = state(tmp_path)
    again = imported([folder], tmp_path)
    assert (again.new, again.linked, again.amended, again.days, again.read) == (0, 0, 0, 0, 0)
    assert again.known == again.files - len(again.failed)
    assert state(tmp_path) == before


def test_what_is_renamed_later_has_its_new_name(tmp_path: Path) -> None:
    """A later export of the same service counts, and importing the earlier once more does not undo it."""
    run = FILES["run-0.fit"]
    exports = {
        f"{name}.zip": zipped(
            {
                "activities.csv": f"{HEADER}\n{strava_row(1, 0, name, 'activities/1.fit')}".encode(),
                "activities/1.fit": run,
            }
        )
        for name in ("January", "February")
    }
    for number, name in enumerate(["January.zip", "February.zip", "January.zip"]):
        report = imported([write({name: exports[name]}, tmp_path / str(number))], tmp_path)
        assert (report.new, report.amended) == [(1, 0), (0, 1), (0, 0)][number]
    assert [one.activity.title for one in activities(tmp_path)] == ["February"]


def test_recordings_of_one_activity_give_what_they_know(tmp_path: Path) -> None:
    """The watch's file, the exporter's and the table's word are one activity under the title that somebody gave it."""
    reports = given_one_by_one(["run-0.tcx", "run-0.fit", "strava.zip"], tmp_path)
    assert [(report.new, report.linked, report.amended) for report in reports] == [(1, 0, 0), (0, 1, 0), (4, 0, 1)]
    one = titled(tmp_path, "Hills")
    assert (one.recordings, one.activity.source_id, one.activity.effort) == (2, "strava:1", 7)


def test_what_the_athlete_deleted_does_not_come_back(tmp_path: Path) -> None:
    """An export that says something new of its file is no reason."""
    given_one_by_one(["run-0.fit"], tmp_path)
    with place(tmp_path).file.open().writing() as connection:
        connection.execute(delete(ACTIVITIES))
    given_one_by_one(["garmin.zip"], tmp_path)
    assert [one.activity.title for one in activities(tmp_path)] == ["", "Treadmill"]


def test_who_stood_behind_a_forgotten_file_stands_for_itself(tmp_path: Path) -> None:
    """Two recordings of a run, of which the fuller is to be read again."""
    given_one_by_one(["run-0.fit", "run-0.tcx"], tmp_path)
    (one,) = activities(tmp_path)
    assert one.recordings == 2
    with place(tmp_path).file.open().writing() as connection:
        forget_file(connection, 1, one.activity.sha256)
    (left,) = activities(tmp_path)
    assert left.recordings == 1
    assert left.activity.sha256 != one.activity.sha256
    given_one_by_one(["run-0.fit", "run-0.tcx"], tmp_path)
    assert [each.activity for each in activities(tmp_path)] == [one.activity]


def test_a_watch_s_settings_take_no_row_away(tmp_path: Path) -> None:
    """A file of another kind that was made in the same second is not what the account's list speaks of."""
    settings_file = FitWriter()
    add_file_id(settings_file, kind=2)
    rows = listed(activity(111, START, activityType="running"))
    files = {"summarizedActivities.json": rows, "a_settings.fit": settings_file.file(), "b_run.fit": run_on(0)}
    imported([write({"garmin.zip": zipped(files)}, tmp_path / "g")], tmp_path)
    assert [(one.recordings, one.activity.distance_m) for one in activities(tmp_path)] == [(1, 5000)]
    assert titled(tmp_path, "Morning Run").activity.source_id == "garmin:111"
