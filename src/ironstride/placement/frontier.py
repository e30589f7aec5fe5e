"""The states a day can begin with, as parallel arrays, and the reusable memory of the day step."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from ironstride.placement import kernel
from ironstride.placement.day_table import DayTable

I64 = NDArray[np.int64]
I32 = NDArray[np.int32]
FIRST_SIZE = 1 << 15


@dataclass(slots=True)
class Frontier:
    """States sorted by memory: packed memory codes, labels, remaining counts, counters, cost so far, and how each was
    reached.
    """

    memories: I64
    labels: I64
    counts: I64
    counters: I64
    costs: I64
    parents: I64
    contents: I64

    def pick(self, states: NDArray[np.intp]) -> Frontier:
        """Only these states, in this order."""
        return Frontier(
            self.memories[states],
            self.labels[states],
            self.counts[states],
            self.counters[states],
            self.costs[states],
            self.parents[states],
            self.contents[states],
        )


@dataclass(frozen=True, slots=True)
class DayLabels:
    """What one day does to labels: a digit beside the state that says which question it answers."""

    classes: I64
    """Per content its class."""
    next: I64
    """class x label: the label after the day, or -1 where such a content is not allowed."""
    arrival: I32
    """By count: what ending the day with it costs, in parts of a price."""
    unit: int = 1
    """Parts of a price. All costs of the search count in them; with more than the arrivals can ever sum to, arrivals
    only settle which of equally dear plans is taken.
    """

    @staticmethod
    def none(contents: int, counts: int) -> DayLabels:
        """One label that never changes."""
        return DayLabels(
            np.zeros(contents, dtype=np.int64), np.zeros((1, 1), dtype=np.int64), np.zeros(counts, dtype=np.int32)
        )


@dataclass(slots=True)
class Workspace:
    """A hash table that is used again and again; it grows when a day needs more."""

    size: int = FIRST_SIZE
    stamp: int = 0
    keys: I64 = field(default_factory=lambda: np.zeros(0, dtype=np.int64))
    stamps: I64 = field(default_factory=lambda: np.zeros(0, dtype=np.int64))
    best: I64 = field(default_factory=lambda: np.zeros(0, dtype=np.int64))
    parent: I64 = field(default_factory=lambda: np.zeros(0, dtype=np.int64))
    chosen: I64 = field(default_factory=lambda: np.zeros(0, dtype=np.int64))
    inserted: I64 = field(default_factory=lambda: np.zeros(0, dtype=np.int64))

    def _grow(self) -> None:
        self.size = self.size * 4 if len(self.keys) else self.size
        for name in ("keys", "stamps", "best", "parent", "chosen", "inserted"):
            setattr(self, name, np.zeros(self.size, dtype=np.int64))
        self.stamp = 0

    def day_step(
        self,
        table: DayTable,
        to_go: I32,
        frontier: Frontier,
        sizes: tuple[int, int],
        bound: int,
        labels: DayLabels | None = None,
    ) -> Frontier:
        """Every state after the day, before dominance; `sizes` are how many counts and counters the week has."""
        counts, counters = sizes
        labels = labels or DayLabels.none(len(table.base), counts)
        kinds = labels.next.shape[1]
        if not len(self.keys):
            self._grow()
        while True:
            self.stamp += 1
            found = kernel.day_step(
                frontier.memories, frontier.labels, frontier.counts, frontier.counters, frontier.costs,
                table.memory_sizes, table.next_sizes,
                table.matrices, table.offsets, table.widths, table.columns, table.sets, table.ages, table.age_offsets,
                table.base, table.takes, table.next_count, table.steps, table.next_counter, table.step_cost,
                to_go, (bound + 1) * labels.unit - 1, labels.classes, labels.next, labels.arrival, labels.unit, counts,
                counters,
                self.keys, self.stamps, self.stamp, self.best, self.parent, self.chosen, self.inserted,
            )  # fmt: skip
            if found >= 0:
                break
            self._grow()
        where = self.inserted[:found]
        keys = self.keys[where]
        return Frontier(
            keys // (counts * counters * kinds),
            keys // (counts * counters) % kinds,
            keys % counts,
            keys // counts % counters,
            self.best[where],
            self.parent[where],
            self.chosen[where],
        )
