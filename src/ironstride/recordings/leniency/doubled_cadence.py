"""Runs whose cadence counts both feet, where others count one; some treadmills and apps write that."""

from __future__ import annotations

import math
from types import MappingProxyType
from typing import Final

import numpy as np

from ironstride.training.track import Measure, Track

MOST_OF_ONE_LEG: Final = 120.0
"""Nobody's usual step in a run is quicker with one leg: 240 steps a minute. A convention."""


def with_cadence_of_one_leg(track: Track) -> Track:
    """The track with its cadence halved where half of its moving points show more than one leg can."""
    cadence = track.of(Measure.CADENCE_PER_MIN)
    if cadence is None:
        return track
    moving = cadence[cadence > 0]
    if not len(moving) or not math.isfinite(float(np.median(moving))) or float(np.median(moving)) <= MOST_OF_ONE_LEG:
        return track
    return Track(track.time_s, MappingProxyType({**track.columns, Measure.CADENCE_PER_MIN: cadence / 2}))
