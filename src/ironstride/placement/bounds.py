"""Per week a cost that no optimal plan exceeds there: what makes the search small."""

from __future__ import annotations

import numpy as np

from ironstride.calendar_time import DAYS_PER_WEEK
from ironstride.placement import kernel
from ironstride.placement.frontier import Frontier, Workspace
from ironstride.placement.kernel import FORBIDDEN
from ironstride.placement.step import start_of, step
from ironstride.placement.tables import Tables, week_position

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
