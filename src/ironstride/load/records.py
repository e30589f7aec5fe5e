"""Personal records and the race fitness that best efforts show."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from ironstride.load.best_efforts import BestEffort
from ironstride.running.fitness import FitnessEstimate, best_recent
from ironstride.training.athlete import RaceResult


@dataclass(frozen=True, slots=True)
class DatedEffort:
    """A best effort of one activity."""

    effort: BestEffort
    day: date
    activity: str
    """The activity it was run in, by its id."""


@dataclass(frozen=True, slots=True)
class PersonalRecord:
    """The fastest ever over one distance."""

    distance_m: float
    best: DatedEffort
    before_s: float | None
    """The record that stood until then; None = the first effort of that distance."""


def personal_records(efforts: Iterable[DatedEffort]) -> tuple[PersonalRecord, ...]:
    """The record of each distance, shortest first; of equal times the earlier one stands. Order never matters."""
    by_distance: dict[float, list[DatedEffort]] = {}
    for one in efforts:
        by_distance.setdefault(one.effort.distance_m, []).append(one)
    return tuple(_record(distance, by_distance[distance]) for distance in sorted(by_distance))


def fitness_shown(efforts: Iterable[DatedEffort], as_of: date) -> FitnessEstimate | None:
    """The race fitness that efforts show at least, with its error; None where none is long enough.

    A stretch of training is seldom all-out: a race may show more.
    """
    return best_recent([RaceResult(one.effort.distance_m, one.effort.time_s, one.day) for one in efforts], as_of)


def _record(distance_m: float, efforts: list[DatedEffort]) -> PersonalRecord:
    best = min(efforts, key=lambda one: (one.effort.time_s, one.day, one.activity))
    earlier = [one.effort.time_s for one in efforts if (one.day, one.activity) < (best.day, best.activity)]
    return PersonalRecord(distance_m, best, min(earlier, default=None))
