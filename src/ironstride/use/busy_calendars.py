"""Calendars (ICS files) as busy times: when something is, never what it is.

An entry with times counts unless it says that it leaves the time free. An entry of whole days counts only where the
calendar says outright that the athlete is busy or out of office: birthdays and holidays close nothing. What is not
sure yet makes the time slots it touches a "maybe".
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta, tzinfo
from pathlib import Path
from typing import Any, Final

from ironstride.training.busy import BusySpan, BusyTime, busy_times
from ironstride.use.calendar_text import lines_of_times

MOST_BYTES: Final = 50_000_000
MOST_TIMES_A_DAY: Final = 24
"""An entry that repeats more often than this on one day is not followed: no diary holds such a thing. A convention."""
DAMAGE: Final = (ValueError, KeyError, IndexError, AttributeError, TypeError, OverflowError, OSError)
"""What the calendar libraries raise at damaged entries; OSError where a zone's name is that of a folder of zones."""
FREE: Final = frozenset({"FREE", "WORKINGELSEWHERE"})
SURELY_BUSY: Final = frozenset({"BUSY", "OOF"})
_TIMES_A_DAY: Final = {"SECONDLY": 86_400, "MINUTELY": 1440, "HOURLY": 24}
_WANTED: Final = "a calendar file (ICS)"
_ONE_DAY: Final = timedelta(days=1)


@dataclass(slots=True)
class BusyRead:
    """What came of reading calendars."""

    times: tuple[BusyTime, ...] = ()
    problems: list[tuple[int, str]] = field(default_factory=list)
    """Which calendar (from 0) cannot be read, and what was wanted."""
    notices: list[tuple[int, str]] = field(default_factory=list)


@dataclass(slots=True)
class _Passed:
    """Entries that could not be read as written."""

    unread: int = 0
    unknown_zone: int = 0

    def sentences(self) -> Iterator[str]:
        if self.unread:
            yield f"{_entries(self.unread)} cannot be read and close{'s' * (self.unread == 1)} no time slots"
        if self.unknown_zone:
            yield f"{_entries(self.unknown_zone)} in a time zone that is not known: taken as your own clock"


def read_busy_calendars(
    names: Sequence[str], folder: Path, zone_on: Callable[[date], str], first: date, last: date
) -> BusyRead:
    """The busy times of calendars from `first` to `last`, on the clock of each day's zone.

    `names` are paths, relative ones from `folder`. What cannot be read is told, and the rest is read.
    """
    read = BusyRead()
    spans: list[BusySpan] = []
    for number, name in enumerate(names):
        passed = _Passed()
        try:
            spans += _spans(_text(folder, name), name, first, last, passed)
        except _NoCalendar as error:
            read.problems.append((number, str(error)))
        read.notices += ((number, text) for text in passed.sentences())
    read.times = busy_times(spans, zone_on, first, last)
    return read


class _NoCalendar(Exception):
    """What was wanted instead of what the file is."""


def _text(folder: Path, name: str) -> str:
    if "://" in name:
        raise _NoCalendar(f"{_WANTED} on this computer: nothing is fetched, so save the calendar as a file first")
    path = folder / name
    try:
        if path.is_dir():
            raise _NoCalendar(f"{_WANTED}: this is a folder")
        if path.stat().st_size > MOST_BYTES:
            raise _NoCalendar(f"{_WANTED} of at most {MOST_BYTES // 1_000_000} MB")
        return path.read_bytes().decode("utf-8-sig", errors="replace")
    except FileNotFoundError as error:
        raise _NoCalendar(f"{_WANTED} that is there: a full path, or one from the athlete file's folder") from error
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else None
        raise _NoCalendar(f"{_WANTED} that can be read ({reason or 'no path'})") from error


def _spans(text: str, name: str, first: date, last: date, passed: _Passed) -> Iterator[BusySpan]:
    from icalendar import Calendar

    try:
        parsed = Calendar.from_ical(lines_of_times(text, first), multiple=True)
    except DAMAGE as error:
        raise _NoCalendar(f"{_WANTED}: this file is damaged") from error
    calendars = [one for one in parsed if one.name == "VCALENDAR"]
    if not calendars:
        raise _NoCalendar(f"{_WANTED} from BEGIN:VCALENDAR to END:VCALENDAR")
    for calendar in calendars:
        for series in _series(calendar):
            for entry in _occurrences(series, calendar, first, last, passed):
                span = _span(entry, name)
                if span is not None:
                    yield span


