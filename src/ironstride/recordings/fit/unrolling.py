"""Counters that a FIT file keeps in a few bits and that begin again from zero."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray


def unroll(
    values: NDArray[np.int64], whole: NDArray[np.bool_], bits: int
) -> tuple[NDArray[np.int64], NDArray[np.bool_]]:
    """The full counts, and which of them are known: those from the first whole value on.

    `whole` tells the values that are full counts; every other is the last `bits` bits of a count that is at least the
    one before it and less than a whole turn above it.

    >>> counts, known = unroll(np.array([7, 70, 2, 30, 1]), np.array([False, True, False, False, False]), 5)
    >>> counts.tolist(), known.tolist()
    ([0, 70, 98, 126, 129], [False, True, True, True, True])
    """
    mask = (1 << bits) - 1
    last = np.maximum.accumulate(np.where(whole, np.arange(len(values)), -1))
    steps = np.zeros(len(values), np.int64)
    steps[1:] = (values[1:] - values[:-1]) & mask
    steps[whole] = 0
    climbed = np.cumsum(steps)
    known = last >= 0
    counts = np.where(known, values[last] + climbed - climbed[last], 0)
    return counts, known
