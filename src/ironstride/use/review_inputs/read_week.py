"""What every kind of input becomes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ironstride.training.problem_report import InputProblem
from ironstride.training.week_text import TextSession


@dataclass(frozen=True, slots=True)
class ReadWeek:
    """A week or season that somebody follows."""

    sessions: tuple[TextSession, ...]
    weeks: int
    first_monday: date | None
    """None: weekdays alone, so the week is one that repeats."""
    problems: tuple[InputProblem, ...] = ()
    """What could not be read; the rest is here all the same."""
    notices: tuple[str, ...] = ()
