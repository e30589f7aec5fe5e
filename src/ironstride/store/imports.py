"""Where an import puts files: the athlete's part of the data file, or a database in memory where it is a trial."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from ironstride.store.athletes import add_athlete
from ironstride.store.database import Database, DataFile
from ironstride.store.import_settings import settings_under
from ironstride.store.recorded_files import (
    FileKept,
    FileOutcome,
    PreparedFile,
    amend_file,
    forget_file,
    keep_file,
    seen,
)
from ironstride.store.sayings import Saying, keep_saying, saying_keys, sayings_about
from ironstride.store.sqlite_settings import without_waiting
from ironstride.store.trial import trial_of
from ironstride.training.activity import Activity


@dataclass(slots=True)
class ImportStore:
    """Keeps files one by one, each in a transaction of its own; made by `open_import`."""

    database: Database
    athlete: int
    known: set[str]
    """SHA-256 of every content that need not be read, and the names of the sayings that are known."""
    dry: bool = False
    """It is all gone at the end: originals and tracks are not even put there."""

    def claim(self, name: str) -> bool:
        """Whether a content is to be read, or a saying is new; from then on it is known."""
        if name in self.known:
            return False
        self.known.add(name)
        return True

    def keep(self, file: PreparedFile, saying: Saying | None = None) -> FileKept:
        """Keep a file, all of it or nothing. What could not be read is not kept, so it is tried again next time.

        Raises:
            UnreadableFile: when the data file cannot be written.
        """
        if file.outcome is FileOutcome.UNREADABLE:
            return FileKept()
        with self.database.writing() as connection:
            if saying is not None:
                keep_saying(connection, self.athlete, saying)
            return keep_file(connection, self.athlete, self._lighter(file))

    def amend(self, file: PreparedFile, saying: Saying) -> FileKept:
        """Let a file that is known give what it gives with all that exports say of it; the saying is the newest.

        Raises:
            UnreadableFile: when the data file cannot be written.
        """
        with self.database.writing() as connection:
            keep_saying(connection, self.athlete, saying)
            return amend_file(connection, self.athlete, self._lighter(file))

    def sayings(self, sha256: str) -> tuple[Activity, ...]:
        """What exports said of a file until now, in the order in which they came.

        Raises:
            UnreadableFile: when the data file cannot be read.
            ValueError: when a stored saying is damaged.
        """
        with self.database.reading() as connection:
            return sayings_about(connection, self.athlete, sha256)

    def forget(self, sha256: str) -> None:
        """Take out what a file gave, so that it is read again.

        Raises:
            UnreadableFile: when the data file cannot be written.
        """
        self.known.discard(sha256)
        with self.database.writing() as connection:
            forget_file(connection, self.athlete, sha256)

    def remembered(self, prefix: str) -> dict[str, str]:
        """What is remembered under names that begin so.

        Raises:
            UnreadableFile: when the data file cannot be read.
        """
        with self.database.reading() as connection:
            return settings_under(connection, self.athlete, prefix)

    def _lighter(self, file: PreparedFile) -> PreparedFile:
        if not self.dry:
            return file
        light = (replace(one, laps=(), track=None, points=0) for one in file.activities)
        return replace(file, original=None, activities=tuple(light))


@contextmanager
def open_import(data: DataFile, athlete_file: Path, *, dry: bool) -> Iterator[ImportStore]:
    """A place for the files of the athlete whom a file describes; a trial finds the same and leaves nothing behind.

    Raises:
        UnreadableFile: when the data file cannot be used.
    """
    if dry:
        with trial_of(data, athlete_file) as database:
            yield _store(database, athlete_file, dry=True)
        return
    database = data.open()
    store = _store(database, athlete_file, dry=False)
    with without_waiting(database.engine) as engine:
        yield replace(store, database=Database(engine, database.path))


def _store(database: Database, athlete_file: Path, *, dry: bool) -> ImportStore:
    with database.writing() as connection:
        athlete = add_athlete(connection, athlete_file).id
        known = {*seen(connection, athlete), *saying_keys(connection, athlete)}
    return ImportStore(database, athlete, known, dry)
