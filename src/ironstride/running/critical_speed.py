"""Critical speed: the line through all-out trials of different lengths (evidence 2.3).

Distance = critical speed x time + a reserve. It lies above the pace that can be held for an hour and says nothing
about efforts beyond 30 to 40 minutes.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import sqrt
from typing import Final

from ironstride.running.fitness import check_possible
from ironstride.training.athlete import RaceResult
from ironstride.units import METRES_PER_KM, SECONDS_PER_MINUTE

SHORTEST_TRIAL_S: Final = 2 * SECONDS_PER_MINUTE
LONGEST_TRIAL_S: Final = 15 * SECONDS_PER_MINUTE
LEAST_TRIALS: Final = 2
TRIALS_WITH_ERROR: Final = 3


@dataclass(frozen=True, slots=True)
class CriticalSpeed:
    """The line."""

    speed_m_per_s: float
    reserve_m: float
    """Metres that can be run above critical speed before stopping."""
    error_m_per_s: float | None
    """Standard error of the speed; None with two trials, which any line fits."""

    @property
    def pace_s_per_km(self) -> float:
        """Critical speed as a pace."""
        return METRES_PER_KM / self.speed_m_per_s

    def seconds_at(self, speed_m_per_s: float) -> float | None:
        """Seconds until stopping at a speed above critical speed; None at or below it."""
        above = speed_m_per_s - self.speed_m_per_s
        return self.reserve_m / above if above > 0 else None


def critical_speed(trials: Sequence[RaceResult]) -> CriticalSpeed:
    """The line through trials, by least squares of distance on time.

    Raises:
        ValueError: with fewer than two different times, an impossible trial, or trials in which the longer one was the
            faster one: they were not all-out, and there is no such line.

    >>> from datetime import date
    >>> day = date(2026, 5, 1)
    >>> line = critical_speed([RaceResult(1500, 300, day), RaceResult(5000, 1120, day)])
    >>> round(line.speed_m_per_s, 4), round(line.reserve_m, 2)
    (4.2683, 219.51)
    """
    for trial in trials:
        check_possible(trial.distance_m, trial.time_s)
    if len({trial.time_s for trial in trials}) < LEAST_TRIALS:
        raise ValueError(f"critical speed takes {LEAST_TRIALS} trials of different lengths")
    count = len(trials)
    mean_t = sum(trial.time_s for trial in trials) / count
    mean_d = sum(trial.distance_m for trial in trials) / count
    squares = sum((trial.time_s - mean_t) ** 2 for trial in trials)
    speed = sum((trial.time_s - mean_t) * (trial.distance_m - mean_d) for trial in trials) / squares
    reserve = mean_d - speed * mean_t
    if speed <= 0 or reserve <= 0:
        raise ValueError("the longer trial was the faster one: these were not all-out")
    if count < TRIALS_WITH_ERROR:
        return CriticalSpeed(speed, reserve, None)
    left = sum((trial.distance_m - reserve - speed * trial.time_s) ** 2 for trial in trials)
    return CriticalSpeed(speed, reserve, sqrt(left / (count - 2) / squares))


def fitting_trials(trials: Iterable[RaceResult]) -> tuple[RaceResult, ...]:
    """The trials of a fitting length, the best of each distance, shortest first."""
    fitting = [trial for trial in trials if SHORTEST_TRIAL_S <= trial.time_s <= LONGEST_TRIAL_S]
    best = {trial.distance_m: trial for trial in sorted(fitting, key=lambda one: one.time_s, reverse=True)}
    return tuple(best[distance] for distance in sorted(best))


def critical_speed_of(trials: Iterable[RaceResult]) -> CriticalSpeed | None:
    """Critical speed from whatever trials there are; None where too few fit or they contradict each other.

    Raises:
        ValueError: when nobody can have run one of the fitting trials.
    """
    fitting = fitting_trials(trials)
    if len(fitting) < LEAST_TRIALS or any(long.time_s <= short.time_s for short, long in pairwise(fitting)):
        return None
    slower = all(b.distance_m / b.time_s < a.distance_m / a.time_s for a, b in pairwise(fitting))
    return critical_speed(fitting) if slower else None
