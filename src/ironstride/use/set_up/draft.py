"""What was said so far, kept beside the athlete file: ``sam.init.json`` for ``sam.toml``."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from ironstride.errors import UnreadableFile

SCHEMA: Final = "ironstride/init/1"
SUFFIX: Final = ".init.json"


def draft_path(target: Path) -> Path:
    """The draft that belongs to an athlete file."""
    return target.with_suffix(SUFFIX)


def read_draft(path: Path) -> dict[str, list[str]] | None:
    """The lines of each question by its key; None where there is no draft.

    Raises:
        UnreadableFile: when it cannot be read, or is no draft.
    """
    try:
        document = json.loads(path.read_text(encoding="utf-8"))
        if document["schema"] != SCHEMA:
            raise UnreadableFile(f"{path}: schema {document['schema']!r}, wanted {SCHEMA!r}")
        return {str(key): [_line(line) for line in lines] for key, lines in document["answers"].items()}
    except FileNotFoundError:
        return None
    except OSError as error:
        raise UnreadableFile(f"{path}: cannot be read ({error.strerror})") from error
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise UnreadableFile(f"{path}: holds no answers") from error


def _line(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("an answer is text")
    return value


def write_draft(path: Path, said: Mapping[str, Sequence[str]]) -> None:
    """Keep what was said.

    Raises:
        UnreadableFile: when it cannot be written.
    """
    document = {"schema": SCHEMA, "answers": said}
    write_whole(path, json.dumps(document, ensure_ascii=False, indent=1) + "\n")


def write_whole(path: Path, text: str) -> None:
    """Write a file so that a reader finds the old one or the new one, never a part.

    Raises:
        UnreadableFile: when it cannot be written.
    """
    new = path.with_name(f"{path.name}.new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with new.open("w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        new.replace(path)
    except OSError as error:
        raise UnreadableFile(f"{path}: cannot be written ({error.strerror})") from error
