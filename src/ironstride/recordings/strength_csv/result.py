"""What one strength CSV gave."""

from __future__ import annotations

from dataclasses import dataclass

from ironstride.recordings.strength_csv.line_problem import LineProblem
from ironstride.training.recorded_activity import RecordedActivity


@dataclass(frozen=True, slots=True)
class StrengthCsvResult:
    """The sessions of a file, and what of it could not be read."""

    app: str
    """Whose export it is (``hevy``); empty when no app was recognised."""
    activities: tuple[RecordedActivity, ...] = ()
    """One for each session, the earliest first; none while the unit of the weights is not known."""
    problems: tuple[LineProblem, ...] = ()
    """In the order of the file."""
    unit_needed: bool = False
    """Whether there are weights, the file says neither kg nor lb, and no unit was given: ask, and read again."""