def _series(calendar: Any) -> list[list[Any]]:
    """The entries that belong together: one and its exceptions."""
    series: dict[str, list[Any]] = {}
    for number, entry in enumerate(calendar.walk("VEVENT")):
        series.setdefault(str(entry.get("UID") or f"without a name {number}"), []).append(entry)
    return list(series.values())


def _occurrences(series: list[Any], calendar: Any, first: date, last: date, passed: _Passed) -> list[Any]:
    """Every time that one entry takes place; none, and counted, when it cannot be read."""
    import recurring_ical_events
    from icalendar import Calendar

    try:
        if not any(_counts(entry) for entry in series):
            return []
        if not all(_can_repeat(entry) for entry in series):
            raise ValueError
        alone = Calendar()
        zone_name = _zone_name(calendar)
        if zone_name is not None:
            alone.add("X-WR-TIMEZONE", zone_name)
        for entry in series:
            alone.add_component(entry)
        found = recurring_ical_events.of(alone).between(first - _ONE_DAY, last + 2 * _ONE_DAY)
        passed.unknown_zone += any(_in_unknown_zone(entry) for entry in series)
    except DAMAGE:
        passed.unread += 1
        return []
    return list(found)


def _zone_name(calendar: Any) -> str | None:
    """The zone that the calendar as a whole is in; Windows names too."""
    from icalendar.timezone import tzp

    name = str(calendar.get("X-WR-TIMEZONE") or "")
    try:
        known: tzinfo | None = tzp.timezone(name) if name else None
    except DAMAGE:
        known = None
    return None if known is None else str(known)


def _can_repeat(entry: Any) -> bool:
    """Whether the entry's rule repeats in a way that ends: a real frequency, and not every minute."""
    rules = entry.get("RRULE") or []
    for rule in rules if isinstance(rules, list) else [rules]:
        often = _TIMES_A_DAY.get(str(rule["FREQ"][0]).upper(), 1)
        for part in ("BYHOUR", "BYMINUTE", "BYSECOND"):
            often *= max(1, len(rule.get(part, ())))
        if often > MOST_TIMES_A_DAY or rule.get("INTERVAL", [1])[0] < 1:
            return False
    return True


def _in_unknown_zone(entry: Any) -> bool:
    start = entry["DTSTART"]
    return "TZID" in start.params and isinstance(start.dt, datetime) and start.dt.tzinfo is None


def _word(entry: Any, key: str) -> str:
    value = entry.get(key)
    return str(value[0] if isinstance(value, list) else value or "").strip().upper()


def _counts(entry: Any) -> bool:
    """Whether an entry takes its time."""
    held, state = _word(entry, "X-MICROSOFT-CDO-BUSYSTATUS"), _word(entry, "STATUS")
    if state == "CANCELLED" or _word(entry, "TRANSP") == "TRANSPARENT" or held in FREE:
        return False
    return held in SURELY_BUSY or not _is_whole_days(entry)


def _is_whole_days(entry: Any) -> bool:
    return not isinstance(entry["DTSTART"].dt, datetime) or _word(entry, "X-MICROSOFT-CDO-ALLDAYEVENT") == "TRUE"


def _span(entry: Any, name: str) -> BusySpan | None:
    """The time of one occurrence. Whole days are the athlete's own days, wherever they are."""
    if not _counts(entry):
        return None
    start, end = (_moment(entry[key].dt) for key in ("DTSTART", "DTEND"))
    if _is_whole_days(entry):
        start, end = start.replace(tzinfo=None), end.replace(tzinfo=None)
    unsure = "TENTATIVE" in (_word(entry, "STATUS"), _word(entry, "X-MICROSOFT-CDO-BUSYSTATUS"))
    return BusySpan(start, end, name, unsure)


def _moment(value: date | datetime) -> datetime:
    return value if isinstance(value, datetime) else datetime.combine(value, time())


def _entries(number: int) -> str:
    return f"{number} entry" if number == 1 else f"{number} entries"
