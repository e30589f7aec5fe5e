"""The two ledgers, running and legs, done, planned and expected; they are never added together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from types import MappingProxyType
from typing import Any, Final

from ironstride.calendar_time import DAYS_PER_WEEK, monday_of
from ironstride.load.day_load import DayLoad
from ironstride.load.ledger import Ledger, expected_ledger, ledger_of
from ironstride.load.load_picture import LoadPicture, load_picture, starts_on
from ironstride.load.own_scale import MeasuredRun, own_scale
from ironstride.load.planned_load import NOT_TO_COME, planned_load
from ironstride.load.run_load import LoadMethod
from ironstride.matching.training_record import MEASURED, DoneSession, TrainingRecord
from ironstride.training.session import Session
from ironstride.training.session_workout import workout_of
from ironstride.training.strength_workout import StrengthWorkout

METHOD_WORDS: Final[Mapping[LoadMethod, str]] = MappingProxyType(
    {
        LoadMethod.HEART: "heart rate",
        LoadMethod.PACE: "pace",
        LoadMethod.MEAN_HEART: "mean heart rate",
        LoadMethod.MEAN_PACE: "mean pace",
        LoadMethod.EFFORT: "your effort",
        LoadMethod.ASSUMED: "a usual effort",
    }
)


@dataclass(frozen=True, slots=True)
class LoadWeek:
    """One week (Monday `start`); planned is None without a plan for it."""

    start: date
    running: float
    legs: float
    run_minutes: float
    planned_running: float | None = None
    planned_legs: float | None = None


@dataclass(frozen=True, slots=True)
class Loads:
    """Everything that follows from the ledgers."""

    as_of: date
    actual: LoadPicture | None
    """None where nothing was done."""
    planned: LoadPicture | None
    """None without a plan."""
    expected: LoadPicture | None
    """Done so far, planned ahead; None without a plan."""
    methods: Mapping[LoadMethod, int]
    """How running load was measured -> activities."""

    def weeks(self, count: int) -> tuple[LoadWeek, ...]:
        """The last weeks, this one included, the earliest first; none from before anything was done or planned."""
        this = monday_of(self.as_of)
        known = [one.ledger.first for one in (self.actual, self.planned) if one is not None]
        first = monday_of(min([this, *known]))
        mondays = (this - timedelta(weeks=back) for back in range(count - 1, -1, -1))
        return tuple(self._week(monday) for monday in mondays if monday >= first)

    def _week(self, monday: date) -> LoadWeek:
        done = _sums(self.actual, monday)
        planned = _sums(self.planned, monday)
        return LoadWeek(
            monday,
            *(done or (0.0, 0.0, 0.0)),
            None if planned is None else planned[0],
            None if planned is None else planned[1],
        )


def loads_of(record: TrainingRecord) -> Loads:
    """The ledgers of a record."""
    done = [one.load.day for one in record.done]
    actual = load_picture(ledger_of(done, min(one.day for one in done), record.as_of)) if done else None
    scale = own_scale(_measured(record.done), record.as_of)
    planned_days = [_planned(one, scale) for one in record.sessions if one.status not in NOT_TO_COME]
    if not planned_days:
        return Loads(record.as_of, actual, None, None, _methods(record.done))
    first = monday_of(min(one.day for one in planned_days))
    ledger = ledger_of(planned_days, first, max(record.as_of, *(one.day for one in planned_days)))
    starts = None if actual is None else starts_on(actual, first)
    empty = ledger_of((), record.as_of, record.as_of)
    expected = expected_ledger(empty if actual is None else actual.ledger, ledger, record.as_of)
    return Loads(
        record.as_of,
        actual,
        load_picture(ledger, starts),
        load_picture(expected, starts),
        _methods(record.done),
    )


def loads_json(loads: Loads) -> dict[str, Any]:
    """Daily series as JSON; each kind stands apart."""
    pictures = {"actual": loads.actual, "planned": loads.planned, "expected": loads.expected}
    return {
        "schema": "ironstride/loads/1",
        "as_of": loads.as_of.isoformat(),
        "methods": {method.value: count for method, count in loads.methods.items()},
        **{name: None if one is None else _picture_json(one) for name, one in pictures.items()},
    }


def _planned(session: Session, scale: float) -> DayLoad:
    workout = workout_of(session)
    sets = float(workout.leg_sets) if isinstance(workout, StrengthWorkout) else None
    planned = planned_load(session, leg_sets=sets)
    return replace(planned, run_load=planned.run_load * scale)


def _measured(done: Iterable[DoneSession]) -> Iterator[MeasuredRun]:
    for one in done:
        if one.load.run is not None and one.load.run.method in MEASURED:
            yield MeasuredRun(one.done.day, one.kind, one.done.minutes, one.load.run.value)


def _methods(done: Iterable[DoneSession]) -> Mapping[LoadMethod, int]:
    counts = Counter(one.load.run.method for one in done if one.load.run is not None and one.load.day.run_minutes)
    return MappingProxyType({method: counts[method] for method in LoadMethod if counts[method]})


def _sums(picture: LoadPicture | None, monday: date) -> tuple[float, float, float] | None:
    """Running, legs and run minutes of a week; None where the ledger has no day of it."""
    if picture is None:
        return None
    ledger = picture.ledger
    begin = max(0, (monday - ledger.first).days)
    end = min(len(ledger), (monday - ledger.first).days + DAYS_PER_WEEK)
    if end <= begin:
        return None
    columns = (ledger.run_load, ledger.leg_load, ledger.run_minutes)
    running, legs, minutes = (float(column[begin:end].sum()) for column in columns)
    return running, legs, minutes


def _picture_json(picture: LoadPicture) -> dict[str, Any]:
    ledger: Ledger = picture.ledger
    series = {
        "running": ledger.run_load,
        "legs": ledger.leg_load,
        "effort": ledger.effort_load,
        "run_minutes": ledger.run_minutes,
        "running_long_mean": picture.run.long,
        "running_short_mean": picture.run.short,
        "legs_long_mean": picture.leg.long,
        "legs_short_mean": picture.leg.short,
        "longest_run_of_30_days_before": picture.longest_before,
    }
    return {
        "first": ledger.first.isoformat(),
        **{name: [round(value, 2) for value in column.tolist()] for name, column in series.items()},
        "weeks": [
            {
                "start": one.start.isoformat(),
                "effort": round(one.total, 1),
                "monotony": one.monotony,
                "strain": one.strain,
            }
            for one in picture.weeks
        ],
    }
