"""The workout inside a session of a plan, read from and written as the plan's plain values."""

from __future__ import annotations

from ironstride.training.run_workout import RunWorkout
from ironstride.training.run_workout_json import RUN, run_workout_from_json, run_workout_to_json
from ironstride.training.session import Session
from ironstride.training.strength_workout import StrengthWorkout
from ironstride.training.strength_workout_json import strength_workout_from_json, strength_workout_to_json

Workout = RunWorkout | StrengthWorkout


def workout_of(session: Session) -> Workout | None:
    """The session's workout; None where it has none.

    Raises:
        ValueError: when what stands there is no workout; the message names the key.
    """
    if session.workout is None:
        return None
    if session.workout.get("sport") == RUN:
        return run_workout_from_json(session.workout)
    return strength_workout_from_json(session.workout)


def workout_values(workout: Workout) -> dict[str, object]:
    """A workout as the plain values that a session keeps."""
    return run_workout_to_json(workout) if isinstance(workout, RunWorkout) else strength_workout_to_json(workout)
