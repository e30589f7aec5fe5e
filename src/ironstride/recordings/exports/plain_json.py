"""Values of JSON that may be anything, as what they should be or nothing."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Final

_MOST: Final = 1e13
_MOST_LENGTH: Final = 1e9
_EARLIEST_MS: Final = 631_152_000_000
_LATEST_MS: Final = 7_258_118_400_000
_MS: Final = 1000.0


def number_in(value: object) -> float | None:
    """A number from 0 up; None for anything else.

    >>> number_in(3), number_in(True), number_in("3"), number_in(-1)
    (3.0, None, None, None)
    """
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    # Before float(): a number of a thousand digits is no float.
    return float(value) if 0 <= value < _MOST else None


def positive_in(value: object) -> float | None:
    """A number above 0; None for anything else."""
    return number_in(value) or None


def length_in(value: object) -> float | None:
    """A length of time in seconds, from 0 to thirty years; None for anything else.

    >>> length_in(90), length_in(1e12)
    (90.0, None)
    """
    length = number_in(value)
    return length if length is not None and length < _MOST_LENGTH else None


def text_in(value: object) -> str:
    """The text without spaces around it; empty for anything else."""
    return value.strip() if isinstance(value, str) else ""


def instant_of_ms(value: object) -> datetime | None:
    """Milliseconds since 1970 as an instant in UTC, between 1990 and 2200."""
    milliseconds = number_in(value)
    if milliseconds is None or not _EARLIEST_MS <= milliseconds <= _LATEST_MS:
        return None
    return datetime.fromtimestamp(milliseconds / _MS, tz=UTC)
