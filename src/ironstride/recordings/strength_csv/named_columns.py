"""A file's columns found by what they mean, whatever their language, and the unit their names end with."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

_UNIT: Final = re.compile(r"(.*?)\s*\(([^()]*)\)")


@dataclass(frozen=True, slots=True)
class NamedColumn:
    """A column of the file."""

    key: str
    """Its name in small letters, as rows have it."""
    unit: str
    """What stands in brackets after the name (``kg``); empty when nothing does."""


def named_columns(header: Sequence[str], meanings: Mapping[str, str]) -> Mapping[str, tuple[NamedColumn, ...]]:
    """The columns of each meaning, in the file's order; only meanings that a column has.

    Args:
        header: as the file writes it.
        meanings: name in small letters, without brackets -> what it means.
    """
    found: dict[str, tuple[NamedColumn, ...]] = {}
    for name in header:
        key = name.casefold()
        split = _UNIT.fullmatch(key)
        plain, unit = (split[1], split[2]) if split else (key, "")
        if plain in meanings:
            meant = meanings[plain]
            found[meant] = (*found.get(meant, ()), NamedColumn(key, unit))
    return found


def key_of(columns: Mapping[str, tuple[NamedColumn, ...]], meaning: str) -> str:
    """The name of the first column of that meaning; empty when there is none."""
    return columns[meaning][0].key if meaning in columns else ""
