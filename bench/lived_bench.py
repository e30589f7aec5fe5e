"""A simulated year end to end, the demo, a suggestion, and readiness from a full record."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

from ironstride.readiness.readiness import readiness
from ironstride.store.data_place import DataPlace
from ironstride.store.database import DataFile
from ironstride.use.change.running import Where, open_running
from ironstride.use.demo.make_demo import make_demo
from ironstride.use.readiness.readiness_now import readiness_now
from ironstride.use.suggest.looking import look
from tests.lived.test_simulated_year import lived_year

TODAY = date(2026, 11, 24)


def rows() -> list[tuple[str, str]]:
    """What takes how long."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        begun = time.perf_counter()
        lived_year(home)
        year = time.perf_counter() - begun
        data = DataPlace(DataFile(home / "demo.db"), home)
        begun = time.perf_counter()
        demo = make_demo(home / "demo", data, TODAY)
        made = time.perf_counter() - begun
        where = Where(demo.file, data, TODAY)
        looked = _least(lambda: look(where))
        running = open_running(where)
        inputs = readiness_now(running).inputs
        told = _least(lambda: readiness(inputs, TODAY))
    return [
        ("a simulated year, end to end (asked: 60 s)", f"{year:.1f} s"),
        ("the demo (asked: 20 s)", f"{made:.1f} s"),
        ("looking for a suggestion", f"{looked * 1000:.0f} ms"),
        ("readiness from half a year of data", f"{told * 1000:.0f} ms"),
    ]


def _least(work: Callable[[], object]) -> float:
    times = []
    for _ in range(3):
        begun = time.perf_counter()
        work()
        times.append(time.perf_counter() - begun)
    return min(times)
