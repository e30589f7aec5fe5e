"""Text files in and out, with errors a person can act on."""

from __future__ import annotations

from pathlib import Path

from ironstride.errors import UnreadableFile


def read_text(path: Path) -> str:
    """The file's text (UTF-8, with or without its mark).

    Raises:
        UnreadableFile: when it is missing, a folder, or not text.
    """
    try:
        return path.read_text(encoding="utf-8-sig")
    except FileNotFoundError as error:
        raise UnreadableFile(f"{path}: there is no such file") from error
    except UnicodeDecodeError as error:
        raise UnreadableFile(f"{path}: not a text file in UTF-8") from error
    except OSError as error:
        raise UnreadableFile(f"{path}: cannot be read ({error.strerror})") from error


def write_bytes(path: Path, content: bytes) -> None:
    """Write a file, its folder too.

    Raises:
        UnreadableFile: when it cannot be written.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    except OSError as error:
        raise UnreadableFile(f"{path}: cannot be written ({error.strerror})") from error
