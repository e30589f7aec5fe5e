"""A save that is stopped between any two file operations leaves the last version readable, and the next save works."""

import shutil
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from ironstride.errors import IronstrideError
from ironstride.export.plan_json import plan_to_json
from ironstride.store import file_operations
from ironstride.store.data_place import DataPlace
from ironstride.store.no_such_step import NothingProposed
from ironstride.store.stored_plans import StoredPlans
from ironstride.store.version import Draft, Version
from ironstride.use.decide_proposal import accept, decline
from ironstride.use.undo_change import undo_change
from tests.plans import changed, plan, week_sessions
from tests.store.failing_disk import OPERATIONS, Died, FailingDisk, Stop
from tests.store.places import DATA, place, plans_beside

TODAY = date(2026, 11, 24)

FIRST, SECOND, THIRD = "name = 'Sam'\n", "name = 'Sam'\nweekly = '150 min'\n", "name = 'Sam'\nweekly = '200 min'\n"


def draft(name: str, athlete_text: str, sessions: int) -> Draft:
    """A draft with a small plan of its own."""
    made = changed(plan(), name, week_sessions(1)[:sessions])
    return Draft(plan_to_json(made), name, f"{name}.", athlete_text)


ONE, TWO, THREE = draft("one", FIRST, 2), draft("two", SECOND, 3), draft("three", THIRD, 1)


@dataclass(frozen=True)
class Athlete:
    """An athlete file with a data file beside it."""

    home: Path

    @property
    def file(self) -> Path:
        """The athlete file."""
        return self.home / "sam.toml"

    @property
    def plans(self) -> StoredPlans:
        """The stored plans, opened anew."""
        return plans_beside(self.file)

    @property
    def data(self) -> DataPlace:
        """The data file."""
        return place(self.home)

    def in_force(self) -> tuple[Any, str | None] | None:
        """Plan and athlete text of the version in force."""
        version = self.plans.current()
        return None if version is None else (version.plan, version.athlete_text)

    def kept(self) -> tuple[Version, ...]:
        """Every acknowledged version."""
        return self.plans.versions()


Step = Callable[[Athlete], object]


def start(home: Path) -> Athlete:
    """Two versions, the athlete file as the second left it, and a proposed third; a copy of one that was made once."""
    made = home.parent / "made"
    if not made.exists():
        athlete = Athlete(made)
        made.mkdir()
        for one in (ONE, TWO):
            athlete.plans.add(one)
        athlete.plans.propose(THREE)
    shutil.copytree(made, home)
    copy = Athlete(home)
    copy.file.write_text(SECOND, encoding="utf-8", newline="\n")
    return copy


def first_add(athlete: Athlete) -> object:
    """The very first save: no data file yet."""
    for path in athlete.home.glob(f"{DATA}*"):
        path.unlink()
    return athlete.plans.add(ONE)


STEPS: dict[str, Step] = {
    "first": first_add,
    "add": lambda athlete: athlete.plans.add(THREE),
    "undo": lambda athlete: undo_change(athlete.file, athlete.data),
    "propose": lambda athlete: athlete.plans.propose(ONE),
    "accept": lambda athlete: accept(athlete.file, athlete.data),
    "decline": lambda athlete: decline(athlete.file, athlete.data, TODAY),
}


def stopped(step: Step, athlete: Athlete, disk: FailingDisk) -> bool:
    """Take a step on a disk; gives whether it was acknowledged. A living process tells faults as its own errors."""
    acknowledged = False
    with pytest.MonkeyPatch.context() as patch:
        disk.install(patch)
        with suppress(Died, IronstrideError):
            step(athlete)
            acknowledged = True
    disk.end()
    return acknowledged


@pytest.mark.parametrize("stop", Stop)
@pytest.mark.parametrize("name", STEPS)
def test_whenever_it_is_stopped_one_of_both_versions_is_whole(tmp_path: Path, name: str, stop: Stop) -> None:
    """Stopped at each operation in turn: the version before or the one after is in force, old versions and the athlete
    file are whole, and the step can be taken again.
    """
    step = STEPS[name]
    wanted = start(tmp_path / "whole")
    before = (None if name == "first" else wanted.in_force(), SECOND)
    step(wanted)
    after = (wanted.in_force(), wanted.file.read_text(encoding="utf-8"))
    for at in count(1):
        athlete = start(tmp_path / str(at))
        kept = () if name == "first" else athlete.kept()
        disk = FailingDisk(stop, at)
        acknowledged = stopped(step, athlete, disk)
        found = (athlete.in_force(), athlete.file.read_text(encoding="utf-8"))
        assert found[0] in (before[0], after[0])
        assert found[1] in (before[1], after[1])
        assert found[0] == before[0] or found[1] == after[1], "the plan changed before the athlete file"
        assert athlete.kept()[: len(kept)] == kept
        assert not acknowledged or (found == after and athlete.plans.proposal() == wanted.plans.proposal())
        taken_again(name, athlete)
        assert (athlete.in_force(), athlete.file.read_text(encoding="utf-8")) == after
        if acknowledged and len(disk.done) < at:
            return


def taken_again(name: str, athlete: Athlete) -> None:
    """Take a stopped step again, unless it is done already; then something else is saved and undone."""
    if name == "undo":
        if athlete.in_force() == (TWO.plan, SECOND):
            undo_change(athlete.file, athlete.data)
    elif name == "first":
        athlete.plans.add(ONE)
    else:
        with suppress(NothingProposed):
            STEPS[name](athlete)
    now = athlete.in_force()
    extra = Draft(TWO.plan, "extra", athlete_text=now[1] if now else None)
    number = athlete.plans.add(extra).number
    assert athlete.plans.undo().number == number + 1
    assert athlete.in_force() == now


def test_the_disk_stands_in_every_place() -> None:
    """Every operation of the store that changes something can be stopped."""
    public = {name for name, one in vars(file_operations).items() if callable(one) and not name.startswith("_")}
    assert public - {"Path", "Final", "permissions"} == set(OPERATIONS)


def test_a_power_cut_without_flushing_would_be_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The disk of these tests is strict: with a flush left out, an accepted change's athlete file is lost or torn."""
    for left_out in ("flush", "flush_folder"):
        athlete = start(tmp_path / left_out)
        disk = FailingDisk(Stop.POWER_CUT)
        with monkeypatch.context() as patch:
            disk.install(patch)
            patch.setattr(file_operations, left_out, lambda _: None)
            accept(athlete.file, athlete.data)
        disk.end()
        assert athlete.file.read_text(encoding="utf-8") != THIRD
