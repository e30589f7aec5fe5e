"""Run workouts as plain lines and as JSON values."""

import json
from typing import Any

import pytest

from ironstride.training.run_workout import RepeatedSteps, RunStep, RunTarget, RunWorkout, StepKind
from ironstride.training.run_workout_json import run_workout_from_json, run_workout_to_json
from ironstride.training.run_workout_lines import duration_text, pace_text, target_text, workout_lines

THRESHOLD = RunTarget(6, 7, 300.0, 312.0, 160, 172)
WORKOUT = RunWorkout(
    "threshold-cruise",
    "Threshold repeats",
    (
        RunStep(StepKind.WARM_UP, RunTarget(2, 3), 900, text="slowly"),
        RepeatedSteps(
            3, (RunStep(StepKind.WORK, THRESHOLD, 480), RunStep(StepKind.RECOVERY, RunTarget(1, 3), metres=400))
        ),
        RunStep(StepKind.COOL_DOWN, RunTarget(2, 3)),
    ),
    "3 x 8 min at threshold",
    ("Hot.",),
)
LINES = (
    "Threshold repeats: 3 x 8 min at threshold",
    "Warm up    15 min    effort 2-3; slowly",
    "3 times:",
    "  Run        8 min     effort 6-7, 5:00-5:12 /km, heart 160-172",
    "  Recover    400 m     effort 1-3",
    "Cool down  until lap effort 2-3",
    "Hot.",
)


def test_a_workout_in_lines() -> None:
    """One line for the whole, one a step, one a note."""
    assert workout_lines(WORKOUT) == LINES


def test_imperial_lines_have_miles() -> None:
    """Paces and distances are those of a mile."""
    lines = workout_lines(WORKOUT, "imperial")
    assert "8:03-8:22 /mi" in lines[3]
    assert "0.25 mi" in lines[4]
    with pytest.raises(ValueError, match="neither"):
        workout_lines(WORKOUT, "nautical")


def test_targets_as_words() -> None:
    """A treadmill has speeds and an incline, a single value is no range, and an upper heart rate stands alone."""
    assert pace_text(THRESHOLD, treadmill=True) == "11.5-12.0 km/h"
    assert pace_text(THRESHOLD, "imperial", treadmill=True) == "7.2-7.5 mph"
    assert pace_text(RunTarget(1, 3)) == ""
    assert (
        target_text(RunTarget(4, 4, heart_high_bpm=140, grade_percent=1.0)) == "effort 4, heart up to 140, incline 1 %"
    )


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(20, "20 s"), (60, "1 min"), (90, "90 s"), (120, "2 min"), (195, "3:15 min"), (3600, "60 min"), (6600, "1 h 50")],
)
def test_durations_as_words(seconds: int, words: str) -> None:
    """Times are said as people say them."""
    assert duration_text(seconds) == words


def test_json_is_plain_and_comes_back() -> None:
    """The value goes through JSON text and is the same workout again; what is unknown has no key."""
    value = json.loads(json.dumps(run_workout_to_json(WORKOUT)))
    assert run_workout_from_json(value) == WORKOUT
    assert list(value) == ["sport", "id", "title", "text", "steps", "notes"]
    assert value["steps"][0] == {"kind": "warm-up", "seconds": 900, "effort": [2, 3], "text": "slowly"}
    assert value["steps"][1]["steps"][0]["pace_s_per_km"] == [300.0, 312.0]


def test_a_later_release_may_add_keys() -> None:
    """Unknown keys are passed over."""
    value = run_workout_to_json(WORKOUT) | {"music": "loud"}
    assert run_workout_from_json(value) == WORKOUT


@pytest.mark.parametrize(
    ("key", "bad"),
    [
        ("sport", "strength"),
        ("id", 3),
        ("steps", "none"),
        ("steps", [1]),
        ("steps", [{"kind": "sprint", "effort": [1, 2]}]),
        ("steps", [{"kind": "work"}]),
        ("steps", [{"kind": "work", "effort": [1]}]),
        ("steps", [{"kind": "work", "effort": ["a", 2]}]),
        ("steps", [{"kind": "work", "effort": [1, 2], "seconds": -5}]),
        ("steps", [{"kind": "work", "effort": [1, 2], "text": 7}]),
        ("steps", [{"times": 0, "steps": []}]),
        ("notes", [1]),
    ],
)
def test_what_is_no_workout_is_refused(key: str, bad: object) -> None:
    """The error names the key."""
    value: dict[str, Any] = run_workout_to_json(WORKOUT) | {key: bad}
    with pytest.raises(ValueError, match=r"sport|id|steps|kind|effort|seconds|text|times|notes"):
        run_workout_from_json(value)
