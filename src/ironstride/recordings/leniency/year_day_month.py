"""Dates like ``2017-27-07``: the diary of HRV4Training on Android has the day before the month."""

from __future__ import annotations

from typing import Final

_MONTHS: Final = 12


def month_and_day(first: int, second: int) -> tuple[int, int]:
    """The month and the day of the two numbers after a year; in the usual order wherever that can be.

    >>> month_and_day(7, 27), month_and_day(27, 7)
    ((7, 27), (7, 27))
    """
    return (second, first) if first > _MONTHS else (first, second)
