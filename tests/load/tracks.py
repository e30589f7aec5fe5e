"""Tracks of runs that nobody ran, and plain loops that say the same as the arrays."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import ArrayLike

from ironstride.training.track import Measure, Track


def track(time_s: Sequence[float] | np.ndarray, columns: Mapping[Measure, ArrayLike]) -> Track:
    """A track of those columns."""
    return Track(
        np.asarray(time_s, dtype=np.float64),
        {measure: np.asarray(column, dtype=np.float64) for measure, column in columns.items()},
    )


def steady(
    minutes: float = 40, s_per_km: float = 360, slope: float = 0.0, bpm: float | None = None, temperature: float = 12
) -> Track:
    """A run at one pace on one slope with a point a second; the heart rate wavers by a beat."""
    time_s = np.arange(0, minutes * 60 + 1)
    distance = time_s * 1000 / s_per_km
    columns: dict[Measure, ArrayLike] = {
        Measure.DISTANCE_M: distance,
        Measure.ALTITUDE_M: 100 + slope * distance,
        Measure.TEMPERATURE_C: np.full_like(distance, temperature),
    }
    if bpm is not None:
        columns[Measure.HEART_BPM] = bpm + np.array([-1, 0, 1])[np.arange(len(time_s)) % 3]
    return track(time_s, columns)
