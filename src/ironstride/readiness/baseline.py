"""The athlete's own usual: the median of some weeks and how much days scatter around it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import median
from typing import Final

BASELINE_DAYS: Final = 42
"""So many days back count (evidence section 4: 28 to 42)."""
LEAST_DAYS: Final = 14
"""Fewer days are no usual."""
SPARSE_DAYS: Final = 8
SPARSE_SPAN: Final = 28
"""Who answers seldom has a usual after fewer days, where they lie far enough apart. A convention."""
TO_SD: Final = 1.4826
"""From the median of distances to a standard deviation, for normal scatter."""


@dataclass(frozen=True, slots=True)
class Baseline:
    """A usual value and its scatter."""

    usual: float
    scatter: float
    """A robust standard deviation, never below the floor it was asked with."""

    def z(self, value: float) -> float:
        """How many standard deviations above the usual."""
        return (value - self.usual) / self.scatter


def baseline(values: Iterable[tuple[date, float]], before: date, least_scatter: float) -> Baseline | None:
    """The usual of the days before a day; None with too few of them.

    Args:
        values: One a day at most, in any order.
        before: The first day that does not count.
        least_scatter: Smaller scatter is measured too finely to mean anything.

    >>> days = [(date(2026, 1, 1) + timedelta(days=n), 50.0 + n % 3) for n in range(20)]
    >>> baseline(days, date(2026, 1, 21), 1.0)
    Baseline(usual=51.0, scatter=1.4826)
    """
    since = before - timedelta(days=BASELINE_DAYS)
    known = [(day, value) for day, value in values if since <= day < before]
    if not is_enough([day for day, _ in known]):
        return None
    return of_values([value for _, value in known], least_scatter)


def is_enough(days: Sequence[date]) -> bool:
    """Whether so many days make a usual."""
    if len(days) >= LEAST_DAYS:
        return True
    return len(days) >= SPARSE_DAYS and (max(days) - min(days)).days >= SPARSE_SPAN


def of_values(values: Sequence[float], least_scatter: float) -> Baseline:
    """The usual of values, at least one."""
    middle = median(values)
    return Baseline(middle, max(least_scatter, TO_SD * median(abs(one - middle) for one in values)))
