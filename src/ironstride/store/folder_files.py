"""The files of a plan folder: ``v0001.json``, ``v0002.json`` ..., ``current`` with the name of the one in force, and
``proposal.json`` while a change waits for accept or decline.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from ironstride.errors import UnreadableFile
from ironstride.store import file_operations
from ironstride.store.version import Draft, Version
from ironstride.store.version_document import OtherSchema, proposal_bytes, proposal_of, version_bytes, version_of
from ironstride.store.whole_file import write_whole

CURRENT: Final = "current"
PROPOSAL: Final = "proposal.json"
_VERSION: Final = re.compile(r"v(\d{4,})\.json")


def current_number(folder: Path) -> int:
    """Number of the version in force; 0 where nothing is stored.

    Raises:
        UnreadableFile: when it cannot be read.
    """
    try:
        text = (folder / CURRENT).read_text(encoding="utf-8").strip()
    except FileNotFoundError:
        return 0
    except (OSError, UnicodeDecodeError) as error:
        raise UnreadableFile(f"{folder / CURRENT}: cannot be read ({error})") from error
    found = _VERSION.fullmatch(text)
    if found is None:
        raise UnreadableFile(f"{folder / CURRENT}: holds {text[:40]!r}, wanted the name of a version")
    return int(found[1])


def read_version(folder: Path, number: int) -> Version:
    """A stored version.

    Raises:
        UnreadableFile: when it cannot be read.
    """
    path = folder / _name(number)
    try:
        return version_of(path.read_bytes(), number)
    except OSError as error:
        raise UnreadableFile(f"{path}: cannot be read ({error.strerror})") from error
    except OtherSchema as error:
        raise UnreadableFile(f"{path}: {error}") from error
    except ValueError as error:
        raise UnreadableFile(f"{path}: not a stored plan ({error})") from error


def write_version(folder: Path, version: Version) -> None:
    """Write a version, then let `current` name it: from then on it is in force.

    Raises:
        OSError: when it cannot be written.
    """
    name = _name(version.number)
    content = version_bytes(version)
    write_whole(folder / name, content)
    write_whole(folder / CURRENT, f"{name}\n".encode())


def read_proposal(folder: Path) -> Draft | None:
    """The change that waits for accept or decline; None when none does.

    Raises:
        UnreadableFile: when it cannot be read.
    """
    path = folder / PROPOSAL
    try:
        return proposal_of(path.read_bytes())
    except FileNotFoundError:
        return None
    except OSError as error:
        raise UnreadableFile(f"{path}: cannot be read ({error.strerror})") from error
    except ValueError as error:
        raise UnreadableFile(f"{path}: not a proposed change ({error})") from error


def write_proposal(folder: Path, draft: Draft) -> None:
    """Let a draft wait, in place of one that waits already.

    Raises:
        OSError: when it cannot be written.
    """
    write_whole(folder / PROPOSAL, proposal_bytes(draft))


def remove_proposal(folder: Path) -> None:
    """Let no draft wait.

    Raises:
        OSError: when the file cannot be removed.
    """
    file_operations.remove(folder / PROPOSAL)
    file_operations.flush_folder(folder)


def _name(number: int) -> str:
    return f"v{number:04d}.json"
