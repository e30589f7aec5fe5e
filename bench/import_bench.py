"""How fast recordings are read and kept: a life of them twice, and real files beside another reader.

Where the real files are not here, their lines say so.
"""

from __future__ import annotations

import resource
import shutil
import subprocess
import sys
import tempfile
import warnings
from pathlib import Path
from time import perf_counter
from typing import Final

import fitdecode
from sqlalchemy import func, select

from bench.fit_decoding import SAMPLES
from bench.history_bench import make_files
from ironstride.recordings.asked import Asked
from ironstride.store.data_place import DataPlace
from ironstride.store.database import DataFile
from ironstride.store.tables import ORIGINALS, TRACKS
from ironstride.use.import_recordings.import_recordings import import_recordings
from ironstride.use.import_recordings.import_report import ImportReport
from ironstride.use.import_recordings.import_wish import ImportWish

FILES: Final = 3000
WANTED_FIRST_S: Final = 90
WANTED_AGAIN_S: Final = 15
WANTED_PEAK_MB: Final = 500
WANTED_FITDECODE_RATIO: Final = 15
WANTED_SIZE_RATIO: Final = 1.3
KILOBYTES_PER_MEGABYTE: Final = 1024
IMPORT: Final = ("-m", "ironstride", "--data", "data.db", "import", "recordings")
KINDS: Final = ("fit", "tcx", "gpx")
ENDINGS: Final = tuple(f".{kind}" for kind in KINDS)
FITDECODE_FAILS_WITH: Final = (fitdecode.FitError, AssertionError, TypeError, ValueError)
"""What it raises for damaged files."""
Row = tuple[str, str]


def rows(files: int = FILES) -> list[Row]:
    """Lines for the benchmark table."""
    return [*_made_rows(files), *_real_rows()]


def _made_rows(files: int) -> list[Row]:
    """Constructed runs, imported by the command."""
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


def _real_rows() -> list[Row]:
    """Real files from decoding to store, beside fitdecode that only reads them; and how large what is kept is."""
    if not SAMPLES.is_dir():
        return [("import of real files", "not here")]
    folder = Path(tempfile.mkdtemp(prefix="ironstride-bench-"))
    try:
        count, size = _copied(folder / "fit", ("fit",))
        _import(folder / "fit", folder / "warm.db", 1)
        one = _import(folder / "fit", folder / "one.db", 1)[0]
        every = _import(folder / "fit", folder / "every.db", None)[0]
        theirs = _fitdecode(folder / "fit")
        return [
            (f"decode to store of {count} real FIT files ({size / 1e6:.0f} MB)", _rate(count, one)),
            ("the same on every core", _rate(count, every)),
            (
                "fitdecode, merely reading them",
                f"{_rate(count, theirs)}, {theirs / one:.0f} times as long as one core, {theirs / every:.0f} times as "
                f"every core (wanted at least {WANTED_FITDECODE_RATIO})",
            ),
            *_size_rows(folder),
        ]
    finally:
        shutil.rmtree(folder)


def _size_rows(folder: Path) -> list[Row]:
    """The data file of all real recordings, against the originals and tracks in it."""
    count, size = _copied(folder / "all", KINDS)
    took, report = _import(folder / "all", folder / "all.db", None)
    with DataFile(folder / "all.db").open().reading() as connection:
        originals, tracks = (
            connection.execute(select(func.coalesce(func.sum(func.length(column)), 0))).scalar_one()
            for column in (ORIGINALS.c.content, TRACKS.c.document)
        )
    kept = (folder / "all.db").stat().st_size
    ratio = kept / (originals + tracks)
    return [
        (f"import of {count} real FIT, TCX and GPX files", f"{took:.1f} s; {report.new + report.linked} activities"),
        (f"data file of them ({size / 1e6:.0f} MB unpacked)", f"{kept / 1e6:.1f} MB"),
        (
            "against what is in it",
            f"{ratio:.2f} times (wanted {WANTED_SIZE_RATIO}) the originals gzipped, {originals / 1e6:.1f} MB, and "
            f"tracks, {tracks / 1e6:.1f} MB",
        ),
    ]


def _copied(folder: Path, kinds: tuple[str, ...]) -> tuple[int, int]:
    """The real recordings of some kinds in a folder: how many, and their bytes."""
    folder.mkdir()
    found = [one for kind in kinds for one in sorted((SAMPLES.parent / kind).glob("*"))]
    files = [one for one in found if one.suffix.casefold() in ENDINGS]
    for one in files:
        shutil.copyfile(one, folder / one.name)
    return len(files), sum(one.stat().st_size for one in files)


def _import(folder: Path, data: Path, cores: int | None) -> tuple[float, ImportReport]:
    """Import a folder into a new data file: seconds, and what came of it."""
    place = DataPlace(DataFile(data), data.parent)
    begun = perf_counter()
    report = import_recordings(ImportWish((folder,), place, data.with_suffix(".toml"), Asked(), cores=cores))
    return perf_counter() - begun, report


def _fitdecode(folder: Path) -> float:
    """Seconds in which fitdecode reads every message of the files, its checksums left out."""
    begun = perf_counter()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for file in sorted(folder.iterdir()):
            try:
                with fitdecode.FitReader(file.read_bytes(), check_crc=fitdecode.CrcCheck.DISABLED) as frames:
                    for _ in frames:
                        pass
            except FITDECODE_FAILS_WITH:
                continue  # so far it has read it
    return perf_counter() - begun


def _rate(count: int, seconds: float) -> str:
    return f"{count / seconds:.0f} files a second"


if __name__ == "__main__":
    for name, value in rows():
        print(f"{name:60} {value}")
