"""A track as steps from point to point: how long each took and how far it went."""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from ironstride.running.fitness import FASTEST_M_PER_S
from ironstride.training.track import Measure, Track

LONGEST_STEP_S: Final = 30.0
"""Points further apart in time have a pause or a lost signal between them. A convention."""
STANDING_BELOW_M_PER_S: Final = 0.3
"""Slower steps are standing about. A convention."""
WALKING_M_PER_S: Final = 1.0

Column = NDArray[np.float64]


def step_seconds(track: Track) -> Column:
    """Seconds that the recorder ran before each point; the first point has none, nor has one after a pause."""
    steps = np.diff(track.time_s, prepend=track.time_s[:1])
    return np.where(steps > LONGEST_STEP_S, 0.0, steps)


def covered_m(track: Track) -> Column | None:
    """Metres covered up to each point, never falling; None where neither distance nor speed was measured.

    Points without a distance lie on the line between their neighbours. Steps faster than anybody runs are slips of the
    signal and count nothing.
    """
    distance = track.of(Measure.DISTANCE_M)
    if distance is None:
        return _from_speed(track)
    known = np.isfinite(distance)
    if not known.any():
        return None
    filled = np.maximum.accumulate(np.interp(track.time_s, track.time_s[known], distance[known]))
    steps = np.diff(filled, prepend=filled[:1])
    seconds = np.diff(track.time_s, prepend=track.time_s[:1])
    believable = np.where(steps > FASTEST_M_PER_S * np.maximum(seconds, 1.0), 0.0, steps)
    return np.cumsum(believable)


def moving_seconds(track: Track, covered: Column) -> Column:
    """Seconds of each step in which the runner got on; 0 where they stood.

    A long step counts where it went on at a walk at least: the signal was lost, nobody paused.
    """
    seconds = np.diff(track.time_s, prepend=track.time_s[:1])
    steps = np.diff(covered, prepend=covered[:1])
    slowest = np.where(seconds > LONGEST_STEP_S, WALKING_M_PER_S, STANDING_BELOW_M_PER_S)
    return np.where(steps >= slowest * seconds, seconds, 0.0)


def _from_speed(track: Track) -> Column | None:
    speed = track.of(Measure.SPEED_M_PER_S)
    if speed is None:
        return None
    usable = np.where(np.isfinite(speed) & (speed >= 0) & (speed <= FASTEST_M_PER_S), speed, 0.0)
    return np.cumsum(usable * step_seconds(track))
