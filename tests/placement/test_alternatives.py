"""What every other place of a week's sessions costs: against every plan, and against solving anew with the pin."""

from __future__ import annotations

import random
from collections.abc import Iterator
from functools import cache

import pytest

from ironstride.placement.alternatives import MORE_ABOVE, alternatives
from ironstride.placement.forward import Forward, go_forward
from ironstride.placement.pins import Pin
from ironstride.placement.problem import Problem
from ironstride.placement.search import Optimum, optimum_of, solve
from ironstride.placement.tables import build_tables
from ironstride.placement.trail import DayChoice
from ironstride.placement.with_pin import PinnedPlan, best_with
from tests.placement.drawn_books import drawn_books
from tests.placement.every_plan import how_many_plans
from tests.placement.finished_plan import cost_of
from tests.placement.made_problems import SEASON, WEEKS, Size, made_problem
from tests.placement.pinned_problem import pinned_problem
from tests.placement.priced_plans import PricedPlan, least_by_pin, pins_of, priced_plans

SIZES = (
    Size(days=(10, 12), slots=(0, 1), demands=(1, 2), most_of_one=1, most_forms=2),
    Size(days=(5, 9), slots=(0, 2), demands=(1, 2), most_of_one=1, most_forms=2),
    Size(days=(3, 8), slots=(0, 2), demands=(1, 3), most_of_one=2, most_forms=2),
    Size(days=(3, 4), slots=(1, 2), demands=(2, 3), most_of_one=3, most_forms=2),
)
"""One to three weeks; what has too many plans to look at is left out."""
MOST_PLANS = 900
BLOCKS = range(8)
BLOCK = 24
ENOUGH = 8
"""Problems of each block that are small enough and possible, at least."""


@cache
def searched(seed: int) -> tuple[Problem, Forward, tuple[PricedPlan, ...]] | None:
    """The problem of a seed with its search done and all its plans; None when it has none, or too many."""
    problem = made_problem(seed, SIZES[seed % len(SIZES)], drawn_books)
    if not 3 <= how_many_plans(problem) <= MOST_PLANS:
        return None
    forward = go_forward(build_tables(problem), MORE_ABOVE)
    plans = tuple(priced_plans(problem))
    assert isinstance(forward, Forward) == bool(plans), seed
    return (problem, forward, plans) if isinstance(forward, Forward) else None


def small_problems(block: int) -> Iterator[tuple[int, Problem, Forward, tuple[PricedPlan, ...]]]:
    """The searched problems of a block."""
    for seed in range(block * BLOCK, (block + 1) * BLOCK):
        found = searched(seed)
        if found is not None:
            yield seed, *found


def near(cost: int | None, forward: Forward) -> int | None:
    """The cost where it is to be told exactly, else None."""
    return cost if cost is not None and cost <= forward.cost + MORE_ABOVE else None


def found_near(found: PinnedPlan | None, forward: Forward) -> int | None:
    """The cost of a plan that was found, where it is to be the cheapest."""
    return near(None if found is None else found.cost, forward)


def sessions_cost(problem: Problem, days: tuple[DayChoice, ...]) -> int:
    """What the reviewer says of a plan."""
    return cost_of(problem, [(day.sessions, day.takes) for day in days])


