"""The shortest path through the days: exact, or the proof that there is none."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ironstride.calendar_time import DAYS_PER_WEEK
from ironstride.placement import kernel
from ironstride.placement.counters import Counters
from ironstride.placement.counts import FORBIDDEN
from ironstride.placement.frontier import Frontier, Workspace
from ironstride.placement.problem import Problem
from ironstride.placement.table_cache import TableCache
from ironstride.placement.tables import DayTable, Tables, build_tables, week_position
from ironstride.rules.placed import Placed


@dataclass(frozen=True, slots=True)
class DayChoice:
    """What the optimum puts on one day; absolute times."""

    day: int
    sessions: tuple[Placed, ...]
    takes: tuple[tuple[int, int], ...]


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


@dataclass(slots=True)
class _Trail:
    """How each state was reached, day by day."""

    parents: list[NDArray[np.int64]]
    contents: list[NDArray[np.int64]]


def solve(problem: Problem, cache: TableCache | None = None) -> Optimum | Infeasible:
    """The cheapest placement of a problem, proved: dynamic programming over everything the rules may ask."""
    return search(build_tables(problem, cache))


def search(tables: Tables) -> Optimum | Infeasible:
    """`solve` on tables that are built already."""
    workspace = Workspace()
    bounds = week_bounds(tables, workspace)
    frontier = start_of(tables)
    trail = _Trail([], [])
    states = 0
    for position in range(len(tables.days)):
        week = week_position(tables.problem, tables.problem.days[position].day)
        frontier = step(tables, position, frontier, workspace, bounds[week])
        states += len(frontier.costs)
        trail.parents.append(frontier.parents)
        trail.contents.append(frontier.contents)
        if not len(frontier.costs):
            return Infeasible(tables.problem.weeks[week].week, states)
    best = int(np.argmin(frontier.costs))
    return Optimum(int(frontier.costs[best]), _walk_back(tables, trail, best), states)


def start_of(tables: Tables) -> Frontier:
    """The one state before the first day."""
    counts = tables.weeks[0].counts.full
    return Frontier(
        np.array([tables.start_memory], dtype=np.int64),
        np.array([counts], dtype=np.int64),
        np.array([tables.start_counter], dtype=np.int64),
        np.zeros(1, dtype=np.int64),
        np.zeros(1, dtype=np.int64),
        np.zeros(1, dtype=np.int64),
    )


BEAM = 64
"""How many states a day the quick dive keeps."""


def week_bounds(tables: Tables, workspace: Workspace) -> list[int]:
    """Per week a cost that no optimum exceeds there, in-week lower bound included.

    A quick dive of few states gives a real plan. The optimum costs no more than it; so before a week's end it has
    spent no more than the dive's cost less what later weeks must cost. And a state at a week's end that is dearer
    than the dive's there, by more than the dive's memory and streaks can ever cost extra, is never on an optimal path.
    """
    problem, frontier = tables.problem, start_of(tables)
    bounds = [FORBIDDEN] * len(problem.weeks)
    for position, day in enumerate(problem.days):
        frontier = step(tables, position, _cheapest(frontier, tables, position, BEAM), workspace, FORBIDDEN)
        if not len(frontier.costs):
            return bounds
        if position == len(problem.days) - 1 or (day.day + 1) % DAYS_PER_WEEK == 0:
            best = int(np.argmin(frontier.costs))
            local = int(frontier.costs[best]) + _most_above_any(tables, position, frontier, best)
            bounds[week_position(problem, day.day)] = min(FORBIDDEN, local)
    reached, later = int(frontier.costs.min()), 0
    least = _least_per_week(tables)
    for week in range(len(bounds) - 1, -1, -1):
        bounds[week] = min(bounds[week], reached - later)
        later += least[week]
    return bounds


def _least_per_week(tables: Tables) -> list[int]:
    """What each week costs at least, without memory and counters."""
    least = [0] * len(tables.weeks)
    for position, day in enumerate(tables.problem.days):
        if position == 0 or day.day % DAYS_PER_WEEK == 0:
            table = tables.days[position]
            to_go = kernel.least_to_go(tables.to_go[position], table.base, table.takes, table.next_count)
            week = week_position(tables.problem, day.day)
            least[week] = int(to_go[tables.weeks[week].counts.full])
    return least


def _cheapest(frontier: Frontier, tables: Tables, position: int, most: int) -> Frontier:
    if len(frontier.costs) <= most:
        return frontier
    before = tables.days[position]
    to_go = kernel.least_to_go(tables.to_go[position], before.base, before.takes, before.next_count)
    order = np.argsort(frontier.costs + to_go[frontier.counts], kind="stable")[:most]
    return frontier.pick(np.sort(order))


def _most_above_any(tables: Tables, position: int, frontier: Frontier, best: int) -> int:
    """The most that this state's memory and streaks can ever cost above any other's."""
    table = tables.days[position]
    memory, most = int(frontier.memories[best]), 0
    for c, size in enumerate(table.next_sizes):
        code = memory % int(size)
        memory //= int(size)
        first = int(table.extra_offsets[c]) + code * int(size)
        most += max(0, int(table.extra[first : first + int(size)].max()))
    return most + tables.streak_price * max(week.counters.longest_streak() for week in tables.weeks)


def step(tables: Tables, position: int, frontier: Frontier, workspace: Workspace, bound: int) -> Frontier:
    """One day from every state, the dominated ones left out; at a week's end its prices are paid and the counts
    begin anew.
    """
    table = tables.days[position]
    day = tables.problem.days[position].day
    week = week_position(tables.problem, day)
    of_week = tables.weeks[week]
    sizes = (of_week.counts.total, of_week.counters.total)
    after = workspace.day_step(table, tables.to_go[position], frontier, sizes, bound)
    last = position == len(tables.days) - 1
    if last or (day + 1) % DAYS_PER_WEEK == 0:
        after = _end_week(tables, week, after, is_last=last)
        week = week if last else week + 1
    return _undominated(table, after, tables.weeks[week].counters, tables.streak_price)


def _end_week(tables: Tables, week: int, frontier: Frontier, *, is_last: bool) -> Frontier:
    table = tables.weeks[week]
    costs = frontier.costs + table.end_price[frontier.counts] + table.end_counter_price[frontier.counters]
    alive = np.flatnonzero(costs < FORBIDDEN)
    kept = frontier.pick(alive)
    kept.costs = costs[alive]
    kept.counters = table.next_week_counter[kept.counters].astype(np.int64)
    full = 0 if is_last else tables.weeks[week + 1].counts.full
    kept.counts = np.full(len(alive), full, dtype=np.int64)
    return kept


def _undominated(table: DayTable, frontier: Frontier, counters: Counters, streak_price: int) -> Frontier:
    sizes, extra, offsets = counters.extra(streak_price)
    kept = kernel.undominated(
        frontier.memories, frontier.counts, frontier.counters, frontier.costs,
        table.next_sizes, table.extra, table.extra_offsets, sizes, extra, offsets,
    )  # fmt: skip
    return frontier.pick(kept)


def _walk_back(tables: Tables, trail: _Trail, best: int) -> tuple[DayChoice, ...]:
    chosen: list[DayChoice] = []
    state = best
    for position in range(len(tables.days) - 1, -1, -1):
        table, day = tables.days[position], tables.problem.days[position].day
        content = int(trail.contents[position][state])
        takes = table.shape.contents.takes[table.shape.which[int(table.picked[content])]]
        chosen.append(DayChoice(day, table.sessions(content, day), takes))
        state = int(trail.parents[position][state])
    return tuple(reversed(chosen))
