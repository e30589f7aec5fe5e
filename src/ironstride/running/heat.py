"""A run in the heat: by effort, whatever the pace (a convention)."""

from __future__ import annotations

from dataclasses import replace

from ironstride.running.run_notes import heat_notes
from ironstride.running.targets import without_pace
from ironstride.training.kinds import Kind
from ironstride.training.run_workout import RepeatedSteps, RunStep, RunWorkout


def in_heat(workout: RunWorkout, kind: Kind) -> RunWorkout:
    """The same steps by effort and heart rate, without paces, and what to mind first among the notes."""
    steps = tuple(
        replace(one, steps=tuple(_by_effort(inner) for inner in one.steps))
        if isinstance(one, RepeatedSteps)
        else _by_effort(one)
        for one in workout.steps
    )
    notes = heat_notes(kind, treadmill=workout.treadmill)
    return replace(workout, steps=steps, notes=(*notes, *(one for one in workout.notes if one not in notes)))


def _by_effort(step: RunStep) -> RunStep:
    return replace(step, target=without_pace(step.target))
