"""Estimated best single from a set: several published formulas, one default. An estimate, and said so.

Errors are large: between 6 and 26 repetitions were done at 70 % of the best single by trained lifters (evidence
section 2.9), so the number steers loads and is never a test of anybody. A convention.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum
from math import exp
from types import MappingProxyType
from typing import Final

MOST_REPS: Final = 10
"""More repetitions say nothing reliable about a best single (Reynolds 2006)."""


class OneRepMaxFormula(StrEnum):
    """Whose formula."""

    EPLEY = "epley"
    BRZYCKI = "brzycki"
    LOMBARDI = "lombardi"
    WATHAN = "wathan"
    MAYHEW = "mayhew"
    OCONNER = "oconner"
    LANDER = "lander"


DEFAULT_FORMULA: Final = OneRepMaxFormula.WATHAN
"""In the middle of the others over the whole range."""
_FACTORS: Final[Mapping[OneRepMaxFormula, Callable[[float], float]]] = MappingProxyType(
    {
        OneRepMaxFormula.EPLEY: lambda reps: 1 + reps / 30,
        OneRepMaxFormula.BRZYCKI: lambda reps: 36 / (37 - reps),
        OneRepMaxFormula.LOMBARDI: lambda reps: reps**0.10,
        OneRepMaxFormula.WATHAN: lambda reps: 100 / (48.8 + 53.8 * exp(-0.075 * reps)),
        OneRepMaxFormula.MAYHEW: lambda reps: 100 / (52.2 + 41.9 * exp(-0.055 * reps)),
        OneRepMaxFormula.OCONNER: lambda reps: 1 + 0.025 * reps,
        OneRepMaxFormula.LANDER: lambda reps: 100 / (101.3 - 2.67123 * reps),
    }
)


def one_rep_max(
    load_kg: float, reps: int, reps_left: float = 0.0, formula: OneRepMaxFormula = DEFAULT_FORMULA
) -> float | None:
    """The estimated best single, kg; None when the set was too long to say (more than ten repetitions to failure).

    Args:
        load_kg: above 0.
        reps: repetitions done, at least 1.
        reps_left: how many more were possible, 0 to 10.
        formula: whose.

    Raises:
        ValueError: when a number is out of its range.

    >>> round(one_rep_max(100, 5, formula=OneRepMaxFormula.EPLEY), 2)
    116.67
    """
    if load_kg <= 0 or reps < 1 or not 0 <= reps_left <= MOST_REPS:
        raise ValueError(f"a set of {reps} x {load_kg} kg with {reps_left} left cannot be estimated from")
    to_failure = reps + reps_left
    if to_failure > MOST_REPS:
        return None
    return float(load_kg) if to_failure == 1 else load_kg * _FACTORS[formula](to_failure)
