"""The rows of a CSV, found without trust: a damaged row costs itself and nothing after it."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from io import StringIO
from typing import Final

from ironstride.recordings.strength_csv.line_problem import LineProblem

MOST_ROWS: Final = 200_000
"""Sets of a lifetime; a file with more rows, sound or damaged, is read up to here. A convention."""
LONGEST_CELL: Final = 10_000
"""Letters; the longest note anybody writes. A convention."""
MOST_COLUMNS: Final = 400
MOST_FOUND: Final = 200
"""Letters of a damaged row that its problem keeps."""
DELIMITERS: Final = (",", ";", "\t")
_LINE_END: Final = re.compile(r"\r\n|\n|\r")
_QUOTED: Final = re.compile(r'"[^"]*"')
_SAYS_DELIMITER: Final = re.compile(r"sep=.?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class CsvRow:
    """One row: the line it begins on, and its cells by the column's name in small letters."""

    line: int
    cells: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class CsvTable:
    """A whole file."""

    header: tuple[str, ...]
    """The columns' names as the file writes them, without spaces around; empty for an empty file."""
    rows: tuple[CsvRow, ...]
    problems: tuple[LineProblem, ...]


def read_header(text: str) -> tuple[str, ...]:
    """The names of the columns; empty when there are none."""
    return _header(_LINE_END.split(text))[1]


def read_table(text: str) -> CsvTable:
    """Every row that has as many cells as the header; the others are problems."""
    lines = _LINE_END.split(text)
    at, header, delimiter = _header(lines)
    keys = [name.casefold() for name in header]
    rows: list[CsvRow] = []
    problems: list[LineProblem] = []
    for count, (first, cells) in enumerate(_records(lines, at + 1, delimiter, len(keys))):
        if count == MOST_ROWS:
            problems.append(LineProblem(first, "", "", f"at most {MOST_ROWS} rows; the rest is left out"))
            break
        fault = _fault(cells, len(keys))
        if fault:
            problems.append(LineProblem(first, "", delimiter.join(cells)[:MOST_FOUND], fault))
        else:
            # The first of two columns of one name counts.
            rows.append(CsvRow(first, dict(zip(reversed(keys), reversed(cells[: len(keys)]), strict=True))))
    return CsvTable(header, tuple(rows), tuple(problems))


def _fault(cells: Sequence[str], columns: int) -> str:
    if len(cells) < columns or any(cell.strip() for cell in cells[columns:]):
        return f"{columns} cells as in the header, not {len(cells)}; the row is left out"
    if any(len(cell) > LONGEST_CELL for cell in cells):
        return f"cells of at most {LONGEST_CELL} letters; the row is left out"
    return ""


def _header(lines: Sequence[str]) -> tuple[int, tuple[str, ...], str]:
    """Where the header stands, its names and its delimiter: the one it has most of outside quotes."""
    for at, line in enumerate(lines):
        if line.strip() and not _SAYS_DELIMITER.fullmatch(line.strip()):
            bare = _QUOTED.sub("", line)
            delimiter = max(DELIMITERS, key=bare.count)
            names = tuple(name.strip().strip("\ufeff") for name in _cells(line, delimiter) or ())
            return at, names[:MOST_COLUMNS], delimiter
    return len(lines), (), DELIMITERS[0]


def _records(lines: Sequence[str], start: int, delimiter: str, columns: int) -> Iterator[tuple[int, list[str]]]:
    """The number of each row's first line with its cells. A row ends where its quotes are closed.

    Where joining lines to a closing quote gives no sound row, the first line stands alone.
    """
    odd = [line.count('"') % 2 for line in lines]
    # For each line with an odd number of quotes the next such line; -1 where there is none.
    closes: dict[int, int] = {}
    later = -1
    for index in range(len(lines) - 1, -1, -1):
        if odd[index]:
            closes[index] = later
            later = index
    at = start
    while at < len(lines):
        end = closes.get(at, at)
        joined = _cells("\n".join(lines[at : end + 1]), delimiter) if end > at and _is_short(lines, at, end) else None
        if joined is not None and len(joined) == columns:
            yield at + 1, joined
            at = end + 1
            continue
        if lines[at].strip():
            yield at + 1, _cells(lines[at], delimiter) or [lines[at]]
        at += 1


def _is_short(lines: Sequence[str], start: int, end: int) -> bool:
    return end - start <= LONGEST_CELL and sum(len(lines[at]) for at in range(start, end + 1)) <= 4 * LONGEST_CELL


def _cells(record: str, delimiter: str) -> list[str] | None:
    """The cells of one record; None when it is not exactly one."""
    try:
        found = list(csv.reader(StringIO(record, newline=""), delimiter=delimiter))
    except csv.Error:
        return None
    return found[0] if len(found) == 1 else None
