"""Threshold pace and heart rate from half an hour run alone as fast as can be held (evidence 2.12)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from ironstride.running.fitness import VALID_DAYS, check_possible
from ironstride.units import METRES_PER_KM, SECONDS_PER_MINUTE

TRIAL_S: Final = 30 * SECONDS_PER_MINUTE
TRIAL_TOLERANCE_S: Final = 5 * SECONDS_PER_MINUTE
"""A trial this much shorter or longer is still one. A convention."""
HEART_BOUNDS: Final = (80, 230)
"""Beats a minute outside of which a mean of hard running is a slip of the sensor. A convention."""


@dataclass(frozen=True, slots=True)
class ThresholdTrial:
    """A trial as it was run."""

    distance_m: float
    time_s: float
    date: date
    heart_last_20_min_bpm: float | None = None
    """Mean of the last twenty minutes; None = not measured."""


@dataclass(frozen=True, slots=True)
class Threshold:
    """What a trial found."""

    pace_s_per_km: float
    heart_bpm: int | None
    valid_from: date
    valid_until: date

    def holds_on(self, day: date) -> bool:
        """Whether it is still recent on that day."""
        return self.valid_from <= day <= self.valid_until


def threshold_of(trial: ThresholdTrial) -> Threshold:
    """Threshold pace: the mean pace of the whole trial; threshold heart rate: the mean of its last twenty minutes.

    Raises:
        ValueError: when it did not last about half an hour, nobody can have run it, or the heart rate is none.
    """
    check_possible(trial.distance_m, trial.time_s)
    if abs(trial.time_s - TRIAL_S) > TRIAL_TOLERANCE_S:
        wanted = TRIAL_S // SECONDS_PER_MINUTE
        raise ValueError(f"a threshold trial lasts about {wanted} min, not {trial.time_s / SECONDS_PER_MINUTE:.1f}")
    heart = trial.heart_last_20_min_bpm
    if heart is not None and not HEART_BOUNDS[0] <= heart <= HEART_BOUNDS[1]:
        raise ValueError(f"{heart:g} beats a minute is no mean of hard running")
    pace = trial.time_s / trial.distance_m * METRES_PER_KM
    until = trial.date + timedelta(days=VALID_DAYS)
    return Threshold(pace, None if heart is None else round(heart), trial.date, until)
