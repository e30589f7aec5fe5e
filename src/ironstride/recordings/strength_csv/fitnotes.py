"""FitNotes' export, of Android and of iOS: a row for each set, a date without a time of day."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final

from ironstride.recordings.strength_csv.csv_table import read_table
from ironstride.recordings.strength_csv.distance_unit import A_DISTANCE_UNIT, METRES_OF
from ironstride.recordings.strength_csv.line_problem import LineProblem
from ironstride.recordings.strength_csv.make_set import SetColumns, make_set
from ironstride.recordings.strength_csv.named_columns import NamedColumn, key_of, named_columns
from ironstride.recordings.strength_csv.result import StrengthCsvResult
from ironstride.recordings.strength_csv.row_reader import RowReader
from ironstride.recordings.strength_csv.sessions import sessions_of
from ironstride.recordings.strength_csv.set_row import SetRow
from ironstride.recordings.strength_csv.start_times import StartTimes
from ironstride.recordings.strength_csv.unit_asked import UnitAsked
from ironstride.recordings.strength_csv.weight_unit import WeightUnit, weight_unit_of

APP: Final = "fitnotes"
_MEANINGS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "date": "date",
        "exercise": "exercise",
        "category": "category",
        "weight": "weight",
        "weight unit": "weight unit",
        "reps": "reps",
        "distance": "distance",
        "distance unit": "distance unit",
        "time": "time",
        "comment": "note",
        "notes": "note",
    }
)
_NEEDED: Final = frozenset({"date", "exercise", "category", "weight", "reps"})
_COLUMNS: Final = SetColumns("reps", "time")
_Columns = Mapping[str, tuple[NamedColumn, ...]]


def recognise(header: Sequence[str]) -> bool:
    """Whether these are FitNotes' columns."""
    return set(named_columns(header, _MEANINGS)) >= _NEEDED


def read(text: str, zone_name: str, weight_unit: WeightUnit | None = None) -> StrengthCsvResult:
    """The sessions of an export: one for each day, from noon; the first problem says so.

    Args:
        text: of the file.
        zone_name: IANA name of the zone of its days.
        weight_unit: of the weights, where the file does not say.

    Raises:
        ValueError: when `zone_name` names no zone.
    """
    table = read_table(text)
    columns = named_columns(table.header, _MEANINGS)
    problems: list[LineProblem] = list(table.problems)
    times, units = StartTimes(table.rows, "date"), UnitAsked(weight_unit)
    rows = [_set_row(RowReader(row, problems), columns, times, units) for row in table.rows]
    problems.sort(key=lambda one: one.line)
    sessions = () if units.needed else sessions_of(APP, [row for row in rows if row is not None], zone_name)
    return StrengthCsvResult(APP, sessions, tuple(problems), units.needed)


def _set_row(row: RowReader, columns: _Columns, times: StartTimes, units: UnitAsked) -> SetRow | None:
    start, exercise = times.start(row), row.text("exercise")
    if not exercise:
        row.note("exercise", "the name of an exercise; the row is left out")
    if start is None or not exercise:
        return None
    one = make_set(row, exercise, _COLUMNS, _weight_kg(row, columns, units), _distance_m(row, units))
    return None if one is None else SetRow(start, one, exercise_note=row.text(key_of(columns, "note")))


def _weight_kg(row: RowReader, columns: _Columns, units: UnitAsked) -> float | None:
    """From the first column of weights that says something: `Weight (kg)` and `Weight (lbs)` stand side by side."""
    for column in columns["weight"]:
        kilograms = units.kg(row.weight(column.key), weight_unit_of(column.unit or row.text("weight unit")))
        if kilograms is not None:
            return kilograms
    return None


def _distance_m(row: RowReader, units: UnitAsked) -> float | None:
    unit = row.text("distance unit").casefold()
    if not row.text("distance"):
        return None
    to_m = METRES_OF.get(unit) if unit else units.distance_m
    if to_m is None:
        row.note("distance unit", A_DISTANCE_UNIT)
        return None
    return row.distance("distance", to_m)
