"""The starting point that recordings show; what they do not show comes from the athlete's words."""

from __future__ import annotations

from dataclasses import replace

from ironstride.load.history import HistorySummary
from ironstride.load.layoff import LONG_LAYOFF_SHARE
from ironstride.season.starting_point import (
    LAYOFF_DAYS,
    NEW_RUNNER_LONGEST_MINUTES,
    NEW_RUNNER_WEEK_MINUTES,
    StartingPoint,
    known_easy_pace,
    stated_start,
)
from ironstride.training.athlete import Athlete


def start_from_history(athlete: Athlete, history: HistorySummary) -> StartingPoint:
    """Where the athlete stands: from recordings where they show running, else from what they say.

    After more than four weeks without a run the layoff share of the old week is left, at least three short runs.
    """
    said = stated_start(athlete)
    if history.days_since_last_run is None:
        note = "The recordings show no run: what you say about your running counts."
        return _with_lifting(replace(said, assumptions=(*said.assumptions, note)), history)
    if history.days_since_last_run > LAYOFF_DAYS:
        return _with_lifting(_after_layoff(said, history), history)
    return _with_lifting(_from_recordings(athlete, said, history), history)


def _from_recordings(athlete: Athlete, said: StartingPoint, history: HistorySummary) -> StartingPoint:
    notes: tuple[str, ...] = ()
    minutes = history.baseline_minutes
    if minutes is None:
        stated = athlete.running.weekly is not None
        minutes = said.week_minutes if stated else max(history.this_week.run_minutes, float(NEW_RUNNER_WEEK_MINUTES))
        notes = (f"The recordings hold no whole week of running: {round(minutes)} min a week are assumed.",)
    longest = history.longest_run_minutes or said.longest_minutes
    return StartingPoint(
        week_minutes=minutes,
        longest_minutes=longest,
        longest_on=history.longest_run_on,
        earlier_long_runs=tuple(
            (week.start, week.longest_run_minutes) for week in (*history.weeks, history.this_week) if week.runs
        ),
        usual_week_minutes=history.usual_week_minutes,
        best_four_weeks_minutes=history.best_four_weeks_minutes,
        days_since_last_run=history.days_since_last_run,
        runs_per_week=history.runs_per_week,
        longest_unbroken_minutes=history.longest_unbroken_minutes,
        easy_pace_s_per_km=known_easy_pace(athlete) or history.easy_pace_s_per_km,
        assumptions=notes,
    )


def _after_layoff(said: StartingPoint, history: HistorySummary) -> StartingPoint:
    before = history.usual_week_minutes or 0.0
    minutes = max(float(NEW_RUNNER_WEEK_MINUTES), LONG_LAYOFF_SHARE * before)
    note = (
        f"The last recorded run was {history.days_since_last_run} days before: the season starts again with "
        f"{round(minutes)} min a week, and strength as new."
    )
    return StartingPoint(
        week_minutes=minutes,
        longest_minutes=NEW_RUNNER_LONGEST_MINUTES,
        days_since_last_run=history.days_since_last_run,
        best_four_weeks_minutes=history.best_four_weeks_minutes,
        longest_unbroken_minutes=0.0,
        easy_pace_s_per_km=said.easy_pace_s_per_km,
        assumptions=(note,),
    )


def _with_lifting(start: StartingPoint, history: HistorySummary) -> StartingPoint:
    lifting = history.lifting
    return replace(
        start,
        assumptions=(*start.assumptions, *history.notes),
        leg_sessions_35_days=lifting.leg_sessions_35_days,
        leg_sessions_42_days=lifting.leg_sessions_42_days,
        lifting_weeks=lifting.weeks_of_lifting,
    )
