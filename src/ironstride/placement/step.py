"""One day of the search: from the states before it to those after it."""

from __future__ import annotations

import numpy as np

from ironstride.calendar_time import DAYS_PER_WEEK
from ironstride.placement import kernel
from ironstride.placement.counters import Counters
from ironstride.placement.day_table import DayTable
from ironstride.placement.frontier import DayLabels, Frontier, Workspace
from ironstride.placement.kernel import FORBIDDEN
from ironstride.placement.tables import Tables, week_position


def start_of(tables: Tables) -> Frontier:
    """The one state before the first day."""
    counts = tables.weeks[0].counts.full
    return Frontier(
        np.array([tables.start_memory], dtype=np.int64),
        np.zeros(1, dtype=np.int64),
        np.array([counts], dtype=np.int64),
        np.array([tables.start_counter], dtype=np.int64),
        np.zeros(1, dtype=np.int64),
        np.zeros(1, dtype=np.int64),
        np.zeros(1, dtype=np.int64),
    )


def step(
    tables: Tables,
    position: int,
    frontier: Frontier,
    workspace: Workspace,
    bound: int,
    *,
    table: DayTable | None = None,
    labels: DayLabels | None = None,
) -> Frontier:
    """One day from every state, the dominated ones left out; at a week's end its prices are paid and the counts
    begin anew. `table` stands in for the day's own where contents must be told apart more finely.
    """
    table = table or tables.days[position]
    day = tables.problem.days[position].day
    week = week_position(tables.problem, day)
    of_week = tables.weeks[week]
    sizes = (of_week.counts.total, of_week.counters.total)
    unit = 1 if labels is None else labels.unit
    after = workspace.day_step(table, tables.to_go[position], frontier, sizes, bound, labels)
    last = position == len(tables.days) - 1
    if last or (day + 1) % DAYS_PER_WEEK == 0:
        after = _end_week(tables, week, after, unit, is_last=last)
        week = week if last else week + 1
    return _undominated(table, after, unit, tables.weeks[week].counters, tables.streak_price)


def _end_week(tables: Tables, week: int, frontier: Frontier, unit: int, *, is_last: bool) -> Frontier:
    table = tables.weeks[week]
    prices = table.end_price[frontier.counts].astype(np.int64) + table.end_counter_price[frontier.counters]
    costs = frontier.costs + unit * prices
    alive = np.flatnonzero(costs < FORBIDDEN * unit)
    kept = frontier.pick(alive)
    kept.costs = costs[alive]
    kept.counters = table.next_week_counter[kept.counters].astype(np.int64)
    full = 0 if is_last else tables.weeks[week + 1].counts.full
    kept.counts = np.full(len(alive), full, dtype=np.int64)
    return kept


def _undominated(table: DayTable, frontier: Frontier, unit: int, counters: Counters, streak_price: int) -> Frontier:
    sizes, extra, offsets = counters.extra(streak_price)
    groups = frontier.counts + frontier.labels * (int(frontier.counts.max(initial=0)) + 1)
    kept = kernel.undominated(
        frontier.memories, groups, frontier.counters, frontier.costs, unit,
        table.next_sizes, table.extra, table.extra_offsets, sizes, extra, offsets,
    )  # fmt: skip
    return frontier.pick(kept)
