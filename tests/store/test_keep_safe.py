"""Backups, exports and deleting: nothing is lost, nothing comes back that was deleted."""

import sqlite3
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest

from ironstride.errors import InvalidInput, UnreadableFile
from ironstride.store import file_operations
from ironstride.store.backups import BEFORE
from ironstride.store.data_place import DataPlace
from ironstride.store.sqlite_settings import is_sound
from ironstride.use.change.log_session import log_strength
from ironstride.use.change.running import Where
from ironstride.use.keep_safe import (
    delete_athlete,
    delete_one_activity,
    export_all,
    make_backup,
    restore,
    to_delete,
)
from ironstride.use.list_activities import list_activities
from ironstride.use.stored_plan import open_plan
from tests.done.weeks_of_kim import imported, lift_at, record_of, run_at
from tests.store.places import place
from tests.use.gym_home import MONDAY, TODAY, TUESDAY, gym_home

FILES = {
    "mon.fit": run_at(MONDAY, "18:10", 35, 6000, beats=140),
    "tue.fit": run_at(TUESDAY, "06:15", 35, 6000),
    "tue-copy.fit": run_at(TUESDAY, "06:15", 34, 5990),
    "lift.fit": lift_at(TUESDAY, "18:05"),
}


@pytest.fixture
def home(request: pytest.FixtureRequest) -> Where:
    """Kim with a plan, a log, four recordings, and tracks that were read."""
    found = gym_home(request.getfixturevalue("tmp_path"))
    assert imported(found.data, FILES).new == 3
    log_strength(found, [TODAY], "as planned")
    record_of(found)
    return found


def dumped(data: DataPlace) -> list[str]:
    """Everything in a data file, statement by statement."""
    with sqlite3.connect(data.file.path) as connection:
        found = list(connection.iterdump())
    connection.close()
    return found


def exported(data: DataPlace, target: Path) -> bytes:
    """The bytes of an export."""
    export_all(None, data, target, force=True)
    return target.read_bytes()


def test_a_backup_is_the_data_file_as_it_was(home: Where, tmp_path: Path) -> None:
    """Also while somebody else is in the middle of writing; put back, everything is as it was."""
    before = dumped(home.data)
    with home.data.file.open().writing() as connection:
        connection.exec_driver_sql("DELETE FROM activities")
        made = make_backup(home.data, None, MONDAY, force=False)
        connection.rollback()
    assert made.file == home.data.directory / "ironstride-2026-11-23.db"
    assert is_sound(made.file)
    delete_athlete(home.data, to_delete(None, home.data))
    assert dumped(home.data) != before
    kept = restore(home.data, made.file).kept
    assert dumped(home.data) == before
    assert kept == home.data.file.path.with_name(home.data.file.path.name + BEFORE)
    assert kept is not None
    assert is_sound(kept)


def test_nothing_is_written_over(home: Where, tmp_path: Path) -> None:
    """Without --force."""
    target = tmp_path / "there"
    target.write_bytes(b"mine")
    with pytest.raises(UnreadableFile, match="--force writes over it"):
        make_backup(home.data, target, MONDAY, force=False)
    with pytest.raises(UnreadableFile, match="--force writes over it"):
        export_all(None, home.data, target, force=False)
    assert target.read_bytes() == b"mine"
    assert make_backup(home.data, target, MONDAY, force=True).size > 0
    with pytest.raises(UnreadableFile, match="nothing to back up"):
        make_backup(place(tmp_path / "nowhere"), tmp_path / "other", MONDAY, force=False)


@pytest.mark.parametrize("content", [b"", b"text", b"SQLite format 3\0" + b"x" * 5000, None])
def test_what_is_no_backup_is_refused(home: Where, tmp_path: Path, content: bytes | None) -> None:
    """Nothing, a text, a damaged file, a sound database of something else: nothing changes."""
    before = dumped(home.data)
    if content is None:
        with sqlite3.connect(tmp_path / "bad.db") as connection:
            connection.execute("CREATE TABLE songs (title TEXT)")
        connection.close()
    else:
        (tmp_path / "bad.db").write_bytes(content)
    with pytest.raises(UnreadableFile):
        restore(home.data, tmp_path / "bad.db")
    assert dumped(home.data) == before
    with pytest.raises(UnreadableFile, match="no such file"):
        restore(home.data, tmp_path / "none.db")


def test_a_database_of_something_else_is_refused(home: Where, tmp_path: Path) -> None:
    """Sound, but of a newer version."""
    before = dumped(home.data)
    made = make_backup(home.data, tmp_path / "newer.db", MONDAY, force=False).file
    with sqlite3.connect(made) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()
    with pytest.raises(UnreadableFile, match="9999"):
        restore(home.data, made)
    assert dumped(home.data) == before
    assert not list(home.data.directory.glob("*.new*"))


def test_a_file_in_use_is_not_replaced(home: Where, tmp_path: Path) -> None:
    """Whoever reads it could write into the old one."""
    made = make_backup(home.data, tmp_path / "kept.db", MONDAY, force=False).file
    before = dumped(home.data)
    with home.data.file.open().reading() as connection:
        connection.exec_driver_sql("SELECT count(*) FROM activities")
        with pytest.raises(UnreadableFile, match="is using the data file"):
            restore(home.data, made)
    assert dumped(home.data) == before


class _StoppedError(Exception):
    """The power is gone."""


