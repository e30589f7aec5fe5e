"""The time model adds up."""

import pytest

from ironstride.strength.exercise import Exercise, LoadKind, Pattern
from ironstride.strength.session_time import (
    BARBELL_CHANGE_OVER_S,
    CHANGE_OVER_S,
    WARM_UP_S,
    TimedExercise,
    exercise_seconds,
    session_seconds,
)


def made(*, one_sided: bool = False, load: LoadKind = LoadKind.NONE, set_up_s: int = 0) -> Exercise:
    """An exercise of four seconds a repetition."""
    return Exercise("x", "X", Pattern.SQUAT, (), load, one_sided, (), 1, 1, 1, 4.0, set_up_s, "")


def test_the_published_example() -> None:
    """Four sets of four half squats with three minutes between take 604 s."""
    assert exercise_seconds(TimedExercise(made(), 4, 4, 180)) == 604


def test_both_sides_count() -> None:
    """One-sided sets take twice the time."""
    assert exercise_seconds(TimedExercise(made(one_sided=True), 1, 8, 60)) == 64


def test_ramp_sets_and_change_over() -> None:
    """Ramp sets and a bar to set up take their time."""
    bar = TimedExercise(made(load=LoadKind.BARBELL), 3, 5, 120, ramp_sets=2)
    assert session_seconds([bar]) == WARM_UP_S + BARBELL_CHANGE_OVER_S + 3 * 20 + 2 * 120 + 2 * 90
    assert session_seconds([TimedExercise(made(set_up_s=30), 1, 10, 60)]) == WARM_UP_S + CHANGE_OVER_S + 40


def test_holds() -> None:
    """A hold takes its seconds."""
    assert exercise_seconds(TimedExercise(made(), 3, 0, 45, hold_s=30)) == 3 * 30 + 2 * 45


@pytest.mark.parametrize("sets", [2, 3, 4])
def test_in_turn_is_shorter(sets: int) -> None:
    """Two exercises done in turn take less time than one after the other, and no less than their sets."""
    apart = [TimedExercise(made(), sets, 10, 75), TimedExercise(made(), sets, 10, 75)]
    paired = [TimedExercise(made(), sets, 10, 75, superset="a"), TimedExercise(made(), sets, 10, 75, superset="a")]
    assert session_seconds(paired) < session_seconds(apart)
    assert session_seconds(paired) >= WARM_UP_S + 2 * sets * 40
