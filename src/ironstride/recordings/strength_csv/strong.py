"""Strong's export: with or without units, commas or semicolons, English or German names of the columns."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final

from ironstride.recordings.strength_csv.csv_table import read_table
from ironstride.recordings.strength_csv.line_problem import LineProblem
from ironstride.recordings.strength_csv.named_columns import key_of, named_columns
from ironstride.recordings.strength_csv.result import StrengthCsvResult
from ironstride.recordings.strength_csv.row_reader import RowReader
from ironstride.recordings.strength_csv.sessions import sessions_of
from ironstride.recordings.strength_csv.start_times import StartTimes
from ironstride.recordings.strength_csv.strong_rows import StrongRows
from ironstride.recordings.strength_csv.unit_asked import UnitAsked
from ironstride.recordings.strength_csv.weight_unit import WeightUnit

APP: Final = "strong"
_MEANINGS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "date": "date",
        "datum": "date",
        "workout name": "title",
        "workout-name": "title",
        "duration": "duration",
        "workout duration": "duration",
        "workout-dauer": "duration",
        "dauer": "duration",
        "exercise name": "exercise",
        "name der übung": "exercise",
        "set order": "order",
        "reihenfolge festlegen": "order",
        "weight": "weight",
        "gewicht": "weight",
        "weight unit": "weight unit",
        "gewichtseinheit": "weight unit",
        "reps": "reps",
        "wiederh.": "reps",
        "wiederholungen": "reps",
        "distance": "distance",
        "entfernung": "distance",
        "distance unit": "distance unit",
        "entfernungseinheit": "distance unit",
        "seconds": "seconds",
        "sekunden": "seconds",
        "rpe": "effort",
        "notes": "exercise note",
        "notizen": "exercise note",
        "workout notes": "note",
        "workout-notizen": "note",
    }
)
_NEEDED: Final = frozenset({"date", "title", "exercise", "order"})


def recognise(header: Sequence[str]) -> bool:
    """Whether these are Strong's columns."""
    return set(named_columns(header, _MEANINGS)) >= _NEEDED


def read(text: str, zone_name: str, weight_unit: WeightUnit | None = None) -> StrengthCsvResult:
    """The sessions of an export.

    Args:
        text: of the file.
        zone_name: IANA name of the zone that its clocks show.
        weight_unit: of the weights, where the file does not say; distances without a unit are then kilometres or miles.

    Raises:
        ValueError: when `zone_name` names no zone.
    """
    table = read_table(text)
    columns = named_columns(table.header, _MEANINGS)
    problems: list[LineProblem] = list(table.problems)
    units = UnitAsked(weight_unit)
    rows = StrongRows(columns, StartTimes(table.rows, key_of(columns, "date")), units)
    found = [rows.read(RowReader(row, problems)) for row in table.rows]
    problems.sort(key=lambda one: one.line)
    sessions = () if units.needed else sessions_of(APP, [row for row in found if row is not None], zone_name)
    return StrengthCsvResult(APP, sessions, tuple(problems), units.needed)
