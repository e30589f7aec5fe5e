"""How much a few moved sessions would save: the whole trade-off between moves and cost, in one search.

Before and after some weeks the plan stays as it is; inside them every state carries how many sessions have moved so
far, from none to `MOST_MOVES`. So one search gives the cheapest plan of every number of moves.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from ironstride.calendar_time import DAYS_PER_WEEK
from ironstride.placement.frontier import DayLabels, Frontier, Workspace
from ironstride.placement.kernel import FORBIDDEN
from ironstride.placement.moved_contents import days_moved_prices, moved_sessions
from ironstride.placement.step import start_of, step
from ironstride.placement.tables import Tables, week_position
from ironstride.placement.trail import DayChoice, Footprint, Trail
from ironstride.rules.placed import OldPlace
from ironstride.training.demand import family_of

MOST_MOVES = 6
DAYS_IN_A_PRICE = 1 << 16
"""More days than sessions can ever move: of equally cheap plans that with fewer days is taken, and no dearer one."""
OldPlan = Mapping[int, tuple[OldPlace, ...]]
"""Day (from the epoch) -> where the present plan has sessions; locked ones are not in it."""


@dataclass(frozen=True, slots=True)
class TradeOffPoint:
    """The cheapest plan of a number of moves; of equally cheap ones, sessions move by the fewest days."""

    moves: int
    cost: int
    """Without any price for moving."""
    days_moved: int
    """Days between old and new places, summed over the moved sessions."""
    days: tuple[DayChoice, ...]


@dataclass(frozen=True, slots=True)
class FreeWeeks:
    """The weeks in which sessions may move, both included; weeks from the epoch Monday."""

    first: int
    last: int


def trade_off(tables: Tables, old: OldPlan, free: FreeWeeks, move_price: int) -> tuple[TradeOffPoint, ...]:
    """The points by number of moves; numbers for which there is no plan are left out, and those that cost no less than
    a point with fewer moves.

    Args:
        tables: of the problem, whose prices may hold `move_price` for every moved session.
        old: the present plan.
        free: where sessions may move.
        move_price: what the problem's prices charge for a moved session; taken out of the costs given back.
    """
    workspace, frontier, trail = Workspace(), start_of(tables), Trail()
    for position in range(len(tables.days)):
        frontier = _step(tables, position, old, free, frontier, trail, workspace)
        if not len(frontier.costs):
            return ()
    points: list[TradeOffPoint] = []
    for moves in range(MOST_MOVES + 1):
        states = np.flatnonzero(frontier.labels == moves)
        if not len(states):
            continue
        best = int(states[np.argmin(frontier.costs[states])])
        choices = trail.back(best)
        shift = days_moved(choices, old, tables)
        cost = int(frontier.costs[best]) // DAYS_IN_A_PRICE - move_price * moves
        if not points or cost < points[-1].cost:
            points.append(TradeOffPoint(moves, cost, shift, choices))
    return tuple(points)


def _step(
    tables: Tables,
    position: int,
    old: OldPlan,
    free: FreeWeeks,
    frontier: Frontier,
    trail: Trail,
    workspace: Workspace,
) -> Frontier:
    """One day; outside the free weeks only with what the plan has there."""
    day = tables.problem.days[position].day
    week = day // DAYS_PER_WEEK
    new, missing = moved_sessions(tables.days[position], old.get(day, ()))
    is_free = free.first <= week <= free.last
    kinds = np.minimum(new, MOST_MOVES + 1) if is_free else np.where((new == 0) & (missing == 0), 0, MOST_MOVES + 1)
    table = tables.days[position].told_apart(kinds)
    labels = np.arange(MOST_MOVES + 1, dtype=np.int64)
    after = labels[None, :] + np.arange(MOST_MOVES + 2, dtype=np.int64)[:, None]
    after[after > MOST_MOVES] = -1
    of_week = tables.weeks[week_position(tables.problem, day)]
    arrival = np.zeros(of_week.counts.total, dtype=np.int32)
    if is_free:
        arrival = _arrival(tables, position, old)
    turn = DayLabels(kinds[table.picked].astype(np.int64), after, arrival, DAYS_IN_A_PRICE)
    kept = step(tables, position, frontier, workspace, FORBIDDEN, table=table, labels=turn)
    trail.days.append(Footprint(day, table, kept.parents, kept.contents))
    return kept


def _arrival(tables: Tables, position: int, old: OldPlan) -> np.ndarray[tuple[int], np.dtype[np.int32]]:
    day = tables.problem.days[position].day
    monday = day - day % DAYS_PER_WEEK
    week = week_position(tables.problem, day)
    before = Counter(place.demand for d in range(monday, day + 1) for place in old.get(d, ()))
    sums = Counter(place.demand for d in range(monday, monday + DAYS_PER_WEEK) for place in old.get(d, ()))
    return days_moved_prices(tables.problem.weeks[week].demands, tables.weeks[week].counts, before, sums)


def days_moved(choices: tuple[DayChoice, ...], old: OldPlan, tables: Tables) -> int:
    """The days between old and new places of interchangeable sessions, matched in time order within their week."""
    total = 0
    placed: dict[int, Counter[str]] = {}
    for choice in choices:
        week = choice.day // DAYS_PER_WEEK
        monday = week * DAYS_PER_WEEK
        done = placed.setdefault(week, Counter())
        demands = tables.problem.weeks[week_position(tables.problem, choice.day)].demands
        done.update(family_of(demands[d].name) for d, _ in choice.takes)
        before = Counter(place.demand for d in range(monday, choice.day + 1) for place in old.get(d, ()))
        names = {place.demand for d in range(monday, monday + DAYS_PER_WEEK) for place in old.get(d, ())}
        families = {family_of(demand.name) for demand in demands} & names
        total += sum(abs(before[family] - done[family]) for family in families)
    return total
