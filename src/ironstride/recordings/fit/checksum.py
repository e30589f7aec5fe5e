"""The 16-bit checksum of FIT files, folded: as many steps as the length has binary digits."""

from __future__ import annotations

from functools import cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

_POLYNOMIAL: Final = 0xA001
_WORDS: Final = 1 << 16


def checksum(data: bytes, start: int, end: int) -> int:
    """The checksum of the bytes from `start` to `end`; with the two bytes of a right one behind them it is zero.

    The checksum of a word is linear in its bits, so neighbours are joined pair by pair: the left one moved on by the
    length of the right one, and the two added.

    >>> hex(checksum(b"123456789", 0, 9))
    '0xbb3d'
    """
    odd = (end - start) % 2
    words = np.frombuffer(data, "<u2", (end - start) // 2, start + odd).astype(np.uint16)
    if odd:
        words = np.concatenate([np.array([data[start] << 8], np.uint16), words])
    level = 0
    while len(words) > 1:
        if len(words) % 2:
            words = np.concatenate([np.zeros(1, np.uint16), words])  # zeros in front change nothing
        words = _moved_on(level)[words[::2]] ^ words[1::2]
        level += 1
    return int(_moved_on(0)[words[0]]) if len(words) else 0


@cache
def _moved_on(level: int) -> NDArray[np.uint16]:
    """What each checksum becomes when ``2 ** level`` words of zeros follow."""
    if level:
        half = _moved_on(level - 1)
        return half[half]
    table = np.arange(_WORDS, dtype=np.uint16)
    for _ in range(16):
        table = np.where(table & 1, table >> 1 ^ _POLYNOMIAL, table >> 1).astype(np.uint16)
    return table
