"""Run load from pace: hours times the square of speed over threshold speed, times 100 (evidence 2.7).

Summed point by point on grade-adjusted speeds of thirty seconds, so that two halves of a run give the whole. Of a
steady run it is the usual running stress score; its usual fourth-power mean for changing pace is not taken.
"""

from __future__ import annotations

from typing import Final

import numpy as np

from ironstride.load.graded_pace import graded_pace
from ironstride.load.kind_guess import FASTEST_S_PER_KM, SLOWEST_S_PER_KM
from ironstride.load.points import HOUR_POINTS, Points
from ironstride.training.activity import Activity
from ironstride.training.track import Track
from ironstride.units import METRES_PER_KM, MINUTES_PER_HOUR, SECONDS_PER_MINUTE

SECONDS_PER_HOUR: Final = SECONDS_PER_MINUTE * MINUTES_PER_HOUR
FASTEST_SHARE: Final = 2.0
"""Of threshold speed; faster points are slips. A convention."""


def steady_points(seconds: float, s_per_km: float, threshold_s_per_km: float) -> float:
    """Run load of so many seconds at one pace.

    Raises:
        ValueError: when a pace is not above zero or the time is below zero.

    >>> round(steady_points(5400, 300, 240), 1)
    96.0
    """
    if seconds < 0 or s_per_km <= 0 or threshold_s_per_km <= 0:
        raise ValueError(f"a time and paces above zero, not {seconds}, {s_per_km} and {threshold_s_per_km}")
    share = min(FASTEST_SHARE, threshold_s_per_km / s_per_km)
    return seconds / SECONDS_PER_HOUR * share**2 * HOUR_POINTS


def pace_points(track: Track, threshold_s_per_km: float) -> Points | None:
    """Run load of a track; None where it has no distance or its mean is no pace of a runner."""
    found = graded_pace(track)
    mean = None if found is None else found.s_per_km
    if found is None or mean is None or not FASTEST_S_PER_KM <= mean <= SLOWEST_S_PER_KM:
        return None
    threshold_speed = METRES_PER_KM / threshold_s_per_km
    share = np.minimum(FASTEST_SHARE, np.nan_to_num(found.speed_m_per_s) / threshold_speed)
    value = float((found.seconds * share**2).sum()) / SECONDS_PER_HOUR * HOUR_POINTS
    word = "grade-adjusted pace" if found.has_slope else "pace"
    return Points(value, f"{word} of {mean:.0f} s per km, threshold {threshold_s_per_km:.0f}")


def mean_pace_points(activity: Activity, threshold_s_per_km: float) -> Points | None:
    """Run load of a mean pace: too small where the pace changed much. None where it is unknown or none of a runner."""
    metres, seconds = activity.distance_m, activity.time_s
    if not metres or seconds is None:
        return None
    pace = seconds / metres * METRES_PER_KM
    if not FASTEST_S_PER_KM <= pace <= SLOWEST_S_PER_KM:
        return None
    why = f"mean pace of {pace:.0f} s per km, threshold {threshold_s_per_km:.0f}"
    return Points(steady_points(seconds, pace, threshold_s_per_km), why)
