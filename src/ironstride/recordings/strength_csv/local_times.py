"""When a session began, as apps of several languages write it: wall-clock time without a zone."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from datetime import datetime, time
from types import MappingProxyType
from typing import Final

from ironstride.training.text_values import NotReadable

EARLIEST_YEAR: Final = 1970
LATEST_YEAR: Final = 2100
"""A year outside these was read wrongly or written wrongly. A convention."""
THIS_CENTURY: Final = 2000
SHORTEST_YEAR: Final = 100
"""Below it two digits stand for a year of this century."""
MONTHS_PER_YEAR: Final = 12
HALF_DAY_HOURS: Final = 12
A_TIME: Final = "a date such as 2025-03-28 17:29 or 28 Mar 2025, 17:29"
_CLOCK: Final = re.compile(
    r"(?:^|[\s,t])(\d{1,2})[:h](\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(?:([ap])\.?\s?m\.?)?\s*(z|[+-]\d{2}:?\d{2})?$",
    re.ASCII,
)
_YEAR_FIRST: Final = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})", re.ASCII)
_NUMBERS: Final = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})", re.ASCII)
_DAY_MONTH: Final = re.compile(r"(\d{1,2})\.?\s(?:de\s)?([^\W\d]{3,10})\.?,?\s(?:de\s)?(\d{4})")
_MONTH_DAY: Final = re.compile(r"([^\W\d]{3,10})\.?\s(\d{1,2}),?\s(\d{4})")
_BETWEEN: Final = re.compile(r"(?:[\s,]+(?:um|at|a las|kl\.?|om|alle)|[\s,]+)$")
"""What languages put between the date and the time of day."""
_MONTHS: Final[Mapping[str, int]] = MappingProxyType(
    {
        word: number
        for number, words in enumerate(
            (
                "jan ene gen",
                "feb fev",
                "mar mrz mrt",
                "apr abr avr",
                "may mai mei mag maj",
                "jun giu juin",
                "jul lug juil",
                "aug ago aou",
                "sep set",
                "oct okt out ott",
                "nov",
                "dec dez dic",
            ),
            start=1,
        )
        for word in words.split()
    }
)
"""The beginnings of the months' names in English, German, Spanish, French, Italian, Portuguese, Dutch and Danish."""


def is_day_first(texts: Iterable[str]) -> bool | None:
    """Whether dates of bare numbers put the day first; None where they leave it open, or there are none of them.

    >>> is_day_first(["03/04/2024", "28/04/2024"]), is_day_first(["4/28/24"]), is_day_first(["03/04/2024"])
    (True, False, None)
    """
    found = [match for text in texts if (match := _NUMBERS.match(text.strip())) and "." not in match[0]]
    day_first = any(int(match[1]) > MONTHS_PER_YEAR for match in found)
    month_first = any(int(match[2]) > MONTHS_PER_YEAR for match in found)
    return None if day_first == month_first else day_first


def is_open_date(text: str) -> bool:
    """Whether a date can be read with either number as the month: ``03/04/2024``."""
    found = _NUMBERS.match(text.strip())
    return found is not None and "." not in found[0] and found[1] != found[2]


def parse_local_time(text: str, day_first: bool = True) -> tuple[datetime, bool]:
    """The moment, and whether the text has a time of day. Aware only where the text itself names its zone.

    Args:
        text: as the file writes it.
        day_first: how to read bare numbers with strokes, such as ``03/04/2024``; with points the day is first.

    Raises:
        NotReadable: when it is no date.

    >>> parse_local_time("28 Mar 2025, 17:29")
    (datetime.datetime(2025, 3, 28, 17, 29), True)
    """
    plain = " ".join(text.casefold().split())
    clock = _CLOCK.search(plain)
    words = plain if clock is None else _BETWEEN.sub("", plain[: clock.start()])
    try:
        day = _date(words, day_first)
        moment = datetime.combine(day, _time(clock)) if clock else day
    except (ValueError, KeyError) as error:
        raise NotReadable(text, A_TIME) from error
    if not EARLIEST_YEAR <= moment.year < LATEST_YEAR:
        raise NotReadable(text, f"a year from {EARLIEST_YEAR} to {LATEST_YEAR - 1}")
    return moment, clock is not None


def _time(found: re.Match[str]) -> time:
    hour, minute, second = (int(part or 0) for part in found.groups()[:3])
    if found[4]:
        if not 1 <= hour <= HALF_DAY_HOURS:
            raise ValueError(f"no hour {hour} before or after noon")
        hour = hour % HALF_DAY_HOURS + (HALF_DAY_HOURS if found[4] == "p" else 0)
    zone = datetime.strptime(found[5].replace(":", "").upper(), "%z").tzinfo if found[5] else None
    return time(hour, minute, second, tzinfo=zone)


def _date(words: str, day_first: bool) -> datetime:
    """Midnight of the day. Raises ValueError or KeyError."""
    if found := _YEAR_FIRST.fullmatch(words):
        year, month, day = (int(part) for part in found.groups())
    elif found := _NUMBERS.fullmatch(words):
        first, second, year = (int(part) for part in found.groups())
        day, month = (first, second) if day_first or "." in words else (second, first)
    elif found := _DAY_MONTH.fullmatch(words):
        day, month, year = int(found[1]), _month(found[2]), int(found[3])
    elif found := _MONTH_DAY.fullmatch(words):
        month, day, year = _month(found[1]), int(found[2]), int(found[3])
    else:
        raise ValueError(f"no date in {words!r}")
    return datetime(year if year >= SHORTEST_YEAR else THIS_CENTURY + year, month, day)  # noqa: DTZ001 - local on purpose


def _month(word: str) -> int:
    plain = "".join(letter for letter in unicodedata.normalize("NFKD", word) if letter.isascii())
    return _MONTHS[plain[:4]] if plain[:4] in _MONTHS else _MONTHS[plain[:3]]
