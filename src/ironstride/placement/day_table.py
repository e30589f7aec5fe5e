"""One day of the search: its contents, what each costs and where each leads."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from ironstride.placement.contents import on_day
from ironstride.placement.judging import CHANNELS
from ironstride.placement.kernel import FORBIDDEN
from ironstride.placement.shape_table import ShapeTable
from ironstride.rules.placed import Placed

I32 = NDArray[np.int32]
I64 = NDArray[np.int64]
LARGEST = 2**62
"""Numbers made of digits stay below it."""


@dataclass(slots=True)
class DayTable:
    """One day: its contents (identical ones merged, the cheapest kept) and where they lead."""

    shape: ShapeTable
    prices: I64
    """Of every content of the shape, apart from memory and counters."""
    every_set: list[I64]
    """Per channel and content of the shape: the code of the next boundary it leaves behind, or -1."""
    picked: I64
    """Which contents of the shape these are."""
    base: I32
    """Price of each content apart from memory and counters."""
    columns: I64
    """channel x content: which column of the channel's price matrix it pays."""
    sets: I64
    """channel x content: the code of the next boundary it leaves behind, or -1."""
    matrices: I32
    """All channels' code x column matrices, flat; see `offsets` and `widths`."""
    offsets: I64
    widths: I64
    memory_sizes: I64
    next_sizes: I64
    ages: I64
    age_offsets: I64
    takes: I64
    next_count: I32
    steps: I64
    next_counter: I32
    step_cost: I32
    extra: I32 = field(default_factory=lambda: np.zeros(0, dtype=np.int32))
    """Flat code x code tables after this day: the most that one memory can ever cost above another."""
    extra_offsets: I64 = field(default_factory=lambda: np.zeros(0, dtype=np.int64))

    def told_apart(self, kinds: I64) -> DayTable:
        """The same day with contents merged only where `kinds` (per content of the shape) are the same, too."""
        picked = cheapest_of_alike(self.shape, self.every_set, self.next_sizes.tolist(), self.prices, kinds)
        return replace(
            self,
            picked=picked,
            base=self.prices[picked].astype(np.int32),
            columns=np.stack([columns[picked] for columns in self.shape.columns]),
            sets=np.stack([sets[picked] for sets in self.every_set]),
            takes=self.shape.takes[picked],
            steps=self.shape.steps[picked],
        )

    def sessions(self, content: int, day: int) -> tuple[Placed, ...]:
        """The sessions of a content on their real day."""
        members = self.shape.members[int(self.picked[content])]
        return tuple(on_day(self.shape.sessions.placed[member], day) for member in members)


def cheapest_of_alike(
    shape: ShapeTable, sets: list[I64], sizes: list[int], prices: I64, kinds: I64 | None = None
) -> I64:
    """Of contents of a kind that lead to the same everywhere only the cheapest (the first of equals); forbidden ones
    go. Without `kinds` all are of one kind.
    """
    steps = int(shape.steps.max(initial=0)) + 1
    takes = int(shape.takes.max(initial=0)) + 1
    alike, number = np.zeros(len(prices), dtype=np.int64), 1
    if kinds is not None:
        alike = np.unique(kinds, return_inverse=True)[1].astype(np.int64)
        number = int(alike.max(initial=0)) + 1
    parts = [(shape.takes, takes), (shape.steps, steps)]
    for c in range(len(CHANNELS)):
        parts += [(shape.columns[c], len(shape.column_sessions[c])), (sets[c] + 1, sizes[c] + 1)]
    for part, size in parts:
        if number * size > LARGEST:
            alike = np.unique(alike, return_inverse=True)[1].astype(np.int64)
            number = int(alike.max(initial=0)) + 1
        alike = alike * size + part
        number *= size
    possible = np.flatnonzero(prices < FORBIDDEN)
    order = possible[np.lexsort((possible, prices[possible], alike[possible]))]
    keys = alike[order]
    first = np.ones(len(order), dtype=bool)
    first[1:] = keys[1:] != keys[:-1]
    return np.sort(order[first])


def offsets_of(lengths: list[int]) -> I64:
    """Where each of some flat parts begins."""
    return np.cumsum([0, *lengths[:-1]]).astype(np.int64)
