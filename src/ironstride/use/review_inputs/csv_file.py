"""A table of sessions (CSV) as a week to review: `export --csv` writes one; a day, a kind and minutes are enough."""

from __future__ import annotations

import csv
import io
from typing import Final

from ironstride.errors import InvalidInput
from ironstride.training.problem_report import InputProblem
from ironstride.training.week_text import parse_week_text
from ironstride.use.review_inputs.read_week import ReadWeek

DAY: Final = ("date", "day", "weekday")
START: Final = ("start", "time")
KIND: Final = ("kind", "session", "activity", "sport", "title")
MINUTES: Final = ("minutes", "min", "duration")
STATUS: Final = "status"


def week_of_csv(text: str, file: str) -> ReadWeek:
    """The rows as sessions. Columns are found by their names in the first row; others are passed over.

    Raises:
        InvalidInput: when there is no column for the day or the kind.
    """
    sample = text.splitlines()[0] if text else ""
    delimiter = max(",;\t", key=sample.count)
    rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
    header = [cell.strip().casefold() for cell in rows[0]]
    columns: dict[tuple[str, ...], int | None] = {
        names: next((header.index(name) for name in names if name in header), None) for names in _COLUMNS
    }
    if columns[DAY] is None or columns[KIND] is None:
        wanted = "a first row with day (or date) and kind, and if known start and minutes"
        raise InvalidInput([InputProblem(file, "line 1, column 1", ", ".join(header), wanted)])
    lines = ["", *(_as_line(row, columns, header) for row in rows[1:])]  # the header's line stays empty
    written = parse_week_text("\n".join(lines), file)
    return ReadWeek(written.sessions, written.weeks, written.first_monday, written.problems)


_COLUMNS: Final = (DAY, START, KIND, MINUTES)


def _as_line(row: list[str], columns: dict[tuple[str, ...], int | None], header: list[str]) -> str:
    """A row as a line of readable text: it then counts the same lines and is read by the same reader."""
    cells = {names: _cell(row, at) for names, at in columns.items()}
    if STATUS in header and _cell(row, header.index(STATUS)) == "cancelled":
        return ""
    minutes = f"{cells[MINUTES]} min" if cells[MINUTES].replace(".", "").isdigit() else cells[MINUTES]
    return " ".join(part for part in (cells[DAY], cells[START], cells[KIND], minutes) if part)


def _cell(row: list[str], at: int | None) -> str:
    return " ".join(row[at].split()).removeprefix("'") if at is not None and at < len(row) else ""
