"""The best plan that has certain kinds of sessions in certain time slots, day by day."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ironstride.calendar_time import DAYS_PER_WEEK
from ironstride.placement.forward import Forward
from ironstride.placement.frontier import DayLabels, Frontier, Workspace
from ironstride.placement.pins import Pin, pinned_day
from ironstride.placement.step import step
from ironstride.placement.tables import week_position
from ironstride.placement.trail import DayChoice, Footprint, Trail


@dataclass(frozen=True, slots=True)
class PinnedPlan:
    """The cheapest plan that fulfils some pins."""

    cost: int
    days: tuple[DayChoice, ...]
    changed_until: int
    """The first day from which on the plan is the optimum again (days from the epoch); past the last day if never."""


def best_with(forward: Forward, *pins: Pin, leaving: Pin | None = None) -> PinnedPlan | None:
    """The cheapest plan with these pins, all of one week; None when the search finds none.

    A plan within the slack of `forward` is always found and is the cheapest. What is dearer than that is found where
    nothing on its way was left out; it fulfils the pins and costs what it says, but there may be a cheaper one.

    The search goes on from the pins' week until its states are those of the optimum's search, but for a constant: from
    there on both have the same future. `leaving` is a pin of that week that the plan does not fulfil.

    Raises:
        ValueError: without a pin, or when they lie in different weeks.
    """
    weeks = {pin.day // DAYS_PER_WEEK for pin in pins}
    if len(weeks) != 1:
        raise ValueError(f"pins of one week are wanted, not of {len(weeks)}")
    last = max(pin.day for pin in (*pins, *([leaving] if leaving else [])))
    tables = forward.tables
    days = tables.problem.days
    week = week_position(tables.problem, last)
    first = next(p for p, day in enumerate(days) if week_position(tables.problem, day.day) == week)
    frontier, trail, workspace = forward.starts[week], Trail(), Workspace()
    for position in range(first, len(days)):
        day = days[position].day
        if position > first and day % DAYS_PER_WEEK == 0 and day > last:
            again = forward.starts[week_position(tables.problem, day)]
            if _same_future(frontier, again):
                return _joined(forward, trail, first, position, frontier)
        own = tuple(pin for pin in pins if pin.day == day)
        free = leaving if leaving is not None and leaving.day == day else None
        frontier = _step(forward, trail, position, own, free, frontier, workspace)
        if not len(frontier.costs):
            return None
    best = int(np.argmin(frontier.costs))
    before = trail.states_to(best)[0]
    choices = (*_until(forward, first, before), *trail.back(best))
    return PinnedPlan(int(frontier.costs[best]), choices, days[-1].day + 1)


def _step(
    forward: Forward,
    trail: Trail,
    position: int,
    pins: tuple[Pin, ...],
    leaving: Pin | None,
    frontier: Frontier,
    workspace: Workspace,
) -> Frontier:
    tables = forward.tables
    day = tables.problem.days[position].day
    table, labels = tables.days[position], None
    week = week_position(tables.problem, day)
    if pins or leaving is not None:
        pinned = pinned_day(table, day, (*pins, *([] if leaving is None else [leaving])))
        table = pinned.table
        wanted = sum(1 << bit for bit, pin in enumerate(pinned.pins) if pin != leaving)
        possible = set(pins) <= set(pinned.pins)
        fulfils = ((pinned.fulfils == wanted) & possible).astype(np.int64)
        counts = tables.weeks[week].counts.total
        labels = DayLabels(fulfils, np.array([[-1], [0]], dtype=np.int64), np.zeros(counts, dtype=np.int32))
    after = step(tables, position, frontier, workspace, forward.bounds[week], table=table, labels=labels)
    trail.days.append(Footprint(day, table, after.parents, after.contents))
    return after


def _same_future(one: Frontier, other: Frontier) -> bool:
    if len(one.costs) != len(other.costs) or not len(one.costs):
        return False
    relative, others = one.costs - one.costs.min(), other.costs - other.costs.min()
    return bool(
        np.array_equal(one.memories, other.memories)
        and np.array_equal(one.counters, other.counters)
        and np.array_equal(relative, others)
    )


def _joined(forward: Forward, trail: Trail, first: int, position: int, frontier: Frontier) -> PinnedPlan:
    """The plan that goes on like the optimum from a position where both have the same future."""
    optimal = forward.trail.states_to(forward.best)
    state = optimal[position]
    cost = forward.cost + int(frontier.costs[state] - forward.starts_at(position).costs[state])
    before = trail.states_to(state)[0]
    rest = forward.trail.back(forward.best)[position:]
    choices = (*_until(forward, first, before), *trail.back(state), *rest)
    return PinnedPlan(cost, choices, forward.tables.problem.days[position].day)


def _until(forward: Forward, position: int, state: int) -> tuple[DayChoice, ...]:
    """The way of the first search to one of its states before a position."""
    return Trail(forward.trail.days[:position]).back(state)
