"""One set as a CSV row says it, with the session it belongs to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from ironstride.training.activity import StrengthSet


@dataclass(frozen=True, slots=True)
class SetRow:
    """Rows of the same start and title are one session."""

    start: datetime
    """Naive local time; aware where the file itself names the zone."""
    one: StrengthSet
    title: str = ""
    duration_s: float | None = None
    note: str = ""
    """Of the session."""
    exercise_note: str = ""
    """Of the exercise; files repeat it on every row."""
