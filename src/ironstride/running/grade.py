"""What a slope costs: energy of running by gradient, after Minetti 2002 (evidence 2.4).

Ten elite mountain runners on a treadmill: downhill it gives too much credit to others. Here it only sets the speed of
a treadmill that is tilted up.
"""

from __future__ import annotations

from typing import Final

MOST_GRADE: Final = 0.45
RUNNING: Final = (155.4, -30.4, -43.3, 46.3, 19.5, 3.6)
"""Coefficients from the fifth power down; J per kg and metre."""
PERCENT: Final = 100.0


def running_cost(grade: float) -> float:
    """Energy of running, J per kg and metre; `grade` is rise over run, clamped to plus and minus 0.45.

    >>> round(running_cost(0.05), 3)
    4.685
    """
    clamped = max(-MOST_GRADE, min(MOST_GRADE, grade))
    cost = 0.0
    for coefficient in RUNNING:
        cost = cost * clamped + coefficient
    return cost


def pace_uphill_s_per_km(flat_s_per_km: float, grade_percent: float) -> float:
    """The pace that costs as much uphill as `flat_s_per_km` costs on the flat.

    Raises:
        ValueError: when the pace is not above zero or the grade lies below zero.
    """
    if flat_s_per_km <= 0 or grade_percent < 0:
        raise ValueError(f"a pace above zero uphill, not {flat_s_per_km} s per km at {grade_percent} %")
    return flat_s_per_km * running_cost(grade_percent / PERCENT) / running_cost(0)
