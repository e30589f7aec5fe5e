"""Efficiency: metres on the flat for each heart beat, of steady easy runs only.

Runs after leg work say nothing about fitness (evidence row 14: 48 hours, 72 for someone new to lifting), nor do warm
ones. What counts is an average over weeks; a single run moves by several per cent. Borders are conventions.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from statistics import fmean
from typing import Final

import numpy as np

from ironstride.load.graded_pace import GradedPace, graded_pace
from ironstride.load.heart_quality import HeartQuality, heart_quality
from ironstride.training.kinds import EASY_KINDS, Kind
from ironstride.training.track import Measure, Track
from ironstride.units import SECONDS_PER_MINUTE

AFTER_LEG_WORK: Final = timedelta(hours=48)
AFTER_LEG_WORK_NEW: Final = timedelta(hours=72)
MINUTES: Final = (20.0, 60.0)
WARM_ABOVE_C: Final = 24.0
"""Of the air."""
WRIST_WARMTH_C: Final = 6.0
"""A watch reads so much more than the air around it."""
LEAST_RUNS: Final = 3
"""Fewer runs are no trend."""
LEAST_DRIFT_MINUTES: Final = 45.0
STEADY_SHARE: Final = 0.15
"""Of the mean speed: with a larger standard deviation of thirty-second speeds a run is not steady."""


class NotCounted(StrEnum):
    """Why a run says nothing about efficiency."""

    NOT_EASY = "not-easy"
    LENGTH = "length"
    AFTER_LEG_WORK = "after-leg-work"
    WARM = "warm"
    NO_DISTANCE = "no-distance"
    NO_HEART_RATE = "no-heart-rate"
    NOT_STEADY = "not-steady"


@dataclass(frozen=True, slots=True)
class Efficiency:
    """Of one run."""

    day: date
    metres_per_beat: float
    """Grade-adjusted."""
    drift: float | None
    """How much less the second half gave, as a share; below zero = more. None under 45 minutes."""


@dataclass(frozen=True, slots=True)
class SteadyRun:
    """What a track says of the efficiency of a run, whatever kind it was and whatever came before it."""

    metres_per_beat: float | None = None
    """Grade-adjusted; None with a reason."""
    drift: float | None = None
    reason: NotCounted | None = NotCounted.NO_DISTANCE
    """Why it says nothing; None = it counts."""


def efficiency(
    steady: SteadyRun, kind: Kind, start: datetime, leg_work_ends: Iterable[datetime], *, new_to_lifting: bool
) -> Efficiency | NotCounted:
    """The efficiency of a run, or why it does not count.

    Args:
        steady: What its track says.
        kind: What it was.
        start: Local, naive.
        leg_work_ends: When leg work ended, local, naive, in any order.
        new_to_lifting: The longer wait after leg work holds.
    """
    wait = AFTER_LEG_WORK_NEW if new_to_lifting else AFTER_LEG_WORK
    if kind not in EASY_KINDS:
        return NotCounted.NOT_EASY
    if any(timedelta(0) <= start - end < wait for end in leg_work_ends):
        return NotCounted.AFTER_LEG_WORK
    if steady.reason is not None or steady.metres_per_beat is None:
        return steady.reason or NotCounted.NO_DISTANCE
    return Efficiency(start.date(), steady.metres_per_beat, steady.drift)


def steady_run(track: Track) -> SteadyRun:
    """What a track says of efficiency."""
    warmth = air_temperature_c(track)
    if warmth is not None and warmth > WARM_ABOVE_C:
        return SteadyRun(reason=NotCounted.WARM)
    pace, heart = graded_pace(track), heart_quality(track)
    if pace is None or pace.graded_m <= 0:
        return SteadyRun()
    if not MINUTES[0] <= pace.moving_s / SECONDS_PER_MINUTE <= MINUTES[1]:
        return SteadyRun(reason=NotCounted.LENGTH)
    if heart is None or not heart.usable:
        return SteadyRun(reason=NotCounted.NO_HEART_RATE)
    if not _is_steady(pace):
        return SteadyRun(reason=NotCounted.NOT_STEADY)
    whole = _metres_per_beat(pace, heart, slice(None))
    if whole is None:
        return SteadyRun(reason=NotCounted.NO_HEART_RATE)
    return SteadyRun(whole, _drift(pace, heart), None)


def air_temperature_c(track: Track) -> float | None:
    """The air's temperature, estimated from the recorder's mean less what the wrist warms it; None = not measured."""
    column = track.of(Measure.TEMPERATURE_C)
    known = None if column is None else column[np.isfinite(column)]
    return None if known is None or not len(known) else float(known.mean()) - WRIST_WARMTH_C


def change_of(efficiencies: Sequence[Efficiency], as_of: date, recent_days: int, usual_days: int) -> float | None:
    """The mean of the last days against the days before them, as a share: -0.03 = 3 % less for each beat.

    None with fewer than three runs on either side. Runs after `as_of` are left out.
    """
    ages = [((as_of - one.day).days, one.metres_per_beat) for one in efficiencies]
    recent = [value for age, value in ages if 0 <= age < recent_days]
    usual = [value for age, value in ages if recent_days <= age < recent_days + usual_days]
    if min(len(recent), len(usual)) < LEAST_RUNS:
        return None
    return fmean(recent) / fmean(usual) - 1


def _is_steady(pace: GradedPace) -> bool:
    moving = pace.seconds > 0
    speeds, weights = pace.speed_m_per_s[moving], pace.seconds[moving]
    mean = float(np.average(speeds, weights=weights))
    spread = float(np.average((speeds - mean) ** 2, weights=weights)) ** 0.5
    return mean > 0 and spread <= STEADY_SHARE * mean


def _metres_per_beat(pace: GradedPace, heart: HeartQuality, part: slice) -> float | None:
    seconds, speed, bpm = pace.seconds[part], pace.speed_m_per_s[part], heart.bpm[part]
    known = (seconds > 0) & np.isfinite(bpm) & np.isfinite(speed)
    beats = float((bpm[known] * seconds[known]).sum()) / SECONDS_PER_MINUTE
    return float((speed[known] * seconds[known]).sum()) / beats if beats > 0 else None


def _drift(pace: GradedPace, heart: HeartQuality) -> float | None:
    if pace.moving_s < LEAST_DRIFT_MINUTES * SECONDS_PER_MINUTE:
        return None
    middle = int(np.searchsorted(np.cumsum(pace.seconds), pace.moving_s / 2))
    first = _metres_per_beat(pace, heart, slice(None, middle))
    second = _metres_per_beat(pace, heart, slice(middle, None))
    return None if first is None or second is None else (first - second) / first
