"""Figures for eating and sleeping, as ranges; every one names its row. Nothing here is a diet."""

from __future__ import annotations

from typing import Final

SLEEP_FLAG_HOURS: Final = 7
"""A weekly mean below it is worth a look (evidence row 57, some evidence)."""
SLEEP_SHORT_HOURS: Final = 6
SLEEP_SHORT_NIGHTS: Final = 2
"""So many nights below `SLEEP_SHORT_HOURS`: easy instead of hard (evidence row 57)."""
PROTEIN_G_PER_KG: Final = (1.4, 2.0)
"""A day (evidence row 58, strong evidence)."""
PROTEIN_MEAL_G_PER_KG: Final = 0.25
PROTEIN_MEAL_G: Final = (20, 40)
"""A meal, and its bounds (evidence row 58)."""
PROTEIN_HOURS: Final = (3, 4)
"""Between meals (evidence row 58)."""
FUEL_FROM_MINUTES: Final = (60, 75)
FUEL_G_PER_HOUR: Final = (30, 60)
FUEL_LONG_HOURS: Final = 2.5
FUEL_MOST_G_PER_HOUR: Final = 90
"""While running (evidence row 60, not re-read)."""
LOADING_G_PER_KG: Final = (8, 12)
LOADING_DAYS: Final = 2
"""Loading before a race from `LOADING_FROM_MINUTES` on (evidence row 59; the days and the border: conventions)."""
LOADING_FROM_MINUTES: Final = 90
CARBOHYDRATE_BANDS: Final = ((45, 3, 5, "light"), (90, 5, 7, "middling"), (240, 6, 10, "long"))
"""Training below so many minutes -> grams per kilogram, low and high, and the day's word (evidence row 59, not
re-read; the borders in minutes are a convention)."""
CARBOHYDRATE_MOST: Final = (8, 12, "very long")
COLD_MINUTES: Final = 30
FREE_HOURS: Final = (24, 48)
"""A mild head cold: easy running at most; else hours without symptoms before any training (evidence row 70, ours)."""
LIGHTEST_KG: Final = 30.0
HEAVIEST_KG: Final = 250.0
"""Body masses that are believed. A convention."""


def carbohydrate_band(minutes: float) -> tuple[int, int, str]:
    """Grams per kilogram and day, low and high, and a word for a day of so many minutes of training (row 59).

    Raises:
        ValueError: for minutes below zero.

    >>> carbohydrate_band(60)
    (5, 7, 'middling')
    """
    if minutes < 0:
        raise ValueError(f"minutes of training are zero or more, not {minutes}")
    return next(
        ((low, high, word) for most, low, high, word in CARBOHYDRATE_BANDS if minutes < most), CARBOHYDRATE_MOST
    )


def protein_g(mass_kg: float) -> tuple[int, int]:
    """Grams a day, low and high, for a body mass (row 58).

    >>> protein_g(62)
    (87, 124)
    """
    low, high = PROTEIN_G_PER_KG
    return round(low * mass_kg), round(high * mass_kg)


def protein_meal_g(mass_kg: float) -> int:
    """Grams a meal for a body mass, inside its bounds (row 58).

    >>> protein_meal_g(62), protein_meal_g(200)
    (20, 40)
    """
    least, most = PROTEIN_MEAL_G
    return min(most, max(least, round(PROTEIN_MEAL_G_PER_KG * mass_kg)))


def check_mass(mass_kg: float) -> float:
    """The body mass.

    Raises:
        ValueError: when nobody weighs that.
    """
    if not LIGHTEST_KG <= mass_kg <= HEAVIEST_KG:
        raise ValueError(f"a body mass lies between {LIGHTEST_KG:g} and {HEAVIEST_KG:g} kg, not at {mass_kg:g} kg")
    return mass_kg
