"""Paces and race times as people say them, always as ranges."""

from __future__ import annotations

from ironstride.running.paces import PaceRange
from ironstride.running.prediction import RacePrediction
from ironstride.training.athlete import RaceResult
from ironstride.training.run_workout import RunTarget
from ironstride.training.run_workout_lines import METRIC, pace_text
from ironstride.units import METRES_PER_KM, SECONDS_PER_MINUTE

SECONDS_PER_HOUR = 3600


def pace_range(pace: PaceRange | float, units: str = METRIC) -> str:
    """``5:00-5:10 /km`` or per mile; a single pace stands alone.

    >>> pace_range(300.0)
    '5:00 /km'
    """
    fast, slow = (pace, pace) if isinstance(pace, float) else (pace.fast_s_per_km, pace.slow_s_per_km)
    return pace_text(RunTarget(1, 1, float(round(fast)), float(round(slow))), units)


def time_range(found: RacePrediction) -> str:
    """``1:48:10 to 1:56:40, likely 1:52:00``"""
    return f"{race_time(found.fast_s)} to {race_time(found.slow_s)}, likely {race_time(found.likely_s)}"


def race_time(seconds: float) -> str:
    """``52:17``, ``1:52:00``

    >>> race_time(3137), race_time(6720)
    ('52:17', '1:52:00')
    """
    whole = round(seconds)
    hours, rest = divmod(whole, SECONDS_PER_HOUR)
    minutes, left = divmod(rest, SECONDS_PER_MINUTE)
    return f"{hours}:{minutes:02d}:{left:02d}" if hours else f"{minutes}:{left:02d}"


def clock_range(result: RaceResult) -> str:
    """``10 km in 52:17``"""
    return f"{result.distance_m / METRES_PER_KM:g} km in {race_time(result.time_s)}"
