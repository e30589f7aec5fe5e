"""What one point of a TCX or GPX file measured, under whatever prefix its extensions stand."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Final

from lxml import etree

from ironstride.training.track import Measure

_MEASURES: Final = {
    "altitudemeters": Measure.ALTITUDE_M,
    "ele": Measure.ALTITUDE_M,
    "distancemeters": Measure.DISTANCE_M,
    "distance": Measure.DISTANCE_M,
    "hr": Measure.HEART_BPM,
    "heartrate": Measure.HEART_BPM,
    "heartratebpm": Measure.HEART_BPM,
    "cad": Measure.CADENCE_PER_MIN,
    "cadence": Measure.CADENCE_PER_MIN,
    "runcadence": Measure.CADENCE_PER_MIN,
    "speed": Measure.SPEED_M_PER_S,
    "watts": Measure.POWER_W,
    "power": Measure.POWER_W,
    "powerinwatts": Measure.POWER_W,
    "atemp": Measure.TEMPERATURE_C,
    "temp": Measure.TEMPERATURE_C,
    "temperature": Measure.TEMPERATURE_C,
    "latitudedegrees": Measure.LATITUDE_DEG,
    "longitudedegrees": Measure.LONGITUDE_DEG,
}
"""Local names in small letters: Garmin's TPX and TrackPointExtension, ClueTrust, PowerExtension, Amazfit, GPX 1.0."""
_RANGES: Final = {
    Measure.DISTANCE_M: (0.0, 1e9),
    Measure.HEART_BPM: (1.0, 255.0),
    Measure.SPEED_M_PER_S: (0.0, 150.0),
    Measure.ALTITUDE_M: (-1000.0, 20_000.0),
    Measure.CADENCE_PER_MIN: (0.0, 300.0),
    Measure.POWER_W: (0.0, 10_000.0),
    Measure.LATITUDE_DEG: (-90.0, 90.0),
    Measure.LONGITUDE_DEG: (-180.0, 180.0),
    Measure.TEMPERATURE_C: (-90.0, 100.0),
}
"""What lies outside is a sensor's nonsense and unknown; a heart at 0 is a strap that lost contact. A convention."""
_PULSE: Final = "heartratebpm"
"""TCX wraps the number of this one in a `Value`."""

Measures = dict[Measure, float]


class PointReader:
    """Reads the points of one file; remembers which names mean what."""

    def __init__(self) -> None:
        self._known: dict[str, Measure | None] = {}

    def measures_of(self, point: etree._Element) -> Measures:
        """What the point and its extensions say; where two places say the same, the first counts."""
        found: Measures = {}
        for tag, text in _leaves(point):
            measure = self._known[tag] if tag in self._known else self._learn(tag)
            if measure is not None and measure not in found:
                value = measured(measure, text)
                if value is not None:
                    found[measure] = value
        return found

    def _learn(self, tag: str) -> Measure | None:
        measure = _MEASURES.get(plain_name(tag))
        self._known[tag] = measure
        return measure


def measured(measure: Measure, text: str | None) -> float | None:
    """The text as a value of that measure; None when it is none, or one that cannot be.

    >>> measured(Measure.ALTITUDE_M, "-3.5"), measured(Measure.HEART_BPM, "0")
    (-3.5, None)
    """
    try:
        value = float(text or "")
    except ValueError:
        return None
    least, most = _RANGES[measure]
    return value if math.isfinite(value) and least <= value <= most else None


def plain_name(tag: str) -> str:
    """A tag without namespace and prefix, in small letters."""
    return tag.rpartition("}")[2].rpartition(":")[2].casefold()


def _leaves(point: etree._Element) -> Iterator[tuple[str, str | None]]:
    for element in point.iterdescendants():
        tag: object = element.tag
        if isinstance(tag, str):
            text = element.text
            if tag[-12:].casefold() == _PULSE:
                text = next((value.text for value in element), text)
            yield tag, text
