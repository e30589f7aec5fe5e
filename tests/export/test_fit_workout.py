"""Workouts as FIT files: what two independent decoders read is what the workout says, field by field."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest
from fitdecode import profile
from hypothesis import given
from hypothesis import strategies as st

from ironstride.export.fit_run_steps import LEAST_HALF_WIDTH, run_steps, speed_range
from ironstride.export.fit_steps import FitExercise, FitIntensity, cut, unrolled
from ironstride.export.fit_strength_steps import strength_steps
from ironstride.export.fit_workout import GENERIC, HEART_OFFSET, FitWorkout, fit_bytes, fit_file_name, fit_rows
from ironstride.running.build_run import run_workout
from ironstride.running.heart import HeartFacts, heart_zones
from ironstride.running.paces import PaceRange, training_paces
from ironstride.running.run_ask import RunAsk
from ironstride.running.targets import targets_for
from ironstride.strength.build_session import build_session
from ironstride.strength.catalogue import load_catalogue
from ironstride.strength.equipment import kit_of
from ironstride.strength.mobility import MobilityAsk, MobilityOccasion, mobility_routine
from ironstride.strength.strength_ask import StrengthAsk
from ironstride.training.athlete import HeartValue
from ironstride.training.kinds import RUN_KINDS, Kind, Level, Phase
from ironstride.training.run_workout import RepeatedSteps, RunStep, RunTarget, RunWorkout, StepKind
from ironstride.training.strength_workout import PlannedExercise, StrengthWorkout
from ironstride.units import HALF_MARATHON_M, KG_PER_LB
from tests.export.fit_reading import Read, by_fitdecode, by_sdk

CATALOGUE = load_catalogue()
NAMES = {one.id: FitExercise(one.fit_category, one.fit_name, one.name) for one in CATALOGUE.exercises}
MADE_AT = datetime(2026, 11, 24, tzinfo=UTC)
TARGETS = targets_for(
    training_paces(45.0), heart_zones(HeartFacts(HeartValue(186), HeartValue(52))), HALF_MARATHON_M, PaceRange(310, 320)
)
BOTH = pytest.mark.parametrize("read", [by_fitdecode, by_sdk])
Reader = Callable[[bytes], Read]
GYM = ("full gym", "band", "kettlebells 8, 12, 16 kg", "machines")


def written(workout: RunWorkout | StrengthWorkout, **more: Any) -> bytes:
    return fit_bytes(FitWorkout("Tue 24 Nov session", MADE_AT, 7, workout, **more), NAMES)


def a_run(kind: Kind = Kind.THRESHOLD, minutes: int = 55, *, known: bool = True, **more: Any) -> RunWorkout:
    targets = TARGETS if known else targets_for()
    return run_workout(RunAsk(kind, minutes, Phase.BUILD, Level.INTERMEDIATE, HALF_MARATHON_M, targets=targets, **more))


def a_lift(equipment: tuple[str, ...] = GYM, minutes: int = 40, **more: Any) -> StrengthWorkout:
    asked: dict[str, Any] = {"leg_sets": 7, "upper_sets": 6, "reps_left": 2, "phase": Phase.BUILD} | more
    return build_session(
        StrengthAsk(Kind.FULL_BODY, minutes, equipment=kit_of(equipment).words, **asked), CATALOGUE.exercises
    )


def seconds_of(steps: list[dict[str, Any]]) -> float:
    """Time of all steps with their repeats, as a watch would run them."""
    total: list[float] = []
    starts: list[int] = []
    for step in steps:
        starts.append(len(total))
        if step["duration_type"] == "repeat_until_steps_cmplt":
            total += total[starts[step["duration_step"]] :] * (step["repeat_steps"] - 1)
        else:
            total.append(step.get("duration_time", 0.0))
    return sum(total)


@BOTH
@pytest.mark.parametrize("kind", sorted(RUN_KINDS))
@pytest.mark.parametrize("minutes", [20, 45, 90])
def test_every_kind_of_run_lasts_what_it_lasts(read: Reader, kind: Kind, minutes: int) -> None:
    """The steps of the file, repeats run through, take exactly the run's minutes."""
    workout = a_run(kind, minutes)
    found = read(written(workout))
    assert seconds_of(found["workout_step"]) == minutes * 60
    (about,) = found["workout"]
    assert (about["sport"], about["num_valid_steps"]) == ("running", len(found["workout_step"]))


