"""Words for days and parts of a day, shared by names of sessions and of time slots."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import Final

from ironstride.calendar_time import WEEKDAY_NAMES, WEEKDAYS

NOON_MINUTE: Final = 12 * 60
EVENING_MINUTE: Final = 15 * 60
PARTS_OF_DAY: Final[dict[str, Callable[[int], bool]]] = {
    "am": lambda start: start < NOON_MINUTE,
    "noon": lambda start: NOON_MINUTE - 60 <= start < EVENING_MINUTE,
    "pm": lambda start: start >= NOON_MINUTE,
}
"""Part of the day -> whether a start (minute of the day) lies in it."""
_DAY: Final = re.compile(r"([a-z]{3,9})(?:['’]?s)?$")  # noqa: RUF001


def date_word(word: str) -> date | None:
    """The date of an ISO word; None for any other."""
    try:
        return date.fromisoformat(word)
    except ValueError:
        return None


def weekday_word(word: str) -> int | None:
    """``thu``, ``thursday`` or ``thursday's`` as 3; None for any other word."""
    found = _DAY.match(word)
    if not found:
        return None
    for number, (short, name) in enumerate(zip(WEEKDAYS, WEEKDAY_NAMES, strict=True)):
        if found[1].startswith(short) and name.casefold().startswith(found[1].removesuffix("s") or found[1]):
            return number
    return None
