"""Two writers: the second fails at once. A lock whose holder died stops nobody."""

import subprocess
import sys
from pathlib import Path

import pytest

from ironstride.store.folder_lock import FolderBusy
from ironstride.store.plan_folder import PlanFolder
from tests.store.drafts import draft

ROOT = Path(__file__).resolve().parents[2]
HOLDER = """
import sys
from pathlib import Path
from ironstride.store.folder_lock import locked
with locked(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def folder(tmp_path: Path) -> PlanFolder:
    """A folder with one version."""
    made = PlanFolder(tmp_path / "sam.ironstride")
    made.add(draft("one"))
    return made


def holder(folder: PlanFolder) -> "subprocess.Popen[str]":
    """Another process that is writing; it ends when its input does."""
    process = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(folder.path)],
        env={"PYTHONPATH": str(ROOT / "src")},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    return process


def test_a_second_process_fails_at_once_and_names_the_first(folder: PlanFolder) -> None:
    """Nothing is changed, reading goes on, and when the first is done the second writes."""
    with holder(folder) as first:
        for step in (lambda: folder.add(draft("two")), folder.undo, folder.accept_proposal, folder.decline_proposal):
            with pytest.raises(FolderBusy, match=rf"process {first.pid}\) is writing here"):
                step()
        assert [version.number for version in folder.versions()] == [1]
        first.communicate("")
    assert folder.add(draft("two")).number == 2


def test_the_lock_of_a_killed_process_stops_nobody(folder: PlanFolder) -> None:
    """The system lets its lock go; nothing has to be deleted by hand."""
    with holder(folder) as first:
        first.kill()
        first.wait()
        assert (folder.path / "lock").read_text(encoding="ascii") == f"{first.pid}\n"
        assert folder.add(draft("two")).number == 2


def test_two_writers_in_one_process_exclude_each_other(folder: PlanFolder) -> None:
    """A server's two requests are two writers."""
    with folder.writing(), pytest.raises(FolderBusy):
        PlanFolder(folder.path).add(draft("two"))
    assert folder.add(draft("two")).number == 2


@pytest.mark.parametrize("left", ["", "123\n", "rubbish", "\xff"])
def test_a_lock_file_that_nobody_holds_stops_nobody(folder: PlanFolder, left: str) -> None:
    """Who holds it counts, not what stands in it."""
    (folder.path / "lock").write_text(left, encoding="latin-1")
    assert folder.add(draft("two")).number == 2


def test_a_failed_step_lets_the_lock_go(folder: PlanFolder) -> None:
    """Whatever goes wrong while writing, the next writer can write."""
    with pytest.raises(ZeroDivisionError), folder.writing():
        raise ZeroDivisionError
    assert folder.add(draft("two")).number == 2
