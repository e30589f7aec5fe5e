"""Training paces as ranges, seconds per kilometre on the flat in cool weather: estimates; effort decides on the day.

Shares of race fitness are the usual ones (evidence 2.1), narrowed inside them where a range would be too wide to run
by. Race paces are those of the predicted time. Ranges of hard running are about plus and minus 2 per cent.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from ironstride.running.prediction import RacePrediction
from ironstride.running.vdot import pace_s_per_km, race_time_s
from ironstride.units import HALF_MARATHON_M, MARATHON_M, METRES_PER_KM


class PaceName(StrEnum):
    """The training paces, slowest first; half marathon pace passes threshold pace where an hour is enough for it."""

    RECOVERY = "recovery"
    EASY = "easy"
    MARATHON = "marathon"
    HALF_MARATHON = "half-marathon"
    THRESHOLD = "threshold"
    INTERVAL = "interval"
    REPETITION = "repetition"


SHARES: Final[Mapping[PaceName, tuple[float, float]]] = MappingProxyType(
    {
        PaceName.RECOVERY: (0.55, 0.64),
        PaceName.EASY: (0.59, 0.74),
        PaceName.THRESHOLD: (0.85, 0.88),
        PaceName.INTERVAL: (0.95, 1.00),
        PaceName.REPETITION: (1.05, 1.10),
    }
)
"""Slow end and fast end as shares of race fitness. Recovery is a convention."""
RACE_DISTANCES: Final[Mapping[PaceName, float]] = MappingProxyType(
    {PaceName.MARATHON: MARATHON_M, PaceName.HALF_MARATHON: HALF_MARATHON_M}
)
RACE_PACE_SHARE: Final = 0.015
"""Half the width of a race pace. A convention."""
THRESHOLD_SHARE: Final = 0.02
"""Half the width around a threshold pace that was measured. A convention."""


@dataclass(frozen=True, slots=True)
class PaceRange:
    """Two paces, seconds per kilometre."""

    fast_s_per_km: float
    slow_s_per_km: float

    def __post_init__(self) -> None:
        if not 0 < self.fast_s_per_km <= self.slow_s_per_km:
            raise ValueError(f"{self.fast_s_per_km} to {self.slow_s_per_km} s per km is no range of paces")

    @property
    def middle_s_per_km(self) -> float:
        """Half way between the two."""
        return (self.fast_s_per_km + self.slow_s_per_km) / 2


def around(pace: float, share: float) -> PaceRange:
    """The range of plus and minus a share around a pace."""
    return PaceRange(pace * (1 - share), pace * (1 + share))


def training_paces(fitness: float, threshold_s_per_km: float | None = None) -> Mapping[PaceName, PaceRange]:
    """All training paces of a race fitness; a threshold pace that was measured replaces the estimated one, held
    between interval pace and the fast end of easy (the trial is a result too: count it into the race fitness).

    Raises:
        ValueError: when fitness or pace is not above zero.
    """
    if fitness <= 0 or (threshold_s_per_km is not None and threshold_s_per_km <= 0):
        raise ValueError(f"race fitness and threshold pace are above zero, not {fitness} and {threshold_s_per_km}")
    found = {
        name: PaceRange(pace_s_per_km(fitness, fast), pace_s_per_km(fitness, slow))
        for name, (slow, fast) in SHARES.items()
    }
    for name, distance in RACE_DISTANCES.items():
        found[name] = around(race_time_s(fitness, distance) / distance * METRES_PER_KM, RACE_PACE_SHARE)
    if threshold_s_per_km is not None:
        fastest, slowest = found[PaceName.INTERVAL].slow_s_per_km, found[PaceName.EASY].fast_s_per_km
        held = min(max(threshold_s_per_km * (1 - THRESHOLD_SHARE), fastest), slowest * (1 - THRESHOLD_SHARE) ** 2)
        found[PaceName.THRESHOLD] = around(held / (1 - THRESHOLD_SHARE), THRESHOLD_SHARE)
    return MappingProxyType({name: found[name] for name in PaceName})


def race_pace(prediction: RacePrediction, goal_time_s: float | None = None) -> PaceRange:
    """The pace to practise for a race: the goal's where it lies inside what fitness predicts, else the nearest end.

    Raises:
        ValueError: when the goal's time is not above zero.
    """
    if goal_time_s is not None and goal_time_s <= 0:
        raise ValueError(f"a goal's time is above zero, not {goal_time_s} s")
    wanted = prediction.likely_s if goal_time_s is None else goal_time_s
    seconds = min(max(wanted, prediction.fast_s), prediction.slow_s)
    return around(seconds / prediction.distance_m * METRES_PER_KM, RACE_PACE_SHARE)
