"""Whether anything that pages are made from has changed since."""

from __future__ import annotations

from pathlib import Path

from ironstride.store.data_place import DataPlace

Mark = tuple[str, int, int]
"""A file, when it was last written (ns), and its bytes."""


def data_stamp(data: DataPlace, athlete_file: Path | None) -> tuple[Mark, ...]:
    """The state of the data file, of what is written beside it until it is taken in, and of the athlete file.

    It differs after every write that was acknowledged; it may differ where nothing changed. It takes microseconds.
    """
    beside = data.file.path.with_name(f"{data.file.path.name}-wal")
    files = (data.file.path, beside, *([] if athlete_file is None else [athlete_file]))
    return tuple(mark for file in files if (mark := _mark(file)) is not None)


def _mark(file: Path) -> Mark | None:
    """None where there is no such file, or nothing in it."""
    try:
        found = file.stat()
    except OSError:
        return None
    return (str(file), found.st_mtime_ns, found.st_size) if found.st_size else None
