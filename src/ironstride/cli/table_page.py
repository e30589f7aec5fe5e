"""A table that nobody knows, at the terminal: its columns, how its rows would be read, and what is asked."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final

from ironstride.cli.activity_line import activity_text
from ironstride.cli.problem_page import problem_text
from ironstride.cli.terminal import QUIET, WIDTH, clipped, folded, plain, print_lines
from ironstride.errors import InvalidInput
from ironstride.use.import_recordings.column_choice import units_of
from ironstride.use.import_recordings.table_preview import TablePreview

if TYPE_CHECKING:
    from rich.text import Text

YES: Final = frozenset({"y", "yes"})
NO: Final = frozenset({"", "n", "no"})
MOST_FAULTS: Final = 3
MOST_COLUMNS: Final = 40
"""So many are shown that mean nothing."""
_UNKNOWN: Final = "?"


def table_lines(preview: TablePreview, zone_name: str) -> list[Text]:
    """Each column with its meaning and first values, then the first rows as they would be read."""
    before = ", columns as agreed before" if preview.agreed else ""
    head = f"{preview.file.name}: {_counted(preview.row_count)} under {len(preview.columns)} columns{before}"
    lines = [plain(head, "bold"), plain(""), plain(f"{'':>4}{'column':<20}{'taken to mean':<18}first rows", QUIET)]
    shown = [place for place, one in enumerate(preview.columns) if place < MOST_COLUMNS or one.meaning is not None]
    lines += [plain(_column_line(preview, place)) for place in shown]
    if len(shown) < len(preview.columns):
        lines.append(plain(f"{'':>4}and {len(preview.columns) - len(shown)} more that are not read", QUIET))
    if preview.read:
        lines += [plain(""), plain("Read as:"), *(plain(f"  {activity_text(one, zone_name)}") for one in preview.read)]
    if preview.faults:
        lines += [plain(""), plain(f"Not understood: {_counted(len(preview.faults))}")]
        lines += [plain(part) for one in preview.faults[:MOST_FAULTS] for part in _listed(one)]
    return lines


def next_lines(preview: TablePreview) -> list[Text]:
    """What has to be answered, with the option that answers it; else how to import it."""
    lines = [plain("")]
    if not preview.open_questions:
        lines += [plain("Nothing is imported yet. Import it so with --yes; a column is changed with")]
        return [*lines, plain('--column "HEADER=MEANING", "HEADER=MEANING:UNIT" or "HEADER=nothing".')]
    lines.append(plain("Nothing is imported yet. First say:"))
    for one in preview.open_questions:
        lines += [plain(part) for part in _listed(f"{one.where}: {one.wanted}")]
    return [*lines, *(plain(f"  {one}") for one in _answers(preview))]


def agreed_at_terminal(
    look: Callable[[Sequence[str]], TablePreview], zone_name: str, *, yes: bool
) -> TablePreview | None:
    """The preview once the person agrees; None when they do not.

    Args:
        look: The preview with what was answered so far.
        zone_name: The zone that times are shown in.
        yes: Only what has to be answered is asked.

    Raises:
        InvalidInput: when the command itself says something of a column that is not understood.
    """
    said: list[str] = []
    preview = look(said)
    print_lines(table_lines(preview, zone_name))
    while preview.open_questions or not yes:
        answer = _asked(preview)
        if answer is None or (not preview.open_questions and answer.casefold() in NO):
            return None
        if not preview.open_questions and answer.casefold() in YES:
            return preview
        try:
            preview = look([*said, answer])
        except InvalidInput as error:
            sys.stderr.write(problem_text(error, answer))
            continue
        said.append(answer)
        print_lines([plain(""), *table_lines(preview, zone_name)])
    return preview


def _asked(preview: TablePreview) -> str | None:
    """What was answered, as a choice of a column, or yes or no; None when nobody answers."""
    columns, unknown = preview.columns, preview.without_unit
    if len(preview.open_questions) > len(unknown):
        answer = _input(f"Which column says the date of each activity? 1-{len(columns)} > ")
        return f"{answer}=date" if answer else None
    if unknown:
        place = unknown[0]
        meaning = columns[place].meaning
        answer = _input(f"The unit of {columns[place].header}: {' or '.join(units_of(meaning))} > ")
        return f"{preview.name_of(place)}={meaning}:{answer}" if answer else None
    return _input(f"Import {_counted(preview.row_count)} so? y, n, or a column such as 3=distance:km > ")


def _input(question: str) -> str | None:
    try:
        return input(question).strip()
    except EOFError:
        return None


def _column_line(preview: TablePreview, place: int) -> str:
    column = preview.columns[place]
    unit = column.unit or (_UNKNOWN if place in preview.without_unit else "")
    means = "-" if column.meaning is None else f"{column.meaning}{f' in {unit}' if unit else ''}"
    values = " | ".join(row[place] or "-" for row in preview.first_rows[:MOST_FAULTS])
    head = f"{place + 1:>3} {clipped(column.header, 19):<20}{means:<18}"
    return f"{head}{clipped(values, max(10, WIDTH - len(head)))}".rstrip()


def _counted(rows: int) -> str:
    return f"{rows} row" if rows == 1 else f"{rows} rows"


def _answers(preview: TablePreview) -> list[str]:
    """The options that answer the questions."""
    said = [f"{preview.name_of(at)}={preview.columns[at].meaning}:UNIT" for at in preview.without_unit]
    if len(preview.open_questions) > len(preview.without_unit):
        said.insert(0, "HEADER=date")
    return [f'--column "{one}"' for one in said]


def _listed(text: str) -> list[str]:
    return folded(text, WIDTH, 3, indent="    ", first="  ")
