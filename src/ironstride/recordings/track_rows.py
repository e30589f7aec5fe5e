"""Points that come in any order made into a track whose times never fall."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final

import numpy as np
from numpy.typing import NDArray

from ironstride.recordings.point_measures import Measures
from ironstride.recordings.trace import PAUSE_FROM_S
from ironstride.training.track import Measure, Track

FOREIGN_FROM_S: Final = 24 * 3600.0
"""Points that begin so long before or after the activity they stand in are told about. A convention."""


@dataclass(slots=True)
class TrackRows:
    """Grows point by point; times are seconds of any one epoch."""

    times_s: list[float] = field(default_factory=list)
    measures: list[Measures] = field(default_factory=list)
    without_time: int = 0

    def add(self, time_s: float | None, measures: Measures) -> None:
        """Add a point; one without a time cannot be placed and is counted."""
        if time_s is None:
            self.without_time += 1
            return
        self.times_s.append(time_s)
        self.measures.append(measures)

    def track(self, start_s: float) -> Track | None:
        """The points sorted by time, those of the same time in their order; None where there are none."""
        if not self.times_s:
            return None
        times = np.array(self.times_s, dtype=np.float64)
        order = np.argsort(times, kind="stable")
        present = {measure for row in self.measures for measure in row}
        columns = {measure: self._column(measure)[order] for measure in Measure if measure in present}
        return Track(times[order] - start_s, MappingProxyType(columns))

    def problems(self, start_s: float) -> tuple[str, ...]:
        """What had to be done to make a track of them, in plain words."""
        falls = sum(later < earlier for earlier, later in zip(self.times_s, self.times_s[1:], strict=False))
        told = []
        if falls:
            again = "once" if falls == 1 else f"{falls} times"
            told.append(f"its clock jumps back {again}; the points are sorted by their times")
        if self.without_time:
            points = "1 point has" if self.without_time == 1 else f"{self.without_time} points have"
            told.append(f"{points} no time and cannot be placed")
        if self.times_s and abs(min(self.times_s) - start_s) >= FOREIGN_FROM_S:
            told.append("its points are from another day than its laps")
        return tuple(told)

    def _column(self, measure: Measure) -> NDArray[np.float64]:
        return np.array([row.get(measure, math.nan) for row in self.measures], dtype=np.float64)


def mean_over_time(track: Track | None, measure: Measure) -> float | None:
    """The mean of a column, each value weighed by the time until the next point, at most `PAUSE_FROM_S`."""
    column = None if track is None else track.of(measure)
    if track is None or column is None:
        return None
    known = ~np.isnan(column)
    if not known.any():
        return None
    weights = np.minimum(np.diff(track.time_s, append=track.time_s[-1]), PAUSE_FROM_S)[known]
    values = column[known]
    if float(weights.sum()) <= 0:
        return float(values.mean())
    return float(np.average(values, weights=weights))


def most_of(track: Track | None, measure: Measure) -> float | None:
    """The largest value of a column; None where nothing was measured."""
    column = None if track is None else track.of(measure)
    return None if column is None or bool(np.isnan(column).all()) else float(np.nanmax(column))


def weighed_mean(values: Sequence[float | None], weights: Sequence[float | None]) -> float | None:
    """The mean of values that all are known, by weights that all are known and not all zero; else None.

    >>> weighed_mean([140, 160], [600, 200]), weighed_mean([140, None], [600, 200])
    (145.0, None)
    """
    known = [(value, weight) for value, weight in zip(values, weights, strict=True) if value and weight]
    if len(known) < len(values) or not known:
        return None
    return sum(value * weight for value, weight in known) / sum(weight for _, weight in known)
