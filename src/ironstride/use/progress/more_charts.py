"""The other charts, week by week: smoothed running and legs, how even weeks were, minutes and leg sets.

What was done, what was planned and what is expected (done so far, planned ahead) are three lines, never mixed.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from math import fsum
from typing import Final

from ironstride.calendar_time import DAYS_PER_WEEK, monday_of
from ironstride.load.ledger import Ledger, expected_ledger, ledger_of
from ironstride.load.load_picture import LoadPicture, load_picture, starts_on
from ironstride.load.monotony import WeekLoad
from ironstride.load.planned_load import planned_loads
from ironstride.load.smoothed import SmoothedLoad
from ironstride.matching.training_record import TrainingRecord

WEEKS_BACK: Final = 12
WEEKS_AHEAD: Final = 4


@dataclass(frozen=True, slots=True)
class WeekMeans:
    """The long and the short mean at the end of a week, as much as seven such days bring."""

    long: float
    short: float


@dataclass(frozen=True, slots=True)
class SmoothedWeek:
    """One week of a smoothed chart; None = there is no such line in that week."""

    start: date
    done: WeekMeans | None
    """This week's: as it stands today."""
    planned: WeekMeans | None
    expected: WeekMeans | None


@dataclass(frozen=True, slots=True)
class WeekVolume:
    """What a week brought."""

    start: date
    run_minutes: float
    leg_sets: float
    """Hard leg sets of lifting, weighed."""


@dataclass(frozen=True, slots=True)
class MoreCharts:
    """The charts, weeks in order."""

    running: tuple[SmoothedWeek, ...]
    legs: tuple[SmoothedWeek, ...]
    evenness: tuple[WeekLoad, ...]
    """Complete weeks, by effort times minutes of every sport."""
    volumes: tuple[WeekVolume, ...]


@dataclass(frozen=True, slots=True)
class _Pictures:
    done: LoadPicture
    planned: LoadPicture | None
    expected: LoadPicture | None


def done_ledger(record: TrainingRecord) -> Ledger | None:
    """What was done day by day, from the first day up to today; None where nothing was."""
    days = [one.load.day for one in record.done]
    return ledger_of(days, min(one.day for one in days), record.as_of) if days else None


def more_charts(record: TrainingRecord, s_per_km: float | None = None) -> MoreCharts | None:
    """The charts up to four weeks ahead; None where nothing was done yet.

    Args:
        record: What was done, with the sessions of the plan in force.
        s_per_km: The athlete's easy pace, for what planned runs will ask; None = not known.
    """
    ledger = done_ledger(record)
    if ledger is None:
        return None
    pictures = _pictures(record, ledger, s_per_km)
    this = monday_of(record.as_of)
    last = this + timedelta(weeks=WEEKS_AHEAD)
    first = max(this - timedelta(weeks=WEEKS_BACK - 1), monday_of(ledger.first))
    mondays = [first + timedelta(weeks=one) for one in range((last - first).days // DAYS_PER_WEEK + 1)]
    if pictures.planned is not None:
        mondays = [one for one in mondays if one <= max(this, pictures.planned.ledger.last)]
    else:
        mondays = [one for one in mondays if one <= this]
    return MoreCharts(
        tuple(_smoothed(one, pictures, lambda picture: picture.run) for one in mondays),
        tuple(_smoothed(one, pictures, lambda picture: picture.leg) for one in mondays),
        tuple(one for one in pictures.done.weeks if one.start >= first),
        tuple(_volume(record, one) for one in mondays if one <= this),
    )


def _pictures(record: TrainingRecord, ledger: Ledger, s_per_km: float | None) -> _Pictures:
    done = load_picture(ledger)
    loads = planned_loads(record.sessions, s_per_km)
    if not loads:
        return _Pictures(done, None, None)
    first, last = min(one.day for one in loads), max(one.day for one in loads)
    planned = ledger_of(loads, monday_of(first), last)
    starts = starts_on(done, planned.first)
    expected = expected_ledger(ledger, planned, record.as_of)
    return _Pictures(done, load_picture(planned, starts), load_picture(expected, starts))


def _smoothed(monday: date, pictures: _Pictures, column: Callable[[LoadPicture], SmoothedLoad]) -> SmoothedWeek:
    every = (pictures.done, pictures.planned, pictures.expected)
    return SmoothedWeek(monday, *(None if one is None else _means(monday, one.ledger, column(one)) for one in every))


def _means(monday: date, ledger: Ledger, smooth: SmoothedLoad) -> WeekMeans | None:
    """At the end of the week or of the ledger; None where the ledger has no day of that week."""
    day = min(monday + timedelta(days=DAYS_PER_WEEK - 1), ledger.last)
    if day < max(monday, ledger.first):
        return None
    place = ledger.place_of(day)
    return WeekMeans(float(smooth.long[place]) * DAYS_PER_WEEK, float(smooth.short[place]) * DAYS_PER_WEEK)


def _volume(record: TrainingRecord, monday: date) -> WeekVolume:
    inside = [one for one in record.done if monday_of(one.done.day) == monday]
    minutes: Sequence[float] = [one.load.day.run_minutes for one in inside]
    return WeekVolume(monday, fsum(minutes), fsum(one.load.leg.sets for one in inside))
