"""A run from what is asked: the one door to the library of run workouts."""

from __future__ import annotations

from dataclasses import replace

from ironstride.running.easy_runs import STRIDES, easy_run, long_run, with_strides
from ironstride.running.hard_runs import hard_run
from ironstride.running.run_ask import RunAsk
from ironstride.running.run_notes import notes_for
from ironstride.running.run_progress import WALKABLE
from ironstride.running.run_walk import run_walk
from ironstride.running.tests_and_races import fitness_test, race_day
from ironstride.training.kinds import EASY_KINDS, QUALITY_KINDS, Kind
from ironstride.training.run_workout import RunWorkout


def run_workout(ask: RunAsk) -> RunWorkout:
    """The workout of a run: its steps last exactly the run's minutes, and the same ask gives the same workout.

    Effort is in every step; pace and heart rate where `ask.targets` knows them. It never changes what the run is: kind,
    minutes and tags are the plan's.
    """
    workout = _workout(ask)
    return replace(workout, notes=notes_for(ask, workout), treadmill=ask.treadmill)


def _workout(ask: RunAsk) -> RunWorkout:
    if ask.kind is Kind.RACE:
        return race_day(ask)
    if ask.kind is Kind.TEST:
        return fitness_test(ask)
    if ask.run_walk and ask.kind in WALKABLE:
        return run_walk(ask)
    if ask.kind is Kind.HILLS and ask.softened:
        return with_strides(ask, STRIDES[ask.level][0])
    if ask.kind in QUALITY_KINDS:
        return hard_run(ask)
    return easy_run(ask) if ask.kind in EASY_KINDS else long_run(ask)
