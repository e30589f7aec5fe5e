"""What the search promises, on random problems of days, weeks and months."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ironstride.placement.problem import Problem
from ironstride.placement.search import Infeasible, Optimum, solve
from ironstride.placement.table_cache import TableCache
from ironstride.placement.tables import build_tables
from ironstride.rules.placed import Origin
from tests.placement.drawn_books import drawn_books
from tests.placement.finished_plan import cost_of, plain_cost_of
from tests.placement.made_problems import SEASON, SMALL, WEEKS, made_problem
from tests.placement.plain_search import plain_optimum

ROOT = Path(__file__).resolve().parents[2]
SIZES = (*SMALL, *WEEKS, SEASON)
PROBLEMS = st.builds(
    lambda seed, size: made_problem(seed, SIZES[size], drawn_books),
    st.integers(0, 10**6),
    st.integers(0, len(SIZES) - 1),
)


@given(PROBLEMS)
@settings(max_examples=60)
def test_the_plan_costs_what_its_proof_says(problem: Problem) -> None:
    """No MUST binds a planned session, and the findings of the finished plan cost the optimum."""
    found = solve(problem)
    if isinstance(found, Optimum):
        plan = [(day.sessions, day.takes) for day in found.days]
        assert cost_of(problem, plan) == plain_cost_of(problem, plan) == found.cost


@given(PROBLEMS)
@settings(max_examples=40)
def test_what_is_held_stays(problem: Problem) -> None:
    """Every locked session is on its day at one of its places, and every fixed activity is where it was."""
    found = solve(problem)
    if isinstance(found, Infeasible):
        return
    for day, choice in zip(problem.days, found.days, strict=True):
        locked = [session for session in choice.sessions if session.origin is Origin.LOCKED]
        assert len(locked) == len(day.locked)
        for session in locked:
            options = {option.start for lock in day.locked for option in lock.options if lock.demand == session.demand}
            assert session.clock_start in options
        assert tuple(session for session in choice.sessions if session.origin is Origin.FIXED) == day.fixed


@given(PROBLEMS)
@settings(max_examples=40)
def test_planned_sessions_lie_inside_their_windows(problem: Problem) -> None:
    """Getting ready and getting there included, and only in windows that allow them."""
    found = solve(problem)
    if isinstance(found, Infeasible):
        return
    for day, choice in zip(problem.days, found.days, strict=True):
        for session in choice.sessions:
            if session.origin is Origin.PLANNED:
                assert session.slot in day.slots
                assert session.slot is not None
                assert session.slot.usable_start <= session.clock_start
                assert session.clock_start + session.minutes <= session.slot.end


@given(st.lists(PROBLEMS, min_size=2, max_size=4))
@settings(max_examples=25)
def test_a_cache_never_changes_the_answer(problems: list[Problem]) -> None:
    """Problems that share a cache, one after the other and again, get the plans they get alone."""
    cache = TableCache()
    alone = [solve(problem) for problem in problems]
    assert [solve(problem, cache) for problem in problems] == alone
    assert [solve(problem, cache) for problem in problems] == alone


@pytest.mark.parametrize("block", range(6))
def test_bounds_and_dominance_lose_nothing(block: int) -> None:
    """The search with every state kept and nothing bounded has the same optimum."""
    for seed in range(block * 10, block * 10 + 10):
        problem = made_problem(seed, WEEKS[seed % len(WEEKS)], drawn_books)
        found = solve(problem)
        assert plain_optimum(build_tables(problem)) == (found.cost if isinstance(found, Optimum) else None), seed


@pytest.mark.soak
@pytest.mark.parametrize("block", range(100, 160))
def test_bounds_and_dominance_lose_nothing_over_weeks(block: int) -> None:
    """The same over three and four weeks."""
    for seed in range(block * 4, block * 4 + 4):
        problem = made_problem(seed, SEASON, drawn_books)
        found = solve(problem)
        assert plain_optimum(build_tables(problem)) == (found.cost if isinstance(found, Optimum) else None), seed


PRINT_PLANS = """
from ironstride.placement.search import solve
from tests.placement.made_problems import SEASON, made_problem
from tests.placement.drawn_books import drawn_books
for seed in range(8):
    found = solve(made_problem(seed, SEASON, drawn_books))
    print(found.states, getattr(found, "cost", None), [
        [(s.demand, s.form, s.start, s.combined) for s in day.sessions] for day in getattr(found, "days", ())
    ])
"""


def python(code: str, hash_seed: str) -> str:
    """What a fresh process prints."""
    environment = {**os.environ, "PYTHONHASHSEED": hash_seed, "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}"}
    return subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT, env=environment
    ).stdout


def test_two_processes_give_the_same_plans() -> None:
    """Other hash seeds, same plans, the choice among equals included."""
    assert python(PRINT_PLANS, "1") == python(PRINT_PLANS, "2")


def test_the_problem_alone_loads_no_numbers_library() -> None:
    """Reading a problem, a day's contents or what a week holds loads neither NumPy nor numba; only a search does."""
    code = (
        "import sys, ironstride.placement.problem, ironstride.placement.contents, ironstride.placement.fit\n"
        "import ironstride.placement.problem_document\n"
        "print(sorted({'numpy', 'numba'} & set(sys.modules)))"
    )
    assert python(code, "0").strip() == "[]"
