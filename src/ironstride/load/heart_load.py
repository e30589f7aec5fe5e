"""Run load from heart rate: Banister's sum where rest and maximum are known, else minutes by zones, as shares of what
an hour at threshold gives (evidence 2.5, 2.7).
"""

from __future__ import annotations

from typing import Final

import numpy as np

from ironstride.load.heart_quality import heart_quality
from ironstride.load.load_facts import LoadFacts
from ironstride.load.points import HOUR_POINTS, Points
from ironstride.load.track_steps import Column
from ironstride.load.trimp import EDWARDS_BOUNDS, banister, banister_of, by_zones
from ironstride.running.heart import RATES, HeartFacts, of_reserve
from ironstride.training.activity import Activity
from ironstride.training.track import Track
from ironstride.units import MINUTES_PER_HOUR

THRESHOLD_RESERVE_SHARE: Final = 0.85
"""Where threshold lies between rest and maximum when no trial says: the middle of the threshold zone. A convention."""
THRESHOLD_MAX_SHARE: Final = 0.90
"""Threshold as a share of the maximum where only the threshold is known. A convention."""
THRESHOLD_ZONE: Final = 4
"""Edwards' zone that an hour at threshold counts in."""


def heart_points(track: Track, facts: LoadFacts) -> Points | None:
    """Run load of a track's heart rate; None where it cannot be believed or there is nothing to measure it against."""
    quality = heart_quality(track)
    if quality is None or not quality.usable:
        return None
    found = _points(quality.bpm, quality.seconds, facts)
    return None if found is None else Points(found.value, f"{quality.why}, {found.why}")


def mean_heart_points(activity: Activity, facts: LoadFacts) -> Points | None:
    """Run load of a mean heart rate: too small where the pace changed much. None where it is unknown or none."""
    mean, seconds = activity.mean_heart_bpm, activity.time_s
    if mean is None or seconds is None or not RATES[0] <= mean <= RATES[1]:
        return None
    found = _points(np.array([mean]), np.array([seconds]), facts)
    return None if found is None else Points(found.value, f"mean heart rate {mean:.0f}, {found.why}")


def threshold_reserve_share(heart: HeartFacts, resting: float, highest: float) -> float:
    """Where the threshold lies between rest and the highest rate, 0 to 1; 0.85 where no trial says."""
    threshold = heart.threshold
    if threshold is None or not resting < threshold.bpm <= highest:
        return THRESHOLD_RESERVE_SHARE
    return (threshold.bpm - resting) / (highest - resting)


def _points(bpm: Column, seconds: Column, facts: LoadFacts) -> Points | None:
    heart = facts.heart
    highest = None if heart.observed_max is None else float(heart.observed_max.bpm)
    resting = None if heart.resting is None else float(heart.resting.bpm)
    if highest is not None and resting is not None and resting < highest:
        share = threshold_reserve_share(heart, resting, highest)
        hour = banister(MINUTES_PER_HOUR, share, facts.sex)
        value = banister_of(bpm, seconds, resting, highest, facts.sex) / hour * HOUR_POINTS
        at = of_reserve(share, resting, highest)
        return Points(value, f"rest {resting:.0f}, highest {highest:.0f}, threshold {at:.0f}")
    if highest is None and heart.threshold is not None:
        highest = heart.threshold.bpm / THRESHOLD_MAX_SHARE
        basis = f"threshold {heart.threshold.bpm}"
    elif highest is not None:
        basis = f"highest {highest:.0f}"
    else:
        return None
    ends = tuple(share * highest for share in EDWARDS_BOUNDS)
    value = by_zones(bpm, seconds, ends) / (THRESHOLD_ZONE * MINUTES_PER_HOUR) * HOUR_POINTS
    return Points(value, f"minutes by zone, {basis}")
