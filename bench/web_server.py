"""Data files that the dashboard is measured with, and the server that is measured: a process of its own."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from bench.history_bench import recording
from bench.problems import ATHLETES
from ironstride.recordings.asked import Asked
from ironstride.store.data_place import DataPlace
from ironstride.store.database import DataFile
from ironstride.use.demo.make_demo import make_demo
from ironstride.use.import_recordings.import_recordings import import_recordings
from ironstride.use.import_recordings.import_wish import ImportWish
from ironstride.use.plan_season import PlanSeason, plan_season

TODAY: Final = date(2026, 11, 24)
DATA: Final = "ironstride.db"
OLD_RUNS: Final = 2400
"""One and a half days apart, from ten years ago until the example's own half year begins."""
FIRST_RUN: Final = datetime(2016, 7, 1, 5, 30, tzinfo=UTC)
APART: Final = timedelta(hours=36)
LEAST_SECONDS, MOST_SECONDS = 1200, 5400
READY: Final = "Ironstride is at"


def ten_years(home: Path) -> None:
    """The example athlete in a folder, with ten years of recorded runs before the half year that they lived."""
    data = DataPlace(DataFile(home / DATA), home)
    demo = make_demo(home, data, TODAY)
    with TemporaryDirectory(prefix="ironstride-bench-") as folder:
        for index in range(OLD_RUNS):
            start = FIRST_RUN + index * APART
            seconds = LEAST_SECONDS + index * 37 % (MOST_SECONDS - LEAST_SECONDS)
            (Path(folder) / f"{start:%Y-%m-%d-%H}.fit").write_bytes(recording(start, seconds))
        import_recordings(ImportWish((Path(folder),), data, demo.file, Asked("Europe/Berlin")))


def full_week(home: Path) -> None:
    """Bench athlete C in a folder: 19 time slots a week, 7 runs and 3 lifts."""
    home.mkdir()
    file = Path(shutil.copy(ATHLETES / "c.toml", home))
    plan_season(PlanSeason(file, TODAY, DataPlace(DataFile(home / DATA), home)))


@contextmanager
def serving(home: Path) -> Iterator[int]:
    """The dashboard of the data file in a folder, as the command serves it, until the block ends; its port."""
    port = free_port()
    options = ["--data", str(home / DATA), "serve", "--port", str(port), "--as-of", TODAY.isoformat()]
    surroundings = {**os.environ, "PYTHONUNBUFFERED": "1"}
    server = subprocess.Popen(
        [sys.executable, "-m", "ironstride", *options], stdout=subprocess.PIPE, text=True, env=surroundings
    )
    try:
        assert server.stdout is not None
        for line in server.stdout:
            if READY in line:
                break
        yield port
    finally:
        server.terminate()
        server.communicate(timeout=30)


def free_port() -> int:
    """A port that nobody listens on now."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        return int(taken.getsockname()[1])
