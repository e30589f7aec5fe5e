"""What was lifted, kept beside the plan's versions: ``strength-log.json``, written whole each time.

It is no part of a version, so taking a change back never loses what was done.
"""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Final

from ironstride.errors import UnreadableFile
from ironstride.store.whole_file import write_whole
from ironstride.training.plain_object import list_of
from ironstride.training.strength_log import LoggedSession, tells_of
from ironstride.training.strength_log_json import logged_session_from_json, logged_session_to_json

NAME: Final = "strength-log.json"
SCHEMA: Final = "ironstride/strength-log/1"


def read_strength_log(folder: Path) -> tuple[LoggedSession, ...]:
    """Every logged session, by date; none where nothing was logged.

    Raises:
        UnreadableFile: when the file cannot be read or is no strength log.
    """
    path = folder / NAME
    try:
        document = json.loads(path.read_bytes())
    except FileNotFoundError:
        return ()
    except (OSError, ValueError, RecursionError) as error:
        raise UnreadableFile(f"{path}: cannot be read as a strength log ({error})") from error
    if not isinstance(document, dict) or document.get("schema") != SCHEMA:
        raise UnreadableFile(f"{path}: is no strength log that can be read here; wanted schema {SCHEMA}")
    try:
        found = [logged_session_from_json(one) for one in list_of(document, "sessions")]
    except ValueError as error:
        raise UnreadableFile(f"{path}: {error}") from error
    return tuple(sorted(found, key=lambda one: (one.date, one.session)))


def log_session(folder: Path, logged: LoggedSession) -> None:
    """Keep a session; what was logged of it before is replaced. The caller holds the folder's lock.

    Raises:
        UnreadableFile: when the file cannot be read or written; it is then what it was.
    """
    kept = [one for one in read_strength_log(folder) if not tells_of(one, logged.session, logged.date)]
    _write(folder, [*kept, logged])


def forget_session(folder: Path, session: str, day: date) -> bool:
    """Take back what was logged of the session of that id and day; False where nothing was.

    The caller holds the folder's lock.

    Raises:
        UnreadableFile: when the file cannot be read or written; it is then what it was.
    """
    before = read_strength_log(folder)
    kept = [one for one in before if not tells_of(one, session, day)]
    if len(kept) < len(before):
        _write(folder, kept)
    return len(kept) < len(before)


def _write(folder: Path, sessions: list[LoggedSession]) -> None:
    ordered = sorted(sessions, key=lambda one: (one.date, one.session))
    document = {"schema": SCHEMA, "sessions": [logged_session_to_json(one) for one in ordered]}
    text = json.dumps(document, ensure_ascii=False, indent=1, allow_nan=False) + "\n"
    try:
        write_whole(folder / NAME, text.encode())
    except OSError as error:
        raise UnreadableFile(f"{folder / NAME}: cannot be written ({error})") from error
