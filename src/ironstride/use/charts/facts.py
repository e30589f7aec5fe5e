"""What charts are drawn from, and which stretch of time they show."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from math import fsum
from typing import Final

from ironstride.calendar_time import monday_of
from ironstride.export.season_view import short_date
from ironstride.load.ledger import Ledger
from ironstride.matching.training_record import DoneSession, TrainingRecord
from ironstride.store.data_place import DataPlace
from ironstride.training.athlete import Athlete
from ironstride.training.plan import Plan
from ironstride.use.progress.more_charts import done_ledger
from ironstride.use.what_was_done.named_record import NamedRecord

ONE_WEEK: Final = timedelta(weeks=1)
TWELVE: Final = 12
YEAR: Final = 52
MOST_WEEKS: Final = 130
"""A stretch of more is drawn by months: ten years stay readable and quick."""
OUT: Final = frozenset({"sick", "cold", "injured", "travel", "holiday", "stopped"})


class Span(StrEnum):
    """How much is shown."""

    TWELVE_WEEKS = "12-weeks"
    SEASON = "season"
    YEAR = "year"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class Facts:
    """Everything that was done, and what was planned."""

    named: NamedRecord
    data: DataPlace
    as_of: date
    ledger: Ledger | None
    """None where nothing was done."""

    @property
    def record(self) -> TrainingRecord:
        """What was done."""
        return self.named.opened.record

    @property
    def athlete(self) -> Athlete | None:
        """As the athlete file says."""
        return self.named.athlete

    @property
    def plan(self) -> Plan | None:
        """The plan in force."""
        return self.named.plan


@dataclass(frozen=True, slots=True)
class Stretch:
    """Weeks, or months where there are many weeks, the earliest first."""

    starts: tuple[date, ...]
    ends: tuple[date, ...]
    """The day after the last of each."""
    by_month: bool

    @property
    def labels(self) -> tuple[str, ...]:
        """One each: ``24 Nov``, or ``Nov 2026``."""
        return tuple(f"{one:%b %Y}" if self.by_month else short_date(one) for one in self.starts)

    def summed(self, pairs: Iterable[tuple[date, float]]) -> tuple[float, ...]:
        """What falls into each, added up."""
        found: list[list[float]] = [[] for _ in self.starts]
        for day, value in pairs:
            place = self.place(day)
            if place is not None:
                found[place].append(value)
        return tuple(fsum(one) for one in found)

    def place(self, day: date) -> int | None:
        """Which one holds a day."""
        if not self.starts or not self.starts[0] <= day < self.ends[-1]:
            return None
        if self.by_month:
            first = self.starts[0]
            return (day.year - first.year) * 12 + day.month - first.month
        return (monday_of(day) - self.starts[0]).days // 7

    def largest(self, pairs: Iterable[tuple[date, float]]) -> tuple[float | None, ...]:
        """The largest of each; None where nothing falls into it."""
        found: list[float | None] = [None] * len(self.starts)
        for day, value in pairs:
            place = self.place(day)
            if place is not None:
                found[place] = max(found[place] or 0.0, value)
        return tuple(found)


def facts_of(named: NamedRecord, data: DataPlace, as_of: date) -> Facts:
    """The facts of a record."""
    return Facts(named, data, as_of, done_ledger(named.opened.record))


def stretch_of(facts: Facts, span: Span, *, ahead: bool = True) -> Stretch:
    """The weeks or months that a span shows; with `ahead` the season goes on to its end."""
    this = monday_of(facts.as_of)
    first = this - ONE_WEEK * ((TWELVE if span is Span.TWELVE_WEEKS else YEAR) - 1)
    last = this
    plan = facts.plan
    if span is Span.SEASON and plan is not None and plan.weeks:
        first, last = min(plan.weeks[0].start, this), plan.weeks[-1].start if ahead else this
    elif span is Span.ALL and facts.ledger is not None:
        first = monday_of(facts.ledger.first)
    if (last - first) // ONE_WEEK > MOST_WEEKS:
        return _months(first, last)
    weeks = tuple(first + ONE_WEEK * number for number in range((last - first) // ONE_WEEK + 1))
    return Stretch(weeks, tuple(one + ONE_WEEK for one in weeks), by_month=False)


def of_days(facts: Facts, value: Callable[[DoneSession], float]) -> Iterable[tuple[date, float]]:
    """A number of everything that was done, with its day."""
    return ((one.done.day, value(one)) for one in facts.record.done)


def shaded(facts: Facts, stretch: Stretch) -> tuple[tuple[int, int, str], ...]:
    """Lighter weeks of the plan, and days ill, injured or away."""
    if stretch.by_month:
        return ()
    found = []
    for week in () if facts.plan is None else facts.plan.weeks:
        place = stretch.place(week.start)
        if week.cutback and place is not None:
            found.append((place, place, "lighter week"))
    for one in () if facts.athlete is None else facts.athlete.exceptions:
        if one.reason in OUT:
            ends = min(one.to or facts.as_of, facts.as_of)
            places = [stretch.place(one.start), stretch.place(max(ends, one.start))]
            inside = [place for place in places if place is not None]
            if inside:
                found.append((min(inside), max(inside), one.reason))
    return tuple(found)


def _months(first: date, last: date) -> Stretch:
    starts = []
    month = first.replace(day=1)
    while month <= last:
        starts.append(month)
        month = (month + timedelta(days=32)).replace(day=1)
    return Stretch(tuple(starts), (*starts[1:], month), by_month=True)
