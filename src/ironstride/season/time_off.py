"""Stretches of days without training: ill, injured, away without time slots, or days of which nothing is recorded."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date as Date  # noqa: N812 - beside fields that are dates
from datetime import timedelta
from typing import Final

from ironstride.season.capacity import longest_run_on
from ironstride.training.athlete import Athlete
from ironstride.training.availability import real_days
from ironstride.training.unusual_days import COLD, INJURED, OUT, SICK, STOPPED
from ironstride.training.window import RealDay

LOOKED_BACK_DAYS: Final = 70
"""So far before the season days off still matter to its first weeks. A convention."""
ONE_DAY: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class TimeOff:
    """Days in a row without a run, from `first` to `last`, both included; its end is known."""

    first: Date
    last: Date
    hurt: bool = False
    """Some of them were days of injury, or training was stopped on them."""

    @property
    def days(self) -> int:
        """How many."""
        return (self.last - self.first).days + 1

    @property
    def back(self) -> Date:
        """The first day of training again."""
        return self.last + ONE_DAY


@dataclass(frozen=True, slots=True)
class Illness:
    """Days of illness in a row; colds are mild head colds."""

    last: Date
    days: int
    colds: int


def days_that_matter(athlete: Athlete, days: Sequence[RealDay]) -> tuple[RealDay, ...]:
    """The season's days, and those before them that days off may reach back to."""
    first = days[0].date
    if all(one.start >= first for one in athlete.exceptions):
        return tuple(days)
    return (*real_days(athlete, first - timedelta(days=LOOKED_BACK_DAYS), first - ONE_DAY), *days)


def times_off(
    days: Sequence[RealDay], races: Collection[Date] = (), untrained: Collection[Date] = ()
) -> tuple[TimeOff, ...]:
    """Every stretch of days off that ends within these days, in order; one that reaches their end has none yet.

    Args:
        days: days in a row.
        races: days of races: they are run, wherever the athlete is, but not ill or injured.
        untrained: days of which is known that nothing was done.
    """
    found: list[TimeOff] = []
    begun: list[RealDay] = []
    out_until: Date | None = None
    for day in days:
        runs = day.date in races and day.reason not in OUT
        if not runs and (_is_out(day) or day.date in untrained):
            begun.append(day)
            out_until = day.date
        elif begun and (runs or longest_run_on(day)):
            found.append(_time_off(begun, out_until or day.date))
            begun = []
    return tuple(found)


def illnesses(days: Sequence[RealDay]) -> tuple[Illness, ...]:
    """Days of illness in a row that end within these days."""
    found: list[Illness] = []
    ill = colds = 0
    for day in days:
        ill += day.reason == SICK
        colds += day.reason == COLD
        if day.reason not in {SICK, COLD} and ill + colds:
            found.append(Illness(day.date - ONE_DAY, ill, colds))
            ill = colds = 0
    return tuple(found)


def _is_out(day: RealDay) -> bool:
    return day.reason in OUT or (day.reason is not None and not longest_run_on(day))


def _time_off(days: Sequence[RealDay], last: Date) -> TimeOff:
    return TimeOff(days[0].date, last, any(day.reason in {INJURED, STOPPED} for day in days))
