"""A calendar (ICS) as a week to review: entries whose title names an activity; the others are appointments."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any, Final

from ironstride.calendar_time import DAYS_PER_WEEK, monday_of, zone
from ironstride.errors import UnreadableFile
from ironstride.training.kinds import Kind, Tag
from ironstride.training.week_items import Item, items_of
from ironstride.training.week_text import MOST_WEEKS, TextSession
from ironstride.training.week_words import tags_of_kind
from ironstride.units import MINUTES_PER_DAY, MINUTES_PER_HOUR
from ironstride.use.review_inputs.read_week import ReadWeek

_RACE: Final = "race"


def week_of_calendar(text: str, file: str) -> ReadWeek:
    """The calendar's sessions in its own zone. Repeating entries are followed to the last dated entry's week.

    Raises:
        UnreadableFile: when it is no calendar.
    """
    import recurring_ical_events
    from icalendar import Calendar

    try:
        calendar = Calendar.from_ical(text)
        events: list[Any] = [event for event in calendar.walk("VEVENT") if event.get("DTSTART") is not None]
        if not events:
            return ReadWeek((), 0, None)
        days = [_day_of(event["DTSTART"].dt) for event in events]
        first = monday_of(min(days))
        last = min(max(days), first + timedelta(weeks=MOST_WEEKS))
        until = monday_of(last) + timedelta(days=DAYS_PER_WEEK)
        found = recurring_ical_events.of(calendar).between(first, until)
    except (ValueError, KeyError, IndexError, AttributeError, TypeError) as error:
        raise UnreadableFile(f"{file}: not a calendar that can be read ({error})") from error
    sessions: list[TextSession] = []
    passed = 0
    for event in found:
        made = list(_sessions(event, first, _zone_of(calendar)))
        passed += not made
        sessions += made
    sessions.sort(key=lambda one: (one.day, -1 if one.start is None else one.start))
    notices = (f"Passed over: {passed} calendar entries that name no training.",) if passed else ()
    weeks = 1 + max((one.day // DAYS_PER_WEEK for one in sessions), default=-1)
    return ReadWeek(tuple(sessions), weeks, first, notices=notices)


def _zone_of(calendar: Any) -> str | None:
    name = str(calendar.get("X-WR-TIMEZONE") or "")
    try:
        zone(name)
    except ValueError:
        return None
    return name


def _day_of(moment: date | datetime) -> date:
    return moment.date() if isinstance(moment, datetime) else moment


def _local(moment: datetime, zone_name: str | None) -> datetime:
    """The wall clock of an entry: in the calendar's zone where it names one, else as the entry itself shows it."""
    if moment.tzinfo is None or zone_name is None:
        return moment.replace(tzinfo=None)
    return moment.astimezone(zone(zone_name)).replace(tzinfo=None)


def _sessions(event: Any, first: date, zone_name: str | None) -> Iterator[TextSession]:
    """The sessions of one entry, one after the other when it holds several."""
    if str(event.get("STATUS") or "").upper() == "CANCELLED":
        return
    moment = event["DTSTART"].dt
    timed = isinstance(moment, datetime)
    local = _local(moment, zone_name) if timed else datetime(moment.year, moment.month, moment.day)  # noqa: DTZ001
    day = (local.date() - first).days
    start = local.hour * MINUTES_PER_HOUR + local.minute if timed else None
    items = _items(event)
    length = _minutes(event) if timed else None
    for item in items:
        minutes = item.most if item.most is not None else (length if len(items) == 1 else None)
        if day < 0 or not isinstance(item.kind, Kind):
            continue
        tags: frozenset[Tag] = tags_of_kind(item.kind) | item.tags
        yield TextSession(day, item.kind, minutes, minutes, minutes, item.distance_m, start, None, tags, item.name)
        start = None if start is None or minutes is None else (start + minutes) % MINUTES_PER_DAY


def _items(event: Any) -> list[Item]:
    title = str(event.get("SUMMARY") or "")
    items, _ = items_of(title.replace("Strength, ", "Strength "), 1)
    if items or _RACE not in _categories(event):
        return items
    return [Item(kind=Kind.RACE, name=title)]


def _categories(event: Any) -> set[str]:
    held = event.get("CATEGORIES")
    several = held if isinstance(held, list) else [held] if held is not None else []
    return {str(name).casefold() for one in several for name in one.cats}


def _minutes(event: Any) -> int | None:
    end, duration = event.get("DTEND"), event.get("DURATION")
    length = end.dt - event["DTSTART"].dt if end is not None else getattr(duration, "dt", None)
    return int(length.total_seconds() // 60) if isinstance(length, timedelta) and length > timedelta(0) else None
