"""Smoothed load: what the last weeks weigh together, each day less than the next (evidence 2.7).

    smoothed today = smoothed yesterday + (load today - smoothed yesterday) * (1 - exp(-1 / days))

with 42 days for the long mean and 7 for the short one. The load of a day counts in that day's value. Some tools take
1 / days in place of 1 - exp(-1 / days): after 42 days of 100 they say 63.65 where this says 63.21. Either mean says how
much was done, not how fit or how close to injury anybody is.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate
from math import exp
from typing import Final

import numpy as np

from ironstride.load.ledger import Series

LONG_DAYS: Final = 42
SHORT_DAYS: Final = 7


@dataclass(frozen=True, slots=True)
class Means:
    """The long and the short mean at the end of one day."""

    long: float
    short: float


@dataclass(frozen=True, slots=True, eq=False)
class SmoothedLoad:
    """The long and the short mean of one daily series, day by day."""

    long: Series
    short: Series
    start: Means
    """Where they stood before the first day."""

    @property
    def freshness(self) -> Series:
        """Yesterday's long mean less yesterday's short one. It is no performance."""
        return np.concatenate([[self.start.long - self.start.short], self.long - self.short])[: len(self.long)]


def gain(days: float) -> float:
    """The weight of today's load.

    Raises:
        ValueError: when the days are not above zero.

    >>> round(gain(42), 6), round(gain(7), 6)
    (0.023528, 0.133122)
    """
    if days <= 0:
        raise ValueError(f"days above zero, not {days}")
    return 1 - exp(-1 / days)


def smoothed(loads: Series, days: float, start: float) -> Series:
    """The mean after each day; `start` is the mean before the first."""
    weight = gain(days)
    made = accumulate(loads.tolist(), lambda mean, load: mean + (load - mean) * weight, initial=start)
    return np.fromiter(made, np.float64, len(loads) + 1)[1:]


def usual_load(loads: Series) -> float:
    """Where both means start: the mean of the first 42 days, as if the days before had been alike; 0 without a day."""
    return float(loads[:LONG_DAYS].mean()) if len(loads) else 0.0


def smoothed_load(loads: Series, start: Means | None = None) -> SmoothedLoad:
    """Both means of a daily series; `start` None = both at the mean of its first 42 days."""
    usual = usual_load(loads)
    begun = Means(usual, usual) if start is None else start
    return SmoothedLoad(smoothed(loads, LONG_DAYS, begun.long), smoothed(loads, SHORT_DAYS, begun.short), begun)


def means_before(smooth: SmoothedLoad, place: int) -> Means:
    """The means at the end of the day before a place; beyond the last day they fade as over days without load."""
    return Means(
        _mean_before(smooth.long, smooth.start.long, LONG_DAYS, place),
        _mean_before(smooth.short, smooth.start.short, SHORT_DAYS, place),
    )


def smoothed_again(old: SmoothedLoad, loads: Series, changed_from: int) -> SmoothedLoad:
    """Both means after days from a place on changed or were added; the earlier ones are kept.

    Gives what `smoothed_load` gives of the same series and start.

    Args:
        old: The means before the change.
        loads: The whole series after it.
        changed_from: The first place that may differ.
    """
    kept = min(changed_from, len(old.long))
    if kept <= 0:
        return smoothed_load(loads, old.start)
    tail = loads[kept:]
    return SmoothedLoad(
        np.concatenate([old.long[:kept], smoothed(tail, LONG_DAYS, float(old.long[kept - 1]))]),
        np.concatenate([old.short[:kept], smoothed(tail, SHORT_DAYS, float(old.short[kept - 1]))]),
        old.start,
    )


def _mean_before(mean: Series, start: float, days: float, place: int) -> float:
    if place <= 0:
        return start
    last = float(mean[min(place, len(mean)) - 1]) if len(mean) else start
    return last * (1 - gain(days)) ** max(0, place - len(mean))
