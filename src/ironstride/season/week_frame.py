"""The weeks of a season before anything is asked of them: their days, what they hold, their phase and their races."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from statistics import median
from typing import Final

from ironstride.calendar_time import DAYS_PER_WEEK, monday_of
from ironstride.season.capacity import WeekCapacity, week_capacity
from ironstride.season.race_calendar import PlannedRace, RaceCalendar, race_calendar
from ironstride.training.athlete import Athlete
from ironstride.training.kinds import Combine, Phase, Priority
from ironstride.training.unusual_days import LIFE_REASONS
from ironstride.training.window import RealDay

ROLLING_WEEKS: Final = 12
"""Weeks of a season without a race: three blocks of four."""
ROLLING_BLOCK_WEEKS: Final = 4
ROLLING_AHEAD_WEEKS: Final = 2 * ROLLING_BLOCK_WEEKS
"""So much lies ahead at least, once such a season is under way. A convention."""
LIFE_DAYS: Final = 3
"""So many unusual days make a week of life's own, fit to be the lighter one. A convention."""
SCARCE_SHARE: Final = 0.7
"""A week that holds less than this share of the usual one is one too. A convention."""


@dataclass(frozen=True, slots=True)
class WeekFrame:
    """One week (Monday `start`); the first may begin later."""

    index: int
    start: date
    days: tuple[RealDay, ...]
    """Days of the season in this week, race days without windows."""
    capacity: WeekCapacity
    races: tuple[PlannedRace, ...]
    goal: PlannedRace | None = None
    """The A race that this week leads to, or recovers from."""
    phase: Phase = Phase.OFF_SEASON
    kept: float = 1.0
    """Share of an ordinary week's running that taper and recovery leave, race excluded."""
    recovery: int = 0
    """1 in the first week after a race, 2 in the second ..."""
    hold: bool = False
    """No growth: the race is too near for it."""
    settling_in: bool = False
    cutback: bool = False
    scarce: bool = False
    """Life leaves less room than usual."""

    @property
    def first_day(self) -> date:
        """The first day that is planned."""
        return self.days[0].date

    @property
    def last_day(self) -> date:
        """Sunday."""
        return self.days[-1].date

    @property
    def share(self) -> float:
        """How much of a whole week is planned: below 1 only in a partial first week."""
        return len(self.days) / DAYS_PER_WEEK

    @property
    def is_whole(self) -> bool:
        """Whether all seven days are planned."""
        return len(self.days) == DAYS_PER_WEEK

    @property
    def is_exception(self) -> bool:
        """Whether any day of the week is unusual."""
        return any(day.reason is not None for day in self.days)

    @property
    def is_unusual(self) -> bool:
        """Whether its unusual days leave less room than usual; an hour that is taken makes no other week of it."""
        return self.is_exception and self.scarce

    def race_of(self, priority: Priority) -> PlannedRace | None:
        """The week's first race of a priority."""
        return next((race for race in self.races if race.priority is priority), None)


def season_span(athlete: Athlete, as_of: date, today: date | None = None) -> tuple[date, date]:
    """The Monday of the first week (`as_of` may lie later in it) and the last day, a Sunday.

    The season ends with the last race and its recovery weeks; without an A race it rolls for twelve weeks, or
    to the last race. Seen from a later day `today` it rolls on, block by block, so that two blocks lie ahead.
    """
    first = monday_of(as_of)
    calendar = race_calendar(athlete.goals, as_of)
    sunday = DAYS_PER_WEEK - 1
    ends = [
        monday_of(race.date)
        + timedelta(days=DAYS_PER_WEEK * (race.distance.recovery_weeks if race.priority is Priority.A else 0) + sunday)
        for race in calendar.races
    ]
    if not calendar.main:
        behind = (monday_of(today or as_of) - first).days // DAYS_PER_WEEK
        blocks = -(-max(0, behind + ROLLING_AHEAD_WEEKS - ROLLING_WEEKS) // ROLLING_BLOCK_WEEKS)
        weeks = ROLLING_WEEKS + ROLLING_BLOCK_WEEKS * blocks
        ends.append(first + timedelta(days=DAYS_PER_WEEK * weeks - 1))
    return first, max(ends)


def week_frames(days: Sequence[RealDay], calendar: RaceCalendar, as_of: date, combine: Combine) -> list[WeekFrame]:
    """The weeks that these days make, from `as_of` on; phases are not known yet.

    Raises:
        ValueError: when there is no day from `as_of` on, or days are missing in between.
    """
    coming = [day for day in days if day.date >= as_of]
    if not coming or coming[0].date != as_of:
        raise ValueError(f"the season's days begin on {coming[0].date if coming else 'no day'}, not on {as_of}")
    if (coming[-1].date - as_of).days != len(coming) - 1:
        raise ValueError("the season's days are not consecutive")
    race_days = {race.date for race in calendar.races}
    weeks: dict[date, list[RealDay]] = {}
    for day in coming:
        free = replace(day, windows=()) if day.date in race_days else day
        weeks.setdefault(monday_of(day.date), []).append(free)
    frames = []
    for index, (start, own) in enumerate(sorted(weeks.items())):
        races = tuple(race for race in calendar.races if monday_of(race.date) == start)
        frames.append(WeekFrame(index, start, tuple(own), week_capacity(own, combine), races))
    return _with_scarcity(frames)


def usual_capacity(frames: Sequence[WeekFrame]) -> float:
    """Run minutes that the median whole, ordinary week holds; of all weeks when none is ordinary."""
    ordinary = [frame.capacity.run_minutes for frame in frames if frame.is_whole and not frame.is_exception]
    return median(ordinary or [frame.capacity.run_minutes for frame in frames])


def _with_scarcity(frames: list[WeekFrame]) -> list[WeekFrame]:
    usual = usual_capacity(frames)
    return [replace(frame, scarce=_is_scarce(frame, usual)) for frame in frames]


def _is_scarce(frame: WeekFrame, usual: float) -> bool:
    unusual = sum(day.reason in LIFE_REASONS for day in frame.days)
    little = frame.is_whole and not frame.races and frame.capacity.run_minutes < SCARCE_SHARE * usual
    return unusual >= LIFE_DAYS or little or frame.race_of(Priority.B) is not None
