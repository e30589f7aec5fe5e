"""A TOML file as a document, or one clear sentence why it is none."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any, Final

from ironstride.errors import UnreadableFile

_PLACE: Final = re.compile(r"\s*\(at (?:line (?P<line>\d+), column (?P<column>\d+)|end of document)\)$")


def toml_document(path: Path) -> dict[str, Any]:
    """The document in a TOML file.

    Raises:
        UnreadableFile: when it is missing, empty, no text, or not TOML (with line and column).
    """
    return document_of(_text(path), path)


def document_of(text: str, path: Path) -> dict[str, Any]:
    """The document that a text is; `path` is what errors call it.

    Raises:
        UnreadableFile: when it is empty, or not TOML (with line and column).
    """
    if not text.strip():
        raise UnreadableFile(f"{path}: the file is empty; examples/sam.toml shows what an athlete file says")
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise UnreadableFile(f"{path}: {_place_and_reason(str(error), text)}") from error
    except RecursionError as error:
        raise UnreadableFile(f"{path}: lists or tables are nested too deeply") from error


def _text(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError as error:
        raise UnreadableFile(f"{path}: there is no such file") from error
    except IsADirectoryError as error:
        raise UnreadableFile(f"{path}: this is a folder, not an athlete file") from error
    except UnicodeDecodeError as error:
        raise UnreadableFile(f"{path}: this is not text (byte {error.start + 1} is not UTF-8)") from error
    except OSError as error:
        raise UnreadableFile(f"{path}: cannot be read: {error.strerror or error}") from error


def _place_and_reason(message: str, text: str) -> str:
    found = _PLACE.search(message)
    reason = message[: found.start()] if found else message
    if found is not None and found["line"] is not None:
        return f"line {found['line']}, column {found['column']}: not TOML: {reason}"
    lines = text.splitlines()
    return f"line {len(lines)}, column {len(lines[-1]) + 1}: not TOML: {reason}"
