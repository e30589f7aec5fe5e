"""A number of run load with the words for it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

HOUR_POINTS: Final = 100.0
"""Run load of an hour at threshold."""


@dataclass(frozen=True, slots=True)
class Points:
    """Run load from one way of measuring; 100 = an hour at threshold."""

    value: float
    why: str
