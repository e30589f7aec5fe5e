"""Real plans with a workout in every session are valid under the plan's schema."""

import json
import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from ironstride.export.plan_json import plan_text
from ironstride.export.plan_reading import plan_from_text
from ironstride.export.plan_schema import plan_schema
from ironstride.export.workout_schema import workout_schema
from ironstride.planning.make_plan import make_plan
from ironstride.planning.request import Planned, PlanRequest
from ironstride.training.kinds import QUALITY_KINDS, RUN_KINDS, Kind
from ironstride.use.athlete_file import athlete_from
from tests.cli.lifters import BO, RAY
from tests.season.people import MONDAY

ROOT = Path(__file__).resolve().parents[2]
TREADMILL = RAY.replace('"pull-up bar"', '"pull-up bar", "treadmill"').replace("06:00-07:15 run,", "06:00-07:15 gym,")
WALKS = BO.replace("75 min", "40 min").replace("30 min", "15 min")
PEOPLE = {"bo": BO, "bo walks": WALKS, "ray": RAY, "ray on a treadmill": TREADMILL}


@cache
def document(name: str) -> dict[str, Any]:
    """The plan of one of them as JSON."""
    athlete = athlete_from(tomllib.loads(PEOPLE[name]), f"{name}.toml", {}, MONDAY)[0]
    answer = make_plan(PlanRequest(athlete, None, MONDAY))
    assert isinstance(answer, Planned)
    read: dict[str, Any] = json.loads(plan_text(answer.plan))
    return read


def workouts() -> list[tuple[str, Mapping[str, Any]]]:
    """Kind and workout of every session of all of them."""
    return [(one["kind"], one["workout"]) for name in PEOPLE for one in document(name)["sessions"]]


@pytest.mark.parametrize("name", PEOPLE)
def test_a_real_plan_is_valid_and_reads_back(name: str) -> None:
    """With all its workouts, which come back byte for byte."""
    made = document(name)
    jsonschema.Draft202012Validator(plan_schema()).validate(made)
    assert all(one["workout"] is not None for one in made["sessions"])
    assert json.loads(plan_text(plan_from_text(json.dumps(made), name))) == made


def test_workouts_of_every_kind_are_among_them() -> None:
    """Repeats, walks, strides, treadmills, races and tests; lifts with loads and in turn; mobility."""
    kinds = {kind for kind, _ in workouts()}
    lifts = {Kind.FULL_BODY, Kind.UPPER_CORE, Kind.MAINTENANCE, Kind.MOBILITY}
    assert ((RUN_KINDS - QUALITY_KINDS - {Kind.RECOVERY}) | lifts) <= kinds
    assert len(kinds & QUALITY_KINDS) >= 3
    steps = [step for _, one in workouts() for step in one.get("steps", ())]
    exercises = [each for _, one in workouts() for each in one.get("exercises", ())]
    assert any("times" in step for step in steps)
    assert {"walk", "stride"} <= {inner["kind"] for step in steps for inner in step.get("steps", ())}
    assert any(one.get("treadmill") for _, one in workouts())
    for key in ("hold_s", "reps_left", "load_kg", "load_text", "ramp_sets", "superset", "each_side", "is_new"):
        assert any(key in each for each in exercises), key


@pytest.mark.parametrize(("key", "value"), [("seconds", 0), ("effort", [0, 3]), ("sets", 0), ("load_kg", -5), ("x", 1)])
def test_a_workout_that_makes_no_sense_is_not_valid(key: str, value: object) -> None:
    """Lengths, efforts, sets and loads have their ranges, and nothing unknown is inside a workout."""
    made = json.loads(json.dumps(document("ray")))
    inside = [one["workout"] for one in made["sessions"]]
    many = [
        *(each for one in inside for each in one.get("exercises", ())),
        *(s for one in inside for s in one.get("steps", ())),
    ]
    found = next(each for each in many if key in each or key == "x")
    found[key] = value
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(made, plan_schema())


def test_the_page_names_every_key_of_a_workout() -> None:
    """Whatever may be inside a session is explained beside the plan's other keys."""
    page = (ROOT / "docs" / "plan-json.md").read_text(encoding="utf-8")
    keys: set[str] = set()
    waiting: list[Any] = [workout_schema()]
    while waiting:
        one = waiting.pop()
        if isinstance(one, dict):
            keys |= set(one.get("properties", ()))
            waiting += one.values()
        elif isinstance(one, list):
            waiting += one
    assert {"steps", "times", "exercises", "load_kg"} <= keys
    assert not [key for key in sorted(keys) if f"`{key}" not in page]
