"""An import that is killed at any moment leaves no half activity; begun again it completes, nothing is there twice."""

import random
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest
from sqlalchemy import func, select

from ironstride.recordings.asked import Asked
from ironstride.store.sqlite_settings import is_sound
from ironstride.store.tables import ACTIVITIES, FILES_SEEN, ORIGINALS, TRACKS
from ironstride.use.import_recordings.import_recordings import import_recordings
from ironstride.use.import_recordings.import_wish import ImportWish
from tests.imports.people_files import run_on, tcx_on, write
from tests.store.places import place

ROOT = Path(__file__).resolve().parents[2]
RUNS = 60
KILLS = 50
LONGEST_WAIT_S = 0.004
"""About as long as one file takes."""
IMPORT = """
import sys
from pathlib import Path
from ironstride.recordings.asked import Asked
from ironstride.store.data_place import DataPlace
from ironstride.store.database import DataFile
from ironstride.use.import_recordings.import_recordings import import_recordings
from ironstride.use.import_recordings.import_wish import ImportWish
home = Path(sys.argv[1])
print("ready", flush=True)
wish = ImportWish((Path(sys.argv[2]),), DataPlace(DataFile(home / "data.db"), home), home / "sam.toml", Asked("UTC"))
import_recordings(wish, lambda done, _: print(done, flush=True))
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Runs of two months; every third came from an exporter too."""
    files = {f"{day}.fit": run_on(day) for day in range(RUNS)}
    files |= {f"{day}.tcx": tcx_on(day) for day in range(0, RUNS, 3)}
    return write(files, tmp_path_factory.mktemp("runs"))


def begin(home: Path, folder: Path) -> "subprocess.Popen[str]":
    """An import in a process of its own, about to begin."""
    process = subprocess.Popen(
        [sys.executable, "-c", IMPORT, str(home), str(folder)],
        env={"PYTHONPATH": str(ROOT / "src")},
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    return process


def counts(home: Path) -> tuple[int, int, int, int, int]:
    """Files, originals, activities, those that stand for themselves, tracks."""
    tables = (FILES_SEEN, ORIGINALS, ACTIVITIES)
    with place(home).file.open().reading() as connection:
        found = [connection.execute(select(func.count()).select_from(table)).scalar_one() for table in tables]
        alone = select(func.count()).where(ACTIVITIES.c.same_as.is_(None))
        tracks = select(func.count()).select_from(TRACKS)
        return (*found, connection.execute(alone).scalar_one(), connection.execute(tracks).scalar_one())  # type: ignore[return-value]


def test_killed_anywhere_it_goes_on_as_if_nothing_had_been(folder: Path, tmp_path: Path) -> None:
    """Fifty moments, drawn over its files and what it does with one; each file is there whole or not at all."""
    with begin(tmp_path, folder) as process:
        told = process.stdout.readlines() if process.stdout is not None else []
    whole = counts(tmp_path)
    assert whole == (80, 80, 80, RUNS, RUNS)
    chance = random.Random(5)
    broken_off = 0
    for number in range(KILLS):
        home = tmp_path / str(number)
        home.mkdir()
        with begin(home, folder) as process:
            for _ in range(chance.randrange(len(told) - 5)):
                assert process.stdout is not None
                process.stdout.readline()
            with suppress(subprocess.TimeoutExpired):
                process.wait(timeout=chance.uniform(0, LONGEST_WAIT_S))
            process.kill()
        if place(home).file.exists() and is_sound(place(home).file.path):
            seen, originals, activities, alone, tracks = counts(home)
            assert seen == originals == activities
            assert alone <= RUNS
            assert tracks <= activities
            broken_off += 0 < seen < 80
        again = ImportWish((folder,), place(home), home / "sam.toml", Asked("UTC"), cores=1)
        import_recordings(again)
        assert counts(home) == whole
    assert broken_off >= KILLS // 2, "the kills came too early or too late to say anything"