@pytest.mark.parametrize("step", range(20))
def test_a_restore_that_is_broken_off_leaves_a_whole_file(
    home: Where, tmp_path: Path, step: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The old one or the new one, between any two steps."""
    before = dumped(home.data)
    made = make_backup(home.data, tmp_path / "kept.db", MONDAY, force=False).file
    delete_one_activity(None, home.data, 1)
    changed = dumped(home.data)
    left = [step]

    def counted(operation: Callable[..., object]) -> Callable[..., object]:
        def run(*arguments: object) -> object:
            if left[0] == 0:
                raise _StoppedError
            left[0] -= 1
            return operation(*arguments)

        return run

    with monkeypatch.context() as patched:
        for name in ("create", "close", "rename", "remove", "flush_folder"):
            patched.setattr(file_operations, name, counted(getattr(file_operations, name)))
        try:
            restore(home.data, made)
        except _StoppedError:
            assert dumped(home.data) in (before, changed)
            return
    assert dumped(home.data) == before


def test_an_export_comes_back_whole(home: Where, tmp_path: Path) -> None:
    """Put into an empty data file it gives the same export again: plans, logs, activities, links, originals."""
    first = exported(home.data, tmp_path / "first.zip")
    assert exported(home.data, tmp_path / "again.zip") == first
    other = place(tmp_path / "other")
    other.directory.mkdir()
    done = restore(other, tmp_path / "first.zip")
    assert done.exported is not None
    assert (done.exported.athlete, done.exported.rows["activities"], done.exported.rows["originals"]) == ("kim", 4, 4)
    assert exported(other, tmp_path / "other.zip") == first
    assert (other.directory / "kim.toml").read_bytes() == (home.data.directory / "kim.toml").read_bytes()
    assert open_plan(None, other).plan == open_plan(None, home.data).plan
    assert list_activities(None, other, 9, "UTC") == list_activities(None, home.data, 9, "UTC")


def test_an_export_can_be_read(home: Where, tmp_path: Path) -> None:
    """Original files are as they were given, and plans are text."""
    exported(home.data, tmp_path / "all.zip")
    with zipfile.ZipFile(tmp_path / "all.zip") as archive:
        originals = {archive.read(name) for name in archive.namelist() if name.startswith("originals/")}
        versions = archive.read("tables/plan_versions.jsonl").decode()
    assert originals == set(FILES.values())
    assert '\\"athlete\\"' in versions


def test_an_athlete_is_not_put_beside_themselves(home: Where, tmp_path: Path) -> None:
    """Nothing is mixed."""
    exported(home.data, tmp_path / "all.zip")
    before = dumped(home.data)
    with pytest.raises(UnreadableFile, match="kim is in the data file already"):
        restore(home.data, tmp_path / "all.zip")
    assert dumped(home.data) == before


def changed_export(data: bytes, name: str, change: Callable[[bytes], bytes | None]) -> bytes:
    """An export with one member changed, or (None) left out."""
    made = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as archive, zipfile.ZipFile(made, "w") as written:
        for member in archive.namelist():
            content: bytes | None = archive.read(member)
            if member.startswith(name) and content is not None:
                content = change(content)
            if content is not None:
                written.writestr(member, content)
    return made.getvalue()


@pytest.mark.parametrize(
    ("name", "change"),
    [
        ("manifest.json", lambda _: None),
        ("manifest.json", lambda _: b"{}"),
        ("manifest.json", lambda text: text.replace(b"kim", b"../kim")),
        ("manifest.json", lambda text: text.replace(b"export/1", b"export/9")),
        ("tables/activities", lambda _: None),
        ("tables/activities", lambda text: text[:-40]),
        ("tables/activities", lambda _: b"[1]\n"),
        ("tables/laps", lambda text: text + b'{"activity_id":1}\n'),
        ("tables/tracks", lambda text: text.replace(b'"activity_id":', b'"activity_id":9')),
        ("tables/tracks", lambda text: text.replace(b"base64", b"base65")),
        ("originals/", lambda _: None),
        ("originals/", lambda data: data + b"x"),
    ],
)
def test_a_damaged_export_brings_nothing(
    home: Where, tmp_path: Path, name: str, change: Callable[[bytes], bytes | None]
) -> None:
    """All of it or nothing, and what is wrong is told."""
    data = exported(home.data, tmp_path / "all.zip")
    (tmp_path / "bad.zip").write_bytes(changed_export(data, name, change))
    other = place(tmp_path / "other")
    other.directory.mkdir()
    other.file.open()
    before = dumped(other)
    with pytest.raises(UnreadableFile, match="no whole export"):
        restore(other, tmp_path / "bad.zip")
    assert dumped(other) == before
    assert not (other.directory / "kim.toml").exists()


def test_a_deleted_activity_does_not_come_back(home: Where) -> None:
    """Every recording of it goes, and its file with it; the next import leaves it out."""
    twice = next(one for one in list_activities(None, home.data, 9, "UTC").lines if one.recordings == 2)
    assert delete_one_activity(None, home.data, twice.id) == 2
    assert len(list_activities(None, home.data, 9, "UTC").lines) == 2
    again = imported(home.data, FILES)
    assert (again.new, again.known) == (0, len(FILES))
    assert [one.recordings for one in list_activities(None, home.data, 9, "UTC").lines] == [1, 1]
    with pytest.raises(InvalidInput, match="ironstride activities lists them"):
        delete_one_activity(None, home.data, twice.id)


def test_deleting_somebody_leaves_the_others(home: Where) -> None:
    """And makes the file smaller."""
    imported(home.data, {"run.fit": run_at(MONDAY, "07:00", 30, 5000)}, "ann")
    kim = to_delete(Path("kim"), home.data)
    assert (kim.rows["activities"], kim.rows["originals"], kim.rows["logged_sessions"]) == (4, 4, 1)
    before = home.data.file.path.stat().st_size
    delete_athlete(home.data, kim)
    assert home.data.file.path.stat().st_size < before
    assert list_activities(Path("ann"), home.data, 9, "UTC").every == 1
    with pytest.raises(UnreadableFile, match="nothing is stored of kim"):
        to_delete(Path("kim"), home.data)
