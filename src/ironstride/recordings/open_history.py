"""A history from a folder, a file or an archive: every recording in it, each read once."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from ironstride.errors import UnreadableFile
from ironstride.recordings.packed import is_hidden
from ironstride.recordings.recording import Recording
from ironstride.recordings.summary_cache import CacheEntry, FileStamp, by_content, load_entries, save_entries
from ironstride.recordings.unpacking import read_packed, unreadable

Progress = Callable[[int, int], None]
"""Called with the number of files done and the number of all."""


@dataclass(frozen=True, slots=True)
class OpenedHistory:
    """All recordings in the order of their paths."""

    recordings: tuple[Recording, ...]
    files_read: int
    """Files that had to be opened; the others were known."""
    cache_problem: str = ""
    """Why what was read could not be kept for next time; empty when it was, or nothing was new."""


def open_history(path: Path, cache_file: Path | None = None, progress: Progress | None = None) -> OpenedHistory:
    """Every recording in a folder (with the folders in it), a single file or an archive.

    Args:
        path: The folder or file.
        cache_file: Where summaries are kept between runs; None keeps none.
        progress: Told after every file.

    Raises:
        UnreadableFile: when nothing stands at `path` or it cannot be opened at all.
    """
    stamps = list(_stamps(path))
    before = {} if cache_file is None else load_entries(cache_file)
    known = by_content(before)
    root = path if path.is_dir() else path.parent
    after: list[CacheEntry] = []
    files_read = 0
    try:
        for done, stamp in enumerate(stamps, start=1):
            entry = before.get(stamp.path)
            if entry is None or entry.stamp != stamp:
                entry = CacheEntry(stamp, tuple(_read(root / stamp.path, stamp.path, known)))
                files_read += 1
            after.append(entry)
            if progress is not None:
                progress(done, len(stamps))
    finally:
        # Also when stopped halfway: what was read is kept, and what was not reached stays known.
        reached = {entry.stamp.path for entry in after}
        rest = [] if len(after) == len(stamps) else [one for name, one in before.items() if name not in reached]
        changed = files_read > 0 or len(after) + len(rest) != len(before)
        problem = _save(cache_file, [*after, *rest]) if cache_file is not None and changed else ""
    return OpenedHistory(tuple(one for entry in after for one in entry.recordings), files_read, problem)


def _read(file: Path, source: str, known: dict[str, Recording]) -> Iterator[Recording]:
    try:
        with file.open("rb") as stream:
            yield from read_packed(source, stream, known)
    except OSError as error:
        yield unreadable(source, f"it cannot be opened: {error.strerror or error}")


def _save(file: Path, entries: list[CacheEntry]) -> str:
    try:
        save_entries(file, entries)
    except OSError as error:
        return f"what was read cannot be kept for next time in {file}: {error.strerror or error}"
    return ""


def _stamps(path: Path) -> Iterator[FileStamp]:
    """Every file that is not hidden, sorted by path; links to folders are not followed."""
    try:
        if not path.is_dir():
            status = path.stat()
            yield FileStamp(path.name, status.st_size, status.st_mtime_ns)
            return
        found = sorted(_files_below(str(path), ""))
    except OSError as error:
        raise UnreadableFile(f"{path}: {error.strerror or error}") from error
    yield from (FileStamp(*one) for one in found)


def _files_below(folder: str, prefix: str) -> Iterator[tuple[str, int, int]]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if is_hidden(entry.name):
                continue
            if entry.is_dir(follow_symlinks=False):
                yield from _files_below(entry.path, f"{prefix}{entry.name}/")
            elif entry.is_file():
                status = entry.stat()
                yield f"{prefix}{entry.name}", status.st_size, status.st_mtime_ns
