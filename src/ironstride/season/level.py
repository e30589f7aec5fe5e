"""Who the athlete is as a runner and as a lifter, and how often they train."""

from __future__ import annotations

from typing import Final

from ironstride.season.refused_kinds import refuses_strength
from ironstride.season.starting_point import StartingPoint
from ironstride.training.athlete import Athlete
from ironstride.training.kinds import Experience, Level

BEGINNER_BELOW_MINUTES: Final = 120
"""Under so much running a week one is a beginner. A convention."""
ADVANCED_FROM_MINUTES: Final = 360
"""From so much running a week one is advanced. A convention."""
DEFAULT_RUNS: Final = {Level.BEGINNER: 3, Level.INTERMEDIATE: 5, Level.ADVANCED: 6}
"""Runs a week where nothing is said."""
LAYOFF_RUNS: Final = 3
MOST_RUNS: Final = 7
DEFAULT_LIFTS: Final = 2
"""Strength sessions a week where nothing is said (evidence row 21; the guide)."""
MOST_LIFTS: Final = 3
USED_LEGS_SESSIONS: Final = 6
"""Leg sessions within 35 days after which the legs count as used to it (evidence row 10)."""
USED_LEGS_SESSIONS_ONCE_A_WEEK: Final = 5
"""The same at one a week, within 42 days."""


def runner_level(athlete: Athlete, start: StartingPoint) -> Level:
    """The level the athlete states, or the one their running shows."""
    if athlete.level is not None:
        return athlete.level
    usual = max(start.week_minutes, start.best_four_weeks_minutes or 0.0)
    if start.is_layoff or usual < BEGINNER_BELOW_MINUTES:
        return Level.BEGINNER
    return Level.ADVANCED if usual >= ADVANCED_FROM_MINUTES else Level.INTERMEDIATE


def runs_wished(athlete: Athlete, start: StartingPoint, level: Level) -> int:
    """Runs a week: the athlete's wish, else what they do now (never fewer than the beginner's three), else by level."""
    if start.is_layoff:
        return LAYOFF_RUNS
    if athlete.running.runs_per_week is not None:
        return min(max(athlete.running.runs_per_week, 1), MOST_RUNS)
    if start.runs_per_week is not None:
        return min(max(round(start.runs_per_week), DEFAULT_RUNS[Level.BEGINNER]), DEFAULT_RUNS[level])
    return DEFAULT_RUNS[level]


def lifts_wished(athlete: Athlete) -> int:
    """Strength sessions a week: the athlete's wish, else two."""
    if refuses_strength(athlete.preferences.never):
        return 0
    wish = athlete.strength.sessions_per_week
    return DEFAULT_LIFTS if wish is None else min(max(wish, 0), MOST_LIFTS)


def lifting_experience(athlete: Athlete, start: StartingPoint) -> Experience:
    """How used to lifting the athlete is on the first day: their word (few record every lift), else their recordings.

    After more than four weeks without a run strength starts as new too. Unknown is new: the careful side.
    """
    if start.is_layoff:
        return Experience.RETURNING if athlete.strength.experience is Experience.ADAPTED else _stated(athlete)
    if athlete.strength.experience is not None:
        return athlete.strength.experience
    once = lifts_wished(athlete) <= 1
    if legs_are_used(start.leg_sessions_35_days, start.leg_sessions_42_days, once_a_week=once):
        return Experience.ADAPTED
    return Experience.RETURNING if start.leg_sessions_42_days else Experience.NEW


def legs_are_used(in_35_days: int, in_42_days: int, *, once_a_week: bool) -> bool:
    """Whether the 48-hour-legs clock has run out."""
    return in_35_days >= USED_LEGS_SESSIONS or (once_a_week and in_42_days >= USED_LEGS_SESSIONS_ONCE_A_WEEK)


def _stated(athlete: Athlete) -> Experience:
    return athlete.strength.experience or Experience.NEW
