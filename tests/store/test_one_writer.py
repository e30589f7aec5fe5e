"""Two writers: the second fails at once. A lock whose holder died stops nobody."""

import subprocess
import sys
from pathlib import Path

import pytest

from ironstride.store.stored_plans import StoredPlans
from ironstride.store.write_lock import PlansBusy, lock_file
from tests.store.drafts import draft
from tests.store.places import plans_beside

ROOT = Path(__file__).resolve().parents[2]
HOLDER = """
import sys
from pathlib import Path
from ironstride.store.write_lock import locked
with locked(Path(sys.argv[1]), sys.argv[2]):
    print("held", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def plans(tmp_path: Path) -> StoredPlans:
    """One version is stored."""
    made = plans_beside(tmp_path / "sam.toml")
    made.add(draft("one"))
    return made


def holder(plans: StoredPlans) -> "subprocess.Popen[str]":
    """Another process that is writing; it ends when its input does."""
    process = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(plans.data.path), plans.file.stem],
        env={"PYTHONPATH": str(ROOT / "src")},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    return process


def test_a_second_process_fails_at_once_and_names_the_first(plans: StoredPlans) -> None:
    """Nothing is changed, reading goes on, and when the first is done the second writes."""
    with holder(plans) as first:
        for step in (lambda: plans.add(draft("two")), plans.undo, plans.accept_proposal, plans.decline_proposal):
            with pytest.raises(PlansBusy, match=rf"process {first.pid}\) is writing this plan"):
                step()
        assert [version.number for version in plans.versions()] == [1]
        first.communicate("")
    assert plans.add(draft("two")).number == 2


def test_the_lock_of_a_killed_process_stops_nobody(plans: StoredPlans) -> None:
    """The system lets its lock go; nothing has to be deleted by hand."""
    with holder(plans) as first:
        first.kill()
        first.wait()
        assert lock_file(plans.data.path, plans.file.stem).read_text(encoding="ascii") == f"{first.pid}\n"
        assert plans.add(draft("two")).number == 2


def test_two_writers_in_one_process_exclude_each_other(plans: StoredPlans) -> None:
    """A server's two requests are two writers."""
    with plans.writing(), pytest.raises(PlansBusy):
        StoredPlans(plans.data, plans.file).add(draft("two"))
    assert plans.add(draft("two")).number == 2


@pytest.mark.parametrize("left", ["", "123\n", "rubbish", "\xff"])
def test_a_lock_file_that_nobody_holds_stops_nobody(plans: StoredPlans, left: str) -> None:
    """Who holds it counts, not what stands in it."""
    lock_file(plans.data.path, plans.file.stem).write_text(left, encoding="latin-1")
    assert plans.add(draft("two")).number == 2


def test_a_failed_step_lets_the_lock_go(plans: StoredPlans) -> None:
    """Whatever goes wrong while writing, the next writer can write."""
    with pytest.raises(ZeroDivisionError), plans.writing():
        raise ZeroDivisionError
    assert plans.add(draft("two")).number == 2
