"""Heart rates that a strap kept by itself, as in water, brought to the points of a recording."""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from ironstride.recordings.fit_columns import Column, columns_of
from ironstride.recordings.fit_walker import FitPart

HEART: Final = 132
"""The message number."""
LATEST_S: Final = 5.0
"""A heart rate holds for so long until the next. A convention."""
_TIMESTAMP, _FRACTION, _RATES, _TIMES, _PACKED_TIMES = 253, 0, 6, 9, 10
_MOST_BEATS: Final = 8
_FRACTIONS: Final = 32768
_TICKS: Final = 1024
_PACKED_TURN: Final = 4096


def heart_from_straps(data: bytes, part: FitPart, moments: NDArray[np.float64]) -> Column | None:
    """The heart rate at each moment (seconds of the FIT epoch, ascending), NaN where none is near.

    None where the file has no such messages or they do not say when they were taken.
    """
    beats = _beats(data, part)
    if beats is None or not len(moments):
        return None
    times, rates = beats
    order = np.argsort(times, kind="stable")
    times, rates = times[order], rates[order]
    last = np.searchsorted(times, moments, side="right") - 1
    near = (last >= 0) & (moments - times[np.maximum(last, 0)] <= LATEST_S)
    return np.where(near, rates[np.maximum(last, 0)], np.nan)


def _beats(data: bytes, part: FitPart) -> tuple[NDArray[np.float64], NDArray[np.float64]] | None:
    """When each rate was measured, and the rates; the strap's clock is set by the messages that have a time."""
    messages = columns_of(data, part, HEART)
    rates = messages.array(_RATES, _MOST_BEATS)
    ticks = messages.array(_TIMES, _MOST_BEATS)
    if rates is None or ticks is None:
        return None
    packed = messages.array(_PACKED_TIMES, _MOST_BEATS * 3 // 2)
    stamps = messages.numbers(_TIMESTAMP)
    fractions = messages.numbers(_FRACTION)
    offset = _NO_CLOCK
    last = 0.0
    found: list[tuple[float, float]] = []
    for row in range(len(messages)):
        moments = _moments(ticks[row], None if packed is None else packed[row], last)
        if not moments:
            continue
        last = moments[-1]
        if stamps is not None and stamps[row] == stamps[row]:
            fraction = 0.0 if fractions is None or fractions[row] != fractions[row] else fractions[row] / _FRACTIONS
            offset = stamps[row] + fraction - moments[0] / _TICKS
        if offset == offset:
            beats = rates[row]
            found += [(offset + tick / _TICKS, beats[place]) for place, tick in enumerate(moments) if beats[place] > 0]
    if not found:
        return None
    pairs = np.array(found)
    return pairs[:, 0], pairs[:, 1]


_NO_CLOCK: Final = float("nan")


def _moments(ticks: Column, packed: Column | None, last: float) -> list[float]:
    """The strap's clock at each beat of a message: whole, or twelve bits that go on from the last whole one."""
    whole = ticks[~np.isnan(ticks)].tolist()
    if whole or packed is None:
        return [float(one) for one in whole]
    raw = packed[~np.isnan(packed)].astype(np.int64).tolist()
    found: list[float] = []
    for low, middle, high in zip(raw[0::3], raw[1::3], raw[2::3], strict=False):
        for bits in (low | (middle & 0x0F) << 8, middle >> 4 | high << 4):
            last += (bits - int(last)) % _PACKED_TURN
            found.append(last)
    return found
