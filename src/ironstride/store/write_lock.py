"""One writer at a time, by a lock file that the system lets go when its holder ends, however it ends."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from ironstride.errors import IronstrideError, UnreadableFile
from ironstride.store import file_operations


class PlansBusy(IronstrideError):
    """Somebody else is writing this athlete's plans."""


def lock_file(data: Path, name: str) -> Path:
    """Beside the data file, one for each athlete."""
    return data.with_name(f"{data.name}.{name}.lock")


@contextmanager
def locked(data: Path, name: str) -> Iterator[None]:
    """Hold the lock of an athlete's plans in a data file for a block of work.

    The file stays when the work is done: who holds it counts, not that it is there. So nobody has to judge whether a
    lock was left by a process that died, and none ever has to be deleted by hand.

    Raises:
        PlansBusy: at once, when somebody else holds it.
        UnreadableFile: when the lock file cannot be written.
    """
    path = lock_file(data, name)
    try:
        handle = file_operations.open_lock(path)
    except OSError as error:
        raise UnreadableFile(f"{path}: plans cannot be stored here ({error.strerror})") from error
    try:
        _hold(handle, path, name)
        yield
    finally:
        with suppress(OSError):  # nothing was written that could be lost
            file_operations.close(handle)


def _hold(handle: int, path: Path, name: str) -> None:
    try:
        if not file_operations.hold(handle):
            raise PlansBusy(f"{name}: {_holder(path)} is writing this plan. Try again when it is done.")
        file_operations.empty(handle)
        file_operations.write(handle, f"{os.getpid()}\n".encode())
    except OSError as error:
        raise UnreadableFile(f"{path}: plans cannot be stored here ({error.strerror})") from error


def _holder(path: Path) -> str:
    with suppress(OSError, ValueError):
        return f"another ironstride (process {int(path.read_text(encoding='ascii'))})"
    return "another ironstride"
