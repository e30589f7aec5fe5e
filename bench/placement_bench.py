"""How long the search, its tables and whole planning take, for the three bench athletes."""

from __future__ import annotations

from collections.abc import Callable
from statistics import median
from time import perf_counter
from typing import Final

from bench.problems import AS_OF, ATHLETES, problem_of
from ironstride.placement.search import Optimum, search
from ironstride.placement.table_cache import TableCache
from ironstride.placement.tables import build_tables
from ironstride.planning.make_plan import make_plan
from ironstride.planning.request import PlanRequest
from ironstride.rules.catalogue import known_rules
from ironstride.use.athlete_file import read_athlete

REPEATS: Final = 5
WANTED_MS: Final = {"a": 30, "b": 120, "c": 700}
WANTED_TABLES_MS: Final = 150
WANTED_CACHED_MS: Final = 5
WANTED_PLANNING_MS: Final = 400


def rows() -> list[tuple[str, str]]:
    """Medians of five, the first run apart."""
    told = [_placement(name) for name in WANTED_MS]
    return [*told, *_tables(), _planning()]


def _median_ms(work: Callable[[], object]) -> float:
    times = []
    for _ in range(REPEATS + 1):
        begun = perf_counter()
        work()
        times.append(1000 * (perf_counter() - begun))
    return median(times[1:])


def _placement(name: str) -> tuple[str, str]:
    problem = problem_of(name)
    tables = build_tables(problem)
    found = search(tables)
    cost = found.cost if isinstance(found, Optimum) else None
    took = _median_ms(lambda: search(tables))
    weeks = len(problem.weeks)
    return (
        f"placement {name.upper()}, {weeks} weeks, proved",
        f"{took:.0f} ms (wanted {WANTED_MS[name]}), cost {cost}, {found.states} states",
    )


def _tables() -> list[tuple[str, str]]:
    problem = problem_of("b")
    cold = _median_ms(lambda: build_tables(problem))
    cache = TableCache()
    build_tables(problem, cache)
    cached = _median_ms(lambda: build_tables(problem, cache))
    return [
        ("tables B from cold", f"{cold:.0f} ms (wanted {WANTED_TABLES_MS})"),
        ("tables B cached", f"{cached:.1f} ms (wanted {WANTED_CACHED_MS})"),
    ]


def _planning() -> tuple[str, str]:
    athlete, _ = read_athlete(ATHLETES / "b.toml", known_rules(), AS_OF)
    request = PlanRequest(athlete, None, AS_OF)
    return ("whole planning B", f"{_median_ms(lambda: make_plan(request)):.0f} ms (wanted {WANTED_PLANNING_MS})")
