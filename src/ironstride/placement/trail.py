"""How each state of a search was reached, day by day, and the way back."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from ironstride.placement.day_table import DayTable
from ironstride.rules.placed import Placed

I64 = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class DayChoice:
    """What a plan puts on one day; absolute times."""

    day: int
    sessions: tuple[Placed, ...]
    takes: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Footprint:
    """One day of a search."""

    day: int
    table: DayTable
    parents: I64
    """Per state after the day the state before it."""
    contents: I64
    """Per state after the day the content that led to it."""

    def choice(self, content: int) -> DayChoice:
        """What a content is on this day."""
        table = self.table
        takes = table.shape.contents.takes[table.shape.which[int(table.picked[content])]]
        return DayChoice(self.day, table.sessions(content, self.day), takes)


@dataclass(slots=True)
class Trail:
    """The days of a search in order."""

    days: list[Footprint] = field(default_factory=list)

    def states_to(self, state: int, since: int = 0) -> list[int]:
        """The states on the way to a state after the last day: first the one before day `since`, last itself."""
        states = [state]
        for footprint in reversed(self.days[since:]):
            states.append(int(footprint.parents[states[-1]]))
        return states[::-1]

    def back(self, state: int) -> tuple[DayChoice, ...]:
        """What the plan that ends in this state does on each day."""
        states = self.states_to(state)
        return tuple(
            footprint.choice(int(footprint.contents[after]))
            for footprint, after in zip(self.days, states[1:], strict=True)
        )