@BOTH
def test_a_threshold_run_field_by_field(read: Reader) -> None:
    """Warm-up, repeats with a pace range on the work alone, easy recovery, cool-down."""
    workout = a_run()
    found = read(written(workout))
    (head,) = found["file_id"]
    assert (head["type"], head["serial_number"], head["time_created"]) == ("workout", 7, MADE_AT)
    steps = found["workout_step"]
    assert [step["message_index"] for step in steps] == list(range(len(steps)))
    for step, row in zip(steps, run_steps(workout), strict=True):
        if row.times is not None:
            assert (step["duration_step"], step["repeat_steps"]) == (row.first_row, row.times)
            continue
        assert step["duration_time"] == row.seconds
        assert step["intensity"].upper() == row.intensity.value
        assert step["wkt_step_name"] == row.name
        assert step["notes"] == row.notes
        if row.speed_m_per_s is None:
            assert step["target_type"] == "open"
        else:
            assert step["target_type"] == "speed"
            assert step["custom_target_speed_low"] == pytest.approx(row.speed_m_per_s[0], abs=0.001)
            assert step["custom_target_speed_high"] == pytest.approx(row.speed_m_per_s[1], abs=0.001)


@pytest.mark.parametrize("kind", sorted(RUN_KINDS))
def test_only_work_beeps(kind: Kind) -> None:
    """No target outside of work: easy running, recoveries and strides never alarm."""
    for row in run_steps(a_run(kind, 60)):
        if row.speed_m_per_s or row.heart_bpm:
            assert row.name == "Run"
            assert row.intensity is FitIntensity.ACTIVE


@pytest.mark.parametrize("kind", sorted(RUN_KINDS))
def test_repeats_unrolled_are_the_steps(kind: Kind) -> None:
    """Folding into repeats loses and adds nothing."""
    workout = a_run(kind, 70)
    assert [row.seconds for row in unrolled(run_steps(workout))] == [step.seconds for step in workout.all_steps()]


def test_a_treadmill_and_a_hill_have_no_pace() -> None:
    """A watch measures neither well: they are run by what the machine shows, and by effort."""
    for workout in (a_run(treadmill=True), a_run(Kind.HILLS)):
        assert all(row.speed_m_per_s is None for row in run_steps(workout))


@BOTH
def test_heart_rate_stands_in_for_an_unknown_pace(read: Reader) -> None:
    """Beats a minute carry the offset of the format."""
    step = RunStep(StepKind.WORK, RunTarget(6, 7, heart_low_bpm=160, heart_high_bpm=168), 600)
    (found,) = read(written(RunWorkout("own", "Own", (step,), "")))["workout_step"]
    assert found["target_type"] == "heart_rate"
    low, high = found["custom_target_heart_rate_low"], found["custom_target_heart_rate_high"]
    assert (int(low), int(high)) == (160 + HEART_OFFSET, 168 + HEART_OFFSET)


@BOTH
def test_distances_and_the_lap_button(read: Reader) -> None:
    """Metres are metres, and a step without a length is open."""
    target = RunTarget(7, 8)
    steps = (RepeatedSteps(3, (RunStep(StepKind.WORK, target, metres=1000), RunStep(StepKind.RECOVERY, target))),)
    found = read(written(RunWorkout("own", "Own", steps, "")))["workout_step"]
    assert (found[0]["duration_type"], found[0]["duration_distance"]) == ("distance", 1000.0)
    assert found[1]["duration_type"] == "open"
    assert {one["duration_type"] for one in read(written(a_run(), lap_button=True))["workout_step"]} == {
        "open",
        "repeat_until_steps_cmplt",
    }


