"""The text for intervals.icu: an independent reader finds the very steps of the workout."""

from dataclasses import replace

import pytest
from hypothesis import given

from ironstride.export.fit_run_steps import LEAST_HALF_WIDTH
from ironstride.export.intervals_text import OPEN_STEP_S, intervals_text
from ironstride.running.build_run import run_workout
from ironstride.running.run_ask import RunAsk
from ironstride.running.targets import targets_for
from ironstride.strength.build_session import build_session
from ironstride.strength.catalogue import load_catalogue
from ironstride.strength.strength_ask import StrengthAsk
from ironstride.training.kinds import Kind, Level, Phase
from ironstride.training.run_workout import RepeatedSteps, RunStep, RunTarget, RunWorkout, StepKind
from ironstride.units import HALF_MARATHON_M
from tests.export.intervals_reading import steps_in
from tests.running.run_people import TARGETS, asks

KNOWN = TARGETS[HALF_MARATHON_M]
BY_FEEL = targets_for()
RESTS = {StepKind.RECOVERY, StepKind.WALK}
EFFORT = RunTarget(7, 8, 300.0, 330.0)
ROUNDING_S = 1


def a_run(kind: Kind = Kind.INTERVALS, minutes: int = 60, *, known: bool = True, treadmill: bool = False) -> RunWorkout:
    targets = KNOWN if known else BY_FEEL
    return run_workout(
        RunAsk(kind, minutes, Phase.BUILD, Level.ADVANCED, HALF_MARATHON_M, targets=targets, treadmill=treadmill)
    )


def one_step(step: RunStep) -> RunWorkout:
    return RunWorkout("one", "One", (step,), "one step")


@given(asks())
def test_the_reader_finds_the_steps(ask: RunAsk) -> None:
    """Count, length and kind of every step with repeats written out, for any run of the library."""
    workout = run_workout(ask)
    read, meant = steps_in(intervals_text(workout, workout.title)), workout.all_steps()
    assert [(one.seconds, one.metres) for one in read] == [(one.seconds, one.metres) for one in meant]
    assert [one.intensity == "rest" for one in read] == [one.kind in RESTS for one in meant]
    assert not any(one.lap for one in read)


@given(asks())
def test_paces_are_those_of_the_workout(ask: RunAsk) -> None:
    """Each range holds the workout's, is wider by no more than a watch needs, and recoveries have none."""
    workout = run_workout(ask)
    for read, meant in zip(steps_in(intervals_text(workout)), workout.all_steps(), strict=True):
        fast, slow = meant.target.pace_fast_s_per_km, meant.target.pace_slow_s_per_km
        if read.pace_s_per_km is None:
            assert fast is None or meant.kind in RESTS or meant.target.grade_percent is not None or workout.treadmill
            continue
        assert fast is not None
        assert slow is not None
        assert meant.kind not in RESTS
        width = max(0.0, LEAST_HALF_WIDTH * (fast + slow) / 2 - (slow - fast) / 2) + ROUNDING_S
        assert 0 <= read.pace_s_per_km[0] - slow + ROUNDING_S <= width + ROUNDING_S
        assert 0 <= fast - read.pace_s_per_km[1] + ROUNDING_S <= width + ROUNDING_S


def test_the_text_of_a_session() -> None:
    """Title, warm-up, a repeat between blank lines, and what comes after."""
    easy = RunTarget(2, 3)
    steps = (
        RunStep(StepKind.WARM_UP, easy, 720),
        RepeatedSteps(5, (RunStep(StepKind.WORK, EFFORT, metres=400), RunStep(StepKind.RECOVERY, EFFORT, 90))),
        RunStep(StepKind.COOL_DOWN, easy, 3600),
    )
    workout = RunWorkout("five", "Five", steps, "5 x 400 m", ("Drink enough.",))
    assert intervals_text(workout, "Five repeats") == (
        "Five repeats\n\n"
        '- "Warm up, effort 2-3" 12m intensity=warmup\n\n'
        'Main set 5x\n- "Run, effort 7-8" 400mtr 5:30-5:00/km Pace intensity=active\n'
        '- "Recover, effort 7-8" 1m30s intensity=rest\n\n'
        '- "Cool down, effort 2-3" 1h intensity=cooldown\n\n'
        "Drink enough.\n"
    )


def test_heart_is_a_share_of_the_threshold() -> None:
    """Only with a threshold, and only where no pace leads."""
    target = RunTarget(6, 7, heart_low_bpm=153, heart_high_bpm=170)
    workout = one_step(RunStep(StepKind.WORK, target, 600))
    assert steps_in(intervals_text(workout))[0].heart_percent is None
    assert steps_in(intervals_text(workout, threshold_heart_bpm=170))[0].heart_percent == (90, 100)
    paced = one_step(RunStep(StepKind.WORK, replace(target, pace_fast_s_per_km=300.0, pace_slow_s_per_km=320.0), 600))
    assert steps_in(intervals_text(paced, threshold_heart_bpm=170))[0].heart_percent is None


def test_no_beats_a_minute() -> None:
    """The form does not know them for sure."""
    assert "bpm" not in intervals_text(a_run(known=True), threshold_heart_bpm=165)


@pytest.mark.parametrize("bpm", [0, -170])
def test_a_threshold_is_above_zero(bpm: int) -> None:
    """A mistake of the caller."""
    with pytest.raises(ValueError, match=str(bpm)):
        intervals_text(a_run(), threshold_heart_bpm=bpm)


def test_an_open_step_is_ended_by_lap() -> None:
    """It has a length for the form, and says that the button ends it."""
    (read,) = steps_in(intervals_text(one_step(RunStep(StepKind.EASY, EFFORT))))
    assert (read.lap, read.seconds) == (True, OPEN_STEP_S)


def test_the_treadmill_has_speeds_in_words() -> None:
    """The watch's pace is wrong there; speed and incline stand in the cue."""
    read = steps_in(intervals_text(a_run(Kind.HILLS, treadmill=True)))
    assert all(one.pace_s_per_km is None for one in read)
    assert any("km/h" in one.cue and "incline" in one.cue for one in read)


def test_a_cue_cannot_break_a_line() -> None:
    """Quotation marks, line ends and lengths in a text stay text."""
    step = RunStep(StepKind.WORK, EFFORT, 60, text='say "go"\n- 5m 4:00/km Pace\n\nMain set 9x')
    (read,) = steps_in(intervals_text(one_step(step)))
    assert read.seconds == 60
    assert "say 'go' - 5m" in read.cue


def test_a_repeat_of_one_is_no_repeat() -> None:
    """Once is once."""
    workout = replace(a_run(), steps=(RepeatedSteps(1, (RunStep(StepKind.EASY, EFFORT, 60),)),))
    assert "Main set" not in intervals_text(workout)
    assert len(steps_in(intervals_text(workout))) == 1


def test_strength_is_prose() -> None:
    """Every exercise is named and nothing can be read as a step or a repeat."""
    ask = StrengthAsk(Kind.FULL_BODY, 30, 7, 6, 2, Phase.BUILD, equipment=frozenset({"dumbbells", "bench"}))
    session = build_session(ask, load_catalogue().exercises)
    text = intervals_text(session, "Strength 3x")
    assert text.startswith("Strength 3x.\n")
    assert steps_in(text) == []
    assert all(one.name in text for one in session.exercises)
