"""Backups, exports, and deleting: what a person may do with all of their data."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ironstride.errors import InvalidInput, UnreadableFile
from ironstride.store.athletes import KnownAthlete, athlete_of_file
from ironstride.store.backups import back_up, put_back
from ironstride.store.data_place import DataPlace
from ironstride.store.deleted_activity import delete_activity
from ironstride.store.exports import Exported, count_rows, read_export, remove_athlete, write_export
from ironstride.store.sqlite_settings import give_space_back
from ironstride.training.problem_report import InputProblem
from ironstride.use.import_recordings.whose import whose


@dataclass(frozen=True, slots=True)
class BackedUp:
    """A backup that was made."""

    file: Path
    size: int


@dataclass(frozen=True, slots=True)
class Restored:
    """What was put back."""

    kept: Path | None = None
    """Where the data file that was there is now."""
    exported: Exported | None = None
    """What came from an export; None where a whole data file was put back."""


@dataclass(frozen=True, slots=True)
class ToDelete:
    """What deleting an athlete takes away."""

    athlete: KnownAthlete
    rows: Mapping[str, int]
    """By table."""


def make_backup(data: DataPlace, target: Path | None, day: date, *, force: bool) -> BackedUp:
    """Copy the data file; safe while other commands run.

    Raises:
        UnreadableFile: when there is nothing to back up, something stands there, or it cannot be written.
    """
    file = target or data.directory / f"ironstride-{day.isoformat()}.db"
    return BackedUp(file, back_up(data.file, file, force=force))


def restore(data: DataPlace, file: Path) -> Restored:
    """Put a backup in the place of the data file, or everything of an export into it.

    Raises:
        UnreadableFile: when the file is neither, damaged, or it cannot be done.
    """
    if file.is_file() and zipfile.is_zipfile(file):
        return Restored(exported=read_export(data.file.open(), file, data.directory))
    return Restored(kept=put_back(data.file, file))


def export_all(where: Path | None, data: DataPlace, target: Path, *, force: bool) -> Exported:
    """Write everything of an athlete as a zip of readable files.

    Raises:
        InvalidInput: when it is not clear whose.
        UnreadableFile: when nothing is stored, something stands there, or it cannot be written.
    """
    if target.exists() and not force:
        raise UnreadableFile(f"{target}: something stands there already; --force writes over it")
    known = _known(where, data)
    text = known.file.read_text(encoding="utf-8") if known.file is not None and known.file.is_file() else None
    fresh = target.with_name(f"{target.name}.new")
    try:
        with fresh.open("wb") as stream:
            exported = write_export(data.file.open(), known, text, stream)
        fresh.replace(target)
    except OSError as error:
        raise UnreadableFile(f"{target}: cannot be written ({error.strerror})") from error
    finally:
        fresh.unlink(missing_ok=True)
    return exported


def to_delete(where: Path | None, data: DataPlace) -> ToDelete:
    """What deleting an athlete would take away.

    Raises:
        InvalidInput: when it is not clear whose.
        UnreadableFile: when nothing is stored.
    """
    known = _known(where, data)
    return ToDelete(known, count_rows(data.file.open(), known.id))


def delete_athlete(data: DataPlace, wanted: ToDelete) -> None:
    """Delete an athlete with everything of theirs; the athlete file stays.

    Raises:
        UnreadableFile: when the data file cannot be written.
    """
    database = data.file.open()
    remove_athlete(database, wanted.athlete.id)
    give_space_back(data.file.path)


def delete_one_activity(where: Path | None, data: DataPlace, number: int) -> int:
    """Delete an activity with every recording of it; how many there were. It does not come back with an import.

    Raises:
        InvalidInput: when there is none of that number, or it is not clear whose.
        UnreadableFile: when the data file cannot be written.
    """
    known = _known(where, data)
    with data.file.open().writing() as connection:
        count = delete_activity(connection, known.id, number)
    if not count:
        wanted = "the number of an activity; ironstride activities lists them"
        raise InvalidInput([InputProblem("delete", "--activity", str(number), wanted)])
    give_space_back(data.file.path)
    return count


def _known(where: Path | None, data: DataPlace) -> KnownAthlete:
    file = whose(where, data)
    known = None
    if data.file.exists():
        with data.file.open().reading() as connection:
            known = athlete_of_file(connection, file)
    if known is None:
        raise UnreadableFile(f"{data.file.path}: nothing is stored of {file.stem}")
    return known
