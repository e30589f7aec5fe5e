"""Fields that stand for others: `speed` for `enhanced_speed`, and speed and distance packed into three bytes."""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from ironstride.recordings.fit.message_table import MessageTable
from ironstride.recordings.fit.unrolling import unroll

RECORD: Final = 20
SPEED, DISTANCE, COMPRESSED_SPEED_DISTANCE = 6, 5, 8
_ENHANCED: Final = {
    18: {14: 124, 15: 125, 49: 126, 71: 127, 50: 128},
    19: {13: 110, 14: 111, 42: 112, 62: 113, 43: 114},
    RECORD: {SPEED: 73, 2: 78},
    142: {34: 91, 35: 92, 54: 93},
}
"""By message: the older field of 16 bits, and the newer one of 32 with the same meaning and scale."""
_PACKED_BYTES: Final = 3
_BITS: Final = 12
_BYTE: Final = 0xFF
_SPEED_STEPS_PER_M_PER_S: Final = 100
_DISTANCE_STEPS_PER_M: Final = 16


def expand(table: MessageTable) -> None:
    """Fill the fields that others stand for, wherever the message does not give them itself."""
    if table.message == RECORD:
        _unpack_speed_and_distance(table)
    for older, newer in _ENHANCED.get(table.message, {}).items():
        values = table.numbers(older)
        if values is not None:
            _fill(table, newer, values)


def _fill(table: MessageTable, field: int, values: NDArray[np.float64]) -> None:
    own = table.numbers(field)
    table.put(field, values if own is None else np.where(np.isnan(own), values, own))


def _unpack_speed_and_distance(table: MessageTable) -> None:
    packed = table.column(COMPRESSED_SPEED_DISTANCE)
    if packed is None or packed.ndim < 2 or packed.shape[1] != _PACKED_BYTES:
        return
    first, second = halves(packed.astype(np.float64))
    known = ~np.isnan(first[:, 0])
    _fill(table, SPEED, first[:, 0] / _SPEED_STEPS_PER_M_PER_S)
    distance = np.full(len(table), np.nan)
    steps = second[known, 0].astype(np.int64)
    if len(steps):
        distance[known] = unroll(steps, np.arange(len(steps)) == 0, _BITS)[0] / _DISTANCE_STEPS_PER_M
    _fill(table, DISTANCE, distance)


def halves(packed: NDArray[np.float64]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """The first and second 12 bits of every three bytes of a row; NaN where any of the three is unknown.

    >>> first, second = halves(np.array([[0x23, 0x61, 0x45]]))
    >>> hex(int(first[0, 0])), hex(int(second[0, 0]))
    ('0x123', '0x456')
    """
    threes = packed[:, : packed.shape[1] // _PACKED_BYTES * _PACKED_BYTES].reshape(len(packed), -1, _PACKED_BYTES)
    known = np.all((threes >= 0) & (threes <= _BYTE), axis=2)
    low, middle, high = np.moveaxis(np.where(known[..., np.newaxis], threes, 0).astype(np.int64), 2, 0)
    first = np.where(known, low | (middle & 0xF) << 8, np.nan)
    second = np.where(known, middle >> 4 | high << 4, np.nan)
    return first, second
