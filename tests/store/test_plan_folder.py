"""Plans in a folder: immutable, whole, one writer at a time."""

from pathlib import Path

import pytest

from ironstride.errors import UnreadableFile
from ironstride.store.plan_folder import FolderBusy, PlanFolder, find_folders


@pytest.fixture
def folder(tmp_path: Path) -> PlanFolder:
    """The folder beside an athlete file."""
    return PlanFolder.beside(tmp_path / "sam.toml")


def test_it_lies_beside_the_athlete_file(folder: PlanFolder, tmp_path: Path) -> None:
    """``sam.toml`` has ``sam.ironstride``; nothing is made before something is stored."""
    assert folder.path == tmp_path / "sam.ironstride"
    assert folder.current() is None
    assert not folder.path.exists()


def test_the_newest_version_holds_and_the_old_ones_stay(folder: PlanFolder) -> None:
    """Versions are numbered, and a new one changes no byte of an old one."""
    folder.add({"plan_id": "one"}, "a")
    before = (folder.path / "v0001.json").read_bytes()
    folder.add({"plan_id": "two"}, "b")
    assert (folder.path / "v0001.json").read_bytes() == before
    assert [version.plan["plan_id"] for version in folder.versions()] == ["one", "two"]
    current = folder.current()
    assert current is not None
    assert (current.number, current.plan) == (2, {"plan_id": "two"})


def test_the_same_plan_again_adds_nothing(folder: PlanFolder) -> None:
    """Planning twice from the same leaves one version."""
    folder.add({"plan_id": "one"}, "a")
    assert folder.add({"plan_id": "one"}, "a").number == 1
    assert sorted(path.name for path in folder.path.iterdir()) == ["current", "v0001.json"]


def test_a_second_writer_fails_and_says_how_to_go_on(folder: PlanFolder) -> None:
    """While somebody writes, nobody else does; the lock that is in the way is named."""
    folder.add({"plan_id": "one"}, "a")
    lock = folder.path / "lock"
    lock.write_text("123\n", encoding="ascii")
    with pytest.raises(FolderBusy, match=r"process 123.*delete .*lock"):
        folder.add({"plan_id": "two"}, "b")
    lock.unlink()
    assert folder.add({"plan_id": "two"}, "b").number == 2
    assert not lock.exists()


def test_a_write_that_was_cut_short_is_not_seen(folder: PlanFolder) -> None:
    """A version that ``current`` does not name was never acknowledged."""
    folder.add({"plan_id": "one"}, "a")
    (folder.path / "v0002.json").write_text("{", encoding="utf-8")
    current = folder.current()
    assert current is not None
    assert current.number == 1
    assert folder.add({"plan_id": "two"}, "b").number == 2
    assert len(folder.versions()) == 2


@pytest.mark.parametrize(
    ("name", "content"),
    [("current", "v0009.json\n"), ("current", "../secret"), ("v0001.json", "{"), ("v0001.json", '{"schema": "other"}')],
)
def test_a_damaged_folder_is_told(folder: PlanFolder, name: str, content: str) -> None:
    """Damage is an error that names the file, never a guess."""
    folder.add({"plan_id": "one"}, "a")
    (folder.path / name).write_text(content, encoding="utf-8")
    with pytest.raises(UnreadableFile, match=r"sam\.ironstride"):
        folder.current()


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    """A file where the folder should be."""
    (tmp_path / "sam.ironstride").write_text("", encoding="utf-8")
    with pytest.raises(UnreadableFile, match="cannot be stored"):
        PlanFolder(tmp_path / "sam.ironstride").add({}, "a")


def test_folders_are_found_by_name(tmp_path: Path) -> None:
    """Only folders with the right ending, in order."""
    for name in ("b.ironstride", "a.ironstride", "c"):
        (tmp_path / name).mkdir()
    (tmp_path / "d.ironstride").touch()
    assert [one.path.name for one in find_folders(tmp_path)] == ["a.ironstride", "b.ironstride"]
