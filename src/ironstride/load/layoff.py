"""How much of the old week to come back with after days without a run (evidence row 69, grade C)."""

from __future__ import annotations

from typing import Final

RESUME_DAYS: Final = 5
"""Days off after which one just goes on."""
LAYOFF_SHARES: Final = ((14, 0.75), (28, 0.55))
"""Share of the old week to start with, by most days off (row 69: 70-80 %, 50-60 %)."""
LONG_LAYOFF_SHARE: Final = 0.45
"""After more than four weeks off (row 69: 40-50 %, or run-walk)."""


def layoff_share(days_off: int) -> float:
    """Share of the old week to come back with after so many days without a run.

    >>> [layoff_share(days) for days in (5, 6, 15, 29)]
    [1.0, 0.75, 0.55, 0.45]
    """
    if days_off <= RESUME_DAYS:
        return 1.0
    return next((share for most, share in LAYOFF_SHARES if days_off <= most), LONG_LAYOFF_SHARE)
