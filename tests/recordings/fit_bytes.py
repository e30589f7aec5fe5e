"""FIT files byte by byte, for what an ordinary writer never writes."""

from __future__ import annotations

import struct
from collections.abc import Sequence
from typing import Final

from scripts.fit_writer import checksum

ENUM, SINT8, UINT8, SINT16, UINT16, SINT32, UINT32, TEXT = 0x00, 0x01, 0x02, 0x83, 0x84, 0x85, 0x86, 0x07
FLOAT32, FLOAT64, UINT8Z, UINT16Z, UINT32Z, BYTE = 0x88, 0x89, 0x0A, 0x8B, 0x8C, 0x0D
SINT64, UINT64, UINT64Z = 0x8E, 0x8F, 0x90
DEVELOPER: Final = 0x20
Place = tuple[int, int, int]
"""Number, bytes, and base type; of a developer's field the index of the app."""


def definition(
    local: int, message: int, places: Sequence[Place], developer: Sequence[Place] = (), *, big_endian: bool = False
) -> bytes:
    """A definition record."""
    head = bytes((0x40 | local | (DEVELOPER if developer else 0), 0, big_endian))
    count = struct.pack((">" if big_endian else "<") + "HB", message, len(places))
    native = b"".join(bytes(one) for one in places)
    added = bytes((len(developer),)) + b"".join(bytes(one) for one in developer) if developer else b""
    return head + count + native + added


def rolled(local: int, seconds: int) -> bytes:
    """The record header with a compressed timestamp."""
    return bytes((0x80 | local << 5 | seconds & 0x1F,))


def fit_file(*records: bytes, crc: int | None = None) -> bytes:
    """A whole file around records."""
    body = b"".join(records)
    whole = struct.pack("<BBHI4sH", 14, 0x20, 2195, len(body), b".FIT", 0) + body
    return whole + struct.pack("<H", checksum(whole) if crc is None else crc)


def described(
    index: int,
    number: int,
    base_type: int,
    name: str,
    *,
    scale: int = 0xFF,
    offset: int = 0x7F,
    native: tuple[int, int] = (0xFFFF, 0xFF),
) -> bytes:
    """A developer's data id and the description of one field, definitions included (local numbers 14 and 15)."""
    text = name.encode().ljust(16, b"\0")
    places = (
        (0, 1, UINT8), (1, 1, UINT8), (2, 1, UINT8), (3, 16, TEXT), (6, 1, UINT8), (7, 1, SINT8), (14, 2, UINT16),
        (15, 1, UINT8),
    )  # fmt: skip
    values = struct.pack("<BBB16sBbHB", index, number, base_type, text, scale, offset, *native)
    return definition(15, 206, places) + b"\x0f" + values


def developer_id(index: int) -> bytes:
    """An app introduces itself."""
    return definition(14, 207, ((3, 1, UINT8),)) + bytes((14, index))
