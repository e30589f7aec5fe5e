"""Whatever is inside a session as plain lines."""

from __future__ import annotations

from ironstride.training.run_workout import RunWorkout
from ironstride.training.run_workout_lines import METRIC, workout_lines
from ironstride.training.session_workout import Workout
from ironstride.training.strength_workout_lines import strength_workout_lines


def session_workout_lines(workout: Workout, units: str = METRIC, *, cues: bool = False) -> tuple[str, ...]:
    """The lines of a run, a strength or a mobility workout, the first one saying the whole."""
    if isinstance(workout, RunWorkout):
        return workout_lines(workout, units)
    return strength_workout_lines(workout, units, cues=cues)
