"""The unit that distances are written in."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from ironstride.units import km_to_m, miles_to_m


def _metres(number: float) -> float:
    return number


METRES_OF: Final[Mapping[str, Callable[[float], float]]] = MappingProxyType(
    {
        "m": _metres,
        "meter": _metres,
        "meters": _metres,
        "metres": _metres,
        "km": km_to_m,
        "kilometers": km_to_m,
        "mi": miles_to_m,
        "mile": miles_to_m,
        "miles": miles_to_m,
    }
)
"""The unit as a word in small letters -> what gives metres of a number in it."""
A_DISTANCE_UNIT: Final = "m, km or mi; the set is kept without its distance"
