"""Busy times: what other calendars say of the athlete's days, as wall-clock spans without any words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from ironstride.calendar_time import zone
from ironstride.units import MINUTES_PER_DAY, MINUTES_PER_HOUR

_ONE_DAY: Final = timedelta(days=1)
_ONE_MINUTE: Final = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class BusyTime:
    """A span of one day that a calendar takes. Minutes of the day, half-open; 1440 is midnight."""

    date: date
    start: int
    end: int
    calendar: str
    """The calendar as the athlete file names it."""
    maybe: bool = False
    """Not sure yet: what it touches may fall through."""


@dataclass(frozen=True, slots=True)
class BusySpan:
    """A calendar entry's time: aware instants, or naive times that mean the athlete's own clock."""

    start: datetime
    end: datetime
    calendar: str
    maybe: bool = False


def busy_times(
    spans: Iterable[BusySpan], zone_on: Callable[[date], str], first: date, last: date
) -> tuple[BusyTime, ...]:
    """The spans day by day on the athlete's clock, from `first` to `last`, in time order.

    `zone_on` names the zone of a day. Times of one calendar that touch become one; a span without length takes nothing.
    """
    pieces = {piece for span in spans for piece in _pieces(span, zone_on, first, last)}
    ordered = sorted(pieces, key=lambda one: (one.date, one.calendar, one.maybe, one.start, one.end))
    merged = _merged(ordered)
    return tuple(sorted(merged, key=lambda one: (one.date, one.start, one.end, one.calendar, one.maybe)))


def _pieces(span: BusySpan, zone_on: Callable[[date], str], first: date, last: date) -> Iterator[BusyTime]:
    """One piece for each day. Other zones may shift an instant by a day, so a day more on both sides is asked."""
    margin = timedelta(0) if span.start.tzinfo is None else _ONE_DAY
    day = max(first, span.start.date() - margin)
    until = min(last, span.end.date() + margin)
    while day <= until:
        here = zone(zone_on(day))
        start, end = _wall(span.start, here, up=False), _wall(span.end, here, up=True)
        begin = 0 if start.date() < day else _minute(start) if start.date() == day else MINUTES_PER_DAY
        finish = MINUTES_PER_DAY if end.date() > day else _minute(end) if end.date() == day else 0
        if begin < finish and start < end:
            yield BusyTime(day, begin, finish, span.calendar, span.maybe)
        day += _ONE_DAY


def _wall(moment: datetime, here: ZoneInfo, *, up: bool) -> datetime:
    """The wall clock at a moment, in whole minutes, rounded outwards.

    In the second pass of an hour that comes twice, planning's clock (which knows the first alone) stands at its end.
    """
    local = moment if moment.tzinfo is None else moment.astimezone(here)
    if local.fold and moment.tzinfo is not None:
        local = local.replace(fold=0)
        while local.astimezone(UTC) < moment:
            local += _ONE_MINUTE
    plain = local.replace(tzinfo=None, fold=0)
    whole = plain.replace(second=0, microsecond=0)
    return whole + _ONE_MINUTE if up and whole < plain else whole


def _minute(moment: datetime) -> int:
    return moment.hour * MINUTES_PER_HOUR + moment.minute


def _merged(ordered: Iterable[BusyTime]) -> Iterator[BusyTime]:
    held: BusyTime | None = None
    for one in ordered:
        if held is not None and _same_row(held, one) and one.start <= held.end:
            held = BusyTime(held.date, held.start, max(held.end, one.end), held.calendar, held.maybe)
            continue
        if held is not None:
            yield held
        held = one
    if held is not None:
        yield held


def _same_row(one: BusyTime, other: BusyTime) -> bool:
    return (one.date, one.calendar, one.maybe) == (other.date, other.calendar, other.maybe)
