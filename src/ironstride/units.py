"""SI inside; the only conversions between units.

Distances are metres, durations seconds or whole minutes (``minutes``), weights kilograms, paces seconds per kilometre.
"""

from __future__ import annotations

from typing import Final

METRES_PER_KM: Final = 1000.0
METRES_PER_MILE: Final = 1609.344
METRES_PER_FOOT: Final = 0.3048
KG_PER_LB: Final = 0.45359237
MINUTES_PER_HOUR: Final = 60
MINUTES_PER_DAY: Final = 1440
SECONDS_PER_MINUTE: Final = 60

FIVE_KM_M: Final = 5000.0
TEN_KM_M: Final = 10000.0
HALF_MARATHON_M: Final = 21097.5
MARATHON_M: Final = 42195.0


def km_to_m(kilometres: float) -> float:
    """Metres in so many kilometres."""
    return kilometres * METRES_PER_KM


def m_to_km(metres: float) -> float:
    """Kilometres in so many metres."""
    return metres / METRES_PER_KM


def miles_to_m(miles: float) -> float:
    """Metres in so many international miles."""
    return miles * METRES_PER_MILE


def m_to_miles(metres: float) -> float:
    """International miles in so many metres."""
    return metres / METRES_PER_MILE


def m_to_feet(metres: float) -> float:
    """International feet in so many metres."""
    return metres / METRES_PER_FOOT


def lb_to_kg(pounds: float) -> float:
    """Kilograms in so many pounds."""
    return pounds * KG_PER_LB


def kg_to_lb(kilograms: float) -> float:
    """Pounds in so many kilograms."""
    return kilograms / KG_PER_LB


def hours_to_minutes(hours: float) -> int:
    """Whole minutes in so many hours, rounded to the nearest."""
    return round(hours * MINUTES_PER_HOUR)


def minutes_to_hours(minutes: float) -> float:
    """Hours in so many minutes."""
    return minutes / MINUTES_PER_HOUR


def seconds_to_minutes(seconds: float) -> float:
    """Minutes in so many seconds."""
    return seconds / SECONDS_PER_MINUTE


def minutes_to_seconds(minutes: float) -> float:
    """Seconds in so many minutes."""
    return minutes * SECONDS_PER_MINUTE
