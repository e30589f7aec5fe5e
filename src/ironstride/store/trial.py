"""A place for an import that is only tried: what counts of an athlete's data, in memory, gone when the trial ends."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from sqlalchemy import insert, select
from sqlalchemy.engine import Connection

from ironstride.store.athletes import athlete_of_file
from ironstride.store.database import Database, DataFile
from ironstride.store.sqlite_settings import in_memory
from ironstride.store.tables import ACTIVITIES, ATHLETES, FILES_SEEN, METADATA, SETS, SETTINGS, WELLNESS

_AT_ONCE: Final = 1000
_OF_ATHLETE: Final = (FILES_SEEN, ACTIVITIES, WELLNESS, SETTINGS)


@contextmanager
def trial_of(data: DataFile, athlete_file: Path) -> Iterator[Database]:
    """A database in memory with what imports ask of the athlete whom a file describes; empty where nothing is known.

    Tracks, laps and original files stay where they are: an import is judged without them.

    Raises:
        UnreadableFile: when the data file cannot be used.
    """
    engine = in_memory()
    try:
        trial = Database(engine, data.path)
        with trial.writing() as written:
            METADATA.create_all(written)
            if data.exists():
                with data.open().reading() as connection:
                    known = athlete_of_file(connection, athlete_file)
                    if known is not None:
                        _copy(connection, written, known.id)
        yield trial
    finally:
        engine.dispose()


def _copy(connection: Connection, written: Connection, athlete: int) -> None:
    rows = connection.execute(select(ATHLETES).where(ATHLETES.c.id == athlete)).mappings()
    written.execute(insert(ATHLETES), [dict(row) for row in rows])
    for table in _OF_ATHLETE:
        found = connection.execute(select(table).where(table.c.athlete_id == athlete)).mappings()
        for part in found.partitions(_AT_ONCE):
            left_out = {"original_id": None, "same_as": None} if table is ACTIVITIES else {}
            written.execute(insert(table), [{**row, **left_out} for row in part])
    mine = select(ACTIVITIES.c.id).where(ACTIVITIES.c.athlete_id == athlete)
    sets = connection.execute(select(SETS).where(SETS.c.activity_id.in_(mine))).mappings()
    for part in sets.partitions(_AT_ONCE):
        written.execute(insert(SETS), [dict(row) for row in part])
