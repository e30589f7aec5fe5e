"""The operations that a save is made of, each one thing that the system does or does not do.

Whatever is kept is written through these alone, so that a test can stop a save between any two of them.
"""

from __future__ import annotations

import errno
import os
import stat
import sys
from pathlib import Path
from typing import Final

PRIVATE: Final = 0o600
"""Plans tell about somebody's health and whereabouts: new files are for their owner alone."""
_BINARY: Final = getattr(os, "O_BINARY", 0)
_HELD: Final = frozenset({errno.EACCES, errno.EAGAIN, errno.EDEADLK, errno.EWOULDBLOCK})


def make_folder(path: Path) -> None:
    """Make a folder and those above it; one that is there stays."""
    path.mkdir(parents=True, exist_ok=True)


def create(path: Path, mode: int = PRIVATE) -> int:
    """Open a file for writing, empty, and give its handle; a new one gets the permissions `mode`."""
    return os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | _BINARY, mode)


def write(handle: int, content: bytes) -> None:
    """Write all of the content."""
    rest = memoryview(content)
    while rest:
        rest = rest[os.write(handle, rest) :]


def flush(handle: int) -> None:
    """Bring what was written to the disk."""
    os.fsync(handle)


def close(handle: int) -> None:
    """Give a handle back."""
    os.close(handle)


def rename(path: Path, to: Path) -> None:
    """Give a file another name, over what has that name, in one step."""
    path.replace(to)


def remove(path: Path) -> None:
    """Remove a file; one that is not there is no mistake."""
    path.unlink(missing_ok=True)


def flush_folder(folder: Path) -> None:
    """Make names in a folder last, where the system can flush a folder (Windows cannot, and need not)."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno not in {errno.EINVAL, errno.ENOTSUP}:
            raise
    finally:
        os.close(handle)


def open_lock(path: Path) -> int:
    """Open a lock file, made where it is not there, and give its handle; it is not held yet."""
    return os.open(path, os.O_RDWR | os.O_CREAT | _BINARY, PRIVATE)


def hold(handle: int) -> bool:
    """Hold an open lock file until its handle is closed or the process ends, however it ends.

    Gives whether it is held; False at once when another process or handle holds it.
    """
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        if error.errno in _HELD:
            return False
        raise
    return True


def empty(handle: int) -> None:
    """Take everything out of an open file."""
    os.ftruncate(handle, 0)


def permissions(path: Path) -> int:
    """The permissions of a file; those of a new one where it is not there."""
    try:
        return stat.S_IMODE(path.stat().st_mode)
    except FileNotFoundError:
        return PRIVATE
