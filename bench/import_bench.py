"""How fast recordings are read and kept: a life of them imported twice, and FIT decoding beside other readers."""

from __future__ import annotations

import importlib
import importlib.util
import resource
import shutil
import subprocess
import sys
import tempfile
import warnings
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Final

from bench.history_bench import make_files
from ironstride.recordings.fit_track import fit_points
from ironstride.recordings.fit_walker import walk

FILES: Final = 3000
REPEATS: Final = 5
SAMPLES: Final = Path(__file__).resolve().parents[2] / "shared" / "data" / "fit"
SMALLEST_BYTES: Final = 60_000
WANTED_FIRST_S: Final = 90
WANTED_AGAIN_S: Final = 15
WANTED_PEAK_MB: Final = 500
WANTED_TIMES_FITDECODE: Final = 40
KILOBYTES_PER_MEGABYTE: Final = 1024
IMPORT: Final = ("-m", "ironstride", "--data", "data.db", "import", "recordings")


def rows(files: int = FILES) -> list[tuple[str, str]]:
    """Lines for the benchmark table."""
    return [*_import_rows(files), *_decoding_rows()]


def _import_rows(files: int) -> list[tuple[str, str]]:
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


def _decoding_rows() -> list[tuple[str, str]]:
    """Records as columns, on the real files at hand: ratios to other readers in the same run."""
    if not SAMPLES.is_dir():
        return [("decoding FIT records", "no real files at hand")]
    ours: list[float] = []
    slow: list[float] = []
    for path in sorted(SAMPLES.glob("*.fit")):
        data = path.read_bytes()
        if len(data) < SMALLEST_BYTES:
            continue
        own = _median_s(lambda data=data: [fit_points(data, part) for part in walk(data)], REPEATS)  # type: ignore[misc]
        others = _others(data)
        if own and others[0]:
            ours.append(own / others[0])
        if own and others[1]:
            slow.append(others[1] / own)
    beside = f"{median(ours):.2f} times its time" if ours else "fitfast is not installed"
    return [
        ("decoding FIT records beside fitfast", beside),
        ("beside fitdecode", f"{median(slow):.0f} times as fast (wanted {WANTED_TIMES_FITDECODE})"),
    ]


def _others(data: bytes) -> tuple[float | None, float | None]:
    """Seconds of fitfast and of fitdecode; None where it is not there or cannot read the file."""
    import fitdecode

    fast = None
    if importlib.util.find_spec("fitfast") is not None:
        records = importlib.import_module("fitfast").records
        fast = _median_s(lambda: records(data), REPEATS)

    def slowly() -> None:
        reading = fitdecode.FitReader(data, check_crc=fitdecode.CrcCheck.DISABLED, processor=None)
        with warnings.catch_warnings(), reading as frames:
            warnings.simplefilter("ignore")
            for _ in frames:
                pass

    return fast, _median_s(slowly, 1)


def _median_s(work: Callable[[], object], repeats: int) -> float | None:
    found = []
    for _ in range(repeats):
        begun = perf_counter()
        try:
            work()
        except Exception:  # noqa: BLE001  other readers raise what they like on odd files
            return None
        found.append(perf_counter() - begun)
    return median(found)
