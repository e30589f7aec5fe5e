"""A FIT file as fitdecode reads it, laid beside our columns, value by value."""

from __future__ import annotations

import math
import struct
import warnings
from collections import Counter
from collections.abc import Iterator
from typing import Any, Final

import fitdecode
import numpy as np

from ironstride.recordings.fit.decode import decode
from ironstride.recordings.fit.developer_field import DeveloperField
from ironstride.recordings.fit.message_table import MessageTable

FAILS_WITH: Final = (
    fitdecode.FitError,
    AssertionError,
    ArithmeticError,
    LookupError,
    TypeError,
    ValueError,
    struct.error,
)
FILLED: Final = {(20, 5), (20, 6), (20, 73), (20, 78), (18, 124), (18, 125), (18, 126), (18, 127), (18, 128),
    (19, 110), (19, 111), (19, 112), (19, 113), (19, 114), (142, 91), (142, 92), (142, 93)}  # fmt: skip
"""Ours fills these from their older fields where the file says "invalid"; theirs leaves them so."""
EXPANDED: Final = FILLED | {(20, 253)}
Lost = Counter[tuple[int, int | str]]
Value = float | str | tuple[float | None, ...] | None


def differences(data: bytes) -> tuple[int, Lost, Counter[int]]:
    """How many values were compared, those that differ by message and field, and how many messages theirs gave."""
    compared, differing, read = 0, Lost(), Counter[int]()
    ours = decode(data)
    for part, message, row, frame in frames_of(data):
        read[message] += 1
        table = ours.parts[part].table(message)
        if table is None or row >= len(table):
            differing[message, "missing"] += 1
            continue
        for field, theirs in _values(frame):
            compared += 1
            if not _found(table, row, field, theirs):
                differing[message, field if isinstance(field, int) else field[2]] += 1
    return compared, differing, read


def counts(data: bytes) -> Counter[int]:
    """How many messages of each kind ours has."""
    found = Counter[int]()
    for part in decode(data).parts:
        found.update({number: len(table) for number in part.messages if (table := part.table(number)) is not None})
    return found


def frames_of(data: bytes) -> Iterator[tuple[int, int, int, Any]]:
    """Part, message number, row within both, and fitdecode's message, as far as it comes."""
    part, rows = -1, Counter[int]()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            with fitdecode.FitReader(data, check_crc=fitdecode.CrcCheck.DISABLED, processor=None) as frames:
                for frame in frames:
                    if frame.frame_type == fitdecode.FIT_FRAME_HEADER:
                        part, rows = part + 1, Counter()
                    elif frame.frame_type == fitdecode.FIT_FRAME_DATA:
                        yield part, frame.global_mesg_num, rows[frame.global_mesg_num], frame
                        rows[frame.global_mesg_num] += 1
        except FAILS_WITH:
            return


def _values(frame: Any) -> Iterator[tuple[int | tuple[int, int, str], Any]]:
    """Their values by field number, or by app, number and name of a developer's field; the last of each counts."""
    found: dict[int | tuple[int, int, str], Any] = {}
    number = frame.global_mesg_num
    profile = frame.mesg_type.fields if frame.mesg_type else {}
    for field in frame.fields:
        if field.field_def is None:
            continue
        at = field.field_def.def_num
        if field.field_def.is_dev:
            found[field.field_def.dev_data_index, at, field.field.name or ""] = field.raw_value
        elif field.raw_value is not None or (number, at) not in FILLED:
            found[at] = scaled(field.raw_value, profile.get(at))
    expanded = {
        field.def_num: field.raw_value
        for field in frame.fields
        if field.field_def is None and (number, field.def_num) in EXPANDED
    }
    yield from (expanded | found).items()


def scaled(raw: Any, field: Any) -> Any:
    """The raw value by the main field's scale and offset: ours resolves no sub-fields."""
    if isinstance(raw, tuple):
        return tuple(scaled(one, field) for one in raw)
    if field is None or not isinstance(raw, int | float):
        return raw
    return (raw / field.scale if field.scale else raw) - (field.offset or 0)


def _found(table: MessageTable, row: int, field: int | tuple[int, int, str], theirs: Any) -> bool:
    if isinstance(field, int):
        return is_same(_value(table, field, row), theirs)
    candidates = [one for one in table.developer_fields if (*one.key, one.name) == field]
    return any(is_same(_value(table, one, row), scaled(theirs, one)) for one in candidates)


def _value(table: MessageTable, field: int | DeveloperField, row: int) -> Value:
    column = table.column(field)
    if column is None:
        return None
    value = column[row]
    if isinstance(value, np.ndarray):
        return tuple(None if math.isnan(one) else float(one) for one in value)
    return value if isinstance(value, str) or value is None or not math.isnan(value) else None


def is_same(mine: Value, theirs: Any) -> bool:
    """Whether both say the same; an array that is shorter than its column, and one that is invalid as a whole, too."""
    if isinstance(theirs, bytes):
        theirs = theirs.split(b"\0", 1)[0].decode("utf-8", "replace") or None
    wide = mine if isinstance(mine, tuple) else (mine,)
    other = theirs if isinstance(theirs, tuple) else (theirs,)
    length = max(len(wide), len(other))
    return _padded(wide, length) == _padded(other, length)


def _padded(values: tuple[Any, ...], length: int) -> tuple[Any, ...]:
    return values + (None,) * (length - len(values))
