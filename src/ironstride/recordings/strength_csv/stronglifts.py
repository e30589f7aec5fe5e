"""StrongLifts' export: a row for each exercise, its sets side by side, the unit in the columns' names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from ironstride.recordings.strength_csv.csv_table import CsvRow, read_table
from ironstride.recordings.strength_csv.line_problem import LineProblem
from ironstride.recordings.strength_csv.make_set import SetColumns, make_set
from ironstride.recordings.strength_csv.result import StrengthCsvResult
from ironstride.recordings.strength_csv.row_reader import RowReader
from ironstride.recordings.strength_csv.sessions import sessions_of
from ironstride.recordings.strength_csv.set_row import SetRow
from ironstride.recordings.strength_csv.start_times import StartTimes
from ironstride.recordings.strength_csv.unit_asked import UnitAsked
from ironstride.recordings.strength_csv.weight_unit import WeightUnit, weight_unit_of

APP: Final = "stronglifts"
START: Final = "date, start time (h:mm)"
"""A column of our own: the export has the day and the time of day apart."""
EXERCISE: Final = "exercise"
_DAY: Final = re.compile(r"date\b.*")
_SET: Final = re.compile(r"set (\d{1,3}) \((\w+)\)")
_CLOCK, _END = "start time (h:mm)", "end time (h:mm)"
_END_AT: Final = "date, end time (h:mm)"
_PATTERN: Final = "sets×reps"  # noqa: RUF001 - the export's own sign
NOT_DONE: Final = "-"


@dataclass(frozen=True, slots=True)
class _Layout:
    """Where the sets stand: number -> its columns."""

    reps: Mapping[int, str]
    weights: Mapping[int, tuple[str, WeightUnit]]


def recognise(header: Sequence[str]) -> bool:
    """Whether these are StrongLifts' columns."""
    names = {name.casefold() for name in header}
    return {EXERCISE, "workout name", "set 1 (reps)"} <= names and any(_DAY.fullmatch(name) for name in names)


def read(text: str, zone_name: str, weight_unit: WeightUnit | None = None) -> StrengthCsvResult:
    """The sessions of an export.

    Args:
        text: of the file.
        zone_name: IANA name of the zone that its clocks show.
        weight_unit: not needed; the file says it.

    Raises:
        ValueError: when `zone_name` names no zone.
    """
    table = read_table(text)
    keys = [name.casefold() for name in table.header]
    day = next((key for key in keys if _DAY.fullmatch(key)), "")
    rows = [_with_moments(row, day) for row in table.rows]
    problems: list[LineProblem] = list(table.problems)
    times, units = StartTimes(rows, START), UnitAsked(weight_unit)
    layout = _layout(keys)
    found = [one for row in rows for one in _set_rows(RowReader(row, problems), layout, times, units)]
    problems.sort(key=lambda one: one.line)
    return StrengthCsvResult(APP, sessions_of(APP, found, zone_name), tuple(problems))


def _with_moments(row: CsvRow, day: str) -> CsvRow:
    on = row.cells.get(day, "")
    moments = {mine: f"{on} {row.cells.get(clock, '')}" for mine, clock in ((START, _CLOCK), (_END_AT, _END))}
    return CsvRow(row.line, {**row.cells, **moments})


def _layout(keys: Sequence[str]) -> _Layout:
    reps: dict[int, str] = {}
    weights: dict[int, tuple[str, WeightUnit]] = {}
    for key in keys:
        found = _SET.fullmatch(key)
        unit = weight_unit_of(found[2]) if found else None
        if found and found[2] == "reps":
            reps[int(found[1])] = key
        elif found and unit:
            weights[int(found[1])] = (key, unit)
    return _Layout(reps, weights)


def _set_rows(row: RowReader, layout: _Layout, times: StartTimes, units: UnitAsked) -> Iterator[SetRow]:
    start, exercise = times.start(row), row.text(EXERCISE)
    if not exercise:
        row.note(EXERCISE, "the name of an exercise; the row is left out")
    if start is None or not exercise:
        return
    done = row.text(_PATTERN).split("/")
    duration_s = times.seconds_to(row, _END_AT, start)
    for number, column in layout.reps.items():
        skipped = number <= len(done) and done[number - 1] == NOT_DONE
        if skipped or not row.text(column):
            continue
        weight_column, unit = layout.weights.get(number, ("", None))
        weight_kg = units.kg(row.weight(weight_column), unit)
        one = make_set(row, exercise, SetColumns(column, ""), weight_kg, None)
        row.lost_amount = False
        if one is not None:
            yield SetRow(start, one, row.text("workout name"), duration_s, exercise_note=row.text("notes"))
