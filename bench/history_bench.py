"""How long a long history takes: thousands of FIT files, never seen before and then known."""

from __future__ import annotations

import shutil
import tempfile
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from time import perf_counter
from typing import Final

import numpy as np

from ironstride.use.read_history import read_history
from scripts.fit_writer import ACTIVITY, FILE_ID, RECORD, SESSION, FitWriter, fit_time

FILES: Final = 3000
FIRST: Final = datetime(2018, 9, 1, 6, 0, tzinfo=UTC)
AS_OF: Final = date(2026, 11, 23)
LEAST_RECORDS, MOST_RECORDS = 3900, 5700
"""One a second, 26 bytes each: 100 to 150 kB a file."""
FIELDS: Final = (
    (253, "I", 4), (0, "i", 4), (1, "i", 4), (5, "I", 4), (2, "H", 2), (6, "H", 2), (7, "H", 2), (3, "B", 1),
    (4, "B", 1), (13, "b", 1),
)  # fmt: skip
RECORDS: Final = np.dtype(
    [
        ("header", "u1"),
        *((f"field_{number}", f"<{'i' if code in 'ib' else 'u'}{size}") for number, code, size in FIELDS),
    ]
)


def rows(files: int = FILES) -> list[tuple[str, str]]:
    """Lines for the benchmark table: reading so many FIT files cold, then warm."""
    folder = Path(tempfile.mkdtemp(prefix="ironstride-bench-"))
    try:
        size = make_files(folder / "recordings", files)
        cold, read = _timed(folder)
        warm, again = _timed(folder)
    finally:
        shutil.rmtree(folder)
    return [
        (f"history, {files} FIT files ({size / 1e6:.0f} MB), cold", f"{cold:.1f} s ({read} read)"),
        ("the same, warm", f"{warm * 1000:.0f} ms ({again} read)"),
    ]


def make_files(folder: Path, files: int) -> int:
    """Write that many recordings of one a day, all different; their size in bytes."""
    size = 0
    for index in range(files):
        start = FIRST + timedelta(days=index % 3000, hours=index // 3000)
        count = LEAST_RECORDS + index * 37 % (MOST_RECORDS - LEAST_RECORDS)
        target = folder / f"{start:%Y}" / f"{start:%Y-%m-%d-%H}.fit"
        target.parent.mkdir(parents=True, exist_ok=True)
        size += target.write_bytes(recording(start, count))
    return size


def recording(start: datetime, count: int) -> bytes:
    """A run of so many seconds with a record for each; its checksum is left out, which nobody reads."""
    writer = FitWriter()
    first = fit_time(start)
    writer.add(FILE_ID, (0, "E", 4), (1, "H", 255), (4, "I", first))
    records = np.zeros(count, RECORDS)
    seconds = np.arange(count)
    records["header"] = writer.define(RECORD, FIELDS)
    records["field_253"] = first + seconds
    records["field_0"] = 608_000_000 + seconds * 30
    records["field_5"] = seconds * 280
    records["field_3"] = 140 + seconds % 9
    writer.add_packed(records.tobytes())
    totals = ((253, "I", first + count), (2, "I", first), (7, "I", count * 1000), (8, "I", count * 1000))
    writer.add(SESSION, *totals, (9, "I", count * 280), (5, "E", 1), (6, "E", 0))
    writer.add(ACTIVITY, (253, "I", first + count), (5, "I", first + count + 3600))
    return writer.file(with_checksum=False)


def _timed(folder: Path) -> tuple[float, int]:
    begun = perf_counter()
    _, report = read_history(folder / "recordings", "Europe/Berlin", AS_OF, folder / "cache", lambda *_: None)
    return perf_counter() - begun, report.files_read


if __name__ == "__main__":
    for name, value in rows():
        print(f"{name:60} {value}")
