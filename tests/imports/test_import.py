"""Recordings are imported once, all of them, in whatever order and however they are packed."""

import gzip
import json
from collections.abc import Sequence
from datetime import date
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from ironstride.recordings.asked import Asked
from ironstride.recordings.strength_csv.weight_unit import WeightUnit
from ironstride.store.activities import StoredActivity, stored_activities, whole_activity
from ironstride.store.data_place import DataPlace
from ironstride.store.database import DataFile
from ironstride.store.tables import ATHLETES, FILES_SEEN, ORIGINALS
from ironstride.training.kinds import Sport
from ironstride.training.recorded_activity import RecordedActivity
from ironstride.use.import_recordings.import_recordings import import_recordings
from ironstride.use.import_recordings.import_report import ImportReport, report_json
from ironstride.use.import_recordings.import_wish import ImportWish, import_wish
from tests.imports.people_files import person_files, write
from tests.store.places import place

TODAY = date(2026, 11, 23)
ASKED = Asked("Europe/Berlin")
FILES = person_files()


def imported(paths: Sequence[Path], home: Path, *, dry: bool = False, cores: int | None = 1) -> ImportReport:
    """Import into the data file of a folder."""
    data = DataPlace(DataFile(home / "data.db"), home)
    return import_recordings(ImportWish(tuple(paths), data, home / "sam.toml", ASKED, dry, cores))


def activities(home: Path) -> tuple[StoredActivity, ...]:
    """What the data file of a folder holds."""
    with place(home).file.open().reading() as connection:
        return stored_activities(connection, 1)


def as_value(home: Path) -> list[tuple[object, ...]]:
    """Everything that counts of the activities, without where their files lay or what numbers they got."""
    return [
        (one.recordings, one.activity.sha256, one.activity.start_utc, one.activity.distance_m, one.activity.sets)
        for one in activities(home)
    ]


def test_every_activity_is_there_once(tmp_path: Path) -> None:
    """The watch, the exporter and another watch saw one run; the copy of a file is known; damage is named."""
    report = imported([write(FILES, tmp_path / "all")], tmp_path)
    found = activities(tmp_path)
    assert [(one.activity.sport, one.recordings) for one in found] == [
        (Sport.RUN, 3),
        *[(Sport.RUN, 1)] * 3,
        *[(Sport.STRENGTH, 1)] * 2,
    ]
    assert (report.files, report.known) == (len(FILES) - 1, 1)
    assert [one.source for one in report.others] == ["course.gpx"]
    assert report.new + report.linked == 8
    assert [one.source for one in report.failed] == ["broken.fit"]
    assert report.sentence.startswith(f"{report.new} new activities in {report.read} files")


def test_the_second_time_brings_nothing(tmp_path: Path) -> None:
    """Only what could not be read is tried again."""
    folder = write(FILES, tmp_path / "all")
    imported([folder], tmp_path)
    before = as_value(tmp_path)
    again = imported([folder], tmp_path)
    assert (again.new, again.linked, again.read) == (0, 0, 0)
    assert again.known == len(FILES) - 2
    assert as_value(tmp_path) == before


@settings(max_examples=25, deadline=None)
@given(st.permutations(sorted(FILES)), st.lists(st.sampled_from(["", "zip", "gz"]), min_size=3, max_size=3), st.data())
def test_order_and_splitting_never_change_the_result(names: list[str], packing: list[str], data: st.DataObject) -> None:
    """All at once or in three imports, as files, gzipped or in archives: the same activities."""
    cuts = sorted(data.draw(st.lists(st.integers(0, len(names)), min_size=2, max_size=2)))
    parts = [names[: cuts[0]], names[cuts[0] : cuts[1]], names[cuts[1] :]]
    with TemporaryDirectory() as one, TemporaryDirectory() as other:
        imported([write(FILES, Path(one) / "all")], Path(one))
        for number, (part, packed) in enumerate(zip(parts, packing, strict=True)):
            folder = write({name: FILES[name] for name in part}, Path(other) / str(number), packed)
            imported([folder], Path(other))
        assert as_value(Path(other)) == as_value(Path(one))


def test_many_processes_give_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """However many read."""
    monkeypatch.setattr("ironstride.use.import_recordings.readers.FEW_BYTES", 0)
    for name, cores in (("one", 1), ("three", 3)):
        (tmp_path / name).mkdir()
        imported([write(FILES, tmp_path / name / "all")], tmp_path / name, cores=cores)
    assert as_value(tmp_path / "one") == as_value(tmp_path / "three")


