"""The longest run of the thirty days before each day: what the next long run is measured against (evidence row 41)."""

from __future__ import annotations

import numpy as np

from ironstride.load.history import LONGEST_RUN_DAYS
from ironstride.load.ledger import Series


def longest_of_30_days(longest_run_minutes: Series) -> Series:
    """For each day the longest run, in minutes, of the thirty days before it; the day itself does not count.

    0 where there was none, before the series too.

    >>> longest_of_30_days(np.array([50.0, 0.0, 60.0, 20.0])).tolist()
    [0.0, 50.0, 50.0, 60.0]
    """
    if not len(longest_run_minutes):
        return longest_run_minutes
    before = np.concatenate([np.zeros(LONGEST_RUN_DAYS), longest_run_minutes[:-1]])
    longest: Series = np.lib.stride_tricks.sliding_window_view(before, LONGEST_RUN_DAYS).max(axis=1)
    return longest
