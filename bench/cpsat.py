"""How far CP-SAT gets with the same problem, and how much longer it takes."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import median
from time import perf_counter
from typing import Final

from bench.cpsat_model import prove
from bench.problems import first_weeks, problem_of
from ironstride.placement.problem import Problem
from ironstride.placement.search import Optimum, solve

SECONDS: Final = 60.0
WEEKS: Final = (1, 2, 3, 4, 6, 8, 12, 16, 24)
REPEATS: Final = 5


@dataclass(frozen=True, slots=True)
class _Case:
    """So many weeks by both."""

    weeks: int
    search_s: float
    cpsat_s: float
    equal: bool


def rows(problem: Problem | None = None) -> list[tuple[str, str]]:
    """Lines for the benchmark table: the largest case that CP-SAT proves in a minute, and the time ratio there.

    CP-SAT's time is the solver's alone, the search's holds its tables, made anew. `problem` None = bench athlete B.
    """
    problem = problem or problem_of("b")
    proved: list[_Case] = []
    unproved = None
    for weeks in (number for number in WEEKS if number <= len(problem.weeks)):
        case = _case(problem, weeks)
        if case is None:
            unproved = weeks
            break
        proved.append(case)
    if not proved:
        return [("CP-SAT, 2 workers", f"proves not even {WEEKS[0]} week in {SECONDS:.0f} s")]
    largest = proved[-1]
    equal = "equal optimum" if all(case.equal for case in proved) else "ANOTHER OPTIMUM"
    found = [
        ("CP-SAT, 2 workers: largest case proved", f"{largest.weeks} weeks in {largest.cpsat_s:.1f} s, {equal}"),
        ("the search on the same case", f"{largest.search_s * 1000:.0f} ms"),
        ("time ratio there", f"{largest.cpsat_s / largest.search_s:.0f}"),
    ]
    if unproved is not None:
        found.append((f"CP-SAT, {unproved} weeks", f"not proved in {SECONDS:.0f} s"))
    return found


def _case(problem: Problem, weeks: int) -> _Case | None:
    """Both on the first weeks; None when CP-SAT does not finish."""
    part = first_weeks(problem, weeks)
    times = []
    found = solve(part)
    for _ in range(REPEATS):
        begin = perf_counter()
        found = solve(part)
        times.append(perf_counter() - begin)
    answer = prove(part, SECONDS, workers=2)
    if not answer.proved:
        return None
    cost = found.cost if isinstance(found, Optimum) else None
    return _Case(weeks, median(times), answer.seconds, answer.cost == cost)