def test_a_trial_keeps_nothing(tmp_path: Path) -> None:
    """Not even the data file; what it would bring is told."""
    folder = write(FILES, tmp_path / "all")
    trial = imported([folder], tmp_path, dry=True)
    assert not place(tmp_path).file.exists()
    assert "Nothing was kept" in trial.sentence
    told = report_json(imported([folder], tmp_path))
    assert {**report_json(trial), "kept": True} == told
    assert imported([folder], tmp_path, dry=True).new == 0


def test_originals_are_kept_as_they_were(tmp_path: Path) -> None:
    """Byte for byte, with hash and size; of what holds nothing only that it was seen."""
    imported([write(FILES, tmp_path / "all")], tmp_path)
    with place(tmp_path).file.open().reading() as connection:
        kept = {row.sha256: row for row in connection.execute(select(ORIGINALS))}
        seen = {row.sha256: row.outcome for row in connection.execute(select(FILES_SEEN))}
    wanted = {name: content for name, content in FILES.items() if name not in {"broken.fit", "course.gpx", "notes.txt"}}
    assert {sha256(content).hexdigest() for content in wanted.values()} == set(kept)
    for content in wanted.values():
        row = kept[sha256(content).hexdigest()]
        assert gzip.decompress(row.content) == content
        assert row.size == len(content)
    assert seen[sha256(FILES["course.gpx"]).hexdigest()] == "not-an-activity"
    assert sha256(FILES["broken.fit"]).hexdigest() not in seen


def test_a_whole_activity_comes_back(tmp_path: Path) -> None:
    """Its summary, its track to the step, its sets."""
    imported([write(FILES, tmp_path / "all")], tmp_path)
    with place(tmp_path).file.open().reading() as connection:
        whole = {one.id: whole_activity(connection, 1, one.id) for one in stored_activities(connection, 1)}
        assert whole_activity(connection, 1, 999) is None
        assert whole_activity(connection, 2, 1) is None
    runs = [one for one in whole.values() if isinstance(one, RecordedActivity) and one.summary.source == "run-1.fit"]
    copies = [one for one in whole.values() if isinstance(one, RecordedActivity) and "copy" in one.summary.source]
    (run,) = runs or copies
    assert run.track is not None
    assert run.track.time_s.tolist() == list(range(30))
    lifts = [one for one in whole.values() if one is not None and one.summary.source == "lift-4.fit"]
    assert len(lifts[0].summary.sets) == 2


def test_weights_without_a_unit_are_asked_for(tmp_path: Path) -> None:
    """Nothing is imported without; with the unit it is."""
    text = "Date,Workout Name,Exercise Name,Set Order,Weight,Reps\n2026-11-01 10:00:00,A,Squat (Barbell),1,100,5\n"
    folder = write({"strong.csv": text.encode()}, tmp_path / "all")
    told = imported([folder], tmp_path)
    assert "--weights" in told.failed[0].reason
    wish = import_wish([folder], None, place(tmp_path), TODAY, "UTC", "lb", dry=False)
    assert wish.asked.weight_unit is WeightUnit.LB
    assert import_recordings(wish).new == 1


def test_somebody_unnamed_is_the_first_who_is_described(tmp_path: Path) -> None:
    """Recordings that came before the athlete file belong to its athlete."""
    folder = write({"run.fit": FILES["run-1.fit"]}, tmp_path / "all")
    wish = import_wish([folder], None, place(tmp_path), TODAY, "UTC", None, dry=False)
    import_recordings(wish)
    imported([write({"run.fit": FILES["run-0.fit"]}, tmp_path / "more")], tmp_path)
    with place(tmp_path).file.open().reading() as connection:
        assert [row.name for row in connection.execute(select(ATHLETES))] == ["sam"]
    assert len(activities(tmp_path)) == 2


def test_the_report_as_json(tmp_path: Path) -> None:
    """Every file that failed, with its reason."""
    report = imported([write(FILES, tmp_path / "all")], tmp_path)
    found = json.loads(json.dumps(report_json(report)))
    assert found["unreadable"][0]["file"] == "broken.fit"
    assert found["new_activities"] == report.new
