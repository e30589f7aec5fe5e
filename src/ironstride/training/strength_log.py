"""What the athlete says was really done in a session; in a strength session set by set. None = not said, 0 = zero."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

NEAR_DAYS: Final = 28
"""A session is moved by less, and seasons begin further apart: ids come again in every season. A convention."""


@dataclass(frozen=True, slots=True)
class LoggedSet:
    """One work set."""

    reps: int | None = None
    """None where it was a hold."""
    load_kg: float | None = None
    """Of the bar with plates, of one dumbbell, or of the stack; None = body weight, or not said."""
    reps_left: float | None = None
    """Reps in reserve, 0 to 10."""
    hold_s: int | None = None


@dataclass(frozen=True, slots=True)
class LoggedExercise:
    """One exercise of a session as it was done."""

    exercise: str
    """Id in the catalogue."""
    sets: tuple[LoggedSet, ...] = ()
    """In the order done; empty = skipped."""
    instead_of: str | None = None
    """Id of the planned exercise that it took the place of; None = as planned, or added."""
    painful: bool = False
    note: str = ""

    @property
    def skipped(self) -> bool:
        """Whether nothing of it was done."""
        return not self.sets


@dataclass(frozen=True, slots=True)
class LoggedSession:
    """One planned session as the athlete says it was done."""

    session: str
    """Id of the planned session."""
    date: date
    exercises: tuple[LoggedExercise, ...] = ()
    """Of a strength session; empty where nobody said them."""
    note: str = ""
    minutes: float | None = None
    distance_m: float | None = None
    effort: float | None = None
    """Of the whole session, 0 to 10."""
    start: int | None = None
    """Minute of the day."""
    missed: bool = False
    """The athlete says that it was not done."""
    reason: str = ""
    """Why not, where they say so: ``no time``, ``did not want to``, ``ill``, ``sore``, ``other``."""


def tells_of(logged: LoggedSession, session: str, day: date) -> bool:
    """Whether it tells of the planned session of that id on that day, not of one of another season."""
    return logged.session == session and abs((logged.date - day).days) < NEAR_DAYS
