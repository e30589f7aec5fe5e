"""The lap-button form: every lap once, in order, on lines that a phone shows whole."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ironstride.export.lap_lines import HOW, WIDTH, lap_lines
from ironstride.running.build_run import run_workout
from ironstride.running.run_ask import RunAsk
from ironstride.training.run_workout import RepeatedSteps, RunStep, RunTarget, RunWorkout, StepKind
from ironstride.training.strength_workout import PlannedExercise, StrengthWorkout
from tests.running.run_people import asks

EASY = RunTarget(2, 3)
HARD = RunTarget(7, 8, 300.0, 310.0)
STEPS = (
    RunStep(StepKind.WARM_UP, EASY, 720, text="slowly"),
    RepeatedSteps(6, (RunStep(StepKind.WORK, HARD, 180), RunStep(StepKind.RECOVERY, EASY, 120))),
    RunStep(StepKind.COOL_DOWN, EASY),
)
RUN = RunWorkout("six", "Six", STEPS, "6 x 3 min")
LIFT = StrengthWorkout(
    "legs-a", "Legs", 0, (PlannedExercise("squat", 3, 8, 12, 2, 90, load_kg=40.0, superset="a"),
    PlannedExercise("row", 2, 8, 8, 2, 60, superset="a", each_side=True)), 1200, 3, 2, "",
)  # fmt: skip


def test_a_slip_of_paper() -> None:
    """Numbers are the watch's laps; what repeats is said once."""
    assert lap_lines(RUN) == (
        HOW,
        "1     Warm up 12 min, effort 2-3, slowly",
        "2-13  6 times:",
        "      Run 3 min, 5:00-5:10 /km",
        "      Recover 2 min",
        "14    Cool down until you press lap, effort 2-3",
    )


def test_a_short_repeat_stands_on_one_line() -> None:
    """As a glance takes it in."""
    run = replace(RUN, steps=(RepeatedSteps(4, (RunStep(StepKind.STRIDE, HARD, metres=80),)),))
    assert lap_lines(run) == (HOW, "1-4  4 times: Stride 80 m, 5:00-5:10 /km")


def test_one_step_needs_no_button() -> None:
    """An easy run is one line, in the units that are wanted."""
    run = replace(RUN, steps=(RunStep(StepKind.EASY, HARD, metres=16093),))
    assert lap_lines(run, "imperial") == ("1  Run easily 10.00 mi, 8:03-8:19 /mi",)
    assert lap_lines(run) == ("1  Run easily 16.093 km, 5:00-5:10 /km",)


def test_strength_has_a_line_an_exercise() -> None:
    """What is done in turn is marked; loads are in the units that are wanted."""
    assert lap_lines(LIFT) == ("A1  Squat 3 x 8-12, 40 kg", "A2  Row 2 x 8 a side")
    alone = replace(LIFT, exercises=(replace(LIFT.exercises[0], superset=None),))
    assert lap_lines(alone, "imperial") == ("Squat 3 x 8-12, 88 lb",)


@pytest.mark.parametrize("workout", [RUN, LIFT])
def test_units_are_one_of_two(workout: RunWorkout | StrengthWorkout) -> None:
    """A third kind is a mistake of the caller."""
    with pytest.raises(ValueError, match="'cubits'"):
        lap_lines(workout, "cubits")


@given(asks(), st.sampled_from(("metric", "imperial")))
def test_laps_are_counted_through(ask: RunAsk, units: str) -> None:
    """The numbers run from one to the number of steps, without a gap, and no line is too long."""
    workout = run_workout(ask)
    lines = lap_lines(workout, units)
    assert all(len(line) <= WIDTH for line in lines)
    marks = [found for line in lines if (found := re.match(r"(\d+)(?:-(\d+))?  ", line))]
    spans = [(int(found[1]), int(found[2] or found[1])) for found in marks]
    counted = [lap for first, last in spans for lap in range(first, last + 1)]
    assert counted == list(range(1, len(workout.all_steps()) + 1))
