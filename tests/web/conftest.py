"""Servers to ask: one without any data, one with a season."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from ironstride.store.data_place import DataPlace
from ironstride.store.database import DataFile
from ironstride.use.plan_season import PlanSeason, plan_season
from tests.web.example import example_home
from tests.web.site import TODAY, Site, site_of

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.fixture(scope="session")
def _planned_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Sam's season, planned once."""
    home = tmp_path_factory.mktemp("planned")
    file = Path(shutil.copy(EXAMPLES / "sam.toml", home))
    data = DataPlace(DataFile(home / "ironstride.db"), home)
    plan_season(PlanSeason(file, TODAY, data, EXAMPLES / "recordings"))
    return home


@pytest.fixture(scope="session")
def example(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """The folder of the example athlete, who has lived half a year; not to be written to."""
    return example_home(tmp_path_factory, worker_id)


@pytest.fixture
def bare(tmp_path: Path) -> Site:
    """A server where nothing was ever stored."""
    return site_of(tmp_path)


@pytest.fixture
def site(_planned_home: Path, tmp_path: Path) -> Site:
    """A server with Sam's season, the test's own."""
    home = tmp_path / "home"
    shutil.copytree(_planned_home, home)
    # The athlete file is found beside the data file, as if both had been moved.
    _moved(home, _planned_home)
    return site_of(home)


def _moved(home: Path, before: Path) -> None:
    """Let the data file know the athlete file at its new place."""
    import sqlite3

    with sqlite3.connect(home / "ironstride.db") as connection:
        connection.execute("UPDATE athletes SET file = ?", (str(home / "sam.toml"),))
    assert before != home
