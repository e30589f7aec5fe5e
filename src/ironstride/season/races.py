"""Races on their day, and how long they may take: an estimate for the calendar."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from math import ceil
from typing import Final

from ironstride.running.vdot import race_time_s, vdot
from ironstride.season.race_calendar import PlannedRace
from ironstride.season.season_week import LockedRace
from ironstride.season.week_frame import WeekFrame
from ironstride.training.athlete import RaceResult
from ironstride.training.kinds import Kind, Level, Priority
from ironstride.units import METRES_PER_KM, SECONDS_PER_MINUTE

ASSUMED_START: Final = 9 * 60
RACE_PACE: Final = {Level.BEGINNER: 420.0, Level.INTERMEDIATE: 345.0, Level.ADVANCED: 285.0}
"""Seconds per kilometre where neither a goal time nor a result is known. A convention."""
GRID_MINUTES: Final = 5
LAST_HARD_WINDOW_DAYS: Final = 7
"""The short hard run before a race lies in its last seven days."""


def expected_minutes(race: PlannedRace, result: RaceResult | None, level: Level) -> int:
    """Minutes a race is expected to take, rounded up to five."""
    distance = race.goal.distance_m
    if race.goal.time_s is not None:
        seconds = race.goal.time_s
    elif result is not None:
        seconds = race_time_s(vdot(result.distance_m, result.time_s), distance)
    else:
        seconds = distance / METRES_PER_KM * RACE_PACE[level]
    return ceil(seconds / SECONDS_PER_MINUTE / GRID_MINUTES) * GRID_MINUTES


def locked_race(race: PlannedRace, result: RaceResult | None, level: Level) -> LockedRace:
    """The race as a session of its day, with the priority it is run at."""
    return LockedRace(
        goal=replace(race.goal, priority=race.priority),
        start=ASSUMED_START if race.goal.start is None else race.goal.start,
        minutes=expected_minutes(race, result, level),
        kind=Kind.RACE,
        assumed_time=race.goal.start is None,
    )


def open_hard_days(frame: WeekFrame, races: tuple[PlannedRace, ...]) -> int:
    """Days of the week on which races before and after allow a hard run."""
    return sum(all(_allows_hard_run(day.date, race) for race in races) for day in frame.days)


def days_before_last_heavy(frame: WeekFrame) -> int:
    """Days of the week on which heavy leg work is still far enough from the A race ahead."""
    if frame.goal is None:
        return len(frame.days)
    last = frame.goal.distance.last_heavy_days
    return sum((frame.goal.date - day.date).days >= last for day in frame.days)


def open_run_days(frame: WeekFrame, races: tuple[PlannedRace, ...]) -> int:
    """Days of the week with a window for a run, outside the days without running after a race."""
    return sum(
        any(window.allows_run for window in day.windows)
        and all(not 0 < (day.date - race.date).days <= race.distance.after.no_running for race in races)
        for day in frame.days
    )


def _allows_hard_run(day: date, race: PlannedRace) -> bool:
    ahead = (race.date - day).days
    if race.priority is Priority.C:
        return abs(ahead) > 1
    if ahead >= 0:
        return ahead >= race.distance.last_hard_days
    return -ahead > race.distance.after.no_quality
