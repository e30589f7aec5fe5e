"""How long a strength session takes (evidence section 2.11, design defaults): warm-up, sets, rests, change-over."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from ironstride.strength.exercise import Exercise, LoadKind

WARM_UP_S: Final = 360
SHORT_WARM_UP_S: Final = 180
"""Where the session is short, or follows a run."""
LEAST_SESSION_S: Final = SHORT_WARM_UP_S + 7 * 60
"""Less holds no strength session."""
RAMP_SET_S: Final = 90
CHANGE_OVER_S: Final = 60
BARBELL_CHANGE_OVER_S: Final = 120
SUPERSET_REST_S: Final = 20
"""Between two exercises done in turn: the way from one to the other."""


@dataclass(frozen=True, slots=True)
class TimedExercise:
    """An exercise with what takes time."""

    exercise: Exercise
    sets: int
    reps: int
    """Of a set, of each side; the upper end of the range. 0 for holds."""
    rest_s: int
    hold_s: int | None = None
    ramp_sets: int = 0
    superset: str | None = None


def set_seconds(one: TimedExercise) -> int:
    """One work set: both sides where it is one-sided."""
    once = one.hold_s if one.hold_s is not None else round(one.reps * one.exercise.seconds_per_rep)
    return once * (2 if one.exercise.one_sided else 1)


def exercise_seconds(one: TimedExercise) -> int:
    """All sets of an exercise with the rests between them and its ramp sets, without getting there."""
    return one.sets * set_seconds(one) + max(0, one.sets - 1) * one.rest_s + one.ramp_sets * RAMP_SET_S


def change_over_seconds(exercise: Exercise) -> int:
    """Getting to an exercise and setting it up."""
    least = BARBELL_CHANGE_OVER_S if exercise.load is LoadKind.BARBELL else CHANGE_OVER_S
    return max(least, exercise.set_up_s)


def session_seconds(exercises: Sequence[TimedExercise], warm_up_s: int = WARM_UP_S) -> int:
    """The whole session. Two exercises with the same superset letter are done in turn: each rests during the other.

    >>> from ironstride.strength.exercise import Pattern
    >>> squat = Exercise("half-squat", "", Pattern.SQUAT, (), LoadKind.NONE, False, (), 1, 2, 2, 4.0, 0, "")
    >>> exercise_seconds(TimedExercise(squat, sets=4, reps=4, rest_s=180))
    604
    """
    total = warm_up_s
    done: set[str] = set()
    for one in exercises:
        total += change_over_seconds(one.exercise)
        if one.superset is None:
            total += exercise_seconds(one)
        elif one.superset not in done:
            done.add(one.superset)
            total += _in_turn([other for other in exercises if other.superset == one.superset])
    return total


def _in_turn(group: Sequence[TimedExercise]) -> int:
    """Rounds of all exercises of a superset; after each round as much rest as the longest still needs."""
    rounds = max(one.sets for one in group)
    seconds = sum(one.ramp_sets * RAMP_SET_S for one in group)
    for number in range(rounds):
        now = [one for one in group if number < one.sets]
        work = sum(set_seconds(one) for one in now) + SUPERSET_REST_S * (len(now) - 1)
        seconds += work
        if number < rounds - 1:
            others = [work - set_seconds(one) for one in now]
            seconds += max(0, max(one.rest_s - other for one, other in zip(now, others, strict=True)))
    return seconds
