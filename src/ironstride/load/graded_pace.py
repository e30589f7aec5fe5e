"""Grade-adjusted pace: the pace on the flat that would have cost as much.

Cost by slope after Minetti 2002 (evidence 2.4), from ten elite mountain runners: downhill it gives others too much
credit, so no slope counts less than 85 % of the flat. The floor is a convention.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np

from ironstride.load.slope import slope_of
from ironstride.load.track_steps import Column, covered_m, moving_seconds
from ironstride.running.grade import MOST_GRADE, RUNNING
from ironstride.training.track import Track
from ironstride.units import METRES_PER_KM

LEAST_FACTOR: Final = 0.85
SMOOTHED_S: Final = 30.0
"""Speeds are means over so many seconds."""


@dataclass(frozen=True, slots=True, eq=False)
class GradedPace:
    """A run as it would have been on the flat."""

    distance_m: float
    """As it was covered."""
    graded_m: float
    """The distance on the flat that costs as much."""
    moving_s: float
    """Without standing and pauses."""
    has_slope: bool
    """Whether altitude was known; else both distances are the same."""
    speed_m_per_s: Column
    """Grade-adjusted speed at each point, mean of thirty seconds; NaN while the recorder stood."""
    seconds: Column
    """Moving seconds of the step to each point."""

    @property
    def s_per_km(self) -> float | None:
        """Mean grade-adjusted pace while moving; None where nothing was covered."""
        return self.moving_s / self.graded_m * METRES_PER_KM if self.graded_m > 0 else None


def cost_factor(slope: Column) -> Column:
    """Cost of a metre on each slope as a share of the cost on the flat, never below 0.85; slopes beyond 0.45 as 0.45.

    >>> cost_factor(np.array([0.05, 0.0])).round(3).tolist()
    [1.301, 1.0]
    """
    cost = np.polyval(np.array(RUNNING), np.clip(slope, -MOST_GRADE, MOST_GRADE))
    return np.maximum(LEAST_FACTOR, cost / RUNNING[-1])


def graded_pace(track: Track) -> GradedPace | None:
    """The run on the flat; None where the track has no distance."""
    covered = covered_m(track)
    if covered is None or len(covered) == 0:
        return None
    slope = slope_of(track)
    seconds = moving_seconds(track, covered)
    steps = np.diff(covered, prepend=covered[:1])
    factor = np.ones_like(steps) if slope is None else cost_factor(slope)
    graded = steps * factor
    return GradedPace(
        distance_m=float(covered[-1] - covered[0]),
        graded_m=float(graded[seconds > 0].sum()),
        moving_s=float(seconds.sum()),
        has_slope=slope is not None,
        speed_m_per_s=_mean_speed(np.where(seconds > 0, graded, 0.0), seconds),
        seconds=seconds,
    )


def _mean_speed(metres: Column, seconds: Column) -> Column:
    """Speed at each point over the moving seconds up to thirty before it."""
    time = np.cumsum(seconds)
    way = np.cumsum(metres)
    begin = np.maximum(time - SMOOTHED_S, 0.0)
    began = np.interp(begin, time, way)
    lasted = time - begin
    speed = np.divide(way - began, lasted, out=np.full_like(way, np.nan), where=lasted > 0)
    return np.where(seconds > 0, speed, np.nan)
