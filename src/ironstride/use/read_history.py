"""Read a person's recordings, and say what a season needs to know of them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from hashlib import sha256
from pathlib import Path

from ironstride.load.history import HistorySummary, summarise
from ironstride.recordings.duplicates import without_duplicates
from ironstride.recordings.history_report import HistoryReport, report_on
from ironstride.recordings.open_history import open_history


def read_history(
    path: Path,
    zone_name: str,
    as_of: date,
    cache_dir: Path | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> tuple[HistorySummary, HistoryReport]:
    """The summary of all recordings at a path, and what became of each file.

    Args:
        path: A folder, a recording, or an archive of them.
        zone_name: The athlete's IANA time zone.
        as_of: The local day the past is seen from.
        cache_dir: Folder that keeps what was read for the next time; None keeps nothing.
        progress: Called after each file with the number done and the number of all.

    Raises:
        UnreadableFile: when nothing stands at `path`. A file inside that cannot be read is a problem in the report.
        ValueError: when no such zone is known.
    """
    opened = open_history(path, None if cache_dir is None else cache_file(cache_dir, path), progress)
    activities, duplicates = without_duplicates(one for recording in opened.recordings for one in recording.activities)
    report = report_on(opened.recordings, activities, duplicates, opened.files_read, opened.cache_problem)
    return summarise(activities, as_of, zone_name), report


def cache_file(cache_dir: Path, path: Path) -> Path:
    """The file in `cache_dir` that keeps what was read of `path`; each history has its own."""
    name = sha256(str(path.resolve()).encode("utf-8", "surrogatepass")).hexdigest()[:16]
    return cache_dir / f"recordings-{name}.jsonl"
