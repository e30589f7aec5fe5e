"""The search forward through the days: every state that a plan near the optimum may pass through."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ironstride.calendar_time import DAYS_PER_WEEK
from ironstride.placement.bounds import week_bounds
from ironstride.placement.frontier import Frontier, Workspace
from ironstride.placement.step import start_of, step
from ironstride.placement.tables import Tables, week_position
from ironstride.placement.trail import Footprint, Trail


@dataclass(frozen=True, slots=True)
class Ended:
    """Nothing goes on through this week."""

    week: int
    """Weeks from the epoch Monday."""
    states: int


@dataclass(frozen=True, slots=True)
class Forward:
    """A finished search: its states at every week's beginning, and how each was reached."""

    tables: Tables
    starts: tuple[Frontier, ...]
    """Per week the states before its first day."""
    bounds: tuple[int, ...]
    """Per week a cost that no plan within the slack exceeds there."""
    last: Frontier
    trail: Trail
    states: int

    def starts_at(self, position: int) -> Frontier:
        """The states before the day at a position that begins a week."""
        return self.starts[week_position(self.tables.problem, self.tables.problem.days[position].day)]

    @property
    def best(self) -> int:
        """The cheapest state after the last day."""
        return int(np.argmin(self.last.costs))

    @property
    def cost(self) -> int:
        """What the optimum costs."""
        return int(self.last.costs[self.best])


def go_forward(tables: Tables, slack: int = 0) -> Forward | Ended:
    """Searches all days; with a slack every state is kept that a plan may pass which costs so much more than the
    optimum.
    """
    workspace = Workspace()
    bounds = [bound + slack for bound in week_bounds(tables, workspace)]
    frontier, trail, starts, states = start_of(tables), Trail(), [], 0
    for position, day in enumerate(tables.problem.days):
        week = week_position(tables.problem, day.day)
        if position == 0 or day.day % DAYS_PER_WEEK == 0:
            starts.append(frontier)
        frontier = step(tables, position, frontier, workspace, bounds[week])
        states += len(frontier.costs)
        trail.days.append(Footprint(day.day, tables.days[position], frontier.parents, frontier.contents))
        if not len(frontier.costs):
            return Ended(tables.problem.weeks[week].week, states)
    return Forward(tables, tuple(starts), tuple(bounds), frontier, trail, states)
