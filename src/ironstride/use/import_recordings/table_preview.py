"""A table that no reader knows: what its columns are taken to mean, shown before anything is imported."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

from ironstride.errors import InvalidInput, UnreadableFile
from ironstride.recordings.asked import Asked, Columns
from ironstride.recordings.containers import open_container
from ironstride.recordings.csv_kinds import csv_kind_of
from ironstride.recordings.csv_table import text_of_bytes
from ironstride.recordings.exports.column_meanings import Meaning
from ironstride.recordings.exports.generic_csv import preview_csv, questions, read_csv
from ironstride.recordings.problem import NotReadable
from ironstride.recordings.strength_csv.read_strength_csv import is_strength_csv
from ironstride.training.activity import Activity
from ironstride.training.problem_report import InputProblem
from ironstride.use.import_recordings.column_choice import units_of, with_choices
from ironstride.use.list_activities import summary_json

SCHEMA: Final = "ironstride/table-preview/1"


@dataclass(frozen=True, slots=True)
class TablePreview:
    """What is shown of a table."""

    file: Path
    columns: Columns
    first_rows: tuple[tuple[str, ...], ...]
    row_count: int
    agreed: bool
    """Whether its columns are as they were agreed before."""
    read: tuple[Activity, ...] = ()
    """The first rows as they would be imported; empty while a question is open."""
    faults: tuple[str, ...] = ()
    """Rows that cannot be read, in plain words."""

    @property
    def open_questions(self) -> tuple[InputProblem, ...]:
        """What has to be answered before it can be imported."""
        found = questions(self.columns, str(self.file))
        if found or self.read or not self.faults:
            return found
        dates = next(one.header for one in self.columns if one.meaning is Meaning.DATE)
        wanted = "the column that says the date of each activity; no row of this one is understood as a date"
        return (InputProblem(str(self.file), f"column {dates}", "", wanted),)

    @property
    def without_unit(self) -> tuple[int, ...]:
        """The places of the columns whose unit has to be answered."""
        return tuple(
            place
            for place, one in enumerate(self.columns)
            if units_of(one.meaning) and one.unit not in units_of(one.meaning)
        )

    def name_of(self, place: int) -> str:
        """What to call a column in a choice: its header, or its number where several are called so."""
        header = self.columns[place].header
        alone = header and sum(one.header.casefold() == header.casefold() for one in self.columns) == 1
        return header if alone else str(place + 1)


def preview_table(file: Path, asked: Asked, choices: Sequence[str], answers: Sequence[str] = ()) -> TablePreview:
    """The columns of a table: as they were agreed before, else guessed; with what is said of them now.

    Args:
        file: The table, gzipped or not.
        asked: With the tables that were agreed on.
        choices: As `with_choices` takes them.
        answers: The same, but said one after the other: the later counts.

    Raises:
        UnreadableFile: when there is no such file, or it is no table.
        InvalidInput: when a choice is not understood, or another reader knows the table.
    """
    data = _content(file)
    text = text_of_bytes(data)
    kind = csv_kind_of(text)
    if kind is not None or is_strength_csv(data):
        name = kind.name if kind is not None else "a strength app"
        wanted = f"a table whose columns are not known; this one is of {name}: import it without --table"
        raise InvalidInput([InputProblem(str(file), "the header", "", wanted)])
    try:
        found = preview_csv(text, str(file))
    except NotReadable as error:
        raise UnreadableFile(f"{file}: {error}") from error
    agreed = asked.columns_of(text)
    columns = with_choices(agreed or found.columns, choices)
    for answer in answers:
        columns = with_choices(columns, [answer])
    known = bool(agreed) and columns == agreed
    preview = TablePreview(file, columns, found.first_rows, found.row_count, agreed=known)
    if preview.open_questions:
        return preview
    content = read_csv(text, columns, file.name, asked.zone_name)
    first = tuple(one.summary for one in content.activities[: len(found.first_rows)])
    return replace(preview, read=first, faults=content.problems)


def preview_json(preview: TablePreview) -> dict[str, Any]:
    """The preview as JSON; a unit of null is not known yet, or there is none."""
    return {
        "schema": SCHEMA,
        "file": str(preview.file),
        "rows": preview.row_count,
        "agreed_before": preview.agreed,
        "columns": [
            {
                "header": one.header,
                "meaning": one.meaning,
                "unit": one.unit or None,
                "units": list(units_of(one.meaning)),
            }
            for one in preview.columns
        ],
        "first_rows": [list(row) for row in preview.first_rows],
        "read_as": [summary_json(one) for one in preview.read],
        "unreadable_rows": list(preview.faults),
        "questions": [{"where": one.where, "wanted": one.wanted} for one in preview.open_questions],
    }


def _content(file: Path) -> bytes:
    items = list(open_container(file)) if not file.is_dir() else []
    if len(items) != 1:
        raise UnreadableFile(f"{file}: wanted one table (CSV)")
    if items[0].data is None:
        raise UnreadableFile(f"{file}: {items[0].facts.problem or 'wanted a table (CSV)'}")
    return items[0].data
