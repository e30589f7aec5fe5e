"""The shortest path through the days: exact, or the proof that there is none."""

from __future__ import annotations

from dataclasses import dataclass

from ironstride.placement.forward import Ended, Forward, go_forward
from ironstride.placement.problem import Problem
from ironstride.placement.table_cache import TableCache
from ironstride.placement.tables import Tables, build_tables
from ironstride.placement.trail import DayChoice


@dataclass(frozen=True, slots=True)
class Optimum:
    """The proven optimum."""

    cost: int
    days: tuple[DayChoice, ...]
    states: int
    """States kept in all, a measure of the work."""


@dataclass(frozen=True, slots=True)
class Infeasible:
    """No content of this day lets the week go on: nothing fits."""

    week: int
    """Weeks from the epoch Monday: the first week whose end nothing reaches."""
    states: int


def solve(problem: Problem, cache: TableCache | None = None) -> Optimum | Infeasible:
    """The cheapest placement of a problem, proved: dynamic programming over everything the rules may ask."""
    return search(build_tables(problem, cache))


def search(tables: Tables) -> Optimum | Infeasible:
    """`solve` on tables that are built already."""
    found = go_forward(tables)
    if isinstance(found, Ended):
        return Infeasible(found.week, found.states)
    return optimum_of(found)


def optimum_of(found: Forward) -> Optimum:
    """The cheapest plan of a finished search."""
    best = found.best
    return Optimum(int(found.last.costs[best]), found.trail.back(best), found.states)
