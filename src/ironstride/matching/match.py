"""What became of a planned session, and which session an activity was."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Outcome(StrEnum):
    """The finding about a session, or about an activity without one."""

    DONE = "done"
    PARTLY = "partly"
    SWAPPED = "swapped"
    """Two sessions of a week done on each other's days."""
    AMBIGUOUS = "ambiguous"
    """Another reading is nearly as good: the athlete decides."""
    MISSED = "missed"
    PLANNED = "planned"
    """Still ahead."""
    UNPLANNED = "unplanned"
    """An activity without a session."""


@dataclass(frozen=True, slots=True)
class Match:
    """One session, one activity, or both together. What was planned is never changed by it."""

    session: str | None
    """Id of the session; None = unplanned."""
    activity: str | None
    """Key of the activity; None = nothing done."""
    outcome: Outcome
    share: float | None
    """Minutes done of minutes planned; above 1 = more. None without both."""
    days_late: int
    """Days from the planned day to the done one; below zero = earlier."""
    manual: bool
    """The athlete said so."""
    why: str
    """In plain words."""
    candidates: tuple[str, ...] = ()
    """What else it could be: keys of activities, or ids of sessions, best first; only where it is ambiguous."""
    parts: tuple[str, ...] = ()
    """Keys of further activities of the same run, recorded right before or after; they count in the share."""


@dataclass(frozen=True, slots=True)
class Link:
    """The athlete's word on a session and an activity."""

    session: str
    activity: str
    together: bool = True
    """False = these two do not belong together."""
