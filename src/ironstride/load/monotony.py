"""Monotony and strain of a week (Foster 1998; evidence 2.6).

Monotony is the mean daily load over its standard deviation, rest days included; strain the week's load times monotony.
The abstract does not say which standard deviation: here it is the sample's (n - 1). The link to illness is to a
person's own threshold; no border holds for everybody.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import fmean, stdev
from typing import Final

from ironstride.calendar_time import DAYS_PER_WEEK, monday_of
from ironstride.load.ledger import Series

MOST_MONOTONY: Final = 10.0
"""Nearly equal days would give any number. A convention."""


@dataclass(frozen=True, slots=True)
class WeekLoad:
    """The load of one complete week."""

    start: date
    """Its Monday."""
    total: float
    monotony: float | None
    """At most 10; None where all days are equal, a week without load among them."""

    @property
    def strain(self) -> float | None:
        """Load times monotony; None where monotony is unknown."""
        return None if self.monotony is None else self.total * self.monotony


def monotony(daily: Sequence[float]) -> float | None:
    """Mean over sample standard deviation of seven daily loads; None where all are equal.

    Raises:
        ValueError: when these are not seven days.

    >>> round(monotony([400, 0, 300, 500, 0, 600, 200]) or 0, 3)
    1.221
    """
    if len(daily) != DAYS_PER_WEEK:
        raise ValueError(f"a week has {DAYS_PER_WEEK} days, not {len(daily)}")
    spread = stdev(daily)
    # Loads too small for their squares have no spread either.
    return min(MOST_MONOTONY, fmean(daily) / spread) if spread > 0 else None


def week_loads(first: date, loads: Series) -> tuple[WeekLoad, ...]:
    """The complete weeks, Monday to Sunday, of a daily series that begins on `first`; oldest first."""
    skipped = (monday_of(first + timedelta(days=DAYS_PER_WEEK - 1)) - first).days
    days = loads.tolist()
    found = []
    for begin in range(skipped, len(days) - DAYS_PER_WEEK + 1, DAYS_PER_WEEK):
        week = days[begin : begin + DAYS_PER_WEEK]
        found.append(WeekLoad(first + timedelta(days=begin), sum(week), monotony(week)))
    return tuple(found)