@pytest.mark.parametrize("block", BLOCKS)
def test_every_pin_costs_the_cheapest_of_all_plans_that_fulfil_it(block: int) -> None:
    """For every pin of every week of small problems; what costs too much more has no number."""
    compared = 0
    for seed, problem, forward, plans in small_problems(block):
        least = least_by_pin(plans)
        for week in problem.weeks:
            found = alternatives(forward, week.week)
            assert found.free == min(plan.cost for plan in plans), seed
            asked = {*found.costs, *(pin for pin in least if pin.day // 7 == week.week)}
            for pin in asked:
                assert found.costs.get(pin) == near(least.get(pin), forward), (seed, pin)
        compared += 1
    assert compared >= ENOUGH


@pytest.mark.parametrize("block", BLOCKS)
def test_what_a_session_leaves_stays_free(block: int) -> None:
    """With a place that is left, only plans count that do not use it; asking for some pins changes no answer."""
    draw = random.Random(block)
    for seed, _problem, forward, plans in small_problems(block):
        placed = pins_of(s for day in optimum_of(forward).days for s in day.sessions)
        for leaving in sorted(placed)[:3]:
            least = least_by_pin(plans, leaving)
            week = leaving.day // 7
            found = alternatives(forward, week, leaving=leaving)
            assert leaving not in found.costs
            for pin, cost in found.costs.items():
                assert cost == near(least.get(pin), forward), (seed, leaving, pin)
            some = draw.sample(sorted(found.costs), len(found.costs) // 2)
            assert alternatives(forward, week, some, leaving).costs == {pin: found.costs[pin] for pin in some}


def check_plan(problem: Problem, forward: Forward, found: PinnedPlan, pins: tuple[Pin, ...], seed: object) -> None:
    """A plan with pins costs what it says, fulfils them, and is the optimum again from its day on."""
    assert sessions_cost(problem, found.days) == found.cost, seed
    assert set(pins) <= pins_of(s for day in found.days for s in day.sessions), seed
    assert [choice.day for choice in found.days] == [day.day for day in problem.days]
    optimum = {day.day: day for day in optimum_of(forward).days}
    assert all(choice == optimum[choice.day] for choice in found.days if choice.day >= found.changed_until), seed
    assert max(pin.day for pin in pins) < found.changed_until <= problem.days[-1].day + 1


@pytest.mark.parametrize("block", BLOCKS)
def test_the_best_plan_with_a_pin_costs_what_was_said(block: int) -> None:
    """Its days, reviewed, cost the same, and there is one for exactly the pins that have a cost."""
    for seed, problem, forward, _plans in small_problems(block):
        for week in problem.weeks:
            for pin, cost in alternatives(forward, week.week).costs.items():
                found = best_with(forward, pin)
                assert found_near(found, forward) == cost, (seed, pin)
                if found is not None:
                    check_plan(problem, forward, found, (pin,), seed)


@pytest.mark.parametrize("block", BLOCKS)
def test_several_pins_and_a_place_that_is_left(block: int) -> None:
    """Two pins of a week at once, and a pin with another's place left free, against all plans."""
    draw = random.Random(block)
    for seed, problem, forward, plans in small_problems(block):
        pins = sorted({pin for plan in plans for pin in plan.pins})
        for one in draw.sample(pins, min(6, len(pins))):
            same_week = [pin for pin in pins if pin.day // 7 == one.day // 7 and pin != one]
            for other in draw.sample(same_week, min(3, len(same_week))):
                both = min((plan.cost for plan in plans if {one, other} <= plan.pins), default=None)
                found = best_with(forward, one, other)
                assert found_near(found, forward) == near(both, forward), (seed, one, other)
                if found is not None:
                    check_plan(problem, forward, found, (one, other), seed)
                left = min((p.cost for p in plans if one in p.pins and other not in p.pins), default=None)
                found = best_with(forward, one, leaving=other)
                assert found_near(found, forward) == near(left, forward), (seed, one, other)
                assert found is None or other not in pins_of(s for day in found.days for s in day.sessions)


@pytest.mark.parametrize("block", range(4))
def test_a_pin_costs_what_solving_anew_with_it_costs(block: int) -> None:
    """Weeks and months too large to look at every plan: the problem with the pin written into it is solved anew."""
    draw, compared = random.Random(block), 0
    for seed in range(block * 6, block * 6 + 6):
        problem = made_problem(seed, (*WEEKS, SEASON)[seed % 3], drawn_books)
        forward = go_forward(build_tables(problem), MORE_ABOVE)
        if not isinstance(forward, Forward):
            continue
        week = draw.choice(problem.weeks).week
        costs = alternatives(forward, week).costs
        for pin in draw.sample(sorted(costs), min(12, len(costs))):
            changed = pinned_problem(problem, pin)
            if changed is None:
                continue
            found = solve(changed)
            assert costs[pin] == near(found.cost if isinstance(found, Optimum) else None, forward), (seed, pin)
            compared += 1
    assert compared >= ENOUGH


@pytest.mark.parametrize("seed", range(9))
def test_twice_the_slack_gives_the_same_costs(seed: int) -> None:
    """What a search with the slack leaves out is on no plan that is told about."""
    problem = made_problem(seed, (*WEEKS, SEASON)[seed % 3], drawn_books)
    tables = build_tables(problem)
    near_optimum, wider = go_forward(tables, MORE_ABOVE), go_forward(tables, 2 * MORE_ABOVE)
    if isinstance(near_optimum, Forward) and isinstance(wider, Forward):
        assert optimum_of(near_optimum).days == optimum_of(wider).days
        for week in problem.weeks:
            assert alternatives(near_optimum, week.week) == alternatives(wider, week.week)


def test_a_week_that_is_not_there_is_a_mistake() -> None:
    """Before the first week, and after the last."""
    found = (searched(seed) for seed in range(50))
    problem, forward, _ = next(one for one in found if one is not None)
    for week in (problem.weeks[0].week - 1, problem.weeks[-1].week + 1):
        with pytest.raises(ValueError, match=f"week {week} is not"):
            alternatives(forward, week)
