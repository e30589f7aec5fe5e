"""How fast recordings are read and kept: a life of them imported twice."""

from __future__ import annotations

import resource
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from time import perf_counter
from typing import Final

from bench.history_bench import make_files

FILES: Final = 3000
WANTED_FIRST_S: Final = 90
WANTED_AGAIN_S: Final = 15
WANTED_PEAK_MB: Final = 500
KILOBYTES_PER_MEGABYTE: Final = 1024
IMPORT: Final = ("-m", "ironstride", "--data", "data.db", "import", "recordings")


def rows(files: int = FILES) -> list[tuple[str, str]]:
    """Lines for the benchmark table."""
    folder = Path(tempfile.mkdtemp(prefix="ironstride-bench-"))
    try:
        size = make_files(folder / "recordings", files)
        first, again = (_process(folder) for _ in range(2))
        kept = (folder / "data.db").stat().st_size
    finally:
        shutil.rmtree(folder)
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / KILOBYTES_PER_MEGABYTE
    return [
        (f"import of {files} FIT files ({size / 1e6:.0f} MB)", f"{first:.1f} s (wanted {WANTED_FIRST_S})"),
        ("the same again, all known", f"{again:.1f} s (wanted {WANTED_AGAIN_S})"),
        ("largest process while importing", f"{peak:.0f} MB (wanted {WANTED_PEAK_MB})"),
        ("data file per 1000 activities, originals included", f"{kept / files * 1000 / 1e6:.0f} MB"),
    ]


def _process(folder: Path) -> float:
    begun = perf_counter()
    subprocess.run([sys.executable, *IMPORT], cwd=folder, check=True, stdout=subprocess.DEVNULL)
    return perf_counter() - begun
