"""Slope along a track from smoothed altitude, and how far it went up and down.

Altitude is laid on a grid of metres covered and averaged over fifty of them before any slope is taken from it
(evidence 2.4 asks for at least 20 to 50).
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

import numpy as np

from ironstride.load.track_steps import Column, covered_m
from ironstride.running.grade import MOST_GRADE
from ironstride.training.track import Measure, Track

GRID_M: Final = 10.0
SMOOTHED_POINTS: Final = 5
"""Of the grid in one mean: fifty metres."""
LEAST_POINTS: Final = 10
"""A shorter way has no slope to speak of."""
LEAST_TURN_M: Final = 2.0
"""Ups and downs smaller than that are noise. A convention."""


def slope_of(track: Track) -> Column | None:
    """Rise over run at each point, within plus and minus 0.45; None without altitude, distance or a hundred metres."""
    covered = covered_m(track)
    profile = None if covered is None else _smoothed(track, covered)
    if covered is None or profile is None:
        return None
    grid = GRID_M * np.arange(len(profile))
    slope = np.clip(np.gradient(profile, GRID_M), -MOST_GRADE, MOST_GRADE)
    return np.interp(covered, grid, slope)


def descent_of(track: Track) -> float | None:
    """Metres down over the whole track, ups and downs under two metres left out; None without altitude or distance."""
    covered = covered_m(track)
    profile = None if covered is None else _smoothed(track, covered)
    return None if profile is None else metres_down(profile.tolist())


def ascent_of(track: Track) -> float | None:
    """Metres up over the whole track, as `descent_of`."""
    covered = covered_m(track)
    profile = None if covered is None else _smoothed(track, covered)
    return None if profile is None else metres_down((-profile).tolist())


def metres_down(altitudes: Iterable[float]) -> float:
    """The sum of all descents from a turning point to the next, each of at least two metres.

    >>> metres_down([100, 90, 91, 80, 100, 95])
    25.0
    """
    down = 0.0
    high = low = None
    for altitude in altitudes:
        if high is None or low is None:
            high = low = altitude
        elif altitude < low:
            low = altitude
        elif altitude - low >= LEAST_TURN_M or altitude > high:
            down += high - low if high - low >= LEAST_TURN_M else 0.0
            high = low = altitude
    if high is not None and low is not None and high - low >= LEAST_TURN_M:
        down += high - low
    return float(down)


def _smoothed(track: Track, covered: Column) -> Column | None:
    altitude = track.of(Measure.ALTITUDE_M)
    if altitude is None:
        return None
    known = np.isfinite(altitude)
    places, first = np.unique(covered[known], return_index=True)
    count = int(covered[-1] // GRID_M) + 1 if len(covered) else 0
    if not len(places) or count < LEAST_POINTS:
        return None
    on_grid = np.interp(GRID_M * np.arange(count), places, altitude[known][first])
    # Mirrored about its ends, so that an even slope stays even up to them.
    padded = np.pad(on_grid, SMOOTHED_POINTS // 2, mode="reflect", reflect_type="odd")
    return np.convolve(padded, np.full(SMOOTHED_POINTS, 1 / SMOOTHED_POINTS), mode="valid")
