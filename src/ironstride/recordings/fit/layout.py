"""How a FIT message lies in its file: what a definition says about the bytes of the messages that follow it."""

from __future__ import annotations

import struct
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Final

from ironstride.recordings.fit.base_types import BYTES, BaseType, base_type_of
from ironstride.recordings.fit.developer_field import DeveloperField
from ironstride.recordings.fit.field_value import Fields, Value

DEFINITION_HEAD: Final = 6
"""Record header, reserved byte, byte order, message number (2), number of fields."""
FIELD_BYTES: Final = 3
DEVELOPER_FLAG: Final = 0x20


@dataclass(frozen=True, slots=True)
class FieldPlace:
    """One field inside a message."""

    key: int | DeveloperField
    """The field's number, or the developer's field."""
    offset: int
    """From the byte after the record header."""
    size: int
    base: BaseType
    order: str
    """``<`` or ``>``, as `struct` and NumPy name the byte order."""
    reader: struct.Struct | None
    """None for text."""

    @property
    def count(self) -> int:
        """How many values it holds; text is one."""
        return 1 if self.base.is_text else self.size // self.base.size

    def value(self, data: bytes, start: int) -> Value:
        """The value in the message whose body starts at `start`; None when invalid."""
        at = start + self.offset
        if self.reader is None:
            return text_in(data[at : at + self.size])
        raw = self.reader.unpack_from(data, at)
        invalid = self.base.invalid
        if len(raw) == 1:
            (one,) = raw
            return None if one == invalid or one != one else one
        if self.base is BYTES and any(one != invalid for one in raw):
            return raw
        return tuple(None if one == invalid or one != one else one for one in raw) or None


def place_of(key: int | DeveloperField, offset: int, size: int, code: int, order: str) -> FieldPlace:
    """The place of a field of so many bytes whose type the file gives by `code`."""
    base = base_type_of(code, size)
    reader = None if base.is_text else struct.Struct(f"{order}{size // base.size}{base.letter}")
    return FieldPlace(key, offset, size, base, order, reader)


def text_in(raw: bytes) -> str | None:
    """The text that a field of bytes holds up to its first zero; None when there is none."""
    return raw.split(b"\0", 1)[0].decode("utf-8", "replace") or None


@dataclass(frozen=True, slots=True)
class Layout:
    """What one definition says."""

    message: int
    """The global message number."""
    size: int
    """Bytes of a whole message, its record header included."""
    fields: tuple[FieldPlace, ...]
    """The profile's own; a number that a definition names twice counts as it stands last."""
    developer: tuple[FieldPlace, ...] = ()

    def decode(self, data: bytes, start: int, only: Collection[int] | None = None) -> Fields:
        """The profile's values, or those in `only`, of the message whose body (after its header) starts at `start`."""
        return {
            place.key: place.value(data, start)
            for place in self.fields
            if isinstance(place.key, int) and (only is None or place.key in only)
        }


def definition_size(data: bytes, at: int, end: int) -> int | None:
    """Bytes of the definition record at `at`, header included; None when it does not end before `end`."""
    if at + DEFINITION_HEAD > end:
        return None
    size = DEFINITION_HEAD + FIELD_BYTES * data[at + 5]
    if data[at] & DEVELOPER_FLAG:
        if at + size + 1 > end:
            return None
        size += 1 + FIELD_BYTES * data[at + size]
    return size if at + size <= end else None


def developer_keys(definition: bytes) -> tuple[tuple[int, int], ...]:
    """The developer fields that a whole definition record names, as (index of the app, number)."""
    if not definition[0] & DEVELOPER_FLAG:
        return ()
    first = DEFINITION_HEAD + FIELD_BYTES * definition[5] + 1
    return tuple((definition[at + 2], definition[at]) for at in range(first, len(definition), FIELD_BYTES))


def parse_definition(definition: bytes, described: Mapping[tuple[int, int], DeveloperField]) -> Layout:
    """The layout that a whole definition record describes; developer fields as they are described by then."""
    order = ">" if definition[2] else "<"
    (message,) = struct.unpack_from(order + "H", definition, 3)
    native_end = DEFINITION_HEAD + FIELD_BYTES * definition[5]
    places: dict[int | DeveloperField, FieldPlace] = {}
    offset = 0
    for at in range(DEFINITION_HEAD, native_end, FIELD_BYTES):
        number, size, code = definition[at : at + FIELD_BYTES]
        places[number] = place_of(number, offset, size, code, order)
        offset += size
    developer: dict[DeveloperField, FieldPlace] = {}
    for at, key in enumerate(developer_keys(definition)):
        size = definition[native_end + 2 + FIELD_BYTES * at]
        field = described.get(key) or DeveloperField(*key)
        developer[field] = place_of(field, offset, size, field.base_type, order)
        offset += size
    return Layout(message, 1 + offset, tuple(places.values()), tuple(developer.values()))
