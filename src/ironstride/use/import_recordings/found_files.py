"""The files below the paths that somebody names, in the order of their paths, archives opened."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from ironstride.errors import UnreadableFile
from ironstride.recordings.read_whole import is_wanted
from ironstride.recordings.unpacking import Unpacked, is_hidden, unpacked


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A file that was named, or lies below a folder that was."""

    path: Path
    source: str
    """What to call it."""
    size: int


def found_files(paths: Iterable[Path]) -> tuple[FoundFile, ...]:
    """Every file, each once, links to folders not followed.

    Raises:
        UnreadableFile: when nothing stands at a path or a folder cannot be opened.
    """
    found: dict[str, FoundFile] = {}
    for path in paths:
        try:
            for one in sorted(_below(path), key=lambda file: file.source):
                found.setdefault(str(one.path.absolute()), one)
        except OSError as error:
            raise UnreadableFile(f"{path}: {error.strerror or error}") from error
    return tuple(found.values())


def contents_of(file: FoundFile) -> Iterator[Unpacked]:
    """The content of a file, of every member where it is an archive; nothing raises."""
    try:
        with file.path.open("rb") as stream:
            yield from unpacked(file.source, stream, is_wanted)
    except OSError as error:
        yield Unpacked(file.source, None, f"it cannot be opened: {error.strerror or error}")


def _below(path: Path) -> Iterator[FoundFile]:
    if not path.is_dir():
        yield FoundFile(path, path.name, path.stat().st_size)
        return
    for folder, names, files in os.walk(path):
        names[:] = sorted(name for name in names if not is_hidden(name))
        for name in files:
            file = Path(folder, name)
            if not is_hidden(name) and file.is_file():
                yield FoundFile(file, file.relative_to(path).as_posix(), file.stat().st_size)
