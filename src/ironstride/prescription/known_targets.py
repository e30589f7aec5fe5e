"""What is known about how fast and how hard an athlete runs, from results, a trial and heart rates on a day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from ironstride.running.critical_speed import CriticalSpeed, critical_speed_of
from ironstride.running.fitness import FitnessEstimate, best_recent
from ironstride.running.heart import HeartFacts, HeartZones, heart_zones
from ironstride.running.paces import PaceName, PaceRange, race_pace, training_paces
from ironstride.running.prediction import RacePrediction, predict
from ironstride.running.targets import Targets, targets_for
from ironstride.running.threshold import Threshold, ThresholdTrial, threshold_of
from ironstride.training.athlete import Athlete, HeartValue, RaceResult
from ironstride.units import METRES_PER_KM

YEAR_DAYS = 365.25


@dataclass(frozen=True, slots=True)
class RunnerKnown:
    """What is known on a day; None = not known."""

    fitness: FitnessEstimate | None
    threshold: Threshold | None
    """Of a trial that still holds."""
    critical_speed: CriticalSpeed | None
    paces: Mapping[PaceName, PaceRange] | None
    zones: HeartZones | None
    week_km: float | None
    """Kilometres a week that the athlete says they run."""

    def prediction(self, distance_m: float) -> RacePrediction | None:
        """The range for a distance; None where no race fitness is known."""
        return None if self.fitness is None else predict(self.fitness, distance_m, self.week_km)

    def targets(self, distance_m: float | None, goal_time_s: float | None) -> Targets:
        """Targets of a season for a race of that distance and wished time."""
        predicted = None if distance_m is None else self.prediction(distance_m)
        race = None if predicted is None else race_pace(predicted, goal_time_s)
        return targets_for(self.paces, self.zones, distance_m, race)


def runner_known(athlete: Athlete, day: date) -> RunnerKnown:
    """What is known about a runner on a day.

    Raises:
        ValueError: when nobody can have run one of the results, or heart rates make no sense.
    """
    trial = athlete.trial
    stated = () if athlete.running.result is None else (athlete.running.result,)
    raced = (*stated, *athlete.results)
    results = raced if trial is None else (*raced, RaceResult(trial.distance_m, trial.time_s, trial.date))
    fitness = best_recent(results, day)
    threshold = None
    if trial is not None:
        found = threshold_of(ThresholdTrial(trial.distance_m, trial.time_s, trial.date, trial.heart_bpm))
        threshold = found if found.holds_on(day) else None
    pace = None if threshold is None else threshold.pace_s_per_km
    weekly = athlete.running.weekly
    metres = None if weekly is None else weekly.distance_m
    return RunnerKnown(
        fitness,
        threshold,
        critical_speed_of(results),
        None if fitness is None else training_paces(fitness.fitness, pace),
        heart_zones(_heart_facts(athlete, threshold, day)),
        None if metres is None else metres / METRES_PER_KM,
    )


def _heart_facts(athlete: Athlete, threshold: Threshold | None, day: date) -> HeartFacts:
    """A heart rate of a trial counts before one that is only stated."""
    heart = athlete.heart
    at_threshold = heart.get("threshold")
    if threshold is not None and threshold.heart_bpm is not None:
        at_threshold = HeartValue(threshold.heart_bpm, threshold.valid_from)
    age = None if athlete.born is None else int((day - athlete.born).days / YEAR_DAYS)
    return HeartFacts(heart.get("max"), heart.get("resting"), at_threshold, age)
