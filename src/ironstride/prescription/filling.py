"""What sessions are filled from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from types import MappingProxyType
from typing import Final

from ironstride.calendar_time import monday_of
from ironstride.season.season_week import Season, SeasonWeek
from ironstride.training.athlete import Athlete, Goal
from ironstride.training.kinds import Priority
from ironstride.training.session import Session, SessionStatus
from ironstride.training.strength_log import LoggedSession

ONE_DAY: Final = timedelta(days=1)
Swaps = Mapping[str, Mapping[str, str]]
"""Id of a session -> exercise -> the one done in its place."""


@dataclass(frozen=True, slots=True)
class Done:
    """What was done, and what the athlete chose, beside the plan."""

    log: tuple[LoggedSession, ...] = ()
    """Strength sessions as they were done, by date; those outside the plan too."""
    swaps: Swaps = field(default_factory=lambda: MappingProxyType({}))
    recorded: Mapping[str, SessionStatus] = field(default_factory=lambda: MappingProxyType({}))
    """What became of sessions, by id, as recordings show it."""


@dataclass(frozen=True, slots=True)
class Filling:
    """Everything that decides what is inside a session beside the session itself."""

    athlete: Athlete
    season: Season
    today: date
    """The first day whose sessions are filled; what lies before it stays as it was."""
    done: Done = field(default_factory=Done)

    def weeks(self) -> Mapping[date, SeasonWeek]:
        """The season's weeks by Monday."""
        return {week.start: week for week in self.season.weeks}


@dataclass(frozen=True, slots=True)
class InItsWeek:
    """A session with the week it lies in."""

    session: Session
    week: SeasonWeek
    beside: Sequence[Session]
    """Sessions of the same day and the day before, this one left out."""


def in_its_week(
    session: Session, weeks: Mapping[date, SeasonWeek], by_day: Mapping[date, Sequence[Session]]
) -> InItsWeek | None:
    """The session with its week; None outside the season."""
    week = weeks.get(monday_of(session.date))
    if week is None:
        return None
    near = (*by_day.get(session.date - ONE_DAY, ()), *by_day.get(session.date, ()))
    return InItsWeek(session, week, [one for one in near if one.id != session.id])


def race_ahead(goals: Sequence[Goal], day: date) -> Goal | None:
    """The race that a day is for: the next A race, else the next race; None after the last."""
    coming = [goal for goal in goals if goal.date >= day]
    main = [goal for goal in coming if goal.priority is Priority.A]
    return min(main or coming, key=lambda goal: goal.date, default=None)
