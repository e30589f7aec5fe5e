"""CP-SAT: another method finds the same optimum on weeks too large to look at every plan."""

from __future__ import annotations

import pytest

from bench.cpsat_model import prove
from ironstride.placement.search import Optimum, solve
from tests.placement.drawn_books import drawn_books
from tests.placement.finished_plan import cost_of
from tests.placement.last_event_model import prove_by_last_events
from tests.placement.made_problems import WEEKS, made_problem

BLOCK = 10
SECONDS = 10.0
"""For one problem; one that is not proved by then compares nothing."""


def check(seed: int) -> bool:
    """Compares the search and both programmes on the problem of a seed; False when CP-SAT did not finish."""
    problem = made_problem(seed, WEEKS[seed % len(WEEKS)], drawn_books)
    found = solve(problem)
    cost = found.cost if isinstance(found, Optimum) else None
    if isinstance(found, Optimum):
        assert cost_of(problem, [(day.sessions, day.takes) for day in found.days]) == cost, seed
    answers = (prove_by_last_events(problem, SECONDS), prove(problem, SECONDS, workers=1))
    assert [answer.cost for answer in answers if answer.proved] == [cost for answer in answers if answer.proved], seed
    return all(answer.proved for answer in answers)


@pytest.mark.parametrize("block", range(12))
def test_constraint_programming_finds_the_same_optimum(block: int) -> None:
    """On one and two weeks CP-SAT proves the same, from the search's tables and from the rules themselves."""
    assert sum(check(seed) for seed in range(block * BLOCK, (block + 1) * BLOCK)) >= BLOCK - 2


@pytest.mark.soak
@pytest.mark.parametrize("block", range(100, 200))
def test_constraint_programming_finds_the_same_optimum_in_many_more(block: int) -> None:
    """The same for a thousand problems."""
    assert sum(check(seed) for seed in range(block * BLOCK, (block + 1) * BLOCK))
