"""The checksum of a FIT file (CRC-16 with the polynomial 0x8005, lowest bit first), many stretches at once."""

from __future__ import annotations

import struct
from functools import cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

from ironstride.recordings.fit_walker import CHECKSUM_BYTES, is_header

POLYNOMIAL: Final = 0xA001
"""0x8005 with its bits in the other order."""
STRETCH_BYTES: Final = 64
BITS: Final = 16
_Words = NDArray[np.uint16]


def crc16(data: bytes, start: int = 0, end: int | None = None) -> int:
    """The checksum of a stretch of bytes.

    >>> hex(crc16(b"123456789"))
    '0xbb3d'
    """
    whole = np.frombuffer(data, dtype=np.uint8)[start : len(data) if end is None else end]
    lanes = len(whole) // STRETCH_BYTES
    head = whole[: len(whole) - lanes * STRETCH_BYTES]
    state = 0
    table = _table()
    for byte in head.tolist():
        state = state >> 8 ^ int(table[(state ^ byte) & 0xFF])
    if not lanes:
        return state
    columns = np.ascontiguousarray(whole[len(head) :].reshape(lanes, STRETCH_BYTES).T)
    sums = np.zeros(lanes, dtype=np.uint16)
    sums[0] = state
    for column in columns:
        sums = sums >> 8 ^ table[(sums ^ column) & 0xFF]
    return _joined(sums)


def checksums_agree(data: bytes) -> bool:
    """Whether every part's checksum is right; zero, which many recorders write instead of one, counts as right."""
    at = 0
    while is_header(data, at):
        (size,) = struct.unpack_from("<I", data, at + 4)
        end = at + data[at] + size
        if size == 0 or end + CHECKSUM_BYTES > len(data):
            return True
        (written,) = struct.unpack_from("<H", data, end)
        if written and written != crc16(data, at, end):
            return False
        at = end + CHECKSUM_BYTES
    return True


def _joined(sums: _Words) -> int:
    """The checksum of stretches of equal length one after another, from the checksum of each."""
    images = _past(STRETCH_BYTES)
    while len(sums) > 1:
        if len(sums) % 2:
            sums = np.concatenate([np.zeros(1, dtype=np.uint16), sums])
        sums = _moved(sums[0::2], images) ^ sums[1::2]
        images = _moved(images, images)
    return int(sums[0])


def _moved(sums: _Words, images: _Words) -> _Words:
    """Checksums after so many zero bytes more as `images` says for each single bit."""
    found = np.zeros_like(sums)
    for bit in range(BITS):
        found ^= np.where(sums >> bit & 1, images[bit], 0).astype(np.uint16)
    return found


@cache
def _table() -> _Words:
    values = np.arange(256, dtype=np.uint16)
    for _ in range(8):
        values = np.where(values & 1, values >> 1 ^ POLYNOMIAL, values >> 1).astype(np.uint16)
    return values


@cache
def _past(count: int) -> _Words:
    """What each single bit of a checksum becomes after so many zero bytes."""
    states = (1 << np.arange(BITS)).astype(np.uint16)
    for _ in range(count):
        states = states >> 8 ^ _table()[states & 0xFF]
    return states
