"""Plans as they were kept before there was a data file: a folder ``NAME.ironstride`` beside the athlete file.

They are taken over whole the first time they are asked for; the folder stays as it is and is not read again.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from ironstride.errors import UnreadableFile
from ironstride.store.athletes import add_athlete
from ironstride.store.database import DataFile
from ironstride.store.plan_rows import current_number, write_proposal, write_version
from ironstride.store.strength_log import put_session
from ironstride.store.version import Draft, Version
from ironstride.store.version_document import proposal_of, version_of
from ironstride.store.write_lock import locked
from ironstride.training.strength_log import LoggedSession
from ironstride.training.strength_log_json import logged_session_from_json

SUFFIX: Final = ".ironstride"
CURRENT: Final = "current"
PROPOSAL: Final = "proposal.json"
STRENGTH_LOG: Final = "strength-log.json"
_VERSION: Final = re.compile(r"v(\d{4,})\.json")


@dataclass(frozen=True, slots=True)
class EarlierPlans:
    """What such a folder holds."""

    versions: tuple[Version, ...]
    proposal: Draft | None
    logged: tuple[LoggedSession, ...]


def earlier_folder(athlete_file: Path) -> Path | None:
    """The folder beside an athlete file; None where there is none."""
    folder = athlete_file.with_suffix(SUFFIX)
    return folder if (folder / CURRENT).is_file() else None


def take_over(data: DataFile, athlete_file: Path, folder: Path) -> None:
    """Bring everything of a folder into the data file, all of it or nothing.

    Where the athlete has a plan there already, nothing is done.

    Raises:
        UnreadableFile: when the folder cannot be read whole, or the data file not be written.
        PlansBusy: when somebody else is writing these plans.
    """
    found = read_folder(folder)
    database = data.open()
    with locked(data.path, athlete_file.stem), database.writing() as connection:
        athlete = add_athlete(connection, athlete_file).id
        if current_number(connection, athlete):
            return
        for version in found.versions:
            write_version(connection, athlete, version)
        if found.proposal is not None:
            write_proposal(connection, athlete, found.proposal)
        for logged in found.logged:
            put_session(connection, athlete, logged)


def read_folder(folder: Path) -> EarlierPlans:
    """Everything in a folder.

    Raises:
        UnreadableFile: when any of it cannot be read.
    """
    name = _text(folder / CURRENT).strip()
    match = _VERSION.fullmatch(name)
    if match is None:
        raise UnreadableFile(f"{folder / CURRENT}: holds {name[:40]!r}, wanted the name of a version")
    return EarlierPlans(
        tuple(_version(folder / f"v{number:04d}.json", number) for number in range(1, int(match[1]) + 1)),
        _proposal(folder / PROPOSAL),
        _logged(folder / STRENGTH_LOG),
    )


def _version(path: Path, number: int) -> Version:
    try:
        return version_of(_text(path).encode(), number)
    except ValueError as error:
        raise UnreadableFile(f"{path}: not a stored plan ({error})") from error


def _proposal(path: Path) -> Draft | None:
    if not path.exists():
        return None
    try:
        return proposal_of(_text(path).encode())
    except ValueError as error:
        raise UnreadableFile(f"{path}: not a proposed change ({error})") from error


def _logged(path: Path) -> tuple[LoggedSession, ...]:
    if not path.exists():
        return ()
    try:
        return tuple(logged_session_from_json(one) for one in json.loads(_text(path))["sessions"])
    except (ValueError, TypeError, KeyError) as error:
        raise UnreadableFile(f"{path}: no strength log ({error})") from error


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise UnreadableFile(f"{path}: cannot be read ({error})") from error
