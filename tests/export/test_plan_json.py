"""The plan's JSON contract: exact, complete, readable again, described by its schema."""

import json
from dataclasses import replace
from pathlib import Path

import jsonschema
import pytest

from ironstride.errors import InvalidInput, UnreadableFile
from ironstride.export.plan_json import plan_text, plan_to_json
from ironstride.export.plan_reading import plan_from_json, plan_from_text
from ironstride.export.plan_schema import plan_schema, refusal_schema, schema_files
from ironstride.export.refusal_json import refusal_to_json
from ironstride.training.refusal import Refusal, RefusalCode, Relaxation
from tests.plans import plan, session, week_sessions

DOCS = Path(__file__).resolve().parents[2] / "docs"
KEYS = [
    "schema",
    "plan_id",
    "parent",
    "made_by",
    "athlete",
    "timezone",
    "as_of",
    "goals",
    "strategy",
    "rhythm",
    "assumptions",
    "losses",
    "weeks",
    "sessions",
    "unplaced",
    "findings",
    "proof",
]


def in_order(made: object) -> object:
    """A plan with its sessions in the document's order, for comparison."""
    sessions = sorted(made.sessions, key=lambda one: (one.date, one.start, one.end, one.id))  # type: ignore[attr-defined]
    return replace(made, sessions=tuple(sessions))  # type: ignore[type-var]


def test_the_document_has_the_contract_keys_in_order() -> None:
    """The keys of the contract, in its order."""
    document = plan_to_json(plan())
    assert list(document) == KEYS
    assert document["schema"] == "ironstride/plan/1"


def test_a_session_is_written_with_local_times() -> None:
    """Dates and times are local ISO texts; tags are sorted."""
    document = plan_to_json(plan())
    long = next(one for one in document["sessions"] if one["id"] == "w01-long")
    assert (long["date"], long["start"], long["end"]) == ("2026-11-28", "2026-11-28T08:10:00", "2026-11-28T09:26:00")
    assert all(one["tags"] == sorted(one["tags"]) for one in document["sessions"])
    assert document["goals"][0]["start"] == "09:30"
    assert document["rhythm"][0] == {"phase": "base", "demand": "long", "weekday": "sat", "start": "08:10"}


def test_a_plan_survives_the_round_trip() -> None:
    """What is read back is what was written, and gives the same bytes."""
    made = plan()
    read = plan_from_text(plan_text(made), "plan.json")
    assert read == in_order(made)
    assert plan_text(read) == plan_text(made)


def test_rich_values_survive_the_round_trip() -> None:
    """Workouts, zones, sessions past midnight and unknown things come back."""
    one = replace(
        week_sessions(1)[0],
        workout={"b": [1, {"z": None, "a": 2.5}], "a": "x"},
        timezone="Atlantic/Canary",
        window=None,
    )
    late = session("late", one.date, one.kind, 1410, 120)
    made = plan(sessions=(one, late), goals=(), parent="before")
    read = plan_from_text(plan_text(made), "plan.json")
    assert read == in_order(made)
    assert list(plan_to_json(made)["sessions"][0]["workout"]) == ["a", "b"]


def test_the_document_is_valid_under_its_schema() -> None:
    """The schema accepts the rich plan and knows every key of it."""
    schema = plan_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(json.loads(plan_text(plan())), schema)
    assert set(schema["required"]) == set(KEYS)


@pytest.mark.parametrize("key", KEYS)
def test_the_schema_asks_for_every_key(key: str) -> None:
    """A document without one of the keys is not valid."""
    document = json.loads(plan_text(plan()))
    del document[key]
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(document, plan_schema())


@pytest.mark.parametrize("name", sorted(schema_files()))
def test_the_generated_schemas_are_fresh(name: str) -> None:
    """The schemas in docs are those of the code: `make docs` writes them."""
    assert (DOCS / name).read_text(encoding="utf-8") == schema_files()[name]


def test_a_refusal_is_written_and_valid() -> None:
    """Code, rule, words and the ways out."""
    refusal = Refusal(
        RefusalCode.LONG_RUN_HAS_NO_WINDOW,
        "inside-time-slot",
        "No time slot holds a long run.",
        (Relaxation("widen-window sat 60", 4, "the week fits", "60 min more on Saturday"),),
    )
    document = refusal_to_json(refusal)
    jsonschema.validate(document, refusal_schema())
    assert document["schema"] == "ironstride/refusal/1"
    assert document["relaxations"][0]["change"] == "widen-window sat 60"


@pytest.mark.parametrize(
    ("path", "value", "where"),
    [
        (("schema",), "ironstride/plan/9", "schema"),
        (("weeks", 0, "phase"), "spring", "weeks[0].phase"),
        (("sessions", 3, "start"), "noon", "sessions[3].start"),
        (("sessions", 3, "minutes"), "40", "sessions[3].minutes"),
        (("sessions", 3, "minutes"), True, "sessions[3].minutes"),
        (("sessions", 3, "tags"), ["fast"], "sessions[3].tags"),
        (("sessions", 3, "start"), "2026-11-26T06:10:00+01:00", "sessions[3].start"),
        (("sessions",), {}, "sessions"),
        (("proof",), 3, "proof"),
    ],
)
def test_a_wrong_value_is_named_with_its_place(path: tuple[str | int, ...], value: object, where: str) -> None:
    """A document that is not of this schema says where and what was wanted."""
    document = json.loads(plan_text(plan()))
    at = document
    for key in path[:-1]:
        at = at[key]
    at[path[-1]] = value
    with pytest.raises(InvalidInput) as told:
        plan_from_json(document, "plan.json")
    (problem,) = told.value.problems
    assert problem.where == where
    assert problem.wanted


def test_a_missing_key_is_named() -> None:
    """A missing key says so."""
    document = json.loads(plan_text(plan()))
    del document["weeks"][2]["start"]
    with pytest.raises(InvalidInput, match=r"weeks\[2\]\.start: wanted .*missing"):
        plan_from_json(document, "plan.json")


@pytest.mark.parametrize("text", ["", "{", "[1, 2", "{'a': 1}"])
def test_what_is_no_json_is_unreadable(text: str) -> None:
    """A broken file is the world's mistake, told with line and column."""
    with pytest.raises(UnreadableFile, match=r"plan\.json: line 1, column \d+: not JSON"):
        plan_from_text(text, "plan.json")


def test_unknown_keys_are_passed_over() -> None:
    """A later release may add keys."""
    document = json.loads(plan_text(plan()))
    document["mood"] = "good"
    document["sessions"][0]["weather"] = "rain"
    assert plan_from_json(document, "plan.json") == in_order(plan())
