"""The starting point that recordings show; what they do not show comes from the athlete's words."""

from __future__ import annotations

from dataclasses import replace

from ironstride.load.history import HistorySummary
from ironstride.season.starting_point import StartingPoint, known_easy_pace, stated_start
from ironstride.training.athlete import Athlete


def start_from_history(athlete: Athlete, history: HistorySummary) -> StartingPoint:
    """Where the athlete stands, from a summary of recordings.

    Without a recorded run the athlete's word holds; recorded strength counts in any case.
    """
    stated = stated_start(athlete)
    lifting = history.lifting
    strength_known = lifting.sessions_ever > 0
    lifts = replace(
        stated,
        leg_sessions_35_days=lifting.leg_sessions_35_days,
        leg_sessions_42_days=lifting.leg_sessions_42_days,
        strength_known=strength_known,
        lifting_weeks=lifting.weeks_of_lifting,
    )
    if history.days_since_last_run is None or history.baseline_minutes is None:
        return lifts
    longest = history.longest_run_minutes
    return replace(
        lifts,
        week_minutes=history.baseline_minutes,
        longest_minutes=stated.longest_minutes if longest is None else longest,
        longest_on=history.longest_run_on,
        best_four_weeks_minutes=history.best_four_weeks_minutes,
        days_since_last_run=history.days_since_last_run,
        runs_per_week=athlete.running.runs_per_week or history.runs_per_week,
        longest_unbroken_minutes=history.longest_unbroken_minutes,
        easy_pace_s_per_km=known_easy_pace(athlete) or history.easy_pace_s_per_km,
        assumptions=history.notes,
    )
