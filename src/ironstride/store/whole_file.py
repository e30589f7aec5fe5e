"""Writing a file whole: its name never holds half a text, and what was written is still there after a power cut."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import Final

from ironstride.store import file_operations

BESIDE: Final = ".new"
"""Ends the name of a file that is being written."""


def write_whole(path: Path, content: bytes) -> None:
    """Write beside, bring it to the disk, then rename over; what `path` held before holds until then.

    A file that was there keeps its permissions, and a link stays a link.

    Raises:
        OSError: when it cannot be written; `path` is then what it was.
    """
    path = path.resolve()
    beside = path.with_name(f"{path.name}{BESIDE}")
    try:
        _write(beside, content, file_operations.permissions(path))
        file_operations.rename(beside, path)
    except OSError:
        with suppress(OSError):
            file_operations.remove(beside)
        raise
    file_operations.flush_folder(path.parent)


def _write(path: Path, content: bytes, mode: int) -> None:
    handle = file_operations.create(path, mode)
    try:
        file_operations.write(handle, content)
        file_operations.flush(handle)
    finally:
        file_operations.close(handle)
