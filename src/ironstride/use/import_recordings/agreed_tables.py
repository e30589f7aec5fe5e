"""What the columns of somebody's tables mean, as it was agreed once, remembered by the header."""

from __future__ import annotations

import json
from collections.abc import Mapping
from hashlib import sha256
from typing import Final

from ironstride.recordings.asked import Columns
from ironstride.recordings.exports.column_meanings import Meaning
from ironstride.recordings.exports.generic_csv import Column

COLUMNS: Final = "columns/"
"""The names that they are remembered under begin so."""


def agreed_tables(remembered: Mapping[str, str]) -> tuple[Columns, ...]:
    """Every agreed table; one that is damaged, or that a newer version wrote, is left out and asked about again."""
    found = (_columns(text) for text in remembered.values())
    return tuple(one for one in found if one)


def table_key(header: tuple[str, ...]) -> str:
    """The name that a table with this header is remembered under."""
    return f"{COLUMNS}{sha256(json.dumps(header).encode()).hexdigest()}"


def table_text(columns: Columns) -> str:
    """What is remembered of a table."""
    return json.dumps([[one.header, one.meaning, one.unit] for one in columns], ensure_ascii=False)


def _columns(text: str) -> Columns:
    try:
        return tuple(
            Column(str(header), None if meaning is None else Meaning(meaning), str(unit))
            for header, meaning, unit in json.loads(text)
        )
    except (ValueError, TypeError):
        return ()
