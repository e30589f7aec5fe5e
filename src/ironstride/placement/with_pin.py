"""The best plan that has a kind of session in a certain time slot, day by day."""

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
    """The cheapest plan that fulfils a pin."""

    cost: int
    days: tuple[DayChoice, ...]
    changed_until: int
    """The first day from which on the plan is the optimum again (days from the epoch); past the last day if never."""


def best_with(forward: Forward, pin: Pin) -> PinnedPlan | None:
    """The cheapest plan with this pin; None when there is none within the slack of `forward`.

    The search goes on from the pin's week until its states are those of the optimum's search, but for a constant: from
    there on both have the same future.
    """
    tables = forward.tables
    days = tables.problem.days
    week = week_position(tables.problem, pin.day)
    first = next(p for p, day in enumerate(days) if week_position(tables.problem, day.day) == week)
    frontier, trail, workspace = forward.starts[week], Trail(), Workspace()
    for position in range(first, len(days)):
        day = days[position].day
        if position > first and day % DAYS_PER_WEEK == 0 and day > pin.day:
            again = forward.starts[week_position(tables.problem, day)]
            if _same_future(frontier, again):
                return _joined(forward, trail, first, position, frontier)
        frontier = _step(forward, trail, position, pin, frontier, workspace)
        if not len(frontier.costs):
            return None
    best = int(np.argmin(frontier.costs))
    before = trail.states_to(best)[0]
    choices = (*_until(forward, first, before), *trail.back(best))
    return PinnedPlan(int(frontier.costs[best]), choices, days[-1].day + 1)


def _step(
    forward: Forward, trail: Trail, position: int, pin: Pin, frontier: Frontier, workspace: Workspace
) -> Frontier:
    tables = forward.tables
    day = tables.problem.days[position].day
    table, labels = tables.days[position], None
    week = week_position(tables.problem, day)
    if day == pin.day:
        pinned = pinned_day(table, day, (pin,))
        table = pinned.table
        counts = tables.weeks[week].counts.total
        fulfils = pinned.fulfils.astype(np.int64)
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
