"""What SQLite alone needs: how a connection is set up, how a writer begins, how a file is copied while it is used."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.engine import Connection
from sqlalchemy.pool import StaticPool

WAIT_S: Final = 30
"""So long a writer waits for another; an import writes often and shortly."""
SQLITE_FAILS_WITH: Final = sqlite3.Error
FIRST_BYTES: Final = b"SQLite format 3\0"


def set_up(engine: Engine, *, waits: bool = True) -> None:
    """Let every connection of an engine keep foreign keys, write ahead, and begin its transactions itself.

    With `waits` a commit is on the disk before it is acknowledged.
    """
    settings = (
        *("foreign_keys=ON", "journal_mode=WAL", f"busy_timeout={WAIT_S * 1000}"),
        f"synchronous={'FULL' if waits else 'NORMAL'}",
    )

    @event.listens_for(engine, "connect")
    def _connected(connection: Any, _record: Any) -> None:
        connection.isolation_level = None  # SQLAlchemy's begin, below, is then the only one
        for setting in settings:
            connection.execute(f"PRAGMA {setting}")

    @event.listens_for(engine, "begin")
    def _begun(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE" if is_writing(connection) else "BEGIN")


def as_writer(connection: Connection) -> Connection:
    """The connection, marked to take the write lock when it begins, not at its first write."""
    return connection.execution_options(ironstride_writes=True)


def is_writing(connection: Connection) -> bool:
    """Whether it was marked so."""
    return bool(connection.get_execution_options().get("ironstride_writes"))


@contextmanager
def without_waiting(engine: Engine) -> Iterator[Engine]:
    """An engine on the same file for many small writes, over one connection, that does not wait for the disk.

    A killed process loses nothing that was committed, a power cut at most the last commits; the file stays whole.
    """
    quick = create_engine(engine.url, poolclass=StaticPool)
    set_up(quick, waits=False)
    try:
        yield quick
    finally:
        quick.dispose()


def in_memory() -> Engine:
    """An engine on an empty database that is gone with it."""
    engine = create_engine("sqlite://", poolclass=StaticPool)
    set_up(engine, waits=False)
    return engine


def copy_while_used(source: Path, target: Path) -> None:
    """A whole copy of a data file, as of one moment, while others write.

    Raises:
        sqlite3.Error: when one of them cannot be read or written.
    """
    with sqlite3.connect(source) as read, sqlite3.connect(target) as written:
        read.backup(written)
    read.close()
    written.close()


def fold_in(path: Path) -> bool:
    """Take what was written ahead of a data file into it, so that it stands alone; False while others use it.

    Raises:
        sqlite3.Error: when it cannot be read or written.
    """
    connection = sqlite3.connect(path, timeout=1.0, isolation_level=None)
    try:
        connection.execute("PRAGMA locking_mode=EXCLUSIVE")
        busy = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
        mode = connection.execute("PRAGMA journal_mode=DELETE").fetchone()[0] if busy == 0 else ""
        alone = bool(mode == "delete")
    except sqlite3.OperationalError:
        return False
    finally:
        connection.close()
    return alone


def give_space_back(path: Path) -> None:
    """Make a data file as small as what is in it; while others use it nothing happens.

    Raises:
        sqlite3.Error: when it cannot be read or written.
    """
    connection = sqlite3.connect(path, timeout=1.0, isolation_level=None)
    try:
        connection.execute("VACUUM")
    except sqlite3.OperationalError:
        return
    finally:
        connection.close()


def table_names(path: Path) -> frozenset[str]:
    """The names of the tables in a file.

    Raises:
        sqlite3.Error: when it is no database.
    """
    connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    try:
        return frozenset(row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'"))
    finally:
        connection.close()


def is_sound(path: Path) -> bool:
    """Whether a file is a whole SQLite database."""
    try:
        connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
        try:
            return bool(connection.execute("PRAGMA quick_check").fetchone() == ("ok",))
        finally:
            connection.close()
    except sqlite3.Error:
        return False
