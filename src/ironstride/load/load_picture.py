"""Everything that follows from a ledger: smoothed loads, weeks, and the reference of the next long run.

Actual, planned and expected ledgers each give one; they are never mixed.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from ironstride.load.day_load import DayLoad
from ironstride.load.ledger import Ledger, Series, with_day
from ironstride.load.longest_run import longest_of_30_days
from ironstride.load.monotony import WeekLoad, week_loads
from ironstride.load.smoothed import LONG_DAYS, SmoothedLoad, smoothed_again, smoothed_load


@dataclass(frozen=True, slots=True, eq=False)
class LoadPicture:
    """A ledger with what follows from it."""

    ledger: Ledger
    run: SmoothedLoad
    leg: SmoothedLoad
    weeks: tuple[WeekLoad, ...]
    """Complete weeks by effort times minutes of every sport, with monotony and strain."""
    longest_before: Series
    """For each day the longest run of the thirty days before."""


def load_picture(ledger: Ledger) -> LoadPicture:
    """What follows from a ledger."""
    return LoadPicture(
        ledger,
        smoothed_load(ledger.run_load),
        smoothed_load(ledger.leg_load),
        week_loads(ledger.first, ledger.effort_load),
        longest_of_30_days(ledger.longest_run_minutes),
    )


def picture_with_day(picture: LoadPicture, day: date, loads: Iterable[DayLoad]) -> LoadPicture:
    """The picture with one day made new from all loads of that day; the same as made anew from all loads.

    Raises:
        ValueError: when the day lies before the first, or a load lies on another day.
    """
    ledger = with_day(picture.ledger, day, loads)
    place = min((day - ledger.first).days, len(picture.ledger))
    if place < LONG_DAYS:
        return load_picture(ledger)
    return LoadPicture(
        ledger,
        smoothed_again(picture.run, ledger.run_load, place),
        smoothed_again(picture.leg, ledger.leg_load, place),
        week_loads(ledger.first, ledger.effort_load),
        longest_of_30_days(ledger.longest_run_minutes),
    )
