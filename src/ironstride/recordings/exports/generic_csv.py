"""Any table of activities: what its columns mean is guessed from their headers, shown, and read once it is agreed."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from ironstride.recordings.csv_table import delimiter_of, header_line, plain_header, read_table
from ironstride.recordings.exports.column_meanings import DEFAULT_UNITS, HEADERS, UNITS, Meaning
from ironstride.recordings.exports.csv_content import CsvContent
from ironstride.recordings.exports.row_reading import RowReading
from ironstride.recordings.problem import NotReadable
from ironstride.training.problem_report import InputProblem

_SHOWN_ROWS: Final = 5
_UNIT_IN_HEADER: Final = re.compile(
    r"(?:[(\[]\s*([^)\]]{1,12})\s*[)\]]|[_ ](km|mi|miles|m|meters|metres|sec|secs|seconds|s|min|minutes|h))\s*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Column:
    """One column, what it is taken to mean and in which unit."""

    header: str
    meaning: Meaning | None = None
    """None = it is not read."""
    unit: str = ""
    """One of the meaning's units; empty where it has none, or where it is not known yet."""


@dataclass(frozen=True, slots=True)
class CsvPreview:
    """What is shown before a table is read."""

    columns: tuple[Column, ...]
    first_rows: tuple[tuple[str, ...], ...]
    row_count: int
    problems: tuple[InputProblem, ...]
    """What has to be answered before the table can be read: a unit, or which column is the date."""


def header_cells(text: str) -> tuple[str, ...]:
    r"""The cells of the header of a table that begins so; empty where there are none.

    >>> header_cells("Day;Way (km)\n1;2")
    ('Day', 'Way (km)')
    """
    try:
        rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter_of(header_line(text)))
        return next((tuple(cell.strip() for cell in row) for row in rows if any(cell.strip() for cell in row)), ())
    except csv.Error:
        return ()


def preview_csv(text: str, source: str = "") -> CsvPreview:
    """The headers with their guessed meanings and the first rows.

    Each meaning is guessed once, for the first column that fits; where no header says a date, nothing else is tried.

    Raises:
        NotReadable: when it is no table.
    """
    table = read_table(text)
    taken: set[Meaning] = set()
    columns = []
    for header in table.header:
        meaning = _meaning(header)
        if meaning is None or meaning in taken:
            columns.append(Column(header))
            continue
        taken.add(meaning)
        columns.append(Column(header, meaning, _unit(header, meaning, [row[len(columns)] for row in table.rows])))
    return CsvPreview(tuple(columns), table.rows[:_SHOWN_ROWS], len(table.rows), questions(columns, source))


def read_csv(text: str, columns: Sequence[Column], source: str = "", zone_name: str = "UTC") -> CsvContent:
    """Each row as an activity; rows that cannot be read are told.

    Args:
        text: The table.
        columns: Its columns in their order, as the preview guessed or the person chose.
        source: What to call the file.
        zone_name: The zone of times that say none.

    Raises:
        NotReadable: when it is no table, has other columns, or a question of the preview is open.
    """
    table = read_table(text)
    if len(columns) != len(table.header):
        raise NotReadable(f"it has {len(table.header)} columns, {len(columns)} were described")
    asked = questions(columns, source)
    if asked:
        raise NotReadable("; ".join(f"{one.where}: wanted {one.wanted}" for one in asked))
    places = {
        column.meaning: (place, column.unit) for place, column in enumerate(columns) if column.meaning is not None
    }
    reading = RowReading(places, table.rows, source, zone_name)
    activities, problems = [], []
    for place, row in enumerate(table.rows, start=1):
        activity = reading.activity(row)
        if activity is None:
            written = row[places[Meaning.DATE][0]][:80] or "nothing"
            problems.append(f"row {place} of the table: its date is not understood: {written}")
        else:
            activities.append(activity)
    return CsvContent(activities=tuple(activities), problems=tuple(problems))


def _meaning(header: str) -> Meaning | None:
    plain = plain_header(header)
    bare = _UNIT_IN_HEADER.sub("", header.replace("_", " ")).strip()
    for meaning, names in HEADERS.items():
        if plain in names or plain_header(bare) in names:
            return meaning
    return None


def _unit(header: str, meaning: Meaning, values: Sequence[str]) -> str:
    """The unit that the header or the values say; else the usual one; empty where it must be asked."""
    units = UNITS.get(meaning)
    if units is None:
        return ""
    found = _UNIT_IN_HEADER.search(header.replace("_", " "))
    word = header if found is None else found.group(1) or found.group(2) or ""
    word = word.casefold().strip()
    said = next((unit for unit, words in units.items() if word in words), "")
    if said:
        return said
    if meaning in (Meaning.DURATION, Meaning.ELAPSED) and any(":" in value for value in values):
        return "clock"
    return DEFAULT_UNITS.get(meaning, "")


def questions(columns: Sequence[Column], source: str) -> tuple[InputProblem, ...]:
    """What has to be answered before a table with these columns can be read."""
    problems = []
    if not any(column.meaning is Meaning.DATE for column in columns):
        problems.append(InputProblem(source, "the header", "", "a column that says the date of each activity"))
    for column in columns:
        units = UNITS.get(column.meaning) if column.meaning is not None else None
        if units is not None and column.unit not in units:
            choice = " or ".join(units)
            problems.append(InputProblem(source, f"column {column.header}", column.unit, f"its unit: {choice}"))
    return tuple(problems)