@given(fast=st.floats(150, 700), width=st.floats(1.0, 1.2))
def test_pace_ranges_are_never_narrow(fast: float, width: float) -> None:
    """At least two and a half per cent to each side of the middle, and never narrower than asked."""
    slow = fast * width
    found = speed_range(RunTarget(6, 7, fast, slow))
    assert found is not None
    low, high = found
    assert low <= 1000 / slow + 1e-9
    assert high >= 1000 / fast - 1e-9
    assert 1000 / low - 1000 / high >= 2 * LEAST_HALF_WIDTH * (fast + slow) / 2 - 1e-6


@BOTH
def test_a_lift_field_by_field(read: Reader) -> None:
    """Category, name, repetitions, load and rest of every exercise; titles name each once."""
    built = a_lift()
    workout = replace(built, exercises=tuple(replace(one, load_kg=17.5) for one in built.exercises))
    found = read(written(workout))
    (about,) = found["workout"]
    assert (about["sport"], about["sub_sport"]) == ("training", "strength_training")
    rows = strength_steps(workout, NAMES)
    for step, row in zip(found["workout_step"], rows, strict=True):
        if row.exercise is None or row.times is not None:
            continue
        assert step["exercise_category"] == row.exercise.category
        assert number_of_name(step) == number_of(row.exercise)
        if row.reps is not None:
            assert step["duration_reps"] == row.reps
        if row.load_kg is not None:
            assert step["exercise_weight"] == row.load_kg
            assert step["weight_display_unit"] == "kilogram"
    titled = [one["wkt_step_name"] for one in found["exercise_title"]]
    names = [titled_name for titled_name in titled if isinstance(titled_name, str)]
    assert names == list(dict.fromkeys(one.name for one in workout.exercises))


def number_of(exercise: FitExercise) -> int:
    """The number that the profile of fitdecode, written from another source, gives."""
    names = profile.FIELD_TYPES[f"{exercise.category}_exercise_name"].enum if exercise.name else {}
    return next((number for number, name in names.items() if name == exercise.name), GENERIC)


def number_of_name(step: dict[str, Any]) -> int:
    """A name as it was decoded: a number, or left out where it is the format's word for nothing."""
    found = step.get("exercise_name", GENERIC)
    if isinstance(found, str):
        names = profile.FIELD_TYPES[f"{step['exercise_category']}_exercise_name"].enum
        return next(int(number) for number, name in names.items() if name == found)
    return int(found)


@BOTH
def test_every_exercise_of_the_catalogue_is_known_to_a_watch(read: Reader) -> None:
    """One file with all of them: right category, right name number, right title."""
    exercises = tuple(PlannedExercise(one.id, 1, 8, 8, 2, 60, name=one.name) for one in CATALOGUE.exercises)
    found = read(written(StrengthWorkout("all", "All", 0, exercises, 0, 0, 0, "")))
    steps = [step for step in found["workout_step"] if "exercise_category" in step]
    for step, exercise in zip(steps, CATALOGUE.exercises, strict=True):
        assert step["exercise_category"] == exercise.fit_category
        assert number_of_name(step) == number_of(NAMES[exercise.id]), exercise.id


@BOTH
@pytest.mark.parametrize("pounds", [False, True])
@pytest.mark.parametrize("load_kg", [0.5, 12.25, 82.5, 100 * KG_PER_LB, 300.0])
def test_loads_keep_their_value(read: Reader, load_kg: float, pounds: bool) -> None:
    """To the hundredth of a kilogram, shown in the athlete's unit."""
    one = PlannedExercise("goblet-squat", 1, 8, 8, 2, 60, load_kg=load_kg)
    step = read(written(StrengthWorkout("x", "X", 0, (one,), 0, 0, 0, ""), pounds=pounds))["workout_step"][0]
    assert step["exercise_weight"] == pytest.approx(load_kg, abs=0.005)
    assert step["weight_display_unit"] == ("pound" if pounds else "kilogram")


