"""A run workout as a plain JSON value and back, for the `workout` of a plan's session.

Keys without a value are left out; unknown keys are passed over when reading.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from ironstride.training.plain_object import list_of, number_of, object_of, pair, texts, typed, whole
from ironstride.training.run_workout import RepeatedSteps, RunStep, RunTarget, RunWorkout, StepKind

RUN: Final = "run"


def run_workout_to_json(workout: RunWorkout) -> dict[str, object]:
    """The workout as plain values, always in the same order of keys."""
    return {
        "sport": RUN,
        "id": workout.id,
        "title": workout.title,
        "text": workout.text,
        **({"treadmill": True} if workout.treadmill else {}),
        "steps": [_element(step) for step in workout.steps],
        "notes": list(workout.notes),
    }


def run_workout_from_json(value: Mapping[str, object]) -> RunWorkout:
    """The workout that `run_workout_to_json` wrote.

    Raises:
        ValueError: when it is no run workout; the message names the key.
    """
    if value.get("sport") != RUN:
        raise ValueError(f"sport: {value.get('sport')!r} is no {RUN!r}")
    steps = list_of(value, "steps")
    notes = texts(value, "notes")
    return RunWorkout(
        id=typed(value, "id", str),
        title=typed(value, "title", str),
        steps=tuple(_read_element(object_of(one, "steps")) for one in steps),
        text=typed(value, "text", str),
        notes=notes,
        treadmill=value.get("treadmill") is True,
    )


def _element(step: RunStep | RepeatedSteps) -> dict[str, object]:
    if isinstance(step, RepeatedSteps):
        return {"times": step.times, "steps": [_step(one) for one in step.steps]}
    return _step(step)


def _step(step: RunStep) -> dict[str, object]:
    target = step.target
    found: dict[str, object] = {"kind": step.kind.value}
    if step.seconds is not None:
        found["seconds"] = step.seconds
    if step.metres is not None:
        found["metres"] = step.metres
    found["effort"] = [target.effort_low, target.effort_high]
    for key, low, high in (
        ("pace_s_per_km", target.pace_fast_s_per_km, target.pace_slow_s_per_km),
        ("heart_bpm", target.heart_low_bpm, target.heart_high_bpm),
    ):
        if low is not None or high is not None:
            found[key] = [low, high]
    if target.grade_percent is not None:
        found["grade_percent"] = target.grade_percent
    if step.text:
        found["text"] = step.text
    return found


def _read_element(value: Mapping[str, object]) -> RunStep | RepeatedSteps:
    if "times" not in value:
        return _read_step(value)
    times = whole(value, "times")
    if times is None or times < 1:
        raise ValueError(f"times: {times!r} is no number of repeats")
    steps = tuple(_read_step(object_of(one, "steps")) for one in list_of(value, "steps"))
    return RepeatedSteps(times, steps)


def _read_step(value: Mapping[str, object]) -> RunStep:
    effort = pair(value, "effort")
    if effort is None or None in effort:
        raise ValueError("effort: every step has one")
    paces, hearts = pair(value, "pace_s_per_km") or (None, None), pair(value, "heart_bpm") or (None, None)
    target = RunTarget(
        effort_low=round(effort[0] or 0),
        effort_high=round(effort[1] or 0),
        pace_fast_s_per_km=paces[0],
        pace_slow_s_per_km=paces[1],
        heart_low_bpm=None if hearts[0] is None else round(hearts[0]),
        heart_high_bpm=None if hearts[1] is None else round(hearts[1]),
        grade_percent=number_of(value.get("grade_percent"), "grade_percent"),
    )
    kind = typed(value, "kind", str)
    if kind not in set(StepKind):
        raise ValueError(f"kind: {kind!r} is none of {', '.join(StepKind)}")
    text = value.get("text", "")
    if not isinstance(text, str):
        raise ValueError(f"text: {text!r} is no text")
    return RunStep(StepKind(kind), target, whole(value, "seconds"), whole(value, "metres"), text)
