"""A strength session as lines: everything that one does at the rack, in 80 columns."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ironstride.strength.build_session import build_session
from ironstride.strength.catalogue import load_catalogue
from ironstride.strength.mobility import MobilityAsk, MobilityOccasion, mobility_routine
from ironstride.strength.strength_ask import StrengthAsk
from ironstride.training.kinds import Kind, Phase
from ironstride.training.strength_workout import PlannedExercise, StrengthWorkout
from ironstride.training.strength_workout_lines import (
    LINE_WIDTH,
    exercise_marks,
    headline,
    load_words,
    sets_words,
    strength_workout_lines,
)

CATALOGUE = load_catalogue()
SQUAT = PlannedExercise(
    "goblet-squat", 3, 6, 10, 2, 120, load_kg=20.0, aim="9 repetitions: one more than last time", ramp_sets=1,
    cue="Chest tall.", name="Goblet squat",
)  # fmt: skip
ROW = PlannedExercise(
    "one-arm-row", 2, 8, 12, 2, 90, load_text="start light", superset="a", is_new=True, each_side=True
)
PLANK = PlannedExercise("plank", 2, 0, 0, None, 45, hold_s=30, superset="a", name="Plank")
SESSION = StrengthWorkout(
    "full-body-a", "Full body", 360, (SQUAT, ROW, PLANK), 2280, 3, 4, "7 sets.", ("Letters are done in turn.",)
)
TEXTS = st.text("abc -é", max_size=120)
EXERCISES = st.builds(
    PlannedExercise,
    exercise=st.just("one"),
    sets=st.integers(1, 12),
    reps_low=st.integers(0, 8),
    reps_high=st.integers(8, 120),
    reps_left=st.none() | st.integers(0, 10),
    rest_s=st.integers(0, 600),
    hold_s=st.none() | st.integers(5, 600),
    load_kg=st.none() | st.floats(0, 999.75),
    load_text=TEXTS,
    aim=TEXTS,
    ramp_sets=st.integers(0, 4),
    superset=st.none() | st.sampled_from("ab"),
    cue=TEXTS,
    is_new=st.booleans(),
    name=TEXTS,
    each_side=st.booleans(),
)


def test_a_session_reads_like_a_page() -> None:
    """Whole, warm-up, exercises in columns, what is done in turn marked, and no cue unless asked for."""
    assert strength_workout_lines(SESSION) == (
        "Full body: 7 sets, about 38 min",
        "-  Warm up 6 min",
        "-  Goblet squat  3 x 6-10         20 kg, 2 reps left, rest 2 min",
        "     one lighter set first; 9 repetitions: one more than last time",
        "A1 One arm row   2 x 8-12 a side  2 reps left, rest 90 s, new",
        "     start light",
        "A2 Plank         2 x 30 s         rest 45 s",
        "Letters are done in turn.",
    )


def test_cues_come_when_asked_for() -> None:
    """The cue stands below its exercise."""
    assert "     Chest tall." in strength_workout_lines(SESSION, cues=True)


def test_pounds_are_rounded_to_the_half() -> None:
    """Nobody reads 44.0925 lb on a dumbbell."""
    assert "44 lb" in strength_workout_lines(SESSION, "imperial")[2]
    assert load_words(replace(SQUAT, load_kg=10.2), "imperial") == "22.5 lb"
    assert load_words(replace(SQUAT, load_kg=1000.0)) == "1000 kg"
    assert load_words(replace(SQUAT, load_kg=0.0)) == "0 kg"
    assert load_words(replace(SQUAT, load_kg=None)) == ""


def test_repetitions_and_holds_are_said() -> None:
    """A range, one number, a hold, and what is of each side."""
    assert sets_words(SQUAT) == "3 x 6-10"
    assert sets_words(replace(SQUAT, reps_low=10)) == "3 x 10"
    assert sets_words(replace(PLANK, each_side=True)) == "2 x 30 s a side"


def test_supersets_count_by_their_letter() -> None:
    """Also where something else stands between the two."""
    assert exercise_marks((ROW, SQUAT, PLANK, replace(ROW, superset="b"))) == ["A1", "-", "A2", "B1"]


def test_one_set_and_one_rep_are_singular() -> None:
    """Small sessions are said properly."""
    single = replace(SESSION, exercises=(replace(SQUAT, sets=1, reps_left=1),))
    assert headline(single) == "Full body: 1 set, about 38 min"
    assert "1 rep left" in strength_workout_lines(single)[2]


def test_a_long_name_stands_alone() -> None:
    """It pushes no column aside."""
    lines = strength_workout_lines(replace(SESSION, exercises=(replace(SQUAT, name="Squat " * 8), ROW)))
    assert lines[2].startswith("-  Squat Squat")
    assert lines[3].index("3 x") == lines[5].index("2 x")


def test_mobility_reads_as_a_routine() -> None:
    """No sets to count up, no rests, no reps left."""
    routine = mobility_routine(MobilityAsk(MobilityOccasion.REST_DAY, 10), CATALOGUE)
    lines = strength_workout_lines(routine)
    assert lines[0] == f"{routine.title}, about {round(routine.seconds / 60)} min"
    assert not any("rest " in line or "left" in line for line in lines[1 : len(routine.exercises) + 1])


def test_units_are_one_of_two() -> None:
    """A third kind is a mistake of the caller."""
    with pytest.raises(ValueError, match="'stone'"):
        strength_workout_lines(SESSION, "stone")


@given(st.lists(EXERCISES, max_size=9), TEXTS, st.sampled_from(("metric", "imperial")), st.booleans())
def test_no_line_is_too_long(exercises: list[PlannedExercise], note: str, units: str, cues: bool) -> None:
    """80 columns, whatever stands in it, and no line is empty."""
    lines = strength_workout_lines(replace(SESSION, exercises=tuple(exercises), notes=(note,)), units, cues=cues)
    assert all(line.strip() and len(line) <= LINE_WIDTH for line in lines)


@pytest.mark.parametrize("minutes", [20, 40, 60])
def test_every_exercise_of_a_real_session_is_there(minutes: int) -> None:
    """Each by its name, once."""
    ask = StrengthAsk(Kind.FULL_BODY, minutes, 7, 6, 2, Phase.BUILD, equipment=frozenset({"dumbbells", "bench"}))
    session = build_session(ask, CATALOGUE.exercises)
    text = "\n".join(strength_workout_lines(session))
    assert session.exercises
    assert all(text.count(f"{one.name} ") + text.count(f"{one.name}\n") >= 1 for one in session.exercises)
