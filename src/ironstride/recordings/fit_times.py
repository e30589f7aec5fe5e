"""When each message of a FIT file was written, in seconds of the FIT epoch: its own time or one in its header."""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from ironstride.recordings.fit_columns import MessageColumns, columns_of
from ironstride.recordings.fit_records import roll
from ironstride.recordings.fit_walker import FitPart

TIMESTAMP: Final = 253
_COMPRESSED: Final = 0x80
_OFFSET_MASK: Final = 0x1F


def times_of(data: bytes, part: FitPart, messages: MessageColumns) -> NDArray[np.float64]:
    """The time of each message; NaN where none is known."""
    own = messages.numbers(TIMESTAMP)
    headers = np.frombuffer(data, dtype=np.uint8)[messages.offsets]
    if not (headers & _COMPRESSED).any():
        return np.full(len(messages), np.nan) if own is None else own
    clock_at = _clocks(data, part)
    return np.array([clock_at.get(int(offset), np.nan) for offset in messages.offsets])


def _clocks(data: bytes, part: FitPart) -> dict[int, float]:
    """Every message's time by its place: packed times go on from whichever message had one before."""
    numbers = {block.layout.message for block in part.blocks if block.offsets}
    own: dict[int, float] = {}
    for number in numbers:
        columns = columns_of(data, part, number)
        times = columns.numbers(TIMESTAMP)
        values = np.full(len(columns), np.nan) if times is None else times
        own.update(zip(columns.offsets.tolist(), values.tolist(), strict=True))
    found: dict[int, float] = {}
    clock: int | None = None
    for offset in sorted(own):
        if own[offset] == own[offset]:
            clock = int(own[offset])
        elif data[offset] & _COMPRESSED and clock is not None:
            clock = roll(clock, data[offset] & _OFFSET_MASK)
        else:
            continue
        found[offset] = float(clock)
    return found
