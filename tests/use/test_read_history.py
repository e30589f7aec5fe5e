"""From a path to what a season needs to know."""

from datetime import date
from pathlib import Path

import pytest

from ironstride.errors import UnreadableFile
from ironstride.use.read_history import cache_file, read_history
from tests.recordings.files import gpx, gpx_track, run_file, tcx, tcx_activity

AS_OF = date(2026, 11, 23)
ZONE = "Europe/Berlin"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """One run as FIT and TCX, another in GPX of a day that is to come, and a broken file."""
    root = tmp_path / "recordings"
    root.mkdir()
    (root / "a.fit").write_bytes(run_file())
    (root / "a.tcx").write_bytes(tcx(tcx_activity()))
    (root / "b.gpx").write_bytes(gpx(gpx_track(["2026-12-01T10:00:00Z", "2026-12-01T10:30:00Z"], step=0.05)))
    (root / "c.fit").write_bytes(b"broken")
    return root


def test_summary_and_report_come_from_the_same_activities(folder: Path) -> None:
    """The copy counts once, the fault is listed, and what is to come is left out of the summary."""
    summary, report = read_history(folder, ZONE, AS_OF)
    assert report.sentence == "4 files: 2 runs, 0 strength, 0 other, 1 unreadable, 1 duplicate"
    assert [problem.source for problem in report.problems] == ["c.fit"]
    assert [week.runs for week in summary.weeks] == [1]
    assert summary.baseline_minutes == 30


def test_the_second_time_nothing_is_opened(folder: Path, tmp_path: Path) -> None:
    """The cache is found again by the history's path, and the answer is the same."""
    cold = read_history(folder, ZONE, AS_OF, tmp_path / "cache")
    warm = read_history(folder, ZONE, AS_OF, tmp_path / "cache")
    assert (cold[1].files_read, warm[1].files_read) == (4, 0)
    assert warm[0] == cold[0]
    assert cache_file(tmp_path / "cache", folder).is_file()


def test_histories_do_not_share_a_cache(folder: Path, tmp_path: Path) -> None:
    """Each path has its own file."""
    assert cache_file(tmp_path, folder) != cache_file(tmp_path, folder / "a.fit")


def test_a_path_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    """Not an empty history."""
    with pytest.raises(UnreadableFile):
        read_history(tmp_path / "nothing", ZONE, AS_OF)
