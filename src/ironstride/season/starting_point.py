"""Where the athlete stands on the first day of the season: all that the season knows of the past."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from ironstride.running.vdot import easy_pace_s_per_km, vdot
from ironstride.training.athlete import Amount, Athlete
from ironstride.training.kinds import Level
from ironstride.units import METRES_PER_KM, SECONDS_PER_MINUTE

EASY_PACE_BY_LEVEL: Final = {Level.BEGINNER: 450.0, Level.INTERMEDIATE: 390.0, Level.ADVANCED: 330.0}
"""Seconds per kilometre where nothing better is known. A convention."""
NEW_RUNNER_WEEK_MINUTES: Final = 60
"""Three runs of twenty minutes: the first week of somebody who does not run yet. A convention."""
NEW_RUNNER_LONGEST_MINUTES: Final = 20
LAYOFF_DAYS: Final = 28
"""No run for longer than this is the layoff path."""
RUN_WALK_BELOW_MINUTES: Final = 20
"""Run-walk while the longest run without walking is shorter."""


@dataclass(frozen=True, slots=True)
class StartingPoint:
    """What a season begins from. None = unknown."""

    week_minutes: float
    """Running a week to begin with, any layoff already taken off."""
    longest_minutes: float
    """Longest run of the last 30 days, or the one stated."""
    longest_on: date | None = None
    earlier_long_runs: tuple[tuple[date, float], ...] = ()
    """Monday and longest run, min, of recorded weeks: the season's first weeks build on these."""
    usual_week_minutes: float | None = None
    """Running a week before any layoff was taken off, as recordings show it."""
    best_four_weeks_minutes: float | None = None
    """Best mean of four weeks in the last year."""
    days_since_last_run: int | None = None
    runs_per_week: float | None = None
    leg_sessions_35_days: int = 0
    leg_sessions_42_days: int = 0
    lifting_weeks: int = 0
    """Whole weeks of lifting without a long break."""
    longest_unbroken_minutes: float | None = None
    """Longest run without walking; None = as long as the longest run."""
    easy_pace_s_per_km: float | None = None
    assumptions: tuple[str, ...] = ()

    @property
    def is_layoff(self) -> bool:
        """Whether the athlete starts again after more than four weeks without a run (or for the first time)."""
        return self.days_since_last_run is not None and self.days_since_last_run > LAYOFF_DAYS

    @property
    def run_walk(self) -> bool:
        """Whether runs begin as run-walk."""
        unbroken = self.longest_minutes if self.longest_unbroken_minutes is None else self.longest_unbroken_minutes
        return unbroken < RUN_WALK_BELOW_MINUTES


def known_easy_pace(athlete: Athlete) -> float | None:
    """Easy pace from the athlete's result; None without one."""
    result = athlete.running.result
    return None if result is None else easy_pace_s_per_km(vdot(result.distance_m, result.time_s))


def amount_minutes(amount: Amount, pace_s_per_km: float) -> float:
    """The amount in minutes at a pace."""
    if amount.minutes is not None:
        return amount.minutes
    return (amount.distance_m or 0.0) / METRES_PER_KM * pace_s_per_km / SECONDS_PER_MINUTE


def stated_start(athlete: Athlete) -> StartingPoint:
    """The starting point of somebody without recordings: what they say, and what is assumed where they say nothing."""
    running = athlete.running
    pace = known_easy_pace(athlete)
    used_pace = pace or EASY_PACE_BY_LEVEL[athlete.level or Level.BEGINNER]
    if running.weekly is None and running.longest is None:
        return _says_nothing(pace)
    longest = None if running.longest is None else amount_minutes(running.longest, used_pace)
    weekly = None if running.weekly is None else amount_minutes(running.weekly, used_pace)
    runs = running.runs_per_week or 3
    notes: list[str] = []
    if weekly is None:
        weekly = (longest or 0.0) * min(runs, 2)
        notes.append(f"Nothing is said about running a week: {round(weekly)} min are assumed from the longest run.")
    if longest is None:
        longest = weekly / max(runs - 1, 1) if weekly else 0.0
        notes.append(f"Nothing is said about the longest run: {round(longest)} min are assumed from the week.")
    stated = StartingPoint(weekly, longest, runs_per_week=running.runs_per_week, easy_pace_s_per_km=pace)
    if weekly < NEW_RUNNER_WEEK_MINUTES:
        stated = replace(
            stated,
            week_minutes=NEW_RUNNER_WEEK_MINUTES,
            longest_minutes=max(longest, NEW_RUNNER_LONGEST_MINUTES),
            longest_unbroken_minutes=longest,
            days_since_last_run=None if weekly else LAYOFF_DAYS + 1,
        )
    return replace(stated, assumptions=tuple(notes))


def _says_nothing(pace: float | None) -> StartingPoint:
    note = (
        "Nothing is known of the running so far: the season starts with three runs of "
        f"{NEW_RUNNER_LONGEST_MINUTES} min a week, with walking breaks."
    )
    return StartingPoint(
        NEW_RUNNER_WEEK_MINUTES,
        NEW_RUNNER_LONGEST_MINUTES,
        days_since_last_run=LAYOFF_DAYS + 1,
        longest_unbroken_minutes=0.0,
        easy_pace_s_per_km=pace,
        assumptions=(note,),
    )
