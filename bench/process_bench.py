"""Whole processes as a person starts them: time and peak memory."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Final

REPEATS: Final = 5
DATA: Final = "bench.db"
EXAMPLES: Final = Path(__file__).parent.parent / "examples"
PLAN: Final = ("plan", "sam.toml", "--as-of", "2026-11-23", "--history", "recordings")
SHOW: Final = ("show", "--as-of", "2026-11-23")
WANTED_PLAN_S: Final = 1.5
WANTED_QUICK_S: Final = 0.25
WANTED_PEAK_MB: Final = 260
KILOBYTES_PER_MEGABYTE: Final = 1024


def rows() -> list[tuple[str, str]]:
    """Medians of five; the first run, which compiles the search, apart."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        shutil.copytree(EXAMPLES, place, dirs_exist_ok=True)
        first, _ = _run(PLAN, place, {"NUMBA_CACHE_DIR": str(place / "compiled")})
        plan = [_fresh_plan(place) for _ in range(REPEATS + 1)][1:]
        help_s = [_run(("--help",), place)[0] for _ in range(REPEATS)]
        show_s = [_run(SHOW, place)[0] for _ in range(REPEATS)]
    return [
        ("ironstride plan, first run ever", f"{first:.2f} s"),
        ("ironstride plan on the example", f"{median(t for t, _ in plan):.2f} s (wanted {WANTED_PLAN_S})"),
        ("its peak memory", f"{max(mb for _, mb in plan):.0f} MB (wanted {WANTED_PEAK_MB})"),
        ("ironstride --help", f"{median(help_s):.2f} s (wanted {WANTED_QUICK_S})"),
        ("ironstride show", f"{median(show_s):.2f} s (wanted {WANTED_QUICK_S})"),
    ]


def _fresh_plan(place: Path) -> tuple[float, float]:
    """A plan where none is stored yet."""
    for file in place.glob(f"{DATA}*"):
        file.unlink()
    return _run(PLAN, place)


def _run(arguments: tuple[str, ...], place: Path, more: dict[str, str] | None = None) -> tuple[float, float]:
    """Seconds and peak megabytes of one process."""
    begun = perf_counter()
    command = [sys.executable, "-m", "ironstride", *arguments]
    environment = {**os.environ, "IRONSTRIDE_DATA": str(place / DATA), **(more or {})}
    running = subprocess.Popen(
        command, cwd=place, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    _, status, usage = os.wait4(running.pid, 0)
    if status:
        raise subprocess.CalledProcessError(status, command)
    return perf_counter() - begun, usage.ru_maxrss / KILOBYTES_PER_MEGABYTE
