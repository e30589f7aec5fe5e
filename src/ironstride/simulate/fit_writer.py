"""Writes FIT files: what simulated runs, the example recordings, the tests and the benchmark are made with."""

from __future__ import annotations

import struct
from collections.abc import Sequence
from datetime import UTC, datetime
from functools import cache
from typing import Final

FIT_EPOCH: Final = datetime(1989, 12, 31, tzinfo=UTC)
BASE_TYPES: Final = {"B": 0x02, "b": 0x01, "h": 0x83, "H": 0x84, "i": 0x85, "I": 0x86, "s": 0x07, "E": 0x00}
"""Base type by letter: those of `struct`, ``E`` for an enum, ``s`` for text."""
INVALID: Final = {"B": 0xFF, "b": 0x7F, "h": 0x7FFF, "H": 0xFFFF, "i": 0x7FFFFFFF, "I": 0xFFFFFFFF, "E": 0xFF}
LOCAL_NUMBERS: Final = 16
DEVELOPER_FLAG: Final = 0x20

FILE_ID, SESSION, RECORD, ACTIVITY, SPORT, SET, LAP = 0, 18, 20, 34, 12, 225, 19

FieldValue = tuple[int, str, int | str | tuple[int | None, ...] | None]
"""Field number, base type letter, and the raw value; None = invalid."""
_NIBBLES: Final = (
    0x0000, 0xCC01, 0xD801, 0x1400, 0xF001, 0x3C00, 0x2800, 0xE401,
    0xA001, 0x6C00, 0x7800, 0xB401, 0x5000, 0x9C01, 0x8801, 0x4400,
)  # fmt: skip


def fit_time(instant: datetime) -> int:
    """An aware instant as FIT counts it: whole seconds since the end of 1989."""
    return int((instant - FIT_EPOCH).total_seconds())


def checksum(data: bytes) -> int:
    """The 16-bit checksum at the end of header and file."""
    steps = _byte_steps()
    crc = 0
    for byte in data:
        crc = crc >> 8 ^ steps[(crc ^ byte) & 0xFF]
    return crc


@cache
def _byte_steps() -> tuple[int, ...]:
    """What each byte does to the checksum: two steps of the format's table of half bytes."""
    first = (_NIBBLES[byte & 0xF] ^ byte >> 4 for byte in range(256))
    return tuple(crc >> 4 ^ _NIBBLES[crc & 0xF] for crc in first)


class FitWriter:
    """Collects messages; definitions are written when a message of a new shape comes."""

    def __init__(self, *, big_endian: bool = False, header_size: int = 14) -> None:
        self._order = ">" if big_endian else "<"
        self._header_size = header_size
        self._shapes: list[tuple[object, ...]] = []
        self.body = bytearray()

    def add(self, message: int, *fields: FieldValue, developer: bytes = b"") -> None:
        """Add a message; `developer` are the bytes of one developer field after the others."""
        sizes = tuple((number, letter, _size(letter, value)) for number, letter, value in fields)
        local = self.define(message, sizes, len(developer))
        self.body.append(local)
        for _, letter, value in fields:
            self.body += self._packed(letter, value)
        self.body += developer

    def add_packed(self, messages: bytes) -> None:
        """Add messages that are packed already, each with its header byte (from `define`)."""
        self.body += messages

    def define(self, message: int, sizes: Sequence[tuple[int, str, int]], developer_bytes: int = 0) -> int:
        """The local number of messages of that shape; written when it is new."""
        shape = (message, tuple(sizes), developer_bytes)
        if shape in self._shapes[-LOCAL_NUMBERS:]:
            return self._shapes.index(shape) % LOCAL_NUMBERS
        self._shapes.append(shape)
        local = (len(self._shapes) - 1) % LOCAL_NUMBERS
        flag = DEVELOPER_FLAG if developer_bytes else 0
        self.body += bytes((0x40 | flag | local, 0, self._order == ">"))
        self.body += struct.pack(self._order + "HB", message, len(sizes))
        for number, letter, size in sizes:
            self.body += bytes((number, size, BASE_TYPES[letter]))
        if developer_bytes:
            self.body += bytes((1, 0, developer_bytes, 0))
        return local

    def file(self, *, with_checksum: bool = True) -> bytes:
        """The whole file; without a checksum its place holds zeros."""
        head = struct.pack("<BBHI4s", self._header_size, 0x20, 2195, len(self.body), b".FIT")
        if self._header_size > len(head):
            head += struct.pack("<H", checksum(head))
        whole = head + bytes(self.body)
        return whole + struct.pack("<H", checksum(whole) if with_checksum else 0)

    def _packed(self, letter: str, value: int | str | tuple[int | None, ...] | None) -> bytes:
        if isinstance(value, str):
            return value.encode() + b"\0"
        values = value if isinstance(value, tuple) else (value,)
        raw = [INVALID[letter] if one is None else one for one in values]
        return struct.pack(f"{self._order}{len(raw)}{letter.replace('E', 'B')}", *raw)


def _size(letter: str, value: int | str | tuple[int | None, ...] | None) -> int:
    if isinstance(value, str):
        return len(value.encode()) + 1
    return struct.calcsize("<" + letter.replace("E", "B")) * (len(value) if isinstance(value, tuple) else 1)
