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
from ironstride.load.smoothed import LONG_DAYS, Means, SmoothedLoad, means_before, smoothed_again, smoothed_load


@dataclass(frozen=True, slots=True)
class Starts:
    """Where the means stood before the first day; None = the usual load of the ledger's own first 42 days."""

    run: Means | None = None
    leg: Means | None = None


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
    starts: Starts
    """As given."""


def load_picture(ledger: Ledger, starts: Starts | None = None) -> LoadPicture:
    """What follows from a ledger.

    Args:
        ledger: Actual, planned or expected.
        starts: Where the means of a planned or expected ledger begin: those of the actual one on the day before;
            None = in its own usual load.
    """
    given = starts or Starts()
    return LoadPicture(
        ledger,
        smoothed_load(ledger.run_load, given.run),
        smoothed_load(ledger.leg_load, given.leg),
        week_loads(ledger.first, ledger.effort_load),
        longest_of_30_days(ledger.longest_run_minutes),
        given,
    )


def starts_on(picture: LoadPicture, day: date) -> Starts:
    """Where the means stood at the end of the day before `day`, for a ledger that begins on it.

    Before the first day they stood where they start; after the last they fade over the empty days.
    """
    place = (day - picture.ledger.first).days
    return Starts(means_before(picture.run, place), means_before(picture.leg, place))


def picture_with_day(picture: LoadPicture, day: date, loads: Iterable[DayLoad]) -> LoadPicture:
    """The picture with one day made new from all loads of that day; the same as made anew from all loads.

    Raises:
        ValueError: when the day lies before the first, or a load lies on another day.
    """
    ledger = with_day(picture.ledger, day, loads)
    place = min((day - ledger.first).days, len(picture.ledger))
    if place < LONG_DAYS:
        return load_picture(ledger, picture.starts)
    return LoadPicture(
        ledger,
        smoothed_again(picture.run, ledger.run_load, place),
        smoothed_again(picture.leg, ledger.leg_load, place),
        week_loads(ledger.first, ledger.effort_load),
        longest_of_30_days(ledger.longest_run_minutes),
        picture.starts,
    )
