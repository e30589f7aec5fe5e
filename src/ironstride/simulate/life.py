"""What life does to a simulated athlete: days of illness and of travel, the same whatever is planned. A test model."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from ironstride.calendar_time import DAYS_PER_WEEK, monday_of
from ironstride.simulate.luck import Luck, Purpose

WEEKS_PER_YEAR: Final = 52.0
ILLNESSES_A_YEAR: Final = 1.6
ILL_DAYS: Final = (3, 8)
TRAVELS_A_YEAR: Final = 2.5
TRAVEL_DAYS: Final = (2, 6)
"""Shortest and longest."""
WEEKS_BACK: Final = 2


class LifeKind(StrEnum):
    """What happens."""

    ILL = "ill"
    TRAVEL = "travel"


@dataclass(frozen=True, slots=True)
class LifeEvent:
    """It holds from `start` to `last`, both included."""

    kind: LifeKind
    start: date
    last: date

    def covers(self, day: date) -> bool:
        """Whether it holds on that day."""
        return self.start <= day <= self.last


def life_on(luck: Luck, day: date) -> LifeEvent | None:
    """What happens on a day; illness comes before travel. None = an ordinary day."""
    mondays = [monday_of(day) - timedelta(weeks=back) for back in range(WEEKS_BACK + 1)]
    events = [event for monday in mondays for event in _begun_in(luck, monday) if event.covers(day)]
    return min(events, key=lambda one: (one.kind is not LifeKind.ILL, one.start), default=None)


def _begun_in(luck: Luck, monday: date) -> list[LifeEvent]:
    draw = luck.of_day(monday, Purpose.LIFE)
    found = []
    for kind, a_year, (shortest, longest) in (
        (LifeKind.ILL, ILLNESSES_A_YEAR, ILL_DAYS),
        (LifeKind.TRAVEL, TRAVELS_A_YEAR, TRAVEL_DAYS),
    ):
        happens, weekday, days = draw.random(), draw.integers(DAYS_PER_WEEK), draw.integers(shortest, longest + 1)
        if happens < a_year / WEEKS_PER_YEAR:
            start = monday + timedelta(days=int(weekday))
            found.append(LifeEvent(kind, start, start + timedelta(days=int(days) - 1)))
    return found
