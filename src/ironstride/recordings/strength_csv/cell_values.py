"""Numbers and lengths of time in cells, as apps of several languages write them; text in, values out.

Every function gives None for an empty cell and raises `NotReadable` whose `wanted` completes "wanted ...".
"""

from __future__ import annotations

import re
from typing import Final

from ironstride.training.text_values import NotReadable
from ironstride.units import MINUTES_PER_HOUR, SECONDS_PER_MINUTE

_NUMBER: Final = re.compile(r"[-+]?\d{1,9}(?:[.,]\d{0,17})?", re.ASCII)
_THOUSANDS: Final = re.compile(r"\d{1,3}(?:,\d{3})+\.\d+|\d{1,3}(?:\.\d{3})+,\d+", re.ASCII)
"""1,234.5 or 1.234,5."""
_CLOCK: Final = re.compile(r"(?:(\d{1,3}):)?(\d{1,3}):(\d{2})(?:\.\d+)?", re.ASCII)
_SPELLED: Final = re.compile(
    r"(?:(\d{1,3})\s*(?:h|hr|hrs|hours?|std\.?))?\s*(?:(\d{1,4})\s*(?:m|min|mins|minutes?))?\s*(?:(\d{1,5})\s*(?:s|sec|secs?))?",
    re.ASCII,
)
A_NUMBER: Final = "a number such as 82.5"
A_LENGTH: Final = "a length of time such as 0:45:00 or 1h 10m"


def cell_number(text: str) -> float | None:
    """A number with a point or a comma before its decimals.

    >>> cell_number("102,5"), cell_number("1,234.5"), cell_number("")
    (102.5, 1234.5, None)
    """
    plain = "".join(text.split())
    if not plain:
        return None
    if _THOUSANDS.fullmatch(plain):
        decimal = "." if plain.rfind(".") > plain.rfind(",") else ","
        plain = plain.replace("," if decimal == "." else ".", "")
    elif _NUMBER.fullmatch(plain) is None:
        raise NotReadable(text, A_NUMBER)
    return float(plain.replace(",", "."))


def cell_seconds(text: str) -> float | None:
    """A length of time: seconds as a number, ``h:mm:ss``, ``mm:ss``, ``1h 10m``, ``35m``.

    >>> cell_seconds("1h 10m"), cell_seconds("0:01:00"), cell_seconds("90")
    (4200.0, 60.0, 90.0)
    """
    plain = text.strip().casefold()
    if not plain:
        return None
    found = _CLOCK.fullmatch(plain) or _SPELLED.fullmatch(plain)
    if found is None:
        try:
            return cell_number(plain)
        except NotReadable as error:
            raise NotReadable(text, A_LENGTH) from error
    hours, minutes, seconds = (int(part or 0) for part in found.groups())
    return float((hours * MINUTES_PER_HOUR + minutes) * SECONDS_PER_MINUTE + seconds)
