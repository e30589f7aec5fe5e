"""What a command makes of an athlete file."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ironstride.errors import InvalidInput
from ironstride.export.season_view import day_name
from ironstride.training.problem_report import InputProblem
from ironstride.use.athlete_file.problems import one_line


@dataclass(frozen=True, slots=True)
class Edit:
    """A changed athlete file."""

    new_text: str
    """The whole file; the same text when there is nothing to change."""
    sentence: str
    """What was done, for the plan's log."""
    first_day: date | None = None
    """The first day it affects; None = from today on."""


def named_day(day: date, today: date) -> str:
    """``Fri 4 Dec``, with the year where it is another than today's."""
    return day_name(day) + (f" {day.year}" if day.year != today.year else "")


def problem(command: str, where: str, value: str, wanted: str) -> InvalidInput:
    """What a command cannot do with what was typed."""
    return InvalidInput([InputProblem(command, where, one_line(value), one_line(wanted))])
