"""When each message was written, where only the file's running clock tells: compressed and left-out timestamps."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

import numpy as np
from numpy.typing import NDArray

from ironstride.recordings.fit.message_table import MessageTable
from ironstride.recordings.fit.unrolling import unroll

TIMESTAMP: Final = 253
LATEST: Final = 0xFFFFFFFF
"""More seconds than this no timestamp holds."""
ROLL_BITS: Final = 5
"""A compressed timestamp is the last five bits of the seconds."""
_ROLL_MASK: Final = (1 << ROLL_BITS) - 1


class Clock:
    """The running clock of a part: whole timestamps of any message set it, compressed ones move it on."""

    def __init__(self, data: bytes, tables: Iterable[MessageTable]) -> None:
        places: list[NDArray[np.int64]] = []
        times: list[NDArray[np.float64]] = []
        rolled: list[NDArray[np.bool_]] = []
        for table in tables:
            own = table.numbers(TIMESTAMP)
            rolls = table.rolled
            if own is None:
                own = np.full(len(table), np.nan)
            whole = (own >= 0) & (own <= LATEST)
            tells = rolls | whole
            places.append(table.starts[tells])
            times.append(own[tells])
            rolled.append(~whole[tells])
        self._set(data, np.concatenate(places), np.concatenate(times), np.concatenate(rolled))

    def _set(
        self, data: bytes, places: NDArray[np.int64], times: NDArray[np.float64], rolled: NDArray[np.bool_]
    ) -> None:
        order = np.argsort(places, kind="stable")
        self._places, times, rolled = places[order], times[order], rolled[order]
        headers = np.frombuffer(data, np.uint8)[self._places] & _ROLL_MASK
        counts, known = unroll(np.where(rolled, headers, times).astype(np.int64), ~rolled, ROLL_BITS)
        self._times = np.where(known, counts, np.nan)

    def at(self, places: NDArray[np.int64]) -> NDArray[np.float64]:
        """Seconds of the FIT epoch that the clock showed at the message that begins there; NaN before it was set."""
        if not len(self._places):
            return np.full(len(places), np.nan)
        last = np.searchsorted(self._places, places, side="right") - 1
        return np.where(last >= 0, self._times[np.maximum(last, 0)], np.nan)
