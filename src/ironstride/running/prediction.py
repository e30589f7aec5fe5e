"""What a result says about another distance: a range, never one time (evidence 2.1, 2.2)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from ironstride.running.fitness import FitnessEstimate, check_possible
from ironstride.running.vdot import race_time_s
from ironstride.units import METRES_PER_KM

RIEGEL_EXPONENT: Final = 1.06
LITTLE_RUNNING_EXPONENTS: Final = (1.08, 1.15)
"""Going up in distance on less than `ENOUGH_KM` a week: the formula is known to be too fast. A convention."""
ENOUGH_KM: Final = 50.0
LITTLE_KM: Final = 20.0
"""From here down the larger exponent holds."""


@dataclass(frozen=True, slots=True)
class RacePrediction:
    """A race time as a range; an estimate for a flat course, good weather and fitting training."""

    distance_m: float
    fast_s: float
    likely_s: float
    slow_s: float

    @property
    def fast_s_per_km(self) -> float:
        """The faster end as a pace."""
        return self.fast_s / self.distance_m * METRES_PER_KM

    @property
    def slow_s_per_km(self) -> float:
        """The slower end as a pace."""
        return self.slow_s / self.distance_m * METRES_PER_KM


def riegel_s(distance_m: float, time_s: float, to_m: float, exponent: float = RIEGEL_EXPONENT) -> float:
    """Seconds for another distance by Riegel's power law; meant for results of about 3.5 to 230 minutes.

    Raises:
        ValueError: when a distance or the time is not above zero, or the exponent is below 1.

    >>> round(riegel_s(5000, 1200, 10000), 1)
    2501.9
    """
    if distance_m <= 0 or time_s <= 0 or to_m <= 0:
        raise ValueError(f"distances and times are above zero, not {distance_m} m in {time_s} s to {to_m} m")
    if exponent < 1:
        raise ValueError(f"longer races are not run faster: an exponent is at least 1, not {exponent}")
    return float(time_s * (to_m / distance_m) ** exponent)


def exponent_for(week_km: float | None) -> float:
    """Riegel's exponent going up in distance, by kilometres a week; None = not known."""
    if week_km is None or week_km >= ENOUGH_KM:
        return RIEGEL_EXPONENT
    low, high = LITTLE_RUNNING_EXPONENTS
    share = (ENOUGH_KM - max(week_km, LITTLE_KM)) / (ENOUGH_KM - LITTLE_KM)
    return low + share * (high - low)


def predict(estimate: FitnessEstimate, distance_m: float, week_km: float | None = None) -> RacePrediction:
    """The range for a distance: race fitness with its error, and Riegel from the result itself.

    Args:
        estimate: race fitness.
        distance_m: the distance asked for.
        week_km: kilometres run a week lately; None = not known.

    Raises:
        ValueError: when the distance is not above zero.
    """
    result = estimate.result
    check_possible(result.distance_m, result.time_s)
    further = distance_m > result.distance_m
    exponent = exponent_for(week_km) if further else RIEGEL_EXPONENT
    middle = race_time_s(estimate.fitness, distance_m)
    powers = riegel_s(result.distance_m, result.time_s, distance_m, exponent)
    fast, slow = race_time_s(estimate.high, distance_m), race_time_s(estimate.low, distance_m)
    likely = (middle + powers) / 2 if exponent > RIEGEL_EXPONENT else middle
    return RacePrediction(distance_m, min(fast, powers), likely, max(slow, powers))
