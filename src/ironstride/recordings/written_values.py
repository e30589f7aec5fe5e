"""Numbers, dates and lengths of time as people's languages and exports write them."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from typing import Final

from ironstride.calendar_time import to_utc
from ironstride.recordings.leniency.year_day_month import month_and_day

_MONTHS: Final = (
    "jan gen ene sty led",
    "feb fev fév febr lut úno",
    "mar mär mrz maa mrt märz mars břez",
    "apr avr abr kwi dub",
    "may mai mei mag maj kvě",
    "jun juin giu cze čvn",
    "jul juil lug lip čvc",
    "aug ago août aoû aou sie srp",
    "sep set wrz zář",
    "oct okt ott out paź říj",
    "nov lis",
    "dec dez dic déc gru pro",
)
"""Beginnings of month names: English, German, French, Spanish, Italian, Portuguese, Dutch, Nordic, Polish, Czech."""
_MONTH_OF: Final = {word: number for number, words in enumerate(_MONTHS, start=1) for word in words.split()}
_LEAST_YEAR, _MOST_YEAR = 1990, 2199
_ISO: Final = re.compile(r"\d{4}-\d\d-\d\d([T ]\d\d:\d\d(:\d\d)?(\.\d+)?\s*(Z|[+-]\d\d:?\d\d)?)?$")
_TIME: Final = re.compile(r"(\d{1,2})[:.h](\d\d)(?:[:.](\d\d))?(?:[.,]\d+)?\s*([ap])?\.?\s?(?:m\b\.?)?", re.IGNORECASE)
_LENGTH: Final = re.compile(r"(?:(\d{1,5}):)?(\d{1,7}):(\d{1,2})(?:[.,](\d{1,9}))?")
_NOON: Final = 12


class DateOrder(StrEnum):
    """Which number of a date like 05/06/2021 is the day."""

    DAY_FIRST = "day-first"
    MONTH_FIRST = "month-first"


def date_order(texts: Iterable[str]) -> DateOrder:
    """The order that a column of dates is written in: told by numbers over twelve, else by AM and PM, else by dots.

    >>> date_order(["05/06/2021", "05/23/2021"]).value, date_order(["05.06.2021"]).value
    ('month-first', 'day-first')
    """
    seen = ""
    for text in texts:
        numbers = re.findall(r"\d+", text)
        if len(numbers) >= 2 and max(len(numbers[0]), len(numbers[1])) <= 2:
            if int(numbers[0]) > _NOON:
                return DateOrder.DAY_FIRST
            if int(numbers[1]) > _NOON:
                return DateOrder.MONTH_FIRST
        seen = seen or text
    american = re.search(r"\d\s*[ap]\.?\s?m\b", seen, re.IGNORECASE) is not None and "/" in seen
    return DateOrder.MONTH_FIRST if american else DateOrder.DAY_FIRST


def moment(text: str, order: DateOrder = DateOrder.DAY_FIRST, zone_name: str = "UTC") -> datetime | None:
    """The instant in UTC of a written date with or without a time; a time without a zone is one of `zone_name`.

    None when it is none, or before 1990.

    >>> moment("Jan 27, 2021, 1:57:47 PM").isoformat(), moment("27 janv. 2021 à 13:57:47").isoformat()
    ('2021-01-27T13:57:47+00:00', '2021-01-27T13:57:47+00:00')
    """
    cleaned = text.replace("\u202f", " ").replace("\xa0", " ").replace(",", " ").strip()
    try:
        found = _iso(cleaned) or _written(cleaned, order)
        if found is None:
            return None
        instant = to_utc(found, zone_name) if found.tzinfo is None else found.astimezone(UTC)
    except (ValueError, OverflowError):
        return None
    return instant if _LEAST_YEAR <= instant.year <= _MOST_YEAR else None


def day_of(text: str, order: DateOrder = DateOrder.DAY_FIRST) -> date | None:
    """The day of a written date; a time and a zone in it are passed over."""
    found = moment(re.sub(r"(Z|[+-]\d\d:?\d\d)$", "", text.strip()) if "T" in text or " " in text else text, order)
    return None if found is None else found.date()


def number(text: str, *, decimal_comma: bool = False) -> float | None:
    """The number, with a decimal point or comma, thousands marked or not; None when it is none.

    Args:
        text: As it is written; a unit after it is not allowed.
        decimal_comma: What a single comma before three digits is, where nothing else tells.

    >>> number("9,44"), number("1.234,5"), number("1,234.5"), number("1,234"), number("1,234", decimal_comma=True)
    (9.44, 1234.5, 1234.5, 1234.0, 1.234)
    """
    bare = re.sub(r"[\s\u202f\xa0'’]", "", text)  # noqa: RUF001 - Swiss exports write this mark for thousands
    if "," in bare and "." in bare:
        thousands = "," if bare.rindex(".") > bare.rindex(",") else "."
        bare = bare.replace(thousands, "").replace(",", ".")
    elif bare.count(",") == 1 and (decimal_comma or not re.fullmatch(r"-?[1-9]\d{0,2},\d{3}", bare)):
        bare = bare.replace(",", ".")
    else:
        bare = bare.replace(",", "")
    if not re.fullmatch(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d{1,3})?", bare):
        return None
    value = float(bare)
    return value if math.isfinite(value) else None


def uses_decimal_comma(texts: Iterable[str]) -> bool:
    """Whether a comma in these numbers can only be a decimal mark."""
    return any(re.fullmatch(r"-?\d+,(\d{1,2}|\d{4,})", text.strip()) for text in texts)


def length_s(text: str) -> float | None:
    """Seconds of ``h:mm:ss``, ``m:ss`` (with fractions) or a plain number of seconds; None when it is none.

    >>> length_s("1:02:03"), length_s("18:57"), length_s("90.5"), length_s("01:00:00.5")
    (3723.0, 1137.0, 90.5, 3600.5)
    """
    found = _LENGTH.fullmatch(text.strip())
    if found is None:
        value = number(text)
        return value if value is not None and 0 <= value < 1e9 else None
    hours, minutes, seconds, rest = found.groups()
    whole = timedelta(hours=int(hours or 0), minutes=int(minutes), seconds=int(seconds))
    return whole.total_seconds() + float(f"0.{rest or 0}")


def _iso(text: str) -> datetime | None:
    if not _ISO.match(text):
        return None
    try:
        return datetime.fromisoformat(re.sub(r"\s(?=[Z+-])", "", text))
    except ValueError:
        return None


def _written(text: str, order: DateOrder) -> datetime | None:
    """A date in words or numbers, then perhaps a time; naive."""
    clock = _TIME.search(text, _date_end(text))
    day = _day(text[: clock.start()] if clock else text, order)
    if day is None:
        return None
    hour, minute, second = (int(one or 0) for one in clock.groups()[:3]) if clock else (0, 0, 0)
    half = (clock.group(4) or "").casefold() if clock else ""
    if half:
        hour = hour % _NOON + (_NOON if half == "p" else 0)
    return datetime(*day, hour, minute, second)  # noqa: DTZ001 - the caller knows the zone


def _date_end(text: str) -> int:
    """Where the year ends, after which a time may stand; dots in a date are no clock."""
    year = re.search(r"(19|2\d)\d\d", text)
    if year is None:
        return 0
    rest = re.match(r"[-/.]\d{1,2}[-/.]\d{1,2}", text[year.end() :])
    return year.end() + (rest.end() if rest else 0)


def _day(text: str, order: DateOrder) -> tuple[int, int, int] | None:
    numbers = [int(one) for one in re.findall(r"\d{1,4}", text)]
    month = next((found for word in re.findall(r"[^\W\d]+", text.casefold()) if (found := _month(word))), None)
    year = next((one for one in numbers if one > 31), None)
    if year is None:
        return None
    others = list(numbers)
    others.remove(year)
    if month is not None and others:
        return year, month, others[0]
    if len(others) < 2:
        return None
    first, second = others[0], others[1]
    if numbers[0] == year:
        return (year, *month_and_day(first, second))
    return (year, first, second) if order is DateOrder.MONTH_FIRST else (year, second, first)


def _month(word: str) -> int | None:
    return _MONTH_OF.get(word[:4]) or _MONTH_OF.get(word[:3])
