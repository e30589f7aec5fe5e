"""The example recordings are what the script makes, small, and a believable history."""

import gzip
from datetime import date
from pathlib import Path

from ironstride.use.read_history import read_history
from scripts.make_example_recordings import FOLDER, example_files

AS_OF = date(2026, 11, 23)
MOST_BYTES = 400_000


def unpacked(name: str, data: bytes) -> bytes:
    """The content; packing may differ from one zlib to the next."""
    return gzip.decompress(data) if name.endswith(".gz") else data


def test_the_committed_files_are_those_the_script_makes() -> None:
    """Nothing was changed by hand, and nothing is stale."""
    made = {name: unpacked(name, data) for name, data in example_files().items()}
    assert {path.name: unpacked(path.name, path.read_bytes()) for path in FOLDER.iterdir()} == made
    assert sum(path.stat().st_size for path in FOLDER.iterdir()) < MOST_BYTES


def test_every_kind_of_file_is_among_them() -> None:
    """FIT, packed FIT, TCX and GPX."""
    endings = ["".join(Path(name).suffixes) for name in example_files()]
    assert (endings.count(".tcx"), endings.count(".gpx"), endings.count(".fit.gz")) == (2, 2, 1)


def test_they_are_the_history_that_the_example_athlete_states() -> None:
    """Five runs and about 240 minutes a week, 80 minutes the longest, a 10 km race, two first strength sessions."""
    summary, report = read_history(FOLDER, "Europe/Berlin", AS_OF)
    assert report.sentence == "52 files: 49 runs, 2 strength, 1 other, 0 unreadable"
    assert report.problems == ()
    assert summary.runs_per_week == 5
    assert summary.baseline_minutes is not None
    assert abs(summary.baseline_minutes - 240) <= 5
    assert (summary.longest_run_minutes, summary.longest_run_on) == (80, date(2026, 11, 21))
    assert summary.lifting.sessions_ever == 2
    kinds = {one.start.strftime("%a"): one.kind.value for one in summary.recent if one.sport == "run"}
    assert kinds == {"Mon": "easy", "Tue": "threshold", "Wed": "easy", "Thu": "easy", "Sat": "long"}
