"""Brute force: the search finds what looking at every plan finds."""

from __future__ import annotations

import pytest

from ironstride.placement.search import Optimum, solve
from tests.placement.drawn_books import drawn_books
from tests.placement.every_plan import best_plan, how_many_plans
from tests.placement.finished_plan import cost_of, plain_cost_of
from tests.placement.made_problems import SMALL, made_problem

BLOCK = 40
MOST_PLANS = 2500
ENOUGH = 30
"""Problems of each block that are small enough at least."""


def check(seed: int) -> bool:
    """Compares the two on the problem of a seed; False when it has too many plans to look at."""
    problem = made_problem(seed, SMALL[seed % len(SMALL)], drawn_books)
    if how_many_plans(problem) > MOST_PLANS:
        return False
    found, best = solve(problem), best_plan(problem)
    assert (found.cost if isinstance(found, Optimum) else None) == best.cost, seed
    if isinstance(found, Optimum):
        plan = [(day.sessions, day.takes) for day in found.days]
        assert cost_of(problem, plan) == plain_cost_of(problem, plan) == found.cost, seed
    return True


@pytest.mark.parametrize("block", range(15))
def test_the_search_finds_the_optimum_of_every_plan(block: int) -> None:
    """On small problems the optimum is the cheapest of all plans, each reviewed when finished."""
    compared = sum(check(seed) for seed in range(block * BLOCK, (block + 1) * BLOCK))
    assert compared >= ENOUGH


@pytest.mark.soak
@pytest.mark.parametrize("block", range(100, 400))
def test_the_search_finds_the_optimum_of_every_plan_in_many_more(block: int) -> None:
    """The same for thousands of problems."""
    assert sum(check(seed) for seed in range(block * BLOCK, (block + 1) * BLOCK))
