"""Dates, weekdays and times in the ways people type them, as the values and the words of the athlete file."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from ironstride.calendar_time import DAYS_PER_WEEK, WEEKDAY_NAMES, WEEKDAYS, clock
from ironstride.training.text_values import NotReadable, span_of, span_text
from ironstride.units import MINUTES_PER_DAY, MINUTES_PER_HOUR
from ironstride.use.athlete_file.values import date_from

MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
DATE_WANTED: Final = "a date such as 2027-04-11 or 11 Apr 2027"
SPAN_WANTED: Final = "from-to, such as 6-7:30 or 18:00-19:30"
NOON: Final = 12
HALVES: Final = ("am", "pm")
GROUPS: Final = {
    "weekdays": (0, 1, 2, 3, 4),
    "weekday": (0, 1, 2, 3, 4),
    "workdays": (0, 1, 2, 3, 4),
    "weekend": (5, 6),
    "weekends": (5, 6),
    "daily": tuple(range(DAYS_PER_WEEK)),
    "everyday": tuple(range(DAYS_PER_WEEK)),
}
_MONTH: Final = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)"
)
_ISO: Final = r"\d{4}-\d{1,2}-\d{1,2}"
_DOTTED: Final = r"\d{1,2}\.\d{1,2}\.\d{4}"
_DAY_FIRST: Final = rf"\d{{1,2}}(?:st|nd|rd|th)?\.?\s+(?:of\s+)?(?:{_MONTH})\b\.?(?:,?\s+\d{{4}}\b)?"
_MONTH_FIRST: Final = rf"\b(?:{_MONTH})\.?\s+\d{{1,2}}(?:st|nd|rd|th)?\b(?:,?\s+\d{{4}}\b)?"
DATE: Final = re.compile(rf"{_ISO}|{_DOTTED}|{_DAY_FIRST}|{_MONTH_FIRST}", re.IGNORECASE | re.ASCII)
SLASHED: Final = re.compile(r"\d{1,4}/\d{1,2}(?:/\d{1,4})?", re.ASCII)
_CLOCK: Final = r"(\d{1,2})(?:[:.h](\d{2}))?\s*(am|pm)?"
SPAN: Final = re.compile(rf"(?<![\w:.]){_CLOCK}\s*[-\u2013]\s*{_CLOCK}(?![\w:])", re.IGNORECASE | re.ASCII)
_WEEKDAY: Final = {
    word: number
    for number, name in enumerate(WEEKDAY_NAMES)
    for word in (WEEKDAYS[number], name.casefold(), f"{name.casefold()}s")
} | {"tues": 1, "weds": 2, "thur": 3, "thurs": 3}


def dates_in(text: str, as_of: date) -> tuple[list[date], str]:
    """Every date in the text, and the text without them. A date without a year is the next one from `as_of` on.

    Raises:
        NotReadable: when there is no such day, or a date can be read in two ways (4/11).
    """
    found = [_date(one.group(), as_of) for one in DATE.finditer(text)]
    rest = DATE.sub(" ", text)
    slashed = SLASHED.search(rest)
    if slashed:
        raise NotReadable(slashed.group(), DATE_WANTED)
    return found, rest


def _date(text: str, as_of: date) -> date:
    numbers = [int(one) for one in re.findall(r"\d+", text)]
    month = re.search(_MONTH, text.casefold())
    if month is None:
        year, number, day = numbers if "-" in text else reversed(numbers)
        return _day(text, year, number, day)
    number = MONTHS.index(month.group()[:3]) + 1
    if len(numbers) > 1:
        return _day(text, numbers[1], number, numbers[0])
    try:
        this_year = _day(text, as_of.year, number, numbers[0])
    except NotReadable:  # the 29th of February
        return _day(text, as_of.year + 1, number, numbers[0])
    return this_year if this_year >= as_of else _day(text, as_of.year + 1, number, numbers[0])


def _day(text: str, year: int, month: int, day: int) -> date:
    try:
        found = date(year, month, day)
    except ValueError as error:
        raise NotReadable(text, DATE_WANTED) from error
    return date_from(found)


def weekdays_of(word: str) -> tuple[int, ...] | None:
    """The weekdays a word names: ``tue``, ``mon-fri``, ``weekend``; None when it names none.

    >>> weekdays_of("fri-sun")
    (4, 5, 6)
    """
    plain = word.casefold().strip(",.:")
    if plain in GROUPS:
        return GROUPS[plain]
    if plain in _WEEKDAY:
        return (_WEEKDAY[plain],)
    first, dash, last = plain.replace("\u2013", "-").partition("-")
    if dash and first in _WEEKDAY and last in _WEEKDAY:
        start, end = _WEEKDAY[first], _WEEKDAY[last]
        return tuple(day % DAYS_PER_WEEK for day in range(start, end + 1 + (DAYS_PER_WEEK if end < start else 0)))
    return None


def leading_weekdays(text: str) -> tuple[tuple[int, ...], str]:
    """The weekdays that a text begins with, and what comes after them."""
    words = text.replace(",", " , ").split()
    days: list[int] = []
    taken = 0
    for word in words:
        if word != "," and word.casefold() != "and":
            named = weekdays_of(word)
            if named is None:
                break
            days += named
        taken += 1
    return tuple(dict.fromkeys(days)), " ".join(words[taken:]).replace(" ,", ",")


def span_from(found: re.Match[str]) -> tuple[int, int]:
    """The from-to of a `SPAN` match in minutes of the day; over midnight the end is above 1440.

    Raises:
        NotReadable: when it is no time of day, has no length, or is backwards.
    """
    text = found.group()
    first, last = found[3], found[6]
    end = _minute(text, found[4], found[5], last)
    start = _minute(text, found[1], found[2], first or last)
    if first is None and last is not None and start >= end:  # 11-1pm begins in the morning
        start = _minute(text, found[1], found[2], "am" if last.casefold() == "pm" else "pm")
    try:
        return span_of(start, end)
    except NotReadable as error:
        raise NotReadable(text, error.wanted) from error


def _minute(text: str, hours: str, minutes: str | None, half: str | None) -> int:
    hour = int(hours)
    if half is not None:
        if not 1 <= hour <= NOON:
            raise NotReadable(text, SPAN_WANTED)
        hour = hour % NOON + (NOON if half.casefold() == HALVES[1] else 0)
    minute = hour * MINUTES_PER_HOUR + int(minutes or 0)
    if int(minutes or 0) >= MINUTES_PER_HOUR or minute > MINUTES_PER_DAY:
        raise NotReadable(text, SPAN_WANTED)
    return minute


def plain_spans(text: str) -> str:
    """The text with every from-to as the athlete file writes it.

    Raises:
        NotReadable: when one is no from-to.

    >>> plain_spans("6-7:30 run")
    '06:00-07:30 run'
    """
    return SPAN.sub(lambda found: span_text(*span_from(found)), text)


def clock_in(text: str) -> str:
    """A time of day as the file writes it: ``9:30`` or ``9`` as ``09:30`` and ``09:00``.

    Raises:
        NotReadable: when it is none.
    """
    found = re.fullmatch(_CLOCK, text.strip(), re.IGNORECASE | re.ASCII)
    wanted = "a time of day such as 9:30"
    if found is None:
        raise NotReadable(text, wanted)
    try:
        return clock(_minute(text, found[1], found[2], found[3]))
    except NotReadable as error:
        raise NotReadable(text, wanted) from error


def day_text(day: date) -> str:
    """A date as people read it: ``Sun 11 Apr 2027``."""
    return f"{WEEKDAYS[day.weekday()].capitalize()} {day.day} {MONTHS[day.month - 1].capitalize()} {day.year}"


def days_text(days: tuple[int, ...]) -> str:
    """Weekdays as people read them: ``Tue, Thu``."""
    return ", ".join(WEEKDAYS[day].capitalize() for day in days)
