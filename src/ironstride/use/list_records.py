"""Personal records: the fastest runs and the best lifts, each with its day."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final

from ironstride.load.best_efforts import DISTANCES
from ironstride.load.records import PersonalRecord, fitness_shown, personal_records
from ironstride.running.fitness import FitnessEstimate
from ironstride.store.data_place import DataPlace
from ironstride.strength.lift_records import LiftDay, LiftRecord, RecordKind, lift_records
from ironstride.training.run_workout_lines import IMPERIAL, METRIC
from ironstride.units import METRES_PER_KM
from ironstride.use.done_lifts import done_lifts
from ironstride.use.main_lifts import lift_name, main_lifts
from ironstride.use.running_efforts import SAID, RunningEfforts, running_efforts
from ironstride.use.what_was_done.named_record import named_record
from ironstride.use.what_was_done.read_tracks import Progress

SHOWN: Final = ("1 km", "5 km", "10 km", "half marathon", "marathon")
MILE: Final = "1 mi"
MAIN_LIFTS: Final = 4


@dataclass(frozen=True, slots=True)
class RunRecord:
    """The fastest over one distance."""

    name: str
    record: PersonalRecord
    race: bool
    """Run in a race, not in training."""

    @property
    def activity(self) -> int | None:
        """The number of the activity; None where the result stands in the athlete file."""
        return None if self.record.best.activity == SAID else int(self.record.best.activity)


@dataclass(frozen=True, slots=True)
class LiftBest:
    """The best of one lift; None and empty where there is none."""

    exercise: str
    name: str
    heaviest: LiftRecord | None
    single: LiftRecord | None
    """Its best single as it is estimated."""
    most_reps: tuple[LiftRecord, ...]
    """At each load, the heaviest load first."""

    @property
    def most_reps_ever(self) -> tuple[LiftRecord, ...]:
        """The one with most repetitions, at the heaviest of its loads; empty where there is none."""
        return tuple(sorted(self.most_reps, key=lambda one: -one.reps)[:1])


@dataclass(frozen=True, slots=True)
class Records:
    """What the page shows."""

    runs: tuple[RunRecord, ...]
    fitness: FitnessEstimate | None
    """The race fitness that the efforts show; None where none is long enough."""
    fitness_is_floor: bool
    """It rests on training: a race may show more."""
    lifts: tuple[LiftBest, ...]
    every: bool
    """Every distance and lift, not only the main ones."""
    as_of: date
    units: str


def list_records(
    where: Path | None,
    data: DataPlace,
    as_of: date,
    machine_zone: str,
    progress: Progress | None = None,
    *,
    every: bool = False,
) -> Records:
    """The records up to a day.

    Args:
        where: An athlete's name or file; None = the only one.
        data: Where everything is kept.
        as_of: The day.
        machine_zone: For somebody without an athlete file.
        progress: Told of tracks that are read.
        every: Every distance and every lift.

    Raises:
        InvalidInput: when there are several athletes and it is not said which.
        UnreadableFile: when the data file cannot be used.
    """
    named = named_record(where, data, as_of, machine_zone, progress)
    efforts = running_efforts(named.opened.record.done, named.athlete)
    units = METRIC if named.athlete is None else named.athlete.units
    fitness = fitness_shown(efforts.efforts, as_of)
    return Records(
        run_records(efforts, units, every=every),
        fitness,
        fitness is not None and not rests_on_race(fitness, efforts),
        lift_bests(done_lifts(named, data), every=every),
        every,
        as_of,
        units,
    )


def run_records(efforts: RunningEfforts, units: str = METRIC, *, every: bool = True) -> tuple[RunRecord, ...]:
    """The records, the shortest distance first; not every distance is of interest at first."""
    names = {metres: name for name, metres in DISTANCES.items()}
    shown = (MILE, *SHOWN) if units == IMPERIAL else SHOWN
    return tuple(
        RunRecord(names[one.distance_m], one, one.best in efforts.races)
        for one in personal_records(efforts.efforts)
        if every or names[one.distance_m] in shown
    )


def rests_on_race(fitness: FitnessEstimate, efforts: RunningEfforts) -> bool:
    """Whether the result that race fitness rests on was a race."""
    result = fitness.result
    return any(
        (one.day, one.effort.distance_m, one.effort.time_s) == (result.date, result.distance_m, result.time_s)
        for one in efforts.races
    )


def lift_bests(days: Sequence[LiftDay], *, every: bool = True) -> tuple[LiftBest, ...]:
    """The lifts done on most days first; every one, or the main ones."""
    found = lift_records(days)
    main = main_lifts(days, len(found) if every else MAIN_LIFTS)
    others = sorted(set(found) - set(main)) if every else []
    return tuple(_best(name, found[name]) for name in (*main, *others))


def _best(exercise: str, records: Iterable[LiftRecord]) -> LiftBest:
    by_kind = {kind: [one for one in records if one.kind is kind] for kind in RecordKind}
    return LiftBest(
        exercise,
        lift_name(exercise),
        next(iter(by_kind[RecordKind.HEAVIEST]), None),
        next(iter(by_kind[RecordKind.BEST_SINGLE]), None),
        tuple(by_kind[RecordKind.MOST_REPS]),
    )


def records_json(records: Records) -> dict[str, Any]:
    """The page as JSON values; SI units."""
    fitness = records.fitness
    return {
        "schema": "ironstride/records/1",
        "day": records.as_of.isoformat(),
        "runs": [_run(one) for one in records.runs],
        "race_fitness": None
        if fitness is None
        else {
            "value": round(fitness.fitness, 1),
            "error": round(fitness.error, 1),
            "at_least": records.fitness_is_floor,
            "distance_m": fitness.result.distance_m,
            "time_s": fitness.result.time_s,
            "date": fitness.result.date.isoformat(),
        },
        "lifts": [
            {
                "exercise": one.exercise,
                "name": one.name,
                "heaviest": _lift(one.heaviest),
                "estimated_best_single": _lift(one.single),
                "most_reps": [_lift(made) for made in one.most_reps],
            }
            for one in records.lifts
        ],
    }


def _run(one: RunRecord) -> dict[str, Any]:
    best = one.record.best
    return {
        "name": one.name,
        "distance_m": best.effort.distance_m,
        "time_s": best.effort.time_s,
        "pace_s_per_km": best.effort.time_s / best.effort.distance_m * METRES_PER_KM,
        "date": best.day.isoformat(),
        "activity": one.activity,
        "race": one.race,
        "before_s": one.record.before_s,
    }


def _lift(record: LiftRecord | None) -> dict[str, Any] | None:
    if record is None:
        return None
    return {
        "date": record.day.isoformat(),
        "load_kg": record.load_kg,
        "reps": record.reps,
        "single_kg": None if record.single_kg is None else round(record.single_kg, 1),
    }
