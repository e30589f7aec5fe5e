"""The data file: one SQLite file with everything of every athlete on this machine."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from sqlalchemy import Engine, create_engine, text
from sqlalchemy.engine import Connection
from sqlalchemy.exc import DBAPIError, SQLAlchemyError
from sqlalchemy.pool import NullPool

from ironstride.errors import UnreadableFile
from ironstride.store import file_operations
from ironstride.store.schema_version import NEWEST, bring_up_to_date
from ironstride.store.sqlite_settings import FIRST_BYTES, as_writer, set_up
from ironstride.store.tables import METADATA

_VERSION: Final = text("SELECT version_num FROM alembic_version")


@dataclass(frozen=True, slots=True)
class DataFile:
    """Where a data file is, or will be once something is stored."""

    path: Path

    def exists(self) -> bool:
        """Whether anything was ever stored."""
        return self.path.exists()

    def open(self) -> Database:
        """Open it; see `open_database`."""
        return open_database(self.path)


@dataclass(frozen=True, slots=True)
class Database:
    """An open data file. Connections last as long as their block; nothing is held in between."""

    engine: Engine
    path: Path

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection that sees one moment of the file.

        Raises:
            UnreadableFile: when it cannot be read.
        """
        try:
            with self.engine.connect() as connection, connection.begin():
                yield connection
        except SQLAlchemyError as error:
            raise self.unreadable(error) from error

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A connection whose writes are all kept when the block ends well, and none when it does not.

        Raises:
            UnreadableFile: when it cannot be written.
        """
        try:
            with as_writer(self.engine.connect()) as connection, connection.begin():
                yield connection
        except SQLAlchemyError as error:
            raise self.unreadable(error) from error

    def unreadable(self, error: Exception) -> UnreadableFile:
        """The error of a data file that cannot be used."""
        return UnreadableFile(f"{self.path}: the data file cannot be used ({_reason(error)})")


def open_database(path: Path) -> Database:
    """The data file at a path: made with its folder where it is not there, brought up to date where it is older.

    Raises:
        UnreadableFile: when something else stands there, a newer version wrote it, or it cannot be opened.
    """
    new = not path.exists() or path.stat().st_size == 0
    try:
        if new:
            _make_file(path)
        else:
            _check_is_one(path)
    except OSError as error:
        raise UnreadableFile(f"{path}: the data file cannot be opened ({error.strerror})") from error
    engine = create_engine(f"sqlite:///{path}", poolclass=NullPool)
    set_up(engine)
    database = Database(engine, path)
    if new:
        _make_tables(database)
    else:
        _check_version(database)
    return database


def _make_file(path: Path) -> None:
    """An empty file, its owner's alone, whose name lasts."""
    if not path.parent.exists():
        file_operations.make_folder(path.parent)
        file_operations.flush_folder(path.parent.parent)
    handle = file_operations.create(path)
    file_operations.flush(handle)
    file_operations.close(handle)
    file_operations.flush_folder(path.parent)


def _make_tables(database: Database) -> None:
    with database.writing() as connection:
        if _version_of(connection) is None:  # another process may have been quicker
            METADATA.create_all(connection)
            connection.execute(text("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)"))
            connection.execute(text("INSERT INTO alembic_version VALUES (:version)"), {"version": NEWEST})


def _check_version(database: Database) -> None:
    with database.reading() as connection:
        version = _version_of(connection)
    if version is None:
        _make_tables(database)
    elif version != NEWEST:
        try:
            with database.writing() as connection:
                bring_up_to_date(connection, version)
        except LookupError as error:
            raise UnreadableFile(
                f"{database.path}: the data file is of version {version}, which this Ironstride does not know "
                f"(it knows those up to {NEWEST}); install the newer one again"
            ) from error


def _version_of(connection: Connection) -> str | None:
    if not connection.dialect.has_table(connection, "alembic_version"):
        return None
    return connection.execute(_VERSION).scalar()


def _check_is_one(path: Path) -> None:
    with path.open("rb") as file:
        if file.read(len(FIRST_BYTES)) != FIRST_BYTES:
            raise UnreadableFile(f"{path}: is no data file of Ironstride; --data names another")


def _reason(error: Exception) -> str:
    """In few words; the statement is of no use to people."""
    if isinstance(error, DBAPIError) and error.orig is not None:
        return str(error.orig)
    return str(error).splitlines()[0]
