"""The air of a day. Constants of a simulated place with winters."""

from __future__ import annotations

from datetime import date
from math import cos, pi
from typing import Final

from ironstride.simulate.luck import Luck, Purpose

MEAN_C: Final = 10.5
SWING_C: Final = 9.0
COLDEST_DAY: Final = 20
DAYS_PER_YEAR: Final = 365.25
DAY_TO_DAY_C: Final = 3.0
AFTERNOON_C: Final = 4.0
AFTERNOON_FROM: Final = 11 * 60
"""Minute of the day."""


def temperature_c(luck: Luck, day: date, minute: int) -> float:
    """Degrees of the air at a minute of the day."""
    season = -SWING_C * cos(2 * pi * (day.timetuple().tm_yday - COLDEST_DAY) / DAYS_PER_YEAR)
    chance = luck.of_day(day, Purpose.WEATHER).normal(0, DAY_TO_DAY_C)
    return MEAN_C + season + float(chance) + (AFTERNOON_C if minute >= AFTERNOON_FROM else 0.0)
