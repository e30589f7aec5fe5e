"""Where an import puts files: the athlete's part of the data file, or nowhere where it is a trial."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from ironstride.store.athletes import add_athlete, athlete_of_file
from ironstride.store.database import Database, DataFile
from ironstride.store.recorded_files import FileKept, FileOutcome, PreparedFile, Told, amend_file, keep_file, seen
from ironstride.store.sqlite_settings import without_waiting


@dataclass(slots=True)
class ImportStore:
    """Keeps files one by one, each in a transaction of its own; made by `open_import`."""

    database: Database | None
    """None = a trial."""
    athlete: int
    known: set[str] = field(default_factory=set)
    """SHA-256 of every content that need not be read."""

    def claim(self, sha256: str) -> bool:
        """Whether a content is to be read; from then on it is known."""
        if sha256 in self.known:
            return False
        self.known.add(sha256)
        return True

    def keep(self, file: PreparedFile) -> FileKept:
        """Keep a file, all of it or nothing. What could not be read is not kept, so it is tried again next time.

        Raises:
            UnreadableFile: when the data file cannot be written.
        """
        if file.outcome is FileOutcome.UNREADABLE:
            return FileKept(0, 0)
        if self.database is None:
            return FileKept(len(file.activities), 0, len(file.wellness))
        with self.database.writing() as connection:
            return keep_file(connection, self.athlete, file)

    def amend(self, sha256: str, told: Told) -> int:
        """Give a file that is known what an export says of it; how many of its activities change.

        Raises:
            UnreadableFile: when the data file cannot be written.
        """
        if self.database is None:
            return 0
        with self.database.writing() as connection:
            return amend_file(connection, self.athlete, sha256, told)


@contextmanager
def open_import(data: DataFile, athlete_file: Path, *, dry: bool) -> Iterator[ImportStore]:
    """A place for the files of the athlete whom a file describes; nothing is made for a trial.

    Raises:
        UnreadableFile: when the data file cannot be used.
    """
    if dry and not data.exists():
        yield ImportStore(None, 0)
        return
    database = data.open()
    if dry:
        with database.reading() as connection:
            known = athlete_of_file(connection, athlete_file)
            yield ImportStore(None, 0, set() if known is None else set(seen(connection, known.id)))
        return
    with database.writing() as connection:
        athlete = add_athlete(connection, athlete_file).id
        hashes = set(seen(connection, athlete))
    with without_waiting(database.engine) as engine:
        yield ImportStore(Database(engine, database.path), athlete, hashes)
