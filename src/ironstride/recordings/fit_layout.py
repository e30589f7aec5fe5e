"""How a FIT message lies in its file: what a definition says about the bytes of the messages that follow it."""

from __future__ import annotations

import struct
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

Value = int | float | str | tuple[int | float | None, ...] | None
Fields = dict[int, Value]
"""A message's values by field number, unscaled; None = the file says "invalid"."""

_DEFINITION_HEAD: Final = 6
"""Record header, reserved byte, byte order, message number (2), number of fields."""
_FIELD_BYTES: Final = 3
_DEVELOPER_FLAG: Final = 0x20
STRING: Final = 7
BYTE: Final = 13
"""Bytes in a row, invalid only as a whole."""
_MOST: Final = 0xFFFFFFFF

_INTEGERS: Final = {0x00: "B", 0x01: "b", 0x02: "B", 0x83: "h", 0x84: "H", 0x85: "i", 0x86: "I", 0x8E: "q", 0x8F: "Q"}
_ZERO_IS_INVALID: Final = {0x0A: "B", 0x8B: "H", 0x8C: "I", 0x90: "Q"}
_FLOATS: Final = {0x88: "f", 0x89: "d"}
_BYTES: Final = {BYTE: "B"}
FORMATS: Final = {**_INTEGERS, **_ZERO_IS_INVALID, **_FLOATS, **_BYTES}


def whole_number(value: Value) -> int | None:
    """The value as a whole number that 32 bits can hold; anything else, as only damage writes it, is unknown."""
    return value if isinstance(value, int) and 0 <= value <= _MOST else None


@dataclass(frozen=True, slots=True)
class FieldPlace:
    """One field inside a message."""

    number: int
    offset: int
    """From the byte after the record header."""
    size: int
    base_type: int
    reader: struct.Struct | None
    """None for text and for what is skipped."""

    def value(self, data: bytes, start: int) -> Value:
        """The value in the message whose body starts at `start`; None when invalid or of no known type."""
        at = start + self.offset
        if self.base_type == STRING:
            return data[at : at + self.size].split(b"\0", 1)[0].decode("utf-8", "replace") or None
        if self.reader is None:
            return None
        values = self.reader.unpack_from(data, at)
        if self.base_type == BYTE:
            known = any(one != 0xFF for one in values)
            return (values[0] if len(values) == 1 else values) if known else None
        values = tuple(None if self._invalid(one) else one for one in values)
        return values[0] if len(values) == 1 else values

    def _invalid(self, value: float) -> bool:
        if self.base_type in _FLOATS:
            return value != value
        return value == invalid_number(self.base_type)


@dataclass(frozen=True, slots=True)
class Described:
    """What a file says of a developer's field."""

    name: str
    base_type: int
    scale: float = 1.0
    offset: float = 0.0
    native: tuple[int, int] | None = None
    """Message and field of the profile that it stands for; None = it does not say."""


@dataclass(frozen=True, slots=True)
class DeveloperPlace:
    """A developer's field inside a message, as it was described when the layout was defined."""

    place: FieldPlace
    described: Described


Descriptions = Mapping[tuple[int, int], Described]
"""By the developer's index and field number."""


@dataclass(frozen=True, slots=True)
class Layout:
    """What one definition says."""

    message: int
    """The global message number."""
    size: int
    """Bytes of a whole message, its record header included."""
    big_endian: bool
    fields: tuple[FieldPlace, ...]
    developer: tuple[DeveloperPlace, ...] = field(default=())
    """Only those that are described."""

    def decode(self, data: bytes, start: int, only: frozenset[int] | None = None) -> Fields:
        """The values of the message whose body (after the record header) starts at `start`."""
        return {place.number: place.value(data, start) for place in self.fields if only is None or place.number in only}

    def place_of(self, number: int) -> FieldPlace | None:
        """Where a field lies; None where this layout has none."""
        return next((place for place in self.fields if place.number == number), None)


def definition_size(data: bytes, at: int, end: int) -> int | None:
    """Bytes of the definition record at `at`, header included; None when it does not end before `end`."""
    if at + _DEFINITION_HEAD > end:
        return None
    size = _DEFINITION_HEAD + _FIELD_BYTES * data[at + 5]
    if data[at] & _DEVELOPER_FLAG:
        if at + size + 1 > end:
            return None
        size += 1 + _FIELD_BYTES * data[at + size]
    return size if at + size <= end else None


def has_developer_fields(header: int) -> bool:
    """Whether a definition with that record header describes developer fields too."""
    return bool(header & _DEVELOPER_FLAG)


def parse_definition(data: bytes, at: int, described: Descriptions | None = None) -> Layout:
    """The layout that the whole definition record at `at` describes."""
    order = ">" if data[at + 2] else "<"
    (message,) = struct.unpack_from(order + "H", data, at + 3)
    places: list[FieldPlace] = []
    offset = 0
    count = data[at + 5]
    for index in range(count):
        number, size, base_type = data[at + 6 + 3 * index : at + 9 + 3 * index]
        places.append(FieldPlace(number, offset, size, base_type, _reader(order, base_type, size)))
        offset += size
    developer: list[DeveloperPlace] = []
    if has_developer_fields(data[at]):
        first = at + _DEFINITION_HEAD + _FIELD_BYTES * count + 1
        for index in range(data[first - 1]):
            number, size, owner = data[first + 3 * index : first + 3 * index + 3]
            known = (described or {}).get((owner, number))
            if known is not None:
                reader = _reader(order, known.base_type, size)
                developer.append(DeveloperPlace(FieldPlace(number, offset, size, known.base_type, reader), known))
            offset += size
    return Layout(message, 1 + offset, order == ">", tuple(places), tuple(developer))


def _reader(order: str, base_type: int, size: int) -> struct.Struct | None:
    form = FORMATS.get(base_type)
    if form is None or size == 0 or size % struct.calcsize(order + form):
        return None
    return struct.Struct(f"{order}{size // struct.calcsize(order + form)}{form}")


def invalid_number(base_type: int) -> int | None:
    """What stands for "nothing was measured" in a whole-number type; None for the other types."""
    if base_type in _ZERO_IS_INVALID:
        return 0
    form = _INTEGERS.get(base_type)
    if form is None:
        return None
    bits = 8 * struct.calcsize("<" + form)
    return (1 << bits - 1) - 1 if form.islower() else (1 << bits) - 1
