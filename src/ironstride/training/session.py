"""A planned session: a demand with a date and a start."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from ironstride.training.kinds import Kind, Sport, Tag

OWN: Final = "own"
"""Form of a session that somebody else gave; the strategy and the proof of a plan that holds nothing else."""
DONE_SHARE: Final = 0.8
"""Of the planned minutes; less is partly. A convention."""


class SessionStatus(StrEnum):
    """What became of a session."""

    PLANNED = "planned"
    DONE = "done"
    PARTLY = "partly"
    SWAPPED = "swapped"
    MISSED = "missed"
    SKIPPED = "skipped"
    CANCELLED = "cancelled"


NOT_DONE: Final = frozenset({SessionStatus.SKIPPED, SessionStatus.CANCELLED, SessionStatus.MISSED})
"""What became of sessions that train nobody."""


@dataclass(frozen=True, slots=True)
class Why:
    """One reason for a placement."""

    rule: str
    text: str
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Session:
    """A session of a plan. `start` and `end` are minutes of `date` in the athlete's zone; `end` may pass 1440 for a
    race.
    """

    id: str
    date: date
    start: int
    end: int
    window: str | None
    place: str
    sport: Sport
    kind: Kind
    form: str
    tags: frozenset[Tag]
    minutes: int
    asked_minutes: int
    title: str
    combined_with: str | None = None
    locked: bool = False
    assumed_time: bool = False
    status: SessionStatus = SessionStatus.PLANNED
    why: tuple[Why, ...] = ()
    workout: Mapping[str, object] | None = None
    demand: str = ""
    """Name of the demand in its week."""
    timezone: str | None = None
    """The zone its clock times are in where the athlete is elsewhere that day; None = the plan's zone."""
