"""Liftosaur's export: a row for each set, moments in UTC, the unit beside every weight."""

from __future__ import annotations

from collections.abc import Sequence
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
from ironstride.recordings.strength_csv.weight_unit import WeightUnit, weight_unit_of

APP: Final = "liftosaur"
START: Final = "workout datetime"
EXERCISE: Final = "exercise"
REPS: Final = "completed reps"
_COLUMNS: Final = SetColumns(REPS, "", "completed rpe")
_NEEDED: Final = frozenset({START, EXERCISE, REPS})
_YES: Final = frozenset({"1", "true"})


def recognise(header: Sequence[str]) -> bool:
    """Whether these are Liftosaur's columns."""
    return {name.casefold() for name in header} >= _NEEDED


def read(text: str, zone_name: str, weight_unit: WeightUnit | None = None) -> StrengthCsvResult:
    """The sessions of an export; sets that were planned and not done are left out.

    Args:
        text: of the file.
        zone_name: IANA name of the zone whose clock the session is shown by; the moments themselves are exact.
        weight_unit: of weights that have none beside them.

    Raises:
        ValueError: when `zone_name` names no zone.
    """
    table = read_table(text)
    problems: list[LineProblem] = list(table.problems)
    times, units = StartTimes(table.rows, START), UnitAsked(weight_unit)
    rows = [_set_row(RowReader(row, problems), times, units) for row in table.rows if row.cells[REPS].strip()]
    problems.sort(key=lambda one: one.line)
    sessions = () if units.needed else sessions_of(APP, [row for row in rows if row is not None], zone_name)
    return StrengthCsvResult(APP, sessions, tuple(problems), units.needed)


def _set_row(row: RowReader, times: StartTimes, units: UnitAsked) -> SetRow | None:
    start, exercise = times.start(row), row.text(EXERCISE)
    if not exercise:
        row.note(EXERCISE, "the name of an exercise; the row is left out")
    if start is None or not exercise:
        return None
    kind = SetKind.WARM_UP if row.text("is warmup set?").casefold() in _YES else SetKind.WORK
    weight_kg = units.kg(row.weight("completed weight value"), weight_unit_of(row.text("completed weight unit")))
    one = make_set(row, exercise, _COLUMNS, weight_kg, None, kind)
    title = " ".join(part for part in (row.text("program"), row.text("day name")) if part)
    return None if one is None else SetRow(start, one, title, exercise_note=row.text("notes"))
