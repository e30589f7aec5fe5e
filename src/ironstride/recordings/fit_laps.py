"""The laps of a FIT file."""

from __future__ import annotations

from typing import Final

import numpy as np

from ironstride.recordings.fit_columns import Column, columns_of
from ironstride.recordings.fit_names import INTENSITY_NAMES
from ironstride.recordings.fit_walker import FitPart
from ironstride.training.activity import Activity
from ironstride.training.recorded_activity import Lap

LAP: Final = 19
"""The message number."""
_TIMESTAMP, _START, _ELAPSED, _TIMER, _DISTANCE, _MEAN_HEART, _MAX_HEART, _INTENSITY = 253, 2, 7, 8, 9, 15, 16, 23
_MS: Final = 1000
_CM: Final = 100
_SLACK_S: Final = 5.0


def laps_of(data: bytes, part: FitPart, activity: Activity) -> tuple[Lap, ...]:
    """The laps that began during an activity, in file order."""
    from ironstride.recordings.fit_activities import FIT_EPOCH

    laps = columns_of(data, part, LAP)
    starts = laps.numbers(_START)
    if starts is None:
        return ()
    begun = (activity.start_utc - FIT_EPOCH).total_seconds()
    ended = (activity.end_utc - FIT_EPOCH).total_seconds()
    elapsed, timer = laps.scaled(_ELAPSED, _MS), laps.scaled(_TIMER, _MS)
    distance = laps.scaled(_DISTANCE, _CM)
    mean_heart, max_heart = laps.scaled(_MEAN_HEART, 1), laps.scaled(_MAX_HEART, 1)
    names = laps.numbers(_INTENSITY)
    inside = np.flatnonzero((starts >= begun - _SLACK_S) & (starts < max(ended, begun + 1) + _SLACK_S))
    return tuple(
        Lap(
            float(max(starts[row] - begun, 0.0)),
            _at(elapsed, row),
            _at(timer, row),
            _at(distance, row),
            _at(mean_heart, row),
            _at(max_heart, row),
            name="" if names is None or np.isnan(names[row]) else INTENSITY_NAMES.get(int(names[row]), ""),
        )
        for row in inside.tolist()
    )


def _at(column: Column | None, row: int) -> float | None:
    return None if column is None or np.isnan(column[row]) else float(column[row])
