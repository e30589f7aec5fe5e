"""Words that only this machine knows, in files that only their owner may read."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from secrets import token_bytes
from typing import Final

from ironstride.errors import UnreadableFile

OWNER_ALONE: Final = 0o600
BYTES: Final = 32


def secret_beside(data_file: Path, name: str) -> bytes:
    """The secret of a name beside the data file: made once, the same ever after.

    Raises:
        UnreadableFile: when it can be neither read nor written.
    """
    file = private_file(data_file, name)
    try:
        known = file.read_bytes() if file.exists() else b""
        if len(known) >= BYTES:
            return known
        made = token_bytes(BYTES)
        write_private(file, made)
    except OSError as error:
        raise UnreadableFile(f"{file}: cannot be used ({error.strerror})") from error
    return made


def private_file(data_file: Path, name: str) -> Path:
    """Where the private file of a name lies: beside the data file."""
    return data_file.with_name(f"{data_file.stem}.{name}")


def write_private(file: Path, content: bytes) -> None:
    """Write a file whole or not at all; nobody but its owner may read it.

    Raises:
        OSError: when it cannot be written.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    draft = file.with_name(f"{file.name}.new")
    with suppress(FileNotFoundError):
        draft.unlink()
    handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, OWNER_ALONE)
    with os.fdopen(handle, "wb") as stream:
        stream.write(content)
        stream.flush()
        os.fsync(stream.fileno())
    draft.replace(file)
