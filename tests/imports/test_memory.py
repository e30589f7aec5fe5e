"""An import holds a few files at a time, however many there are."""

import tracemalloc
import zipfile
from datetime import timedelta
from pathlib import Path

from bench.history_bench import FIRST, recording
from tests.imports.test_import import imported

FEW, MANY = 12, 60
RECORDS = 2000
FILE_BYTES = 26 * RECORDS
"""At least; as tables in memory such a file is many times as large."""


def peak_of(files: int, home: Path) -> int:
    """The most bytes held at once while an archive of so many runs is imported."""
    home.mkdir()
    with zipfile.ZipFile(home / "export.zip", "w") as archive:
        for number in range(files):
            archive.writestr(f"{number}.fit", recording(FIRST + timedelta(days=number), RECORDS))
    tracemalloc.start()
    try:
        assert imported([home / "export.zip"], home).new == files
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def test_five_times_the_files_take_no_more_memory(tmp_path: Path) -> None:
    """What grows is the list of what is known: far less than one file for each file."""
    peak_of(2, tmp_path / "warm")
    few, many = peak_of(FEW, tmp_path / "few"), peak_of(MANY, tmp_path / "many")
    assert many - few < (MANY - FEW) * FILE_BYTES / 4
