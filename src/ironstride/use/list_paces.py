"""What is known about a runner: race fitness, paces, predictions and heart-rate zones, each with what it rests on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final

from ironstride.errors import InvalidInput
from ironstride.prescription.known_targets import RunnerKnown, runner_known
from ironstride.rules.catalogue import known_rules
from ironstride.running.paces import PaceName, PaceRange
from ironstride.running.prediction import RacePrediction
from ironstride.store.data_place import DataPlace
from ironstride.training.athlete import Athlete
from ironstride.training.problem_report import InputProblem
from ironstride.units import FIVE_KM_M, HALF_MARATHON_M, MARATHON_M, TEN_KM_M
from ironstride.use.athlete_file.reading import WHENEVER, read_athlete
from ironstride.use.stored_plan import stored_plans

DISTANCES: Final[Mapping[str, float]] = {
    "5 km": FIVE_KM_M,
    "10 km": TEN_KM_M,
    "half marathon": HALF_MARATHON_M,
    "marathon": MARATHON_M,
}


@dataclass(frozen=True, slots=True)
class Paces:
    """What the page shows."""

    athlete: Athlete
    known: RunnerKnown
    day: date
    predictions: Mapping[str, RacePrediction]
    """By distance, and for the race ahead by its name."""


def list_paces(where: Path | None, data: DataPlace, day: date) -> Paces:
    """What is known on a day, from the athlete file.

    Raises:
        InvalidInput: when there is no athlete file here, or it has problems.
        UnreadableFile: when it cannot be read.
    """
    file = where if where is not None and where.suffix == ".toml" else None
    file = file or stored_plans(where, data).file
    athlete, _ = read_athlete(file, known_rules(), WHENEVER, day)
    try:
        known = runner_known(athlete, day)
    except ValueError as error:
        raise InvalidInput([InputProblem(str(file), "running", "", str(error))]) from error
    found = {name: known.prediction(metres) for name, metres in DISTANCES.items()}
    return Paces(athlete, known, day, {name: one for name, one in found.items() if one is not None})


def paces_json(paces: Paces) -> dict[str, Any]:
    """The page as JSON values; seconds and metres."""
    known = paces.known
    fitness, speed, zones = known.fitness, known.critical_speed, known.zones
    return {
        "schema": "ironstride/paces/1",
        "day": paces.day.isoformat(),
        "race_fitness": None
        if fitness is None
        else {
            "value": round(fitness.fitness, 1),
            "error": round(fitness.error, 1),
            "valid_from": fitness.valid_from.isoformat(),
            "valid_until": fitness.valid_until.isoformat(),
        },
        "paces_s_per_km": {name.value: _range(one) for name, one in (known.paces or {}).items()},
        "predictions_s": {
            name: [round(one.fast_s), round(one.likely_s), round(one.slow_s)] for name, one in paces.predictions.items()
        },
        "threshold": None
        if known.threshold is None
        else {"pace_s_per_km": round(known.threshold.pace_s_per_km), "heart_bpm": known.threshold.heart_bpm},
        "critical_speed_m_per_s": None if speed is None else round(speed.speed_m_per_s, 2),
        "heart_zones": []
        if zones is None
        else [{"zone": one.number, "name": one.name, "bpm": [one.low_bpm, one.high_bpm]} for one in zones.zones],
        "heart_is_estimate": zones is not None and zones.is_estimate,
    }


def shown_paces(paces: Paces) -> list[tuple[PaceName, PaceRange]]:
    """The paces in the order of the page."""
    return list((paces.known.paces or {}).items())


def _range(pace: PaceRange) -> list[int]:
    return [round(pace.fast_s_per_km), round(pace.slow_s_per_km)]
