"""The sessions of a change: moves first, other lengths only counted where there are many."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from ironstride.calendar_time import monday_of
from ironstride.planning.plan_diff import Changed, PlanDiff, SessionChange

if TYPE_CHECKING:
    from datetime import date

MOST_SESSIONS: Final = 12


@dataclass(frozen=True, slots=True)
class ToldSessions:
    """What is told one by one, and what is counted."""

    shown: tuple[SessionChange, ...]
    more: int
    """Further ones of the same importance."""
    altered: tuple[SessionChange, ...]
    """In their places, with another length or kind."""
    in_other_weeks: int
    """In weeks that are new in the season or no longer part of it."""

    @property
    def altered_weeks(self) -> int:
        """In how many weeks there are altered ones."""
        return len({monday_of(one.session.date) for one in self.altered})


def told_sessions(diff: PlanDiff) -> ToldSessions:
    """Every change where they are few; else those that move, come or go, and the others counted."""
    changes = _replaced(diff.sessions)
    if len(changes) <= MOST_SESSIONS:
        return ToldSessions(tuple(changes), 0, (), 0)
    unpaired = {week.start for pair in diff.weeks if None in pair for week in pair if week}
    outside = [one for one in changes if _comes_or_goes(one) and monday_of(one.session.date) in unpaired]
    inside = [one for one in changes if one not in outside]
    altered = [one for one in inside if one.what is Changed.RESIZED]
    telling = [one for one in inside if one.what is not Changed.RESIZED]
    if not telling:
        telling, altered = altered, []
    more = max(0, len(telling) - MOST_SESSIONS)
    return ToldSessions(tuple(telling[:MOST_SESSIONS]), more, tuple(altered), len(outside))


def _comes_or_goes(change: SessionChange) -> bool:
    return change.what in {Changed.ADDED, Changed.GONE}


def _replaced(changes: Sequence[SessionChange]) -> list[SessionChange]:
    """A session that goes and one that comes at the same time are one session of another kind."""
    gone = {_time(one): one for one in changes if one.what is Changed.GONE}
    added = {_time(one) for one in changes if one.what is Changed.ADDED}
    found = []
    for one in changes:
        if one.what is Changed.ADDED and _time(one) in gone:
            found.append(SessionChange(Changed.RESIZED, gone[_time(one)].before, one.after))
        elif one.what is not Changed.GONE or _time(one) not in added:
            found.append(one)
    return found


def _time(change: SessionChange) -> tuple[date, int]:
    return change.session.date, change.session.start
