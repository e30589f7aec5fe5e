"""How long FIT files take to read: record columns of real files, beside two libraries, and one whole run.

`fitfast` (BSD-3, the extra `bench`) and `fitdecode` are measured in the same run; where the real files or a library
are not here, its line says so.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Final

import fitdecode

from bench.history_bench import recording
from ironstride.recordings.fit.activities import read_fit
from ironstride.recordings.fit.decode import decode
from ironstride.recordings.fit.read_whole import read_whole_fit

SAMPLES: Final = Path(__file__).resolve().parents[2] / "shared" / "data" / "fit"
LARGEST_FILES: Final = 10
REPEATS, SLOW_REPEATS = 9, 1
RECORD: Final = 20
HOUR: Final = 3600
WANTED_FITDECODE_RATIO: Final = 40
WANTED_HOUR_MS: Final = 6.0
MS: Final = 1000
Row = tuple[str, str]


def rows() -> list[Row]:
    """Lines for the benchmark table."""
    return [*_real_rows(), *_hour_rows()]


def _real_rows() -> list[Row]:
    """The record columns of the largest real files that every reader opens."""
    if not SAMPLES.is_dir():
        return [("FIT, real files", "not here")]
    fitfast = _fitfast()
    files = [one for one in _largest() if fitfast is None or _opens(fitfast, one)][:LARGEST_FILES]
    own = [_timed(partial(_record_columns, data)) for data in files]
    everything = [_timed(partial(_all_columns, data)) for data in files]
    theirs = [_timed(partial(_fitdecode_columns, data), SLOW_REPEATS) for data in files]
    size = sum(map(len, files)) / 1e6
    found = [
        (f"FIT, record columns of {len(files)} real files", f"median {median(own) * MS:.1f} ms ({size:.1f} MB in all)"),
        ("the same, all messages", f"median {median(everything) * MS:.1f} ms"),
        ("fitdecode, record columns", f"{_ratios(theirs, own)} (wanted at least {WANTED_FITDECODE_RATIO})"),
    ]
    if fitfast is None:
        return [*found, ("fitfast, record columns", "not installed")]
    fast = [_timed(partial(fitfast, data)) for data in files]
    return [*found, ("fitfast, record columns", f"{_ratios(fast, own)} (wanted above 1)")]


def _hour_rows() -> list[Row]:
    """A run of one hour with a record each second, as a summary and whole."""
    data = recording(datetime(2026, 11, 17, 17, 0, tzinfo=UTC), HOUR)
    summary, whole = (_timed(partial(read, data)) * MS for read in (read_fit, read_whole_fit))
    return [
        (f"FIT, a run of an hour ({len(data) / 1000:.0f} kB), summary", f"{summary:.2f} ms"),
        ("the same, whole with its track", f"{whole:.2f} ms (wanted {WANTED_HOUR_MS:.0f})"),
    ]


def _largest() -> list[bytes]:
    """The contents of the real files, the largest first."""
    paths = [one for one in SAMPLES.iterdir() if one.suffix.casefold() == ".fit"]
    return [one.read_bytes() for one in sorted(paths, key=lambda one: (-one.stat().st_size, one.name))]


def _record_columns(data: bytes) -> int:
    """Every column of the records."""
    tables = (part.table(RECORD) for part in decode(data).parts)
    return sum(len(dict(table.items())) for table in tables if table is not None)


def _all_columns(data: bytes) -> int:
    """Every column of every message."""
    tables = (part.table(number) for part in decode(data).parts for number in part.messages)
    return sum(len(dict(table.items())) for table in tables if table is not None)


def _fitdecode_columns(data: bytes) -> int:
    """The records' fields as lists, read by fitdecode without its conversions."""
    columns: dict[str, list[object]] = {}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with fitdecode.FitReader(data, check_crc=fitdecode.CrcCheck.DISABLED, processor=None) as frames:
            for frame in frames:
                if frame.frame_type == fitdecode.FIT_FRAME_DATA and frame.global_mesg_num == RECORD:
                    for field in frame.fields:
                        columns.setdefault(field.name, []).append(field.value)
    return len(columns)


def _fitfast() -> Callable[[bytes], object] | None:
    """The other fast reader's record columns; None where it is not installed."""
    try:
        import fitfast
    except ImportError:
        return None
    read: Callable[[bytes], object] = fitfast.records
    return read


def _opens(read: Callable[[bytes], object], data: bytes) -> bool:
    """Whether it reads the file at all; it refuses some sound ones."""
    try:
        read(data)
    except ValueError:
        return False
    return True


def _timed(work: Callable[[], object], repeats: int = REPEATS) -> float:
    """Median seconds; a first run, uncounted, warms what is made once."""
    if repeats > SLOW_REPEATS:
        work()
    times = []
    for _ in range(repeats):
        begun = perf_counter()
        work()
        times.append(perf_counter() - begun)
    return median(times)


def _ratios(theirs: list[float], own: list[float]) -> str:
    """How many times as long as ours they take."""
    found = [other / mine for other, mine in zip(theirs, own, strict=True)]
    return f"{median(found):.1f} times as long ({min(found):.1f} to {max(found):.1f})"


if __name__ == "__main__":
    for name, value in rows():
        print(f"{name:60} {value}")
