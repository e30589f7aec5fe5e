"""The types of FIT fields: how many bytes, which kind of number, and which value says "not measured"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class BaseType:
    """One type of the format."""

    letter: str
    """As `struct` names it; empty for text."""
    size: int
    invalid: int | None
    """The value that says nothing; None for floats, where NaN does, and for text."""

    @property
    def is_text(self) -> bool:
        """Whether it holds characters."""
        return not self.letter

    @property
    def is_float(self) -> bool:
        """Whether NaN is what says nothing."""
        return self.letter in ("f", "d")


TEXT: Final = BaseType("", 1, None)
BYTES: Final = BaseType("B", 1, 0xFF)
"""Bytes without a meaning of their own: invalid only where every byte of the field is."""
BASE_TYPES: Final = {
    0x00: BaseType("B", 1, 0xFF),
    0x01: BaseType("b", 1, 0x7F),
    0x02: BaseType("B", 1, 0xFF),
    0x83: BaseType("h", 2, 0x7FFF),
    0x84: BaseType("H", 2, 0xFFFF),
    0x85: BaseType("i", 4, 0x7FFF_FFFF),
    0x86: BaseType("I", 4, 0xFFFF_FFFF),
    0x07: TEXT,
    0x88: BaseType("f", 4, None),
    0x89: BaseType("d", 8, None),
    0x0A: BaseType("B", 1, 0),
    0x8B: BaseType("H", 2, 0),
    0x8C: BaseType("I", 4, 0),
    0x0D: BYTES,
    0x8E: BaseType("q", 8, 0x7FFF_FFFF_FFFF_FFFF),
    0x8F: BaseType("Q", 8, 0xFFFF_FFFF_FFFF_FFFF),
    0x90: BaseType("Q", 8, 0),
}


def base_type_of(code: int, size: int) -> BaseType:
    """The type of a field of so many bytes; one that is unknown, or does not fit the bytes, is bytes.

    >>> base_type_of(0x84, 2).letter, base_type_of(0x84, 3) is BYTES, base_type_of(0x55, 2) is BYTES
    ('H', True, True)
    """
    found = BASE_TYPES.get(code, BYTES)
    return found if size % found.size == 0 else BYTES
