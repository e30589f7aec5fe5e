"""The example athlete's data file, made once for all workers of a test run, and copies of it."""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path

import pytest

from ironstride.store.data_place import DataPlace
from ironstride.store.database import DataFile
from ironstride.use.change.running import Where
from ironstride.use.demo.make_demo import NAME, make_demo
from ironstride.use.shown_plan import ShownPlan, shown_plan
from tests.web.one_at_a_time import one_at_a_time
from tests.web.site import TODAY

DATA = "ironstride.db"


def example_home(factory: pytest.TempPathFactory, worker: str) -> Path:
    """The folder of the example: made by whoever comes first, the others wait for it."""
    base = factory.getbasetemp()
    shared = base if worker == "master" else base.parent
    home = shared / "example"
    with one_at_a_time(shared / "example.lock"):
        if not (home / "whole").exists():
            shutil.rmtree(home, ignore_errors=True)
            make_demo(home, DataPlace(DataFile(home / DATA), home), TODAY)
            (home / "whole").touch()
    return home


def copy_of(example: Path, home: Path) -> Path:
    """The same athlete in another folder; the folder."""
    home.mkdir(parents=True)
    shutil.copy(example / NAME, home)
    with sqlite3.connect(example / DATA) as source, sqlite3.connect(home / DATA) as target:
        source.backup(target)
        target.execute("UPDATE athletes SET file = ?", (str(home / NAME),))
    source.close()
    target.close()
    return home


def plan_of(home: Path) -> ShownPlan:
    """The plan in force of the data file in a folder."""
    found = shown_plan(Where(None, DataPlace(DataFile(home / DATA), home), TODAY))
    assert found is not None
    return found
