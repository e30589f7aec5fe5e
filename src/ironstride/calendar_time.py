"""Days, weeks and clock times; the only place that knows time zones.

Conventions, stated once: a week is Monday to Sunday; spans are half-open (start included, end not); planning uses
local wall-clock minutes counted from an *epoch Monday* 00:00, so a gap between two sessions is the difference that
their clocks show.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from ironstride.units import MINUTES_PER_DAY, MINUTES_PER_HOUR

WEEKDAYS: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
WEEKDAY_NAMES: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
DAYS_PER_WEEK: Final = 7
MINUTES_PER_WEEK: Final = MINUTES_PER_DAY * DAYS_PER_WEEK


def zone(name: str) -> ZoneInfo:
    """The zone of that IANA name.

    Raises:
        ValueError: when no such zone is known.
    """
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise ValueError(f"unknown time zone {name!r}") from error


def monday_of(day: date) -> date:
    """The Monday of the week that holds `day`."""
    return day - timedelta(days=day.weekday())


def week_index(day: date, epoch: date) -> int:
    """How many weeks the week of `day` lies after the week of `epoch`."""
    return (monday_of(day) - monday_of(epoch)).days // DAYS_PER_WEEK


def minutes_since(epoch: date, day: date, minute_of_day: int = 0) -> int:
    """Wall-clock minutes from `epoch` 00:00 to `day` at `minute_of_day`."""
    return (day - epoch).days * MINUTES_PER_DAY + minute_of_day


def day_at(epoch: date, minutes: int) -> date:
    """The day that holds the wall-clock minute `minutes` after `epoch` 00:00."""
    return epoch + timedelta(days=minutes // MINUTES_PER_DAY)


def clock(minute_of_day: int) -> str:
    """``390`` as ``06:30``; 1440 is ``24:00``.

    >>> clock(390)
    '06:30'
    """
    return f"{minute_of_day // MINUTES_PER_HOUR:02d}:{minute_of_day % MINUTES_PER_HOUR:02d}"


def parse_clock(text: str) -> int:
    """``06:30`` as minute 390 of the day; ``24:00`` is allowed.

    Raises:
        ValueError: when it is not a time of day.

    >>> parse_clock("6:30")
    390
    """
    hours, colon, minutes = text.strip().partition(":")
    if not colon or not hours.isdigit() or not minutes.isdigit() or len(minutes) != 2:
        raise ValueError(f"{text!r} is not a time of day such as 06:30")
    total = int(hours) * MINUTES_PER_HOUR + int(minutes)
    if int(minutes) >= MINUTES_PER_HOUR or total > MINUTES_PER_DAY:
        raise ValueError(f"{text!r} is not a time of day between 00:00 and 24:00")
    return total


def local_datetime(day: date, minute_of_day: int) -> datetime:
    """The naive local wall-clock time; minute 1440 is midnight of the next day."""
    return datetime(day.year, day.month, day.day) + timedelta(minutes=minute_of_day)  # noqa: DTZ001 - local on purpose


def to_utc(local: datetime, zone_name: str) -> datetime:
    """The instant of a naive local time; a time that a clock change skips moves forward, a doubled one is the first."""
    aware = local.replace(tzinfo=zone(zone_name), fold=0)
    return aware.astimezone(UTC)


def to_local(instant: datetime, zone_name: str) -> datetime:
    """The naive local wall-clock time of an aware instant."""
    return instant.astimezone(zone(zone_name)).replace(tzinfo=None)
