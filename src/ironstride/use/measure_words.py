"""Distances, paces, weights and heights as people say them, in their units."""

from __future__ import annotations

from typing import Final

from ironstride.training.run_workout_lines import IMPERIAL, METRIC
from ironstride.units import (
    METRES_PER_KM,
    MINUTES_PER_HOUR,
    SECONDS_PER_MINUTE,
    kg_to_lb,
    m_to_feet,
    m_to_km,
    m_to_miles,
)
from ironstride.use.pace_words import pace_range

POUND_STEPS: Final = 2
"""Pounds are said to the nearest half."""
HOURS_FROM_MINUTES: Final = 90


def distance_text(metres: float, units: str = METRIC) -> str:
    """``5.00 km``, ``3.11 mi``, below a kilometre ``400 m``

    >>> distance_text(5000), distance_text(400), distance_text(5000, IMPERIAL)
    ('5.00 km', '400 m', '3.11 mi')
    """
    if units == IMPERIAL:
        return f"{m_to_miles(metres):.2f} mi"
    return f"{m_to_km(metres):.2f} km" if metres >= METRES_PER_KM else f"{metres:.0f} m"


def pace_of(metres: float, seconds: float, units: str = METRIC) -> str:
    """``5:00 /km``; empty without a distance.

    >>> pace_of(5000, 1500)
    '5:00 /km'
    """
    return pace_range(seconds / m_to_km(metres), units) if metres > 0 else ""


def speed_of(metres: float, seconds: float, units: str = METRIC) -> str:
    """As a treadmill shows it: ``12.0 km/h``, ``7.5 mph``; empty without a time.

    >>> speed_of(5000, 1500), speed_of(5000, 1500, IMPERIAL)
    ('12.0 km/h', '7.5 mph')
    """
    if seconds <= 0:
        return ""
    hours = seconds / SECONDS_PER_MINUTE / MINUTES_PER_HOUR
    return f"{m_to_miles(metres) / hours:.1f} mph" if units == IMPERIAL else f"{m_to_km(metres) / hours:.1f} km/h"


def weight_text(kilograms: float, units: str = METRIC) -> str:
    """``62.5 kg``, ``138 lb``

    >>> weight_text(62.5), weight_text(62.5, IMPERIAL)
    ('62.5 kg', '138 lb')
    """
    if units == IMPERIAL:
        return f"{round(POUND_STEPS * kg_to_lb(kilograms)) / POUND_STEPS:.6g} lb"
    return f"{round(kilograms, 1):.6g} kg"


def single_text(kilograms: float, units: str = METRIC) -> str:
    """An estimated best single, which is not known better than to the kilogram or pound: ``94 kg``

    >>> single_text(94.33), single_text(94.33, IMPERIAL)
    ('94 kg', '208 lb')
    """
    return f"{whole_weight(kilograms, units)} {weight_unit(units)}"


def whole_weight(kilograms: float, units: str = METRIC) -> int:
    """Whole kilograms or pounds."""
    return round(kg_to_lb(kilograms)) if units == IMPERIAL else round(kilograms)


def weight_unit(units: str = METRIC) -> str:
    """``kg``, ``lb``"""
    return "lb" if units == IMPERIAL else "kg"


def climb_text(metres: float, units: str = METRIC) -> str:
    """``120 m``, ``394 ft``"""
    return f"{m_to_feet(metres):.0f} ft" if units == IMPERIAL else f"{metres:.0f} m"


def minutes_text(minutes: float) -> str:
    """``40 min``, from an hour and a half on ``1 h 45``

    >>> minutes_text(40.2), minutes_text(105)
    ('40 min', '1 h 45')
    """
    whole = round(minutes)
    if whole < HOURS_FROM_MINUTES:
        return f"{whole} min"
    hours, rest = divmod(whole, MINUTES_PER_HOUR)
    return f"{hours} h {rest:02d}"
