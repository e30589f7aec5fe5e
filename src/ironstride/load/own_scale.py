"""How much more or less an athlete's measured runs ask than their kind and length let expect.

Heart rate, pace and effort agree at threshold and differ elsewhere, so planned loads, which know only kind and length,
are put on the scale of what was measured lately. A convention.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import median
from typing import Final

from ironstride.load.run_load import points_of_effort
from ironstride.load.session_effort import ASSUMED_EFFORTS, effort_minutes
from ironstride.training.kinds import RUN_KINDS, Kind

LOOKED_BACK: Final = timedelta(days=84)
FEWEST_RUNS: Final = 5
"""With fewer measured runs planned loads stay as they are."""


@dataclass(frozen=True, slots=True)
class MeasuredRun:
    """A run whose load was measured, by heart or pace."""

    day: date
    kind: Kind
    minutes: float
    run_load: float


def own_scale(runs: Iterable[MeasuredRun], as_of: date) -> float:
    """Median of measured over expected load of the last twelve weeks; 1 with fewer than five runs.

    >>> day = date(2026, 11, 2)
    >>> own_scale([MeasuredRun(day, Kind.EASY, 70, 60.0)] * 5, day)
    1.2
    """
    near = [one for one in runs if as_of - LOOKED_BACK <= one.day <= as_of]
    shares = [
        one.run_load / points_of_effort(effort_minutes(ASSUMED_EFFORTS[one.kind], one.minutes))
        for one in near
        if one.kind in RUN_KINDS and one.minutes > 0 and one.run_load > 0
    ]
    return median(shares) if len(shares) >= FEWEST_RUNS else 1.0
