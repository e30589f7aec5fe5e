"""The folders that an athlete's recordings come into, remembered once they were watched."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path
from typing import Final

from ironstride.errors import InvalidInput
from ironstride.store.athletes import add_athlete, athlete_of_file
from ironstride.store.data_place import DataPlace
from ironstride.store.import_settings import drop_setting, put_setting, settings_under
from ironstride.training.problem_report import InputProblem

WATCHED: Final = "watched/"
"""The names that they are remembered under begin so."""
_DIGITS: Final = 32


def watched_folders(data: DataPlace, athlete_file: Path) -> tuple[Path, ...]:
    """The folders, in the order of their paths.

    Raises:
        UnreadableFile: when the data file cannot be read.
    """
    if not data.file.exists():
        return ()
    with data.file.open().reading() as connection:
        known = athlete_of_file(connection, athlete_file)
        found = {} if known is None else settings_under(connection, known.id, WATCHED)
    return tuple(sorted(Path(one) for one in found.values()))


def remember_folders(data: DataPlace, athlete_file: Path, folders: Sequence[Path]) -> None:
    """Remember folders for the next import.

    Raises:
        InvalidInput: when one of them is no folder; then none is remembered.
        UnreadableFile: when the data file cannot be written.
    """
    wrong = [one for one in folders if not one.is_dir()]
    if wrong:
        raise InvalidInput([InputProblem("import", "--watch", str(one), "a folder to watch") for one in wrong])
    with data.file.open().writing() as connection:
        athlete = add_athlete(connection, athlete_file).id
        for one in folders:
            put_setting(connection, athlete, _key(one), str(one.absolute()))


def forget_folders(data: DataPlace, athlete_file: Path, folders: Sequence[Path]) -> None:
    """Forget folders; what was imported from them stays.

    Raises:
        InvalidInput: when one of them was not remembered; then none is forgotten.
        UnreadableFile: when the data file cannot be used.
    """
    known = watched_folders(data, athlete_file)
    wrong = [one for one in folders if one.absolute() not in known]
    if wrong or not folders:
        there = f"; there are: {'; '.join(str(one) for one in known)}" if known else "; there is none"
        shown = [str(one) for one in wrong] or [""]
        wanted = f"a watched folder{there}"
        raise InvalidInput([InputProblem("import", "--forget", one, wanted) for one in shown])
    with data.file.open().writing() as connection:
        athlete = add_athlete(connection, athlete_file).id
        for one in folders:
            drop_setting(connection, athlete, _key(one))


def _key(folder: Path) -> str:
    return f"{WATCHED}{sha256(str(folder.absolute()).encode()).hexdigest()[:_DIGITS]}"
