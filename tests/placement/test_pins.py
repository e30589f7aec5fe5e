"""Days told apart by the pins that their contents fulfil."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ironstride.placement.alternatives import MORE_ABOVE, alternatives
from ironstride.placement.day_table import DayTable
from ironstride.placement.forward import Forward, go_forward
from ironstride.placement.kernel import FORBIDDEN
from ironstride.placement.pins import MOST_PINS_A_DAY, Pin, pin_of, pinned_day
from ironstride.placement.problem import Problem
from ironstride.placement.tables import build_tables
from ironstride.placement.with_pin import best_with
from ironstride.rules.book import book_of
from ironstride.rules.placed import Origin, Slot
from ironstride.training.demand import Demand, Form
from ironstride.training.kinds import Kind
from tests.placement.drawn_books import drawn_books
from tests.placement.made_problems import SMALL, WEEKS, Size, made_problem
from tests.placement.priced_plans import pins_of

PROBLEMS = st.builds(
    lambda seed, size: made_problem(seed, (*SMALL, *WEEKS)[size], drawn_books),
    st.integers(0, 10**6),
    st.integers(0, len((*SMALL, *WEEKS)) - 1),
)
Alike = tuple[object, ...]


def least_of_alike(table: DayTable, day: int, *, by_pins: bool) -> dict[Alike, int]:
    """Of contents that lead to the same everywhere (and fulfil the same pins) the least price, one by one."""
    least: dict[Alike, int] = {}
    for content in range(len(table.prices)):
        price = int(table.prices[content])
        if price >= FORBIDDEN:
            continue
        leads = [int(table.shape.takes[content]), int(table.shape.steps[content])]
        leads += [int(columns[content]) for columns in table.shape.columns]
        leads += [int(sets[content]) for sets in table.every_set]
        sessions = [table.shape.sessions.placed[member].moved(day * 1440) for member in table.shape.members[content]]
        key = (*leads, pins_of(sessions) if by_pins else None)
        least[key] = min(price, least.get(key, price))
    return least


@given(PROBLEMS)
@settings(max_examples=25, deadline=None)
def test_no_content_is_lost(problem: Problem) -> None:
    """Of contents that lead to the same and fulfil the same pins exactly the cheapest is kept, with its pins."""
    tables = build_tables(problem)
    for table, day in zip(tables.days, problem.days, strict=True):
        pinned = pinned_day(table, day.day)
        expected = least_of_alike(table, day.day, by_pins=True)
        assert len(pinned.table.picked) == len(expected)
        assert sorted(pinned.table.base.tolist()) == sorted(expected.values())
        assert set(table.picked.tolist()) <= set(pinned.table.picked.tolist())
        for content, bits in enumerate(pinned.fulfils.tolist()):
            told = {pin for bit, pin in enumerate(pinned.pins) if bits >> bit & 1}
            assert told == pins_of(pinned.table.sessions(content, day.day))


@given(PROBLEMS)
@settings(max_examples=25, deadline=None)
def test_asked_for_nothing_a_day_stays_as_it_is(problem: Problem) -> None:
    """Without a pin that matters the contents are those of the day itself."""
    tables = build_tables(problem)
    for table, day in zip(tables.days, problem.days, strict=True):
        assert pinned_day(table, day.day, ()).table.picked.tolist() == table.picked.tolist()
        assert len(table.picked) == len(least_of_alike(table, day.day, by_pins=False))


RUNS = (Kind.EASY, Kind.RECOVERY, Kind.LONG, Kind.INTERVALS, Kind.HILLS, Kind.THRESHOLD, Kind.RACE_PACE)


def one_day(slots: int, kinds: int) -> Problem:
    """One day of so many slots, and one demand that so many kinds of runs may be."""
    problem = made_problem(1, Size((3, 3), (1, 1), (1, 1), 1, 1), drawn_books)
    forms = tuple(Form(kind.value, kind, 20, frozenset()) for kind in RUNS[:kinds])
    weeks = (replace(problem.weeks[0], demands=(Demand("run", 1, forms, (5,)),)),)
    open_slots = tuple(Slot("anywhere", 60 * hour, 60 * hour, 60 * hour + 40) for hour in range(slots))
    days = (replace(problem.days[0], slots=open_slots, fixed=(), locked=()),)
    return replace(problem, days=days, weeks=weeks, books={problem.weeks[0].book: book_of(())}, memory=())


def test_too_many_pins_of_a_day_are_refused() -> None:
    """Pins are bits of one number; as many as there are bits may be asked."""
    table = build_tables(one_day(9, 7)).days[0]
    with pytest.raises(ValueError, match=f"day 0 has 63 pins, at most {MOST_PINS_A_DAY}"):
        pinned_day(table, 0)
    asked = {Pin(0, 60 * hour, "run", kind) for hour in range(9) for kind in RUNS} - {Pin(0, 480, "run", RUNS[6])}
    pinned = pinned_day(table, 0, asked)
    assert set(pinned.pins) == asked
    assert len(set(pinned.fulfils.tolist())) == MOST_PINS_A_DAY + 1


def test_what_is_held_or_lies_outside_every_slot_has_no_pin() -> None:
    """Only what Ironstride places in a slot may be asked for elsewhere."""
    table = build_tables(one_day(1, 1)).days[0]
    placed = next(session for session in table.shape.sessions.placed if session.origin is Origin.PLANNED)
    assert pin_of(placed) == Pin(0, 0, "run", Kind.EASY)
    assert pin_of(replace(placed, slot=None)) is None
    assert pin_of(replace(placed, origin=Origin.LOCKED)) is None


def searched() -> Forward:
    """Some finished search of two weeks."""
    found = (go_forward(build_tables(made_problem(seed, WEEKS[1], drawn_books)), MORE_ABOVE) for seed in range(20))
    return next(one for one in found if isinstance(one, Forward))


def test_a_plan_is_asked_for_with_pins_of_one_week() -> None:
    """Without any, or with pins of two weeks, the question is a mistake."""
    forward = searched()
    with pytest.raises(ValueError, match="not of 0"):
        best_with(forward)
    with pytest.raises(ValueError, match="not of 2"):
        best_with(forward, Pin(1, 600, "easy", Kind.EASY), Pin(8, 600, "easy", Kind.EASY))


def test_a_pin_that_nothing_fulfils_has_no_plan_and_no_cost() -> None:
    """A slot that does not exist, a demand that is not asked."""
    forward = searched()
    day = forward.tables.problem.days[0].day
    for nowhere in (Pin(day, 1, "easy", Kind.EASY), Pin(day, 360, "unheard-of", Kind.EASY)):
        assert best_with(forward, nowhere) is None
        assert alternatives(forward, day // 7, [nowhere]).costs == {}
        assert alternatives(forward, day // 7, [nowhere]).extra(nowhere) is None
