"""What changed in a folder since it was last looked at, and whether it is written to its end."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from ironstride.errors import UnreadableFile
from ironstride.recordings.boxes import FolderBox

Stamp = tuple[int, int]
"""Size in bytes, and when it was last written, in nanoseconds since 1970."""
UNFINISHED: Final = (".part", ".partial", ".crdownload", ".download", ".tmp")
"""Browsers and copying programs call a file so until it is whole."""
TABLES: Final = (".csv", ".json", ".xml")
"""What may say something of the other files: all of these are then looked at again."""
_NANOSECONDS: Final = 1_000_000_000


@dataclass(slots=True)
class FolderLook:
    """A folder and what was seen of it so far."""

    folder: Path
    _last: dict[str, Stamp] | None = None
    _done: dict[str, Stamp] = field(default_factory=dict)

    def ready(self, now_s: float, settled_s: float) -> frozenset[str]:
        """The names of the files to import now; none where nothing is new.

        A file is whole when it looks as it did the last time, or, at the first look, when nobody has written it for a
        while. While a table is being written, everything waits for it: it may say something of the other files.

        Args:
            now_s: Seconds since 1970.
            settled_s: The while, in seconds.
        """
        stamps = _stamps(self.folder)
        before, self._last = self._last, stamps
        latest_ns = (now_s - settled_s) * _NANOSECONDS
        fresh = {name for name, stamp in stamps.items() if self._done.get(name) != stamp}
        if before is None:
            whole = {name for name in fresh if stamps[name][1] <= latest_ns}
        else:
            whole = {name for name in fresh if before.get(name) == stamps[name]}
        growing = fresh - whole
        if not whole or any(_is_table(name) for name in growing):
            return frozenset()
        self._done |= {name: stamps[name] for name in whole}
        return frozenset(stamps.keys() - growing if any(_is_table(name) for name in whole) else whole)


def _stamps(folder: Path) -> dict[str, Stamp]:
    """The stamps of all files in a folder; none while it is away."""
    try:
        names = FolderBox(folder).names
    except UnreadableFile:
        return {}
    found: dict[str, Stamp] = {}
    for name in names:
        if name.casefold().endswith(UNFINISHED):
            continue
        try:
            status = (folder / name).stat()
        except OSError:
            continue  # gone since
        found[name] = (status.st_size, status.st_mtime_ns)
    return found


def _is_table(name: str) -> bool:
    return name.casefold().endswith(TABLES)
