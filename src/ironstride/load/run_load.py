"""Run load of one activity: how much it asked of heart and lungs. 100 is an hour at threshold.

The first way that the recording allows is taken and kept beside the number: heart rate point by point, grade-adjusted
pace, the mean heart rate, the mean pace, the athlete's own effort, an assumed effort. The ways agree at threshold and
differ elsewhere: none is measured truth. Lifting and mobility have none; they count in leg load and session effort.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from ironstride.load.heart_load import mean_heart_points
from ironstride.load.load_facts import LoadFacts
from ironstride.load.pace_load import mean_pace_points
from ironstride.load.points import HOUR_POINTS
from ironstride.load.session_effort import EffortLoad
from ironstride.load.track_findings import TrackFindings
from ironstride.training.activity import Activity
from ironstride.training.kinds import Sport
from ironstride.units import MINUTES_PER_HOUR

THRESHOLD_EFFORT: Final = 7.0
"""The effort of an hour at threshold, very hard: with it effort and pace speak of the same hour. A convention."""
WITHOUT_RUN_LOAD: Final = frozenset({Sport.STRENGTH, Sport.MOBILITY})


class LoadMethod(StrEnum):
    """What a run load rests on, best first."""

    HEART = "heart"
    """Heart rate point by point."""
    PACE = "pace"
    """Grade-adjusted pace against threshold pace."""
    MEAN_HEART = "mean-heart"
    MEAN_PACE = "mean-pace"
    EFFORT = "effort"
    """The athlete's own word."""
    ASSUMED = "assumed"
    """Minutes at the usual effort of its kind."""


@dataclass(frozen=True, slots=True)
class RunLoad:
    """Run load with what it rests on."""

    value: float
    """Not below zero; 100 = an hour at threshold."""
    method: LoadMethod
    why: str
    """In plain words."""


def run_load(activity: Activity, found: TrackFindings | None, effort: EffortLoad, facts: LoadFacts) -> RunLoad | None:
    """The run load of an activity; None for lifting and mobility.

    Args:
        activity: Its summary.
        found: What its track says; None where there is none.
        effort: Its session load.
        facts: The athlete's thresholds on that day.
    """
    if activity.sport in WITHOUT_RUN_LOAD:
        return None
    return next(_candidates(activity, found, effort, facts))


def points_of_effort(value: float) -> float:
    """Session load (effort times minutes) on the scale of run load.

    >>> points_of_effort(7 * 60)
    100.0
    """
    return value / (THRESHOLD_EFFORT * MINUTES_PER_HOUR) * HOUR_POINTS


def _candidates(
    activity: Activity, found: TrackFindings | None, effort: EffortLoad, facts: LoadFacts
) -> Iterator[RunLoad]:
    is_run = activity.sport in (Sport.RUN, Sport.RACE)
    threshold = facts.threshold_s_per_km
    if found is not None and found.heart is not None:
        yield RunLoad(found.heart.value, LoadMethod.HEART, found.heart.why)
    if is_run and found is not None and found.pace is not None:
        yield RunLoad(found.pace.value, LoadMethod.PACE, found.pace.why)
    if (mean_heart := mean_heart_points(activity, facts)) is not None:
        yield RunLoad(mean_heart.value, LoadMethod.MEAN_HEART, mean_heart.why)
    if is_run and threshold and (mean_pace := mean_pace_points(activity, threshold)) is not None:
        yield RunLoad(mean_pace.value, LoadMethod.MEAN_PACE, mean_pace.why)
    method = LoadMethod.ASSUMED if effort.assumed else LoadMethod.EFFORT
    word = "assumed" if effort.assumed else "as the athlete said"
    yield RunLoad(points_of_effort(effort.value), method, f"effort {effort.effort:g} of 10, {word}, times minutes")
