"""Plans in a folder: numbered, immutable, the newest in force."""

import json
from pathlib import Path

import pytest

from ironstride.errors import UnreadableFile
from ironstride.store.plan_folder import PlanFolder, find_folders
from ironstride.store.version import Draft
from tests.store.drafts import draft


@pytest.fixture
def folder(tmp_path: Path) -> PlanFolder:
    """The folder beside an athlete file."""
    return PlanFolder.beside(tmp_path / "sam.toml")


def test_it_lies_beside_the_athlete_file(folder: PlanFolder, tmp_path: Path) -> None:
    """``sam.toml`` has ``sam.ironstride``; nothing is made before something is stored."""
    assert folder.path == tmp_path / "sam.ironstride"
    assert folder.current() is None
    assert folder.versions() == ()
    assert folder.proposal() is None
    assert not folder.path.exists()


def test_the_newest_version_is_in_force_and_the_old_ones_stay(folder: PlanFolder) -> None:
    """Versions are numbered and know what they were made from, and a new one changes no byte of an old one."""
    folder.add(draft("one"))
    before = (folder.path / "v0001.json").read_bytes()
    second = folder.add(draft("two"))
    assert (folder.path / "v0001.json").read_bytes() == before
    assert [version.plan["plan_id"] for version in folder.versions()] == ["one", "two"]
    assert [version.parent for version in folder.versions()] == [None, 1]
    assert folder.current() == second
    assert second.number == 2


def test_everything_of_a_draft_is_stored(folder: PlanFolder) -> None:
    """What is read again is what was given, characters and numbers alike."""
    given = Draft(
        plan={"plan_id": "p", "x": [1, 2.5, None, True, "ä∧\n"]},
        inputs="a",
        reason="Thursday's lift moved to Fri 18:00.",
        athlete_text='name = "Zoë"\n',
        basis={"volume": 1.1},
        choices={"w01-long": "keep"},
    )
    stored = folder.add(given)
    read = folder.current()
    assert read == stored
    assert read is not None
    assert (read.plan, read.inputs, read.reason) == (given.plan, given.inputs, given.reason)
    assert (read.athlete_text, read.basis, read.choices) == (given.athlete_text, given.basis, given.choices)
    assert json.dumps(read.plan) == json.dumps(given.plan)


def test_what_is_in_force_already_adds_nothing(folder: PlanFolder) -> None:
    """The same plan from the same leaves one version; a basis or reason alone is no change."""
    folder.add(draft("one"))
    assert folder.add(draft("one", reason="Other.", basis={"x": 1})).number == 1
    assert sorted(path.name for path in folder.path.iterdir()) == ["current", "lock", "v0001.json"]


@pytest.mark.parametrize("change", [{"inputs": "b"}, {"choices": {"x": 1}}, {"athlete_text": "t"}, {"plan": {}}])
def test_any_other_content_is_a_new_version(folder: PlanFolder, change: dict[str, object]) -> None:
    """A choice or a comment in the athlete file counts, even where the plan stays the same."""
    folder.add(draft("one"))
    assert folder.add(draft("one", **change)).number == 2


def test_a_parent_must_be_stored(folder: PlanFolder) -> None:
    """A draft made from a version that is not there is the caller's mistake."""
    with pytest.raises(ValueError, match="parent 1"):
        folder.add(draft("one", parent=1))
    folder.add(draft("one"))
    folder.add(draft("two"))
    assert folder.add(draft("three", parent=1)).parent == 1
    with pytest.raises(ValueError, match="versions 1 to 3"):
        folder.propose(draft("four", parent=4))


def test_a_version_without_the_newer_keys_still_reads(folder: PlanFolder) -> None:
    """A version stored before there were reasons was made from the one before it."""
    folder.add(draft("one"))
    old = {"schema": "ironstride/version/1", "version": 2, "inputs": "b", "plan": {"plan_id": "two"}, "later": 1}
    (folder.path / "v0002.json").write_text(json.dumps(old), encoding="utf-8")
    (folder.path / "current").write_text("v0002.json\n", encoding="utf-8")
    version = folder.current()
    assert version is not None
    assert (version.parent, version.reason, version.restores, version.athlete_text) == (1, "Planned.", None, None)
    assert (version.basis, version.choices) == (None, None)
    assert folder.undo().plan == {"plan_id": "one"}


def test_a_write_that_was_cut_short_is_not_seen(folder: PlanFolder) -> None:
    """A version that ``current`` does not name was never acknowledged."""
    folder.add(draft("one"))
    (folder.path / "v0002.json").write_text("{", encoding="utf-8")
    current = folder.current()
    assert current is not None
    assert current.number == 1
    assert folder.add(draft("two")).number == 2
    assert len(folder.versions()) == 2


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("current", "v0009.json\n"),
        ("current", "../secret"),
        ("v0001.json", "{"),
        ("v0001.json", "[]"),
        ("v0001.json", "[" * 100_000),
        ("v0001.json", '{"schema": "other"}'),
        ("v0001.json", '{"schema": "ironstride/version/1", "version": 2, "inputs": "a", "plan": {}}'),
        ("v0001.json", '{"schema": "ironstride/version/1", "version": 1, "inputs": "a", "plan": 5}'),
        ("v0001.json", '{"schema": "ironstride/version/1", "version": 1, "inputs": "a", "plan": {}, "parent": 1}'),
        ("v0001.json", '{"schema": "ironstride/version/1", "version": 1, "inputs": "a", "plan": {}, "restores": 3}'),
        ("v0001.json", '{"schema": "ironstride/version/1", "version": 1, "inputs": 7, "plan": {}}'),
        ("v0001.json", '{"schema": "ironstride/version/1", "version": 1, "inputs": "a", "plan": {}, "reason": 7}'),
    ],
)
def test_a_damaged_folder_is_told(folder: PlanFolder, name: str, text: str) -> None:
    """Damage is an error that names the file, never a guess."""
    folder.add(draft("one"))
    (folder.path / name).write_text(text, encoding="utf-8")
    with pytest.raises(UnreadableFile, match=r"sam\.ironstride"):
        folder.current()


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    """A file where the folder should be."""
    (tmp_path / "sam.ironstride").write_text("", encoding="utf-8")
    with pytest.raises(UnreadableFile, match="cannot be stored"):
        PlanFolder(tmp_path / "sam.ironstride").add(draft("one"))


def test_new_files_are_for_their_owner(folder: PlanFolder) -> None:
    """Plans tell about health and whereabouts."""
    folder.add(draft("one"))
    assert {path.stat().st_mode & 0o077 for path in folder.path.iterdir()} == {0}


def test_folders_are_found_by_name(tmp_path: Path) -> None:
    """Only folders with the right ending, in order."""
    for name in ("b.ironstride", "a.ironstride", "c"):
        (tmp_path / name).mkdir()
    (tmp_path / "d.ironstride").touch()
    assert [one.path.name for one in find_folders(tmp_path)] == ["a.ironstride", "b.ironstride"]
