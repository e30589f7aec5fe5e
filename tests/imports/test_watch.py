"""Watched folders, by a clock that the test holds."""

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from ironstride.errors import InvalidInput
from ironstride.store.activities import StoredActivity
from ironstride.use.import_recordings.folder_look import FolderLook
from ironstride.use.import_recordings.import_report import ImportReport
from ironstride.use.import_recordings.import_wish import ImportWish
from ironstride.use.import_recordings.watch import Pace, watch
from ironstride.use.import_recordings.watched_folders import forget_folders, remember_folders, watched_folders
from tests.imports.exports import GPX_RUN, strava_row
from tests.imports.people_files import run_on
from tests.imports.test_import import ASKED, activities
from tests.recordings.test_strava_export import HEADER
from tests.store.places import place

EVERY_S = 5.0
NOW_S = 1_800_000_000.0


def put(file: Path, content: bytes, written_s: float) -> None:
    """A file that was last written then."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)
    os.utime(file, (written_s, written_s))


def move(here: Path, there: Path) -> None:
    """Give a file or folder another name."""
    here.rename(there)


@dataclass
class Told:
    """What a watch told, in its order."""

    first: list[ImportReport] = field(default_factory=list)
    activities: list[StoredActivity] = field(default_factory=list)
    reports: list[ImportReport] = field(default_factory=list)

    def begun(self, report: ImportReport) -> None:
        self.first.append(report)

    def new(self, activity: StoredActivity) -> None:
        self.activities.append(activity)

    def looked(self, report: ImportReport) -> None:
        self.reports.append(report)


def watched(home: Path, steps: Sequence[Callable[[float], None]], folders: Sequence[Path] = ()) -> Told:
    """Watch a folder while things happen, one before each further look; then Ctrl-C is pressed."""
    told, waiting, now = Told(), list(steps), [NOW_S]

    def sleep(seconds: float) -> None:
        assert seconds == EVERY_S
        now[0] += seconds
        if not waiting:
            raise KeyboardInterrupt
        waiting.pop(0)(now[0])

    wish = ImportWish(tuple(folders) or (home / "in",), place(home), home / "sam.toml", ASKED, cores=1)
    with pytest.raises(KeyboardInterrupt):
        watch(wish, Pace(lambda: now[0], sleep, EVERY_S), told)
    return told


def nothing(_now: float) -> None:
    """A look in which nothing happens."""


def test_what_is_there_comes_first_then_what_comes(tmp_path: Path) -> None:
    """A new file is imported at the second look that finds it the same, and told once."""
    folder = tmp_path / "in"
    put(folder / "0.fit", run_on(0), NOW_S - 60)
    told = watched(tmp_path, [lambda now: put(folder / "1.fit", run_on(1), now), nothing, nothing, nothing])
    assert [report.new for report in told.first] == [1]
    assert [one.activity.source for one in told.activities] == ["1.fit"]
    assert [report.new for report in told.reports] == [1]
    assert [one.id for one in activities(tmp_path)] == [1, 2]
    assert told.activities[0].id == 2


def test_a_growing_file_is_waited_for(tmp_path: Path) -> None:
    """Neither its beginning nor its middle is read, at the first look or later; a whole one beside it is."""
    folder, whole = tmp_path / "in", run_on(0)
    put(folder / "0.fit", whole[:100], NOW_S - 1)

    def both(now: float) -> None:
        put(folder / "0.fit", whole[:400], now)
        put(folder / "1.fit", run_on(1), now)

    steps = [
        lambda now: put(folder / "0.fit", whole[:300], now),
        both,
        lambda now: put(folder / "0.fit", whole, now),
        nothing,
        nothing,
    ]
    told = watched(tmp_path, steps)
    assert told.first[0].files == 0
    assert [one.activity.source for one in told.activities] == ["1.fit", "0.fit"]
    assert all(not report.failed and not report.incomplete for report in told.reports)


def test_a_browser_s_unfinished_file_is_none(tmp_path: Path) -> None:
    """However long it stays the same; under its own name it is imported."""
    file = tmp_path / "in" / "a.fit.part"
    put(file, run_on(0), NOW_S - 60)
    told = watched(tmp_path, [nothing, lambda _: move(file, file.with_suffix("")), nothing])
    assert told.first[0].files == 0
    assert [one.activity.source for one in told.activities] == ["a.fit"]


def test_what_cannot_be_read_is_told_once(tmp_path: Path) -> None:
    """Until somebody writes it anew."""
    file = tmp_path / "in" / "a.fit"
    put(file, run_on(0)[:40], NOW_S - 60)
    told = watched(tmp_path, [nothing, nothing, lambda now: put(file, run_on(0), now), nothing, nothing])
    assert len(told.first[0].failed) == 1
    assert [(report.new, len(report.failed)) for report in told.reports] == [(1, 0)]


def test_a_folder_that_goes_away_is_looked_for_again(tmp_path: Path) -> None:
    """A watch's memory is unplugged and plugged in again."""
    folder, away = tmp_path / "in", tmp_path / "away"
    put(folder / "0.fit", run_on(0), NOW_S - 60)
    steps = [
        lambda _: move(folder, away),
        lambda now: put(away / "1.fit", run_on(1), now),
        lambda _: move(away, folder),
        nothing,
    ]
    assert [one.activity.source for one in watched(tmp_path, steps).activities] == ["1.fit"]


