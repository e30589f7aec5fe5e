"""The search's only input: days with windows, weeks with demands, rule books, memory (``ironstride/problem/1``).

Days are counted from the epoch Monday. Everything a rule may ask is in here, so that search, oracles and bug reports
all read the same thing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from ironstride.calendar_time import DAYS_PER_WEEK
from ironstride.rules.book import RuleBook
from ironstride.rules.placed import DayContext, Placed, Slot
from ironstride.training.demand import Demand, Form

MAX_FREE_SESSIONS: Final = 2
"""Most sessions the search puts on one day beside locked and fixed ones."""
LEAST_RUNS_A_WEEK: Final = 2
"""Runs a week that are required wherever at least that many are asked."""


@dataclass(frozen=True, slots=True)
class LockOption:
    """One place a locked session may take: minute of the day, and the slot that holds it (None = outside every one)."""

    start: int
    slot: Slot | None
    combined: bool = False
    """It is the second part of a combined session."""


@dataclass(frozen=True, slots=True)
class LockedSession:
    """A session the athlete holds on a day; exactly one of its options is taken. It no longer counts in its demand."""

    demand: str
    form: Form
    options: tuple[LockOption, ...]


@dataclass(frozen=True, slots=True)
class ProblemDay:
    """One day to fill."""

    context: DayContext
    slots: tuple[Slot, ...] = ()
    """In time order, without overlap; minutes of the day."""
    fixed: tuple[Placed, ...] = ()
    """Other activities of this day, origin FIXED, absolute minutes."""
    locked: tuple[LockedSession, ...] = ()

    @property
    def day(self) -> int:
        """Days from the epoch Monday."""
        return self.context.day


@dataclass(frozen=True, slots=True)
class ProblemWeek:
    """What one week asks."""

    week: int
    """Weeks from the epoch Monday."""
    demands: tuple[Demand, ...]
    book: str
    """Key of the rule book that holds this week."""
    runs_held: int = 0
    """Runs that this week has anyway (locked, or done before the plan begins)."""


@dataclass(frozen=True, slots=True)
class Problem:
    """A season (or a week) to place."""

    epoch: date
    days: tuple[ProblemDay, ...]
    """Consecutive days."""
    weeks: tuple[ProblemWeek, ...]
    """Consecutive weeks that cover the days."""
    books: Mapping[str, RuleBook]
    memory: tuple[Placed, ...] = ()
    """Sessions done before the first day (origin PAST), absolute minutes, mostly negative or in the first week."""

    def __post_init__(self) -> None:
        streaks = {tuple((rule.id, rule.limit) for rule in book.streak_rules) for book in self.books.values()}
        if len(streaks) > 1:
            raise ValueError("streaks go on from week to week: every book of a problem needs the same streak rules")

    def week_of(self, day: int) -> ProblemWeek:
        """The week that holds a day."""
        return self.weeks[day // DAYS_PER_WEEK - self.weeks[0].week]

    def book_of(self, day: int) -> RuleBook:
        """The rules that hold on a day."""
        return self.books[self.week_of(day).book]
