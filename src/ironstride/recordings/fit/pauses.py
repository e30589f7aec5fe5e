"""When the athlete stopped the clock: the timer's stop and start events."""

from __future__ import annotations

from typing import Final

import numpy as np

from ironstride.recordings.fit.decode import DecodedPart

EVENT: Final = 21
_KIND, _TYPE = 0, 1
_TIMER: Final = 0
_STARTED: Final = 0
_STOPPED: Final = frozenset({1, 4, 8, 9})
"""Stop, stop all, and the same with the clock disabled."""

Pause = tuple[float, float]
"""From and to, in seconds of the FIT epoch."""


def pauses_of(part: DecodedPart) -> tuple[Pause, ...]:
    """The stretches between a stop of the clock and its next start, in file order; a last stop begins none."""
    table = part.table(EVENT)
    if table is None:
        return ()
    kinds, types = table.numbers(_KIND), table.numbers(_TYPE)
    if kinds is None or types is None:
        return ()
    found: list[Pause] = []
    stopped: float | None = None
    timer = kinds == _TIMER
    for time, kind in zip(part.times(EVENT)[timer].tolist(), types[timer].tolist(), strict=True):
        if np.isnan(time):
            continue
        if kind in _STOPPED and stopped is None:
            stopped = time
        elif kind == _STARTED and stopped is not None:
            if time > stopped:
                found.append((stopped, time))
            stopped = None
    return tuple(found)


def paused_s(pauses: tuple[Pause, ...], start: float, end: float) -> float:
    """How many seconds of a stretch the clock stood.

    >>> paused_s(((10.0, 20.0), (30.0, 50.0)), 15.0, 40.0)
    15.0
    """
    return sum(max(0.0, min(end, stop) - max(start, begin)) for begin, stop in pauses)
