"""What holds files: a folder, a zip, or a single file that holds itself. All are asked the same way."""

from __future__ import annotations

import os
import zipfile
from collections.abc import Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import IO, Protocol

from ironstride.errors import UnreadableFile
from ironstride.recordings.packed import MEMBER_MARK, is_hidden
from ironstride.recordings.problem import NotReadable


class Box(Protocol):
    """Named files that can be opened one by one. Names use ``/``; they are never used as paths for writing."""

    @property
    def names(self) -> Sequence[str]:
        """Sorted; what systems leave behind is left out."""

    def label(self, name: str) -> str:
        """What to call that file."""

    def size(self, name: str) -> int:
        """How many bytes it takes up where it stands; 0 where that cannot be told."""

    def unpacked_size(self, name: str) -> int:
        """How many bytes it says it has once unpacked."""

    def open(self, name: str) -> AbstractContextManager[IO[bytes]]:
        """The file, read from its beginning.

        Raises:
            NotReadable: when it is locked.
            OSError and what `zipfile` raises: when it cannot be opened.
        """


class FolderBox:
    """A folder with the folders in it, or a single file; links to folders are not followed.

    Raises:
        UnreadableFile: when nothing stands at the path, or it cannot be opened.
    """

    def __init__(self, path: Path) -> None:
        self._root = path if path.is_dir() else path.parent
        try:
            path.stat()
            self.names: Sequence[str] = sorted(_names_below(str(path), "")) if path.is_dir() else [path.name]
        except OSError as error:
            raise UnreadableFile(f"{path}: {error.strerror or error}") from error

    def label(self, name: str) -> str:
        return name

    def size(self, name: str) -> int:
        try:
            return (self._root / name).stat().st_size
        except OSError:
            return 0

    def unpacked_size(self, name: str) -> int:
        return self.size(name)

    def open(self, name: str) -> AbstractContextManager[IO[bytes]]:
        return (self._root / name).open("rb")


class ZipBox:
    """An opened archive."""

    def __init__(self, source: str, archive: zipfile.ZipFile) -> None:
        self._source = source
        self._archive = archive
        members = [member for member in archive.infolist() if not member.is_dir() and not is_hidden(member.filename)]
        self._members: dict[str, zipfile.ZipInfo] = {}
        for member in members:
            # Two members may have one name; neither is lost.
            again = f"{member.filename}#{len(self._members)}"
            self._members[again if member.filename in self._members else member.filename] = member
        self.names: Sequence[str] = sorted(self._members)

    def label(self, name: str) -> str:
        return f"{self._source}{MEMBER_MARK}{name}"

    def size(self, name: str) -> int:
        return self._members[name].compress_size

    def unpacked_size(self, name: str) -> int:
        return self._members[name].file_size

    def open(self, name: str) -> AbstractContextManager[IO[bytes]]:
        member = self._members[name]
        if member.flag_bits & 1:
            raise NotReadable("it is locked with a password")
        return self._archive.open(member)


def _names_below(folder: str, prefix: str) -> list[str]:
    found = []
    with os.scandir(folder) as entries:
        for entry in entries:
            if is_hidden(entry.name):
                continue
            if entry.is_dir(follow_symlinks=False):
                found += _names_below(entry.path, f"{prefix}{entry.name}/")
            elif entry.is_file():
                found.append(f"{prefix}{entry.name}")
    return found
