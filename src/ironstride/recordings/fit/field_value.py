"""The values of a single FIT message, as Python values."""

from __future__ import annotations

from typing import Final

Value = int | float | str | tuple[int | float | None, ...] | None
Fields = dict[int, Value]
"""A message's values by field number, unscaled; None = the file says "invalid"."""

_MOST: Final = 0xFFFFFFFF


def whole_number(value: Value) -> int | None:
    """The value as a whole number that 32 bits can hold; anything else, as only damage writes it, is unknown."""
    return value if isinstance(value, int) and 0 <= value <= _MOST else None
