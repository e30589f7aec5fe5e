"""JSON Schema of what is inside a session: a run of steps, or a strength or mobility session of exercises."""

from __future__ import annotations

from typing import Any, Final

from ironstride.export.schema_parts import COUNT, FLAG, TEXT, TEXTS, described, exact_object, list_of, one_of
from ironstride.training.run_workout import StepKind
from ironstride.training.run_workout_json import RUN
from ironstride.training.strength_workout_json import STRENGTH

_ONE_OR_MORE: Final = {"type": "integer", "minimum": 1}
_ABOVE_ZERO: Final = {"type": "number", "exclusiveMinimum": 0}
_EFFORT: Final = {"type": "integer", "minimum": 1, "maximum": 10}


def workout_schema() -> dict[str, Any]:
    """A workout; `sport` tells which of the two it is."""
    return {"anyOf": [run_schema(), strength_schema()]}


def run_schema() -> dict[str, Any]:
    """A run: steps, and steps that are repeated; repeats are never inside each other."""
    repeated = exact_object(times=described(_ONE_OR_MORE, "How often the steps are run."), steps=list_of(_step()))
    return exact_object(
        {"treadmill": described(FLAG, "Present where the run is on a treadmill.")},
        sport={"const": RUN},
        id=described(TEXT, "Which workout of the library."),
        title=TEXT,
        text=described(TEXT, "One line that says the whole."),
        steps=list_of({"anyOf": [_step(), repeated]}),
        notes=TEXTS,
    )


def strength_schema() -> dict[str, Any]:
    """A strength session, or a mobility routine, whose id begins with ``mobility-``."""
    return exact_object(
        sport={"const": STRENGTH},
        id=described(TEXT, "Which session; a mobility routine begins with mobility-."),
        title=TEXT,
        text=described(TEXT, "One line that says the whole."),
        warm_up_s=described(COUNT, "Seconds of warm-up."),
        seconds=described(COUNT, "Expected length in seconds, warm-up and change-over included."),
        leg_sets=described(COUNT, "Work sets that load the legs."),
        upper_sets=described(COUNT, "Work sets of the upper body and trunk."),
        exercises=list_of(_exercise()),
        notes=TEXTS,
    )


def _step() -> dict[str, Any]:
    known = {
        "seconds": described(_ONE_OR_MORE, "Length; without seconds and metres: until the lap button is pressed."),
        "metres": described(_ONE_OR_MORE, "Length."),
        "pace_s_per_km": described(_pair(_ABOVE_ZERO), "Seconds a kilometre, the faster end first."),
        "heart_bpm": described(_pair(_ONE_OR_MORE), "Beats a minute, low and high; null: no such border."),
        "grade_percent": described({"type": "number"}, "Incline in per cent; uphill is above 0."),
        "text": described(TEXT, "What to think of."),
    }
    effort = {"type": "array", "items": _EFFORT, "minItems": 2, "maxItems": 2}
    step = exact_object(known, kind=one_of(StepKind), effort=described(effort, "1 to 10, low and high."))
    return {**step, "not": {"required": ["seconds", "metres"]}}


def _exercise() -> dict[str, Any]:
    reps = {"type": "array", "items": COUNT, "minItems": 2, "maxItems": 2}
    known = {
        "name": described(TEXT, "What people call it."),
        "reps": described(reps, "Repetitions of a set, low and high; of each side where each_side is true."),
        "hold_s": described(_ONE_OR_MORE, "Seconds of a hold, in place of repetitions."),
        "each_side": described(FLAG, "Repetitions and holds are of each side."),
        "reps_left": described(COUNT, "Repetitions in reserve; missing for holds, jumps and mobility."),
        "load_kg": described({"type": "number", "minimum": 0}, "Kilograms: bar with plates, one dumbbell, or stack."),
        "load_text": described(TEXT, "How the load is found where no number is known."),
        "aim": described(TEXT, "What to aim at, and why."),
        "aim_reps": described(_ONE_OR_MORE, "The repetitions to aim at."),
        "ramp_sets": described(_ONE_OR_MORE, "Lighter sets before the work sets."),
        "superset": described(TEXT, "Exercises with the same letter are done in turn."),
        "contacts": described(_ONE_OR_MORE, "Landings of jumps, all sets together."),
        "cue": described(TEXT, "One short line on how it is done."),
        "is_new": described(FLAG, "Not done in the last six weeks."),
    }
    exercise = exact_object(
        known,
        exercise=described(TEXT, "Id in docs/exercises.md."),
        sets=described(_ONE_OR_MORE, "Work sets."),
        rest_s=described(COUNT, "Seconds between sets."),
    )
    return {**exercise, "oneOf": [{"required": ["reps"]}, {"required": ["hold_s"]}]}


def _pair(item: dict[str, Any]) -> dict[str, Any]:
    """Two of them, either end open."""
    return {"type": "array", "items": {"anyOf": [item, {"type": "null"}]}, "minItems": 2, "maxItems": 2}
