"""Race fitness from dated results: one estimate with its error and the days it holds for.

The formula is meant for all-out races of about 3.5 minutes to 4 hours on flat ground (evidence 2.1). How errors grow
with age and outside that range, and how long an estimate holds, are conventions.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from ironstride.running.vdot import vdot
from ironstride.training.athlete import RaceResult
from ironstride.units import METRES_PER_KM

SHORTEST_VALID_S: Final = 210.0
LONGEST_VALID_S: Final = 14_400.0
MOST_FITNESS: Final = 90.0
"""The best times ever run come to 83 to 87 from 1500 m up: above this a time or a distance is mistyped."""
FASTEST_M_PER_S: Final = 11.0
"""Faster than the best sprinters over 100 m."""
LEAST_FITNESS: Final = 10.0
"""Slower than a walk: the formula says nothing about running there."""
VALID_DAYS: Final = 90
"""Days that an estimate holds for after its result. A convention."""
ERROR_SHARE: Final = 0.02
ERROR_SHARE_OUTSIDE: Final = 0.04
"""Of the race fitness: likely error of one result inside the formula's range, and outside. Conventions."""
ERROR_SHARE_A_MONTH: Final = 0.01
"""Added for each thirty days of age. A convention."""
DAYS_A_MONTH: Final = 30


@dataclass(frozen=True, slots=True)
class FitnessEstimate:
    """Race fitness on a day; an estimate."""

    fitness: float
    error: float
    """Likely error either way, in the same unit."""
    valid_from: date
    """Day of the result it rests on."""
    valid_until: date
    extrapolated: bool
    """The result lies outside the range of the formula."""
    result: RaceResult
    """What it rests on."""

    @property
    def low(self) -> float:
        """The lower end of what is likely."""
        return max(LEAST_FITNESS, self.fitness - self.error)

    @property
    def high(self) -> float:
        """The upper end of what is likely."""
        return self.fitness + self.error

    def holds_on(self, day: date) -> bool:
        """Whether the estimate is still recent on that day."""
        return self.valid_from <= day <= self.valid_until


def check_possible(distance_m: float, time_s: float) -> None:
    """Refuses a result nobody can have run.

    Raises:
        ValueError: when distance or time is not above zero, or the result is well beyond the best ever run.
    """
    if distance_m <= 0 or time_s <= 0:
        raise ValueError(f"a race has a distance and a time above zero, not {distance_m} m in {time_s} s")
    too_fast = distance_m / time_s > FASTEST_M_PER_S
    if too_fast or (time_s >= SHORTEST_VALID_S and vdot(distance_m, time_s) > MOST_FITNESS):
        kilometres = distance_m / METRES_PER_KM
        raise ValueError(f"{kilometres:g} km in {time_s:g} s is faster than anybody has run: check distance and time")


def fitness_of(result: RaceResult, as_of: date) -> FitnessEstimate | None:
    """Race fitness that a result shows on a day; None where the formula says nothing: shorter than its range, as slow
    as a walk, or not run yet.

    Raises:
        ValueError: when nobody can have run the result.
    """
    check_possible(result.distance_m, result.time_s)
    if result.time_s < SHORTEST_VALID_S or result.date > as_of:
        return None
    fitness = vdot(result.distance_m, result.time_s)
    if fitness < LEAST_FITNESS:
        return None
    outside = result.time_s > LONGEST_VALID_S
    months = (as_of - result.date).days / DAYS_A_MONTH
    share = (ERROR_SHARE_OUTSIDE if outside else ERROR_SHARE) + ERROR_SHARE_A_MONTH * months
    until = result.date + timedelta(days=VALID_DAYS)
    return FitnessEstimate(fitness, share * fitness, result.date, until, outside, result)


def best_recent(results: Iterable[RaceResult], as_of: date) -> FitnessEstimate | None:
    """The best estimate on a day from all results; None without any.

    A race can go worse than one's fitness, hardly better: so the best of the results that still hold decides, those
    inside the formula's range first. Where none holds the latest does, with the error of its age. Two results that
    hold widen the error to half of what lies between them.

    Raises:
        ValueError: when nobody can have run one of the results.
    """
    known = [found for result in results if (found := fitness_of(result, as_of)) is not None]
    if not known:
        return None
    recent = [one for one in known if one.holds_on(as_of)]
    if not recent:
        return max(known, key=lambda one: (one.valid_from, one.fitness))
    inside = [one for one in recent if not one.extrapolated] or recent
    ordered = sorted(inside, key=lambda one: one.fitness, reverse=True)
    best = ordered[0]
    if len(ordered) == 1:
        return best
    spread = (best.fitness - ordered[1].fitness) / 2
    return FitnessEstimate(
        best.fitness, max(best.error, spread), best.valid_from, best.valid_until, best.extrapolated, best.result
    )
