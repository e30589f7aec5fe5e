"""The trade-off between moves and cost, against every plan that keeps what has to stay."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace
from typing import cast

import pytest

from ironstride.placement.problem import ProblemDay
from ironstride.placement.search import Infeasible, solve
from ironstride.placement.tables import build_tables
from ironstride.placement.trade_off import MOST_MOVES, FreeWeeks, TradeOffPoint, days_moved, trade_off
from ironstride.rules.book import book_of
from ironstride.rules.placed import DayContext, OldPlace, Slot
from ironstride.rules.scopes import Rule
from ironstride.rules.verdict import Force
from ironstride.rules.wishes import KeepPlan
from ironstride.training.demand import Demand, Form
from ironstride.training.kinds import Kind
from tests.placement.disturbed_plans import (
    Disturbed,
    disturbed,
    drawn_problem,
    least_by_moves,
    moves_and_days,
    places,
    with_old,
)
from tests.placement.drawn_books import drawn_books
from tests.placement.every_plan import how_many_plans
from tests.placement.finished_plan import cost_of
from tests.placement.made_problems import SEASON, WEEKS, Size, made_problem
from tests.placement.made_rules import OneBody
from tests.placement.priced_plans import PricedPlan, pins_of, priced_plans

MOST_PLANS = 900
BLOCKS = range(8)
BLOCK = 24
ENOUGH = 8
"""Cases of each block that are small enough and possible, at least."""


def cases(block: int) -> Iterator[tuple[int, Disturbed]]:
    """The disturbed plans of a block: every third was the best one, the others any."""
    for seed in range(block * BLOCK, (block + 1) * BLOCK):
        problem = drawn_problem(seed)
        if not 3 <= how_many_plans(problem) <= MOST_PLANS:
            continue
        plans = priced_plans(problem)
        if plans:
            stood = random.Random(seed).choice(plans) if seed % 3 else min(plans, key=lambda plan: plan.cost)
            yield seed, disturbed(seed, problem, stood.days)


def as_plan(point: TradeOffPoint) -> PricedPlan:
    """The plan of a point, to be looked at like any other."""
    days = tuple((choice.sessions, choice.takes) for choice in point.days)
    return PricedPlan(point.cost, days, pins_of(s for sessions, _ in days for s in sessions))


@pytest.mark.parametrize("block", BLOCKS)
def test_every_number_of_moves_has_the_cheapest_of_all_plans(block: int) -> None:
    """Of equally cheap ones that with the fewest days; more moves only where they save something."""
    compared = 0
    for seed, case in cases(block):
        points = trade_off(build_tables(case.problem), case.old, case.free, case.move_price)
        least = least_by_moves(case, priced_plans(case.problem))
        expected: list[tuple[int, int, int]] = []
        for moves in sorted(least):
            cost, days = least[moves]
            if not expected or cost < expected[-1][1]:
                expected.append((moves, cost, days))
        assert [(point.moves, point.cost, point.days_moved) for point in points] == expected, seed
        compared += 1
    assert compared >= ENOUGH


@pytest.mark.parametrize("block", BLOCKS)
def test_the_plan_of_a_point_is_what_the_point_says(block: int) -> None:
    """Its sessions, reviewed and counted, cost and move what was said, and keep what has to stay."""
    for seed, case in cases(block):
        tables = build_tables(case.problem)
        for point in trade_off(tables, case.old, case.free, case.move_price):
            plan = as_plan(point)
            assert cost_of(case.problem, plan.days) == point.cost + case.move_price * point.moves, seed
            assert moves_and_days(case, plan) == (point.moves, point.days_moved), seed
            assert days_moved(point.days, case.old, tables) == point.days_moved


@pytest.mark.parametrize("seed", range(12))
def test_with_every_week_free_the_best_point_is_the_optimum(seed: int) -> None:
    """Weeks and months in which the best plan loses a slot: at the price of moving nothing beats the optimum."""
    problem = made_problem(seed, (*WEEKS, SEASON)[seed % 3], drawn_books)
    stood = solve(with_old(problem, {}))
    if isinstance(stood, Infeasible):
        return
    case = disturbed(seed, problem, [(day.sessions, day.takes) for day in stood.days])
    best, weeks = solve(case.problem), FreeWeeks(problem.weeks[0].week, problem.weeks[-1].week)
    points = trade_off(build_tables(case.problem), case.old, weeks, case.move_price)
    if isinstance(best, Infeasible):
        assert points == ()
        return
    moves = sum(place not in case.old[day.day] for day in best.days for place in places(day.sessions))
    least = min((point.cost + case.move_price * point.moves for point in points), default=None)
    assert least == best.cost if moves <= MOST_MOVES else least is None or least >= best.cost


def evenings_instead(sessions: int) -> Disturbed:
    """A week with an easy run on so many mornings, which are closed now; evenings are open."""
    problem = made_problem(0, Size((7, 7), (0, 0), (1, 1), 1, 1), drawn_books)
    form = Form("easy", Kind.EASY, 30, frozenset())
    week = replace(problem.weeks[0], demands=(Demand("easy", sessions, (form,), (50,) * sessions),), runs_held=2)
    evening = Slot("anywhere", 1080, 1080, 1140)
    old = {day: (OldPlace("easy", 360),) if day < sessions else () for day in range(7)}
    days = tuple(ProblemDay(DayContext(day, old=old[day]), (evening,)) for day in range(7))
    keep = book_of(cast("tuple[Rule, ...]", (OneBody("one-body", "must", force=Force.MUST), KeepPlan())))
    new = replace(problem, days=days, weeks=(week,), books={week.book: keep}, memory=())
    return Disturbed(new, old, FreeWeeks(0, 0), 1)


@pytest.mark.parametrize("sessions", [MOST_MOVES, MOST_MOVES + 1])
def test_moves_are_counted_up_to_the_most(sessions: int) -> None:
    """One point per session that is moved instead of left out; beyond the most the rest is left out."""
    case = evenings_instead(sessions)
    points = trade_off(build_tables(case.problem), case.old, case.free, case.move_price)
    assert [(point.moves, point.cost) for point in points] == [
        (moves, 50 * (sessions - moves)) for moves in range(MOST_MOVES + 1)
    ]


def test_moving_to_another_time_of_the_day_moves_no_day() -> None:
    """Every run in the evening of its day: six moves, no day."""
    case = evenings_instead(MOST_MOVES)
    last = trade_off(build_tables(case.problem), case.old, case.free, case.move_price)[-1]
    assert (last.moves, last.cost, last.days_moved) == (MOST_MOVES, 0, 0)


def test_what_has_to_stay_and_cannot_leaves_no_plan() -> None:
    """A week that is not free and whose slots are closed cannot be as it was."""
    case = evenings_instead(1)
    assert trade_off(build_tables(case.problem), case.old, FreeWeeks(1, 2), case.move_price) == ()
