"""How far a day's contents are from the plan as it stands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from ironstride.placement.counts import Counts
from ironstride.placement.day_table import DayTable
from ironstride.rules.placed import OldPlace, Origin
from ironstride.training.demand import Demand, family_of

I64 = NDArray[np.int64]
I32 = NDArray[np.int32]


def moved_sessions(table: DayTable, old: Iterable[OldPlace]) -> tuple[I64, I64]:
    """Per content of the shape: sessions that the present plan does not have there, and sessions of the present plan
    that it leaves out.

    Minutes and forms may differ: such a session has not moved.
    """
    places = set(old)
    planned = [session.origin is Origin.PLANNED for session in table.shape.sessions.placed]
    known = [OldPlace.of(s.demand, s.clock_start) in places for s in table.shape.sessions.placed]
    new_flags = np.array([*(p and not k for p, k in zip(planned, known, strict=True)), False], dtype=np.int64)
    old_flags = np.array([*(p and k for p, k in zip(planned, known, strict=True)), False], dtype=np.int64)
    columns = table.shape.member_columns()
    new = sum((new_flags[column] for column in columns), np.zeros(len(table.shape.members), dtype=np.int64))
    kept = sum((old_flags[column] for column in columns), np.zeros(len(table.shape.members), dtype=np.int64))
    return new, len(places) - kept


def days_moved_prices(demands: Sequence[Demand], counts: Counts, before: Counter[str], sums: Counter[str]) -> I32:
    """By count, what a day adds to the days that interchangeable sessions have moved.

    Sessions of a demand are interchangeable: matched in time order, the days between old and new places sum to the
    differences of how many are placed by the end of each day, and what is placed is what the count no longer owes.

    Args:
        demands: the week's demands.
        counts: their digits.
        before: sessions of each family of demands that the present plan has by the end of this day.
        sums: sessions of each family that the present plan has in the week.
    """
    numbers = np.arange(counts.total)
    total = np.zeros(counts.total, dtype=np.int64)
    for family in dict.fromkeys(family_of(demand.name) for demand in demands):
        if not sums[family]:
            continue
        placed = np.zeros(counts.total, dtype=np.int64)
        for d, demand in enumerate(demands):
            if family_of(demand.name) == family:
                placed += demand.count - (numbers // counts.strides[d]) % counts.sizes[d]
        total += np.abs(before[family] - placed)
    return total.astype(np.int32)
