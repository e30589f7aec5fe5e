"""What was dropped is imported, told in the words of the command, and then not kept twice."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Final

from ironstride.errors import IronstrideError
from ironstride.recordings.problem import RecordingProblem
from ironstride.recordings.read_item import NO_COLUMNS
from ironstride.store.data_place import DataPlace
from ironstride.use.import_recordings.dropped_files import forget_folder
from ironstride.use.import_recordings.import_recordings import import_recordings
from ironstride.use.import_recordings.import_report import ImportReport
from ironstride.use.import_recordings.import_table import table_preview
from ironstride.use.import_recordings.import_wish import ImportWish, import_wish
from ironstride.use.own_names.new_here import new_names, new_names_lines, newest_before
from ironstride.use.what_was_done.named_record import named_record

Told = Callable[[str, int, int], None]
"""Told what is being done, and how much of how much; 0 of 0 where that is not known."""
READING: Final = "Reading recordings"
TRACKS: Final = "Reading tracks"
TABLE: Final = ".csv"


@dataclass(frozen=True, slots=True)
class Dropped:
    """A folder of files that were dropped, and for whom."""

    folder: Path
    athlete: Path | None
    """Whose; None = the only one."""
    data: DataPlace
    as_of: date
    zone: str
    """IANA name of the machine's time zone, for somebody without an athlete file."""


@dataclass(frozen=True, slots=True)
class DroppedImported:
    """What came of it."""

    report: ImportReport
    names: tuple[str, ...]
    """What to say of sports and exercises that nobody explained yet."""


def import_dropped(dropped: Dropped, told: Told) -> DroppedImported:
    """Import the files and delete the folder, whatever comes of it: whoever dropped them still has them.

    Raises:
        InvalidInput: when there are several athletes and it is not said whose they are.
        UnreadableFile: when the data file cannot be used.
    """
    try:
        told(READING, 0, 0)
        wish = import_wish(
            (dropped.folder,), dropped.athlete, dropped.data, dropped.as_of, dropped.zone, None, dry=False
        )
        newest = newest_before(wish.athlete_file, wish.data)
        report = import_recordings(wish, lambda done, total: told(READING, done, total))
        report.failed += [RecordingProblem(str(one), NO_COLUMNS) for one in unknown_tables(wish)]
        if not report.new:
            return DroppedImported(report, ())
        told(TRACKS, 0, 0)
        named_record(wish.athlete_file, wish.data, dropped.as_of, dropped.zone, lambda *far: told(TRACKS, *far))
        return DroppedImported(report, new_names_lines(new_names(wish.athlete_file, wish.data, newest)))
    finally:
        forget_folder(dropped.folder)


def unknown_tables(wish: ImportWish) -> tuple[Path, ...]:
    """The tables beside each other in a dropped folder that no reader knows; a folder's import passes over them."""
    named = [one for one in wish.paths[0].iterdir() if one.is_file() and one.suffix.casefold() == TABLE]
    return tuple(one for one in sorted(named) if _is_unknown(replace(wish, paths=(one,))))


def _is_unknown(wish: ImportWish) -> bool:
    try:
        return not table_preview(wish, ()).agreed
    except IronstrideError:
        return False  # known to another reader, or told by the import
