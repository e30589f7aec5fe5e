"""On which line of an athlete file a problem stands."""

from __future__ import annotations

import re
import tomllib
from typing import Final

from ironstride.use.athlete_edit.toml_layout import Block, blocks_of
from ironstride.use.athlete_file.values import where_text

_LINE: Final = re.compile(r"\bline (\d+)\b")
_INDEX: Final = re.compile(r"\[\d+\]")


def line_of(text: str, where: str) -> int | None:
    """The line (from 1) that a problem's place means; None where nothing in the text is nearer than the whole.

    A key that is missing is looked for where it belongs: in its table.

    Args:
        text: The athlete file.
        where: ``week.tue``, ``goals[2].date``, ``line 3, column 7``.
    """
    said = _LINE.search(where)
    if said is not None:
        return int(said[1])
    try:
        tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return None
    known = _places(text)
    place = where
    while place:
        if place in known:
            return text.count("\n", 0, known[place]) + 1
        place = _outer(place)
    return None


def _places(text: str) -> dict[str, int]:
    """Where each table and key begins, by its place as problems name it."""
    places: dict[str, int] = {}
    entries: dict[tuple[str, ...], int] = {}
    for block in blocks_of(text):
        name = _name(block, entries)
        places.setdefault(name, block.start)
        for statement in block.statements:
            key = where_text(statement.path)
            places.setdefault(f"{name}.{key}" if name else key, statement.start)
    places.pop("", None)
    return places


def _name(block: Block, entries: dict[tuple[str, ...], int]) -> str:
    if block.is_entry:
        entries[block.path] = entries.get(block.path, 0) + 1
    parts: list[str | int] = []
    for at, part in enumerate(block.path, start=1):
        parts.append(part)
        if block.path[:at] in entries:
            parts.append(entries[block.path[:at]] - 1)
    return where_text(tuple(parts))


def _outer(place: str) -> str:
    """``goals[2].date`` -> ``goals[2]`` -> ``goals``."""
    if _INDEX.search(place) and place.endswith("]"):
        return place.rpartition("[")[0]
    return place.rpartition(".")[0]
