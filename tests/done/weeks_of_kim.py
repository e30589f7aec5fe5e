"""Kim's season, and what Kim did in its first days."""

from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from ironstride.recordings.asked import Asked
from ironstride.store.data_place import DataPlace
from ironstride.use.change.running import Where
from ironstride.use.import_recordings.import_recordings import import_recordings
from ironstride.use.import_recordings.import_report import ImportReport
from ironstride.use.import_recordings.import_wish import ImportWish
from ironstride.use.what_was_done.named_record import NamedRecord, named_record
from scripts.fit_writer import RECORD, FitWriter, fit_time
from tests.imports.people_files import write
from tests.recordings.files import add_activity, add_file_id, add_session, add_set

BERLIN = ZoneInfo("Europe/Berlin")


def run_at(day: date, clock: str, minutes: float = 40, metres: float = 7000, beats: int = 0) -> bytes:
    """A FIT run; with `beats` a heart rate beside every point."""
    start = _moment(day, clock)
    writer = FitWriter()
    add_file_id(writer)
    if beats:
        for second in range(int(minutes * 60)):
            covered = second * metres / (minutes * 60)
            writer.add(
                RECORD,
                (253, "I", start + second),
                (5, "I", int(covered * 100)),
                (3, "B", beats + second % 3),
            )
    add_session(writer, start, minutes * 60, metres, elapsed=minutes * 60)
    add_activity(writer)
    return writer.file()


def lift_at(day: date, clock: str, sets: int = 6) -> bytes:
    """A FIT strength session of squats."""
    start = _moment(day, clock)
    writer = FitWriter()
    add_file_id(writer)
    for number in range(sets):
        add_set(writer, start + 180 * number)
    add_session(writer, start, 2400, None, 10, 20, elapsed=2400)
    add_activity(writer)
    return writer.file()


def imported(data: DataPlace, files: Mapping[str, bytes], who: str = "kim") -> ImportReport:
    """Bring files into somebody's part of a data file."""
    home = data.directory
    folder = write(dict(files), home / f"files-{len(list(home.iterdir()))}")
    wish = ImportWish((folder,), data, home / f"{who}.toml", Asked("Europe/Berlin"), cores=1)
    return import_recordings(wish)


def record_of(home: Where, day: date | None = None) -> NamedRecord:
    """What Kim did, as it is seen on a day."""
    return named_record(Path("kim"), home.data, day or home.today, "UTC")


def _moment(day: date, clock: str) -> int:
    hour, _, minute = clock.partition(":")
    return fit_time(datetime(day.year, day.month, day.day, int(hour), int(minute), tzinfo=BERLIN))
