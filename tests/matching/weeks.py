"""Planned sessions and what was done, of somebody who does not exist."""

from __future__ import annotations

from datetime import date, timedelta

from ironstride.matching.done_activity import DoneActivity
from ironstride.training.kinds import Kind, sport_of
from ironstride.training.session import Session, SessionStatus

MONDAY = date(2026, 11, 2)
AFTER = date(2026, 11, 30)
"""When everything is over."""


def planned(
    name: str, day: int, kind: Kind = Kind.EASY, minutes: int = 40, hour: int = 7,
    status: SessionStatus = SessionStatus.PLANNED,
) -> Session:  # fmt: skip
    """A session on the day so many days after Monday."""
    start = hour * 60
    return Session(
        name, MONDAY + timedelta(days=day), start, start + minutes, None, "", sport_of(kind), kind, "", frozenset(),
        minutes, minutes, name, status=status,
    )  # fmt: skip


def did(key: str, day: int, kind: Kind = Kind.EASY, minutes: float = 40, hour: int = 7) -> DoneActivity:
    """An activity on the day so many days after Monday."""
    return DoneActivity(key, MONDAY + timedelta(days=day), hour * 60, minutes, sport_of(kind), kind)
