"""Ways out of a week that cannot fit: one change, or two that go together."""

from __future__ import annotations

from dataclasses import replace
from typing import cast

from hypothesis import given, settings
from hypothesis import strategies as st

from ironstride.placement.problem import LockedSession, LockOption, Problem, ProblemDay, ProblemWeek
from ironstride.placement.search import Infeasible, solve
from ironstride.placement.table_cache import TableCache
from ironstride.planning.relaxations import MOST_OFFERED, smallest_relaxations, week_alone
from ironstride.rules.book import book_of
from ironstride.rules.placed import DayContext, Slot
from ironstride.rules.scopes import Rule
from ironstride.rules.verdict import Force
from ironstride.training.demand import Demand, Form
from ironstride.training.kinds import Kind
from tests.placement.drawn_books import drawn_books
from tests.placement.made_problems import EPOCH, SMALL, made_problem
from tests.placement.made_rules import OneBody

BOOK = book_of(cast("tuple[Rule, ...]", (OneBody("one-body", "must", force=Force.MUST),)))


def needed(name: str, kind: Kind, minutes: int) -> Demand:
    """A demand that has to have its place."""
    return Demand(name, 1, (Form(name, kind, minutes, frozenset()),), (50,), required=True)


def week_of(demands: tuple[Demand, ...], *days: ProblemDay, held: int = 2) -> Problem:
    """A week of a few days, with so many runs that it has anyway."""
    return Problem(EPOCH, days, (ProblemWeek(0, demands, "one", runs_held=held),), {"one": BOOK})


def day_of(day: int, *slots: Slot, locked: tuple[LockedSession, ...] = ()) -> ProblemDay:
    """A day with slots and what is held."""
    return ProblemDay(DayContext(day), slots, (), locked)


def changes(problem: Problem) -> list[str]:
    """What is offered."""
    assert isinstance(solve(problem), Infeasible)
    return [one.change for one in smallest_relaxations(problem, 0, TableCache())]


LATE = Slot("anywhere", 1200, 1200, 1220)


def test_two_sessions_less_are_two_sessions_less() -> None:
    """Two that cannot fit at all leave together, whatever stands before them in the week."""
    wanted = (needed("long", Kind.LONG, 20), needed("quality-1", Kind.HILLS, 300), needed("strength", Kind.LEGS, 300))
    assert changes(week_of(wanted, day_of(0, LATE))) == ["one-less quality-1 + one-less strength"]


def two_runs(minutes: int) -> Demand:
    """Runs that a week has to have, whether or not they are asked for as such."""
    return Demand("easy", 2, (Form("easy", Kind.EASY, minutes, frozenset()),), (5, 5))


def test_a_slot_can_grow_and_be_opened() -> None:
    """A slot that is too short and not for running is offered longer and open at once."""
    problem = week_of((two_runs(20),), day_of(0, replace(LATE, allows_run=False)), held=0)
    assert "allow-run mon 20:00 + widen-window mon 20:00 30" in changes(problem)


def test_two_slots_on_a_day_that_had_none() -> None:
    """One run in the morning and one in the evening of the only day."""
    problem = week_of((two_runs(80),), day_of(0), held=0)
    assert "add-window mon 07:00 90 + add-window mon 18:00 90" in changes(problem)


def test_what_is_held_twice_on_a_day_can_be_let_go_twice() -> None:
    """Two held sessions share the last slot of the day; both have to leave it."""
    night = Slot("anywhere", 1380, 1380, 1440)
    legs, upper = (Form(kind.value, kind, 25, frozenset()) for kind in (Kind.LEGS, Kind.UPPER_CORE))
    held = (
        LockedSession("a", legs, (LockOption(1380, night),)),
        LockedSession("b", upper, (LockOption(1410, night, combined=True),)),
    )
    offered = changes(week_of((two_runs(25),), day_of(0, night, locked=held), held=0))
    assert "drop-lock 2026-11-23 legs + drop-lock 2026-11-23 upper-core" in offered


@given(st.integers(0, 10**6), st.integers(0, len(SMALL) - 1))
@settings(max_examples=60, deadline=None)
def test_every_week_that_cannot_fit_gets_an_answer(seed: int, size: int) -> None:
    """At most three, the least asking first, and each is one change or two different ones."""
    problem = made_problem(seed, SMALL[size], drawn_books)
    strict = tuple(
        replace(week, demands=tuple(replace(demand, required=True) for demand in week.demands))
        for week in problem.weeks
    )
    problem = replace(problem, weeks=strict)
    found = solve(week_alone(problem, problem.weeks[0].week))
    if not isinstance(found, Infeasible):
        return
    offered = smallest_relaxations(problem, problem.weeks[0].week, TableCache())
    assert len(offered) <= MOST_OFFERED
    assert [one.effort for one in offered] == sorted(one.effort for one in offered)
    for one in offered:
        parts = one.change.split(" + ")
        assert 1 <= len(parts) == len(set(parts)) <= 2
