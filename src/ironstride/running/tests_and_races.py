"""Fitness tests and race days: even pacing, and nothing new."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from ironstride.running.run_ask import RunAsk
from ironstride.running.run_steps import Steps, framed, target_of
from ironstride.running.targets import Intensity
from ironstride.training.run_workout import RunStep, RunTarget, RunWorkout, StepKind
from ironstride.training.run_workout_lines import duration_text
from ironstride.units import HALF_MARATHON_M, SECONDS_PER_MINUTE, TEN_KM_M

TRIALS: Final = ((45, 30), (35, 20), (27, 15), (20, 12))
"""From so many minutes of a session on, a trial of so many."""
SHORTEST_TRIAL_SHARE: Final = 0.4
HEART_TRIAL_MINUTES: Final = 30
OPENING_SHARE: Final = 0.2
CLOSING_SHARE: Final = 0.2
LEAST_PART_S: Final = 60


def fitness_test(ask: RunAsk) -> RunWorkout:
    """A trial by the clock, as long as the session lets it be: half an hour gives threshold pace, shorter ones race
    fitness from the distance.
    """
    minutes = next((trial for least, trial in TRIALS if ask.minutes >= least), 0)
    seconds = minutes * SECONDS_PER_MINUTE or int(SHORTEST_TRIAL_SHARE * ask.minutes) * SECONDS_PER_MINUTE
    seconds = max(seconds, SECONDS_PER_MINUTE)
    trial = RunStep(
        StepKind.WORK, target_of(ask, Intensity.TRIAL), seconds, text="as far as you can, evenly; start held back"
    )
    if minutes == HEART_TRIAL_MINUTES:
        measure = "Note the distance, and the mean heart rate of the last 20 minutes if you have it."
    else:
        measure = "Note the distance. On a measured course 3 km to 5 km all-out do as well: note the time."
    text = f"{duration_text(seconds)} alone, as far as you can"
    title = f"Fitness test, {duration_text(seconds)}"
    return RunWorkout(f"trial-{seconds // SECONDS_PER_MINUTE}-min", title, framed(ask, (trial,)), text, (measure,))


def race_day(ask: RunAsk) -> RunWorkout:
    """A race in three parts: held back, the pace range, what is left. Its minutes are an estimate; the line ends it."""
    total = ask.minutes * SECONDS_PER_MINUTE
    opening = max(LEAST_PART_S, int(OPENING_SHARE * total) // SECONDS_PER_MINUTE * SECONDS_PER_MINUTE)
    closing = max(LEAST_PART_S, int(CLOSING_SHARE * total) // SECONDS_PER_MINUTE * SECONDS_PER_MINUTE)
    target = target_of(ask, Intensity.RACE)
    steps: Steps = (
        RunStep(StepKind.WORK, _held_back(target), opening, text="held back: the slow end of the range"),
        RunStep(StepKind.WORK, target, total - opening - closing, text="evenly, by pace or by effort"),
        RunStep(
            StepKind.WORK, replace(target, effort_high=10), closing, text="what is left, to the line whatever the clock"
        ),
    )
    notes = (_warm_up(ask.distance_m), "Nothing new today: shoes, clothes and breakfast are those of training.")
    if ask.main_race:
        return RunWorkout("race-day", "Race day", steps, "start held back, run evenly, finish with what is left", notes)
    text = "start held back, run evenly; practise the routine of race day"
    return RunWorkout("tune-up-race", "Tune-up race", steps, text, notes)


def _held_back(target: RunTarget) -> RunTarget:
    effort = max(1, target.effort_low - 1)
    fast, slow = target.pace_fast_s_per_km, target.pace_slow_s_per_km
    if fast is None or slow is None:
        return replace(target, effort_low=effort)
    return replace(target, effort_low=effort, pace_fast_s_per_km=float(round((fast + slow) / 2)))


def _warm_up(distance_m: float | None) -> str:
    if distance_m is None or distance_m <= TEN_KM_M:
        return "Before the start: 10 to 15 min of easy running and 3 or 4 strides, done 10 min before the gun."
    if distance_m <= HALF_MARATHON_M:
        return "Before the start: 5 to 10 min of easy running, done 10 min before the gun."
    return "Before the start: walk and jog a few minutes; the first kilometres are the warm-up."
