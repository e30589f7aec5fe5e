"""Changing an athlete file together with the plan made from it, only where nobody has edited it in between."""

from __future__ import annotations

import codecs
from enum import StrEnum
from pathlib import Path

from ironstride.errors import UnreadableFile
from ironstride.store.whole_file import write_whole


class AthleteFileChange(StrEnum):
    """What became of the athlete file."""

    NOT_NEEDED = "not-needed"
    """The plan's change did not concern it."""
    WRITTEN = "written"
    """It holds the wanted text."""
    EDITED = "edited"
    """Somebody edited, moved or deleted it in between; it was left alone."""
    UNKNOWN = "unknown"
    """It is not known what it held; it was left alone."""


def change_athlete_file(path: Path, before: str | None, wanted: str | None) -> AthleteFileChange:
    """Let an athlete file hold `wanted` where it still holds `before`. Line ends and byte order mark stay as they are.

    A file that holds `wanted` already is right, so a step that broke off can be taken again.

    Raises:
        UnreadableFile: when it cannot be read or written.
    """
    if before == wanted:
        return AthleteFileChange.NOT_NEEDED
    if before is None or wanted is None:
        return AthleteFileChange.UNKNOWN
    held = _bytes(path)
    if held is not None and _same(held, wanted):
        return AthleteFileChange.WRITTEN
    if held is None or not _same(held, before):
        return AthleteFileChange.EDITED
    try:
        write_whole(path, _in_style(wanted, held))
    except OSError as error:
        raise UnreadableFile(f"{path}: cannot be written ({error.strerror})") from error
    return AthleteFileChange.WRITTEN


def holds(path: Path, text: str) -> bool:
    """Whether a file is there and holds a text, whatever its line ends.

    Raises:
        UnreadableFile: when it is there and cannot be read.
    """
    held = _bytes(path)
    return held is not None and _same(held, text)


def _bytes(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise UnreadableFile(f"{path}: cannot be read ({error.strerror})") from error


def _same(held: bytes, text: str) -> bool:
    return _plain(held) == _plain(text.encode())


def _plain(content: bytes) -> bytes:
    return content.removeprefix(codecs.BOM_UTF8).replace(b"\r\n", b"\n")


def _in_style(text: str, held: bytes) -> bytes:
    content = _plain(text.encode())
    if b"\r\n" in held:
        content = content.replace(b"\n", b"\r\n")
    return codecs.BOM_UTF8 + content if held.startswith(codecs.BOM_UTF8) else content