def test_a_table_that_comes_later_is_joined_with_its_files(tmp_path: Path) -> None:
    """An unpacked export: while its table is being written everything waits; then the files get their titles."""
    folder = tmp_path / "in"
    table = f"{HEADER}\n{strava_row(1, 0, 'Hills', 'activities/1.fit')}".encode()
    steps = [
        lambda now: put(folder / "activities" / "1.fit", run_on(0), now),
        nothing,
        lambda now: put(folder / "activities.csv", table[:-9], now),
        lambda now: put(folder / "activities.csv", table, now),
        nothing,
        lambda now: put(folder / "later.gpx", GPX_RUN, now),
        nothing,
        nothing,
    ]
    told = watched(tmp_path, steps)
    assert [report.amended for report in told.reports] == [0, 1, 0]
    assert [(one.activity.title, one.recordings) for one in activities(tmp_path)] == [("Hills", 1), ("", 1)]


def test_several_folders_are_watched_at_once(tmp_path: Path) -> None:
    """Each with its own files of the same names; what both hold is told once."""
    one, other = tmp_path / "one", tmp_path / "other"
    put(one / "a.fit", run_on(0), NOW_S - 60)
    put(other / "a.fit", run_on(1), NOW_S - 60)
    told = watched(tmp_path, [lambda now: put(other / "b.fit", run_on(0), now), nothing, nothing], [one, other])
    assert [report.new for report in told.first] == [2]
    assert told.activities == []
    assert [report.known for report in told.reports] == [1]


def test_only_what_is_new_is_looked_at(tmp_path: Path) -> None:
    """Among files that were seen; with a table everything is asked for again."""
    put(tmp_path / "a.fit", b"1", NOW_S - 60)
    look = FolderLook(tmp_path)
    assert look.ready(NOW_S, EVERY_S) == {"a.fit"}
    assert look.ready(NOW_S, EVERY_S) == set()
    put(tmp_path / "b.fit", b"2", NOW_S)
    assert look.ready(NOW_S, EVERY_S) == set()
    assert look.ready(NOW_S, EVERY_S) == {"b.fit"}
    put(tmp_path / "c.csv", b"3", NOW_S)
    look.ready(NOW_S, EVERY_S)
    assert look.ready(NOW_S, EVERY_S) == {"a.fit", "b.fit", "c.csv"}


def test_a_file_is_whole_at_first_sight_after_the_interval(tmp_path: Path) -> None:
    """The border: written exactly so long ago it is, a moment later it is not."""
    put(tmp_path / "old.fit", b"1", NOW_S - EVERY_S)
    put(tmp_path / "new.fit", b"1", NOW_S - EVERY_S + 1)
    assert FolderLook(tmp_path).ready(NOW_S, EVERY_S) == {"old.fit"}


def test_watched_folders_are_remembered_until_they_are_forgotten(tmp_path: Path) -> None:
    """By their absolute paths; what is no folder is not watched, what is not known cannot be forgotten."""
    data, sam = place(tmp_path), tmp_path / "sam.toml"
    one, other = tmp_path / "b", tmp_path / "a"
    for folder in (one, other):
        folder.mkdir()
    assert watched_folders(data, sam) == ()
    remember_folders(data, sam, [one, other])
    remember_folders(data, sam, [one])
    assert watched_folders(data, sam) == (other, one)
    with pytest.raises(InvalidInput, match="a folder to watch"):
        remember_folders(data, sam, [one, tmp_path / "none"])
    with pytest.raises(InvalidInput, match=r"there are: .*a; .*b"):
        forget_folders(data, sam, [one, tmp_path])
    forget_folders(data, sam, [one])
    assert watched_folders(data, sam) == (other,)
    assert watched_folders(data, tmp_path / "kim.toml") == ()
