"""Thresholds as they became known: the athlete file's, kept with the day that they hold from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Final

from ironstride.load.dated_facts import DatedFacts, DatedThreshold, Threshold
from ironstride.running.fitness import fitness_of
from ironstride.running.paces import PaceName, training_paces
from ironstride.store.thresholds import StoredThreshold
from ironstride.training.athlete import Athlete, RaceResult
from ironstride.units import METRES_PER_KM

ALWAYS: Final = date.min
"""A value of no day, the first of its kind, is taken to have held before too."""
_HEARTS: Final = {
    "max": Threshold.MAX_HEART,
    "resting": Threshold.RESTING_HEART,
    "threshold": Threshold.THRESHOLD_HEART,
}


def new_thresholds(said: Athlete, stored: Sequence[StoredThreshold], today: date) -> tuple[StoredThreshold, ...]:
    """What the athlete file says and is not stored.

    Args:
        said: What the athlete file says now.
        stored: What is stored.
        today: From this day on a value without a day of its own holds, where another was known before.
    """
    known = {(one.kind, one.valid_from) for one in stored}
    found = (*_hearts(said, stored, today), *_paces(said))
    return tuple(one for one in found if (one.kind, one.valid_from) not in known)


def dated_facts(stored: Iterable[StoredThreshold], sex: str | None) -> DatedFacts:
    """Thresholds by day."""
    values = (DatedThreshold(Threshold(one.kind), one.valid_from, one.value, one.source) for one in stored)
    return DatedFacts.of(values, sex)


def _hearts(said: Athlete, stored: Sequence[StoredThreshold], today: date) -> Iterator[StoredThreshold]:
    for name, kind in _HEARTS.items():
        value = said.heart.get(name)
        if value is None:
            continue
        known = [one for one in stored if one.kind == kind.value]
        if value.date is not None:
            yield StoredThreshold(kind.value, value.date, value.bpm, "the athlete file")
        elif not known:
            yield StoredThreshold(kind.value, ALWAYS, value.bpm, "the athlete file")
        elif max(known, key=lambda one: one.valid_from).value != value.bpm:
            yield StoredThreshold(kind.value, today, value.bpm, "the athlete file")


def _paces(said: Athlete) -> Iterator[StoredThreshold]:
    """Threshold pace of every result on its day; a trial says it itself."""
    results = (*(() if said.running.result is None else (said.running.result,)), *said.results)
    for result in results:
        pace = _threshold_pace(result)
        if pace is not None:
            yield StoredThreshold(Threshold.THRESHOLD_PACE.value, result.date, pace, "a race result")
    trial = said.trial
    if trial is not None:
        pace = trial.time_s / trial.distance_m * METRES_PER_KM
        yield StoredThreshold(Threshold.THRESHOLD_PACE.value, trial.date, pace, "a trial of half an hour")


def _threshold_pace(result: RaceResult) -> float | None:
    fitness = fitness_of(result, result.date)
    if fitness is None:
        return None
    return training_paces(fitness.fitness)[PaceName.THRESHOLD].middle_s_per_km
