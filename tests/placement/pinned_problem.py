"""A problem that a pin has been written into, so that solving it anew answers what the pin costs."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar

from ironstride.calendar_time import DAYS_PER_WEEK
from ironstride.placement.pins import Pin
from ironstride.placement.problem import Problem
from ironstride.rules.book import book_of
from ironstride.rules.placed import DayContext, Placed
from ironstride.rules.verdict import Force, Unit, Verdict

PINNED_BOOK = "with the pin"


@dataclass(frozen=True)
class OnlyThere:
    """A demand lies in one time slot of the week and nowhere else."""

    pin: Pin
    id: ClassVar[str] = "only-there"
    title: ClassVar[str] = "Made for tests"
    force: ClassVar[Force] = Force.MUST
    price_class: ClassVar[str] = "must"
    weight: ClassVar[float] = 1.0
    evidence: ClassVar[tuple[int, ...]] = ()
    minute_borders: ClassVar[tuple[int, ...]] = ()
    scope: ClassVar[str] = "session"
    reads_others: ClassVar[bool] = False
    reads_kinds_only: ClassVar[bool] = False

    def judge(self, session: Placed, day: DayContext, others: tuple[Placed, ...]) -> Verdict | None:  # noqa: ARG002
        """Anywhere else is forbidden."""
        there = day.weekday == self.pin.day % DAYS_PER_WEEK
        there = there and session.slot is not None and session.slot.start == self.pin.slot_start
        return None if there or session.demand != self.pin.demand else Verdict(1, 0, Unit.FLAG)


def pinned_problem(problem: Problem, pin: Pin) -> Problem | None:
    """The problem whose every plan fulfils the pin, and has the price it had; None when the demand has another count
    than one, where a rule could not say it.
    """
    week = problem.week_of(pin.day)
    number, demand = next((n, d) for n, d in enumerate(week.demands) if d.name == pin.demand)
    if demand.count != 1:
        return None
    forms = tuple(form for form in demand.forms if form.kind is pin.kind)
    needed = replace(demand, forms=forms, required=True)
    changed = replace(week, demands=(*week.demands[:number], needed, *week.demands[number + 1 :]), book=PINNED_BOOK)
    book = problem.books[week.book]
    pinned = book_of((OnlyThere(pin), *book.rules), book.prices)
    weeks = tuple(changed if one.week == week.week else one for one in problem.weeks)
    return replace(problem, weeks=weeks, books={**problem.books, PINNED_BOOK: pinned})
