"""Apple's values with their units: every number in a Health export says its own."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Final

from ironstride.units import KG_PER_LB, METRES_PER_KM, METRES_PER_MILE, MINUTES_PER_HOUR, SECONDS_PER_MINUTE

_SECONDS: Final = {
    "s": 1.0,
    "sec": 1.0,
    "ms": 0.001,
    "min": float(SECONDS_PER_MINUTE),
    "hr": float(SECONDS_PER_MINUTE * MINUTES_PER_HOUR),
    "h": float(SECONDS_PER_MINUTE * MINUTES_PER_HOUR),
}
_METRES: Final = {
    "m": 1.0,
    "cm": 0.01,
    "km": METRES_PER_KM,
    "mi": METRES_PER_MILE,
    "yd": METRES_PER_MILE / 1760,
    "ft": METRES_PER_MILE / 5280,
}
_KILOGRAMS: Final = {"kg": 1.0, "g": 0.001, "lb": KG_PER_LB, "oz": KG_PER_LB / 16, "st": KG_PER_LB * 14}
_PER_MINUTE: Final = {"count/min": 1.0, "bpm": 1.0, "count/s": 60.0}
_MOST: Final = 1e9
_EARLIEST: Final = datetime(1990, 1, 1, tzinfo=UTC)
_LATEST: Final = datetime(2200, 1, 1, tzinfo=UTC)


def seconds(value: str | None, unit: str | None) -> float | None:
    """Seconds of ``119.27`` ``min``; None when the number or the unit is unknown.

    >>> seconds("1.5", "hr"), seconds("10", "fortnight")
    (5400.0, None)
    """
    return _scaled(value, _SECONDS.get(unit or "min"))


def metres(value: str | None, unit: str | None) -> float | None:
    """Metres; None when the number or the unit is unknown.

    >>> metres("6900", "cm"), metres("1", "mi")
    (69.0, 1609.344)
    """
    return _scaled(value, _METRES.get(unit or ""))


def kilograms(value: str | None, unit: str | None) -> float | None:
    """Kilograms; None when the number or the unit is unknown."""
    return _scaled(value, _KILOGRAMS.get(unit or ""))


def milliseconds(value: str | None, unit: str | None) -> float | None:
    """Milliseconds; None when the number or the unit is unknown."""
    found = _scaled(value, _SECONDS.get(unit or "ms"))
    return None if found is None else found * 1000


def per_minute(value: str | None, unit: str | None) -> float | None:
    """Beats a minute; None when the number or the unit is unknown, or the number is zero."""
    return _scaled(value, _PER_MINUTE.get(unit or "count/min")) or None


def amount_with_unit(text: str | None) -> tuple[str, str]:
    """``6900 cm`` as its number and its unit."""
    amount, _, unit = (text or "").strip().partition(" ")
    return amount, unit.strip()


def apple_instant(text: str | None) -> datetime | None:
    """``2025-01-02 07:00:00 +0100`` as an aware time with that offset; None when it is none.

    >>> apple_instant("2025-01-02 07:00:00 +0100").isoformat()
    '2025-01-02T07:00:00+01:00'
    """
    try:
        found = datetime.fromisoformat("".join((text or "").strip().rsplit(" ", 1)))
        known = found.tzinfo is not None and _EARLIEST <= found.astimezone(UTC) <= _LATEST
    except (ValueError, OverflowError):
        return None
    return found if known else None


def _scaled(value: str | None, factor: float | None) -> float | None:
    try:
        found = float((value or "").replace(",", "."))
    except ValueError:
        return None
    return found * factor if factor is not None and 0 <= found < _MOST else None
