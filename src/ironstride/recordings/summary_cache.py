"""What was read of each file, kept so that it is read once: one text file for each history.

A file's entry holds while its path, size and time of change are the same; a file that moved or was written anew is
known again by the SHA-256 of its content. The cache is only a cache: a damaged or foreign one is begun anew.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from ironstride.recordings.recording import Recording
from ironstride.recordings.recording_json import from_plain, to_plain

READER_VERSION: Final = 3
"""Raised whenever the readers give something else for the same file; older caches are then begun anew."""
_HEADER: Final = {"schema": "ironstride/recording-cache/1", "reader": READER_VERSION}


@dataclass(frozen=True, slots=True)
class FileStamp:
    """What tells a file without reading it."""

    path: str
    """Relative to the history's root, with ``/``."""
    size: int
    changed_ns: int


@dataclass(frozen=True, slots=True)
class CacheEntry:
    """A file as it was, and what it gave; an archive gives a recording for each member."""

    stamp: FileStamp
    recordings: tuple[Recording, ...]


def load_entries(file: Path) -> dict[str, CacheEntry]:
    """The entries by path; empty when there is no cache that can be used."""
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
        if not lines or json.loads(lines[0]) != _HEADER:
            return {}
        return {entry.stamp.path: entry for entry in map(_entry, lines[1:])}
    except (OSError, ValueError, TypeError, LookupError, RecursionError):
        return {}


def save_entries(file: Path, entries: Iterable[CacheEntry]) -> None:
    """Write the entries in one go, so that nobody ever reads half of them.

    Raises:
        OSError: when the folder cannot be made or written.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    lines = [json.dumps(_HEADER), *(_line(entry) for entry in entries)]
    fresh = file.with_name(f"{file.name}.new")
    fresh.write_text("\n".join(lines) + "\n", encoding="utf-8")
    fresh.replace(file)


def by_content(entries: Mapping[str, CacheEntry]) -> dict[str, Recording]:
    """The recordings by the SHA-256 of their content."""
    return {one.sha256: one for entry in entries.values() for one in entry.recordings if one.sha256}


def _line(entry: CacheEntry) -> str:
    stamp = entry.stamp
    plain = [stamp.path, stamp.size, stamp.changed_ns, [to_plain(one) for one in entry.recordings]]
    return json.dumps(plain, separators=(",", ":"))


def _entry(line: str) -> CacheEntry:
    plain: Any = json.loads(line)
    path, size, changed_ns, recordings = plain
    return CacheEntry(FileStamp(path, size, changed_ns), tuple(from_plain(one) for one in recordings))