@pytest.mark.parametrize("equipment", [GYM, ("band", "dumbbells 2x10 kg"), ()])
@pytest.mark.parametrize("minutes", [20, 30, 45, 60])
def test_every_set_is_there(equipment: tuple[str, ...], minutes: int) -> None:
    """Unrolled, each exercise comes as many times as it has sets, superset or not, beside its lighter sets."""
    workout = a_lift(equipment, minutes, heavy=True)
    done = [row for row in unrolled(strength_steps(workout, NAMES)) if row.exercise is not None]
    for one in workout.exercises:
        found = [row for row in done if row.exercise is NAMES[one.exercise]]
        assert len(found) == one.sets + one.ramp_sets
    assert len(strength_steps(workout, NAMES)) <= 50


def test_exercises_in_turn_share_a_repeat() -> None:
    """What is done in turn is in turn on the watch; sets that only one of them has come after."""
    pair = (
        PlannedExercise("goblet-squat", 3, 8, 8, 2, 60, superset="a"),
        PlannedExercise("push-up", 2, 8, 8, 2, 45, superset="a"),
    )
    names = [row.name for row in unrolled(strength_steps(StrengthWorkout("x", "X", 0, pair, 0, 0, 0, ""), NAMES))]
    assert names == ["Goblet squat", "Push up", "Rest"] * 2 + ["Goblet squat", "Rest"]


def test_a_hold_of_each_side_lasts_twice() -> None:
    """Seconds are time steps, and repetitions of each side are counted together."""
    exercises = (
        PlannedExercise("side-plank", 1, 0, 0, None, 30, hold_s=30, each_side=True),
        PlannedExercise("dumbbell-row", 1, 8, 10, 2, 60, each_side=True),
    )
    rows = strength_steps(StrengthWorkout("x", "X", 0, exercises, 0, 0, 0, ""), NAMES)
    assert (rows[0].seconds, rows[0].reps) == (60, None)
    assert (rows[2].seconds, rows[2].reps) == (None, 20)


@BOTH
def test_mobility_goes_onto_a_watch_too(read: Reader) -> None:
    """A routine is a strength file without loads."""
    routine = mobility_routine(MobilityAsk(MobilityOccasion.REST_DAY, 15), CATALOGUE)
    assert all("exercise_weight" not in step for step in read(written(routine))["workout_step"])


def test_the_same_workout_gives_the_same_bytes() -> None:
    """No clock and no chance."""
    assert written(a_lift()) == written(a_lift())


def test_what_cannot_be_written_is_said() -> None:
    """An exercise that no watch knows, a name that the profile does not have, and a workout without steps."""
    one = PlannedExercise("no-such", 1, 8, 8, 2, 60)
    with pytest.raises(ValueError, match="no-such"):
        written(StrengthWorkout("x", "X", 0, (one,), 0, 0, 0, ""))
    squat = replace(one, exercise="goblet-squat")
    lift = StrengthWorkout("x", "X", 0, (squat,), 0, 0, 0, "")
    for wrong in (FitExercise("squat", "flying_squat", "Flying"), FitExercise("levitation", "", "Flying")):
        with pytest.raises(ValueError, match="Flying"):
            fit_bytes(FitWorkout("x", MADE_AT, 1, lift), {"goblet-squat": wrong})
    with pytest.raises(ValueError, match="without steps"):
        fit_rows(FitWorkout("x", MADE_AT, 1, RunWorkout("own", "Own", (), "")), NAMES)


@given(st.text(min_size=1, max_size=30))
def test_file_names_are_plain(session_id: str) -> None:
    """Letters, digits and hyphens that every card and system takes."""
    name = fit_file_name(date(2026, 11, 24), session_id)
    assert name.isascii()
    assert set(name) <= set("abcdefghijklmnopqrstuvwxyz0123456789-.")


@given(st.text(max_size=60), st.integers(1, 40))
def test_cutting_never_makes_longer(text: str, length: int) -> None:
    """A cut text fits, and a text that fits stays."""
    assert len(cut(text, length)) <= max(length, 0)
    assert cut(text, len(text)) == text
