"""What a FIT file says of the fields that developers add: their names, types and steps."""

from __future__ import annotations

from typing import Final

from ironstride.recordings.fit_layout import Described, Fields, Value

FIELD_DESCRIPTION: Final = 206
"""The message number."""
_OWNER, _NUMBER, _BASE_TYPE, _NAME, _SCALE, _OFFSET, _NATIVE_MESSAGE, _NATIVE_FIELD = 0, 1, 2, 3, 6, 7, 14, 15
_WITH_ORDER: Final = frozenset({3, 4, 5, 6, 8, 9, 11, 12, 14, 15, 16})
"""Types of more than one byte."""


def description_of(fields: Fields) -> tuple[tuple[int, int] | None, Described]:
    """The key (developer, number) and what is said of it; the key is None where the message is damaged."""
    owner, number, base_type = (_whole(fields.get(one)) for one in (_OWNER, _NUMBER, _BASE_TYPE))
    name = fields.get(_NAME)
    message, native = _whole(fields.get(_NATIVE_MESSAGE)), _whole(fields.get(_NATIVE_FIELD))
    described = Described(
        name if isinstance(name, str) else "",
        _with_order(base_type or 0),
        float(_whole(fields.get(_SCALE)) or 1),
        float(_whole(fields.get(_OFFSET)) or 0),
        None if message is None or native is None else (message, native),
    )
    if owner is None or number is None or base_type is None:
        return None, described
    return (owner, number), described


def _with_order(base_type: int) -> int:
    """The base type with the mark that its bytes have an order, which some recorders leave out."""
    return base_type | 0x80 if base_type & 0x1F in _WITH_ORDER else base_type


def _whole(value: Value) -> int | None:
    return value if isinstance(value, int) else None
