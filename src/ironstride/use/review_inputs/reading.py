"""Which reader a file needs: by its name's ending, and by how it begins."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Final

from ironstride.errors import InvalidInput, UnreadableFile
from ironstride.training.week_text import parse_week_text
from ironstride.use.review_inputs.read_week import ReadWeek
from ironstride.use.text_files import read_text

STANDARD_INPUT: Final = "-"


def read_week(path: Path) -> ReadWeek:
    """The sessions in a file; ``-`` reads standard input.

    Raises:
        UnreadableFile: when it is missing, empty, or not what its ending says.
        InvalidInput: when nothing in it can be read; with every problem.
    """
    name = str(path)
    text = sys.stdin.read() if name == STANDARD_INPUT else read_text(path)
    return read_week_text(text, name)


def read_week_text(text: str, name: str) -> ReadWeek:
    """The sessions in a text; the ending of `name` says what kind it is where the text does not.

    Raises:
        UnreadableFile: when it is empty, or not what its ending says.
        InvalidInput: when nothing in it can be read; with every problem.
    """
    if not text.strip():
        raise UnreadableFile(f"{name}: the file is empty")
    found = _read(text, name, Path(name).suffix.casefold())
    if not found.sessions and found.problems:
        raise InvalidInput(found.problems)
    if not found.sessions:
        raise UnreadableFile(f"{name}: no session in it")
    return found


def _read(text: str, name: str, ending: str) -> ReadWeek:
    if ending == ".json" or text.lstrip().startswith("{"):
        from ironstride.use.review_inputs.plan_file import week_of_plan

        return week_of_plan(text, name)
    if ending in {".ics", ".ical"} or text.lstrip().upper().startswith("BEGIN:VCALENDAR"):
        from ironstride.use.review_inputs.calendar_file import week_of_calendar

        return week_of_calendar(text, name)
    if ending == ".csv":
        from ironstride.use.review_inputs.csv_file import week_of_csv

        return week_of_csv(text, name)
    written = parse_week_text(text, name)
    lines = ", ".join(str(number) for number in written.passed_over)
    notices = (f"Passed over, as they hold no day: lines {lines}.",) if lines else ()
    return ReadWeek(written.sessions, written.weeks, written.first_monday, written.problems, notices)
