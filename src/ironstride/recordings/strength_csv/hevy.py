"""Hevy's export: a row for each set, the unit in the header, times as the phone's language writes them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final

from ironstride.recordings.strength_csv.csv_table import read_table
from ironstride.recordings.strength_csv.line_problem import LineProblem
from ironstride.recordings.strength_csv.make_set import SetColumns, SetKind, make_set
from ironstride.recordings.strength_csv.result import StrengthCsvResult
from ironstride.recordings.strength_csv.row_reader import RowReader
from ironstride.recordings.strength_csv.sessions import sessions_of
from ironstride.recordings.strength_csv.set_row import SetRow
from ironstride.recordings.strength_csv.start_times import StartTimes
from ironstride.recordings.strength_csv.unit_asked import UnitAsked
from ironstride.recordings.strength_csv.weight_unit import WeightUnit
from ironstride.training.activity import StrengthSet
from ironstride.units import km_to_m, miles_to_m

APP: Final = "hevy"
START: Final = "start_time"
END: Final = "end_time"
EXERCISE: Final = "exercise_title"
_NEEDED: Final = frozenset({"title", START, EXERCISE})
_WEIGHTS: Final = (("weight_kg", WeightUnit.KG), ("weight_lbs", WeightUnit.LB), ("weight", None))
_COLUMNS: Final = SetColumns("reps", "duration_seconds", "rpe")
_SET_TYPES: Final[Mapping[str, SetKind]] = MappingProxyType(
    {
        "": SetKind.WORK,
        "normal": SetKind.WORK,
        "warmup": SetKind.WARM_UP,
        "failure": SetKind.FAILURE,
        "dropset": SetKind.DROP,
    }
)


def recognise(header: Sequence[str]) -> bool:
    """Whether these are Hevy's columns."""
    return {name.casefold() for name in header} >= _NEEDED


def read(text: str, zone_name: str, weight_unit: WeightUnit | None = None) -> StrengthCsvResult:
    """The sessions of an export.

    Args:
        text: of the file.
        zone_name: IANA name of the zone that its clocks show.
        weight_unit: of the weights, where the file does not say.

    Raises:
        ValueError: when `zone_name` names no zone.
    """
    table = read_table(text)
    problems: list[LineProblem] = list(table.problems)
    times, units = StartTimes(table.rows, START), UnitAsked(weight_unit)
    rows = [_set_row(RowReader(row, problems), times, units) for row in table.rows]
    problems.sort(key=lambda one: one.line)
    sessions = () if units.needed else sessions_of(APP, [row for row in rows if row is not None], zone_name)
    return StrengthCsvResult(APP, sessions, tuple(problems), units.needed)


def _set_row(row: RowReader, times: StartTimes, units: UnitAsked) -> SetRow | None:
    start, exercise = times.start(row), row.text(EXERCISE)
    if not exercise:
        row.note(EXERCISE, "the name of an exercise; the row is left out")
    if start is None or not exercise:
        return None
    one = _strength_set(row, exercise, units)
    if one is None:
        return None
    duration_s = times.seconds_to(row, END, start)
    return SetRow(start, one, row.text("title"), duration_s, row.text("description"), row.text("exercise_notes"))


def _strength_set(row: RowReader, exercise: str, units: UnitAsked) -> StrengthSet | None:
    """None when what was done cannot be read."""
    word = row.text("set_type").casefold()
    if word not in _SET_TYPES:
        row.note("set_type", f"one of {', '.join(name for name in _SET_TYPES if name)}; read as normal")
    metres = row.distance("distance_km", km_to_m) or row.distance("distance_miles", miles_to_m)
    kind, superset = _SET_TYPES.get(word, SetKind.WORK), row.text("superset_id")
    return make_set(row, exercise, _COLUMNS, _weight_kg(row, units), metres, kind, superset)


def _weight_kg(row: RowReader, units: UnitAsked) -> float | None:
    """From the first column of weights that says something."""
    for column, unit in _WEIGHTS:
        weight = units.kg(row.weight(column), unit)
        if weight is not None:
            return weight
    return None
