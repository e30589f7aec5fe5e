"""Day by day: run load and leg load in two columns that are never added together, and what stands beside them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

import numpy as np
from numpy.typing import NDArray

from ironstride.load.day_load import DayLoad

Series = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Ledger:
    """Days in a row from `first`; every column has one value a day, 0 on days without anything.

    Columns are not to be written into.
    """

    first: date
    run_load: Series
    leg_load: Series
    effort_load: Series
    """Effort times minutes, of any sport."""
    run_minutes: Series
    longest_run_minutes: Series
    """The longest single run of the day, races left out."""

    def __len__(self) -> int:
        return len(self.run_load)

    @property
    def last(self) -> date:
        """The last day; the one before `first` where there are no days."""
        return self.first + timedelta(days=len(self) - 1)

    def place_of(self, day: date) -> int:
        """The place of a day in the columns.

        Raises:
            ValueError: when the ledger does not hold the day.
        """
        if not self.first <= day <= self.last:
            raise ValueError(f"the ledger holds {self.first} to {self.last}, not {day}")
        return (day - self.first).days


def ledger_of(loads: Iterable[DayLoad], first: date, last: date) -> Ledger:
    """The ledger of the days from `first` to `last`; what lies outside is left out. The order of loads never matters.

    Raises:
        ValueError: when `last` lies more than a day before `first`.
    """
    days = (last - first).days + 1
    if days < 0:
        raise ValueError(f"a ledger goes on in time, not from {first} to {last}")
    # Summed from the smallest up, so that the last digit does not hang on the order given.
    inside = sorted((one for one in loads if first <= one.day <= last), key=_order)
    start = first.toordinal()
    places = np.array([one.day.toordinal() - start for one in inside], dtype=np.intp)
    longest = np.zeros(days)
    np.maximum.at(longest, places, np.array([0.0 if one.race else one.run_minutes for one in inside]))
    return Ledger(
        first,
        _summed(places, [one.run_load for one in inside], days),
        _summed(places, [one.leg_load for one in inside], days),
        _summed(places, [one.effort_load for one in inside], days),
        _summed(places, [one.run_minutes for one in inside], days),
        longest,
    )


def with_day(ledger: Ledger, day: date, loads: Iterable[DayLoad]) -> Ledger:
    """The ledger with one day made new from all loads of that day; a later day than its last is reached by empty ones.

    Raises:
        ValueError: when the day lies before the first, or a load lies on another day.
    """
    every = tuple(loads)
    if day < ledger.first or any(one.day != day for one in every):
        raise ValueError(f"loads of {day}, on or after {ledger.first}")
    made = ledger_of(every, day, day)
    longer = max(0, (day - ledger.last).days)
    place = (day - ledger.first).days
    return replace(
        ledger,
        run_load=_with(ledger.run_load, longer, place, made.run_load),
        leg_load=_with(ledger.leg_load, longer, place, made.leg_load),
        effort_load=_with(ledger.effort_load, longer, place, made.effort_load),
        run_minutes=_with(ledger.run_minutes, longer, place, made.run_minutes),
        longest_run_minutes=_with(ledger.longest_run_minutes, longer, place, made.longest_run_minutes),
    )


def expected_ledger(actual: Ledger, planned: Ledger, as_of: date) -> Ledger:
    """Actual so far, planned ahead: before `as_of` what was done, after it what is planned, on it the larger of both.

    The days are those of the planned ledger; days that the actual one does not hold were empty.
    """
    days = len(planned)
    edge = (as_of - planned.first).days

    def joined(done: Series, ahead: Series) -> Series:
        made = _laid_on(done, actual.first, planned.first, days)
        if 0 <= edge < days:
            made[edge] = max(made[edge], ahead[edge])
        made[max(0, edge + 1) :] = ahead[max(0, edge + 1) :]
        return made

    return Ledger(
        planned.first,
        joined(actual.run_load, planned.run_load),
        joined(actual.leg_load, planned.leg_load),
        joined(actual.effort_load, planned.effort_load),
        joined(actual.run_minutes, planned.run_minutes),
        joined(actual.longest_run_minutes, planned.longest_run_minutes),
    )


def _order(load: DayLoad) -> tuple[float, ...]:
    return load.run_load, load.leg_load, load.effort_load, load.run_minutes, load.race


def _summed(places: NDArray[np.intp], values: Sequence[float], days: int) -> Series:
    return np.bincount(places, weights=np.array(values), minlength=days).astype(np.float64)


def _with(column: Series, longer: int, place: int, made: Series) -> Series:
    grown = np.concatenate([column, np.zeros(longer)])
    grown[place] = made[0]
    return grown


def _laid_on(column: Series, first: date, onto: date, days: int) -> Series:
    made = np.zeros(days)
    shift = (first - onto).days
    begin, end = max(0, shift), min(days, shift + len(column))
    if begin < end:
        made[begin:end] = column[begin - shift : end - shift]
    return made
