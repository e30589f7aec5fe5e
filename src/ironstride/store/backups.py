"""Copies of the whole data file: made while it is used, and put back in its place.

Whatever happens between any two steps, the old or the new file is whole at its place.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

from ironstride.errors import UnreadableFile
from ironstride.store import file_operations
from ironstride.store.database import DataFile, open_database
from ironstride.store.sqlite_settings import SQLITE_FAILS_WITH, copy_while_used, fold_in, is_sound, table_names

BEFORE: Final = ".before-restore"
_NEW: Final = ".new"
_BESIDE: Final = ("-wal", "-shm")
"""What SQLite keeps beside a file while it is used."""
_VERSION: Final = "alembic_version"
"""The table that every data file has."""


def back_up(data: DataFile, target: Path, *, force: bool = False) -> int:
    """Copy the data file, as it is at one moment, while others may write; the size of the copy in bytes.

    Raises:
        UnreadableFile: when there is no data file, something stands at `target` (without `force`), or it cannot be
            written.
    """
    if not data.exists():
        raise UnreadableFile(f"{data.path}: there is no data file yet, so there is nothing to back up")
    if target.exists() and not force:
        raise UnreadableFile(f"{target}: something stands there already; --force writes over it")
    data.open()
    fresh = target.with_name(target.name + _NEW)
    _copy(data.path, fresh)
    _fold(fresh)
    file_operations.rename(fresh, target)
    file_operations.flush_folder(target.parent)
    return target.stat().st_size


def put_back(data: DataFile, backup: Path) -> Path | None:
    """Put a backup in the place of the data file; where what was there is now (None: there was nothing).

    A backup of an older version is brought up to date; the backup itself stays as it is.

    Raises:
        UnreadableFile: when it is no whole data file, of a version that is not known here, or somebody uses the one
            that it shall replace.
    """
    if not backup.is_file():
        raise UnreadableFile(f"{backup}: there is no such file")
    if not is_sound(backup) or _VERSION not in table_names(backup):
        raise UnreadableFile(f"{backup}: is no whole data file of Ironstride")
    fresh = data.path.with_name(data.path.name + _NEW)
    if not data.path.parent.exists():
        file_operations.make_folder(data.path.parent)
    _copy(backup, fresh)
    try:
        open_database(fresh)
        _fold(fresh)
        kept = _set_aside(data)
    except UnreadableFile:
        _remove(fresh)
        raise
    file_operations.rename(fresh, data.path)
    file_operations.flush_folder(data.path.parent)
    _remove(fresh)
    return kept


def _set_aside(data: DataFile) -> Path | None:
    """Keep a copy of what is there, and leave nothing beside it that a new file could take for its own."""
    if not data.exists():
        return None
    kept = data.path.with_name(data.path.name + BEFORE)
    _copy(data.path, kept)
    _fold(data.path)
    return kept


def _fold(path: Path) -> None:
    """Take what was written ahead into the file itself; nothing stays beside it."""
    try:
        alone = fold_in(path)
    except SQLITE_FAILS_WITH as error:
        raise UnreadableFile(f"{path}: the data file cannot be used ({error})") from error
    if not alone:
        raise UnreadableFile(f"{path}: another ironstride is using the data file. Try again when it is done.")
    for ending in _BESIDE:
        file_operations.remove(path.with_name(path.name + ending))


def _copy(source: Path, target: Path) -> None:
    _remove(target)
    try:
        handle = file_operations.create(target)
        file_operations.close(handle)
        copy_while_used(source, target)
    except (SQLITE_FAILS_WITH, OSError) as error:
        raise UnreadableFile(f"{target}: {source.name} cannot be copied there ({error})") from error
    if not is_sound(target):
        raise UnreadableFile(f"{target}: the copy of {source.name} is not whole")


def _remove(path: Path) -> None:
    for ending in ("", *_BESIDE):
        file_operations.remove(path.with_name(path.name + ending))
