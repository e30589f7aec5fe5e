"""What one file gave: activities, or why there are none."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from ironstride.training.activity import Activity


class Outcome(StrEnum):
    """What became of a file."""

    READ = "read"
    NOT_AN_ACTIVITY = "not-an-activity"
    """Sound, but it holds no activity: a route, a workout, a watch's settings, a text."""
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class Recording:
    """One file, or one member of an archive."""

    source: str
    """The path as text; a member of an archive follows a ``!``."""
    sha256: str
    """Of the content, unpacked; empty where it could not be got at."""
    outcome: Outcome
    activities: tuple[Activity, ...] = ()
    reason: str = ""
    """Why it is unreadable, or what of it is lost, in plain words; empty when nothing is wrong."""
