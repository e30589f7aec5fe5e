"""JSON Schema (draft 2020-12) of plans and refusals, made from the vocabularies themselves."""

from __future__ import annotations

from enum import StrEnum
from typing import Any, Final

from ironstride.calendar_time import WEEKDAYS
from ironstride.export.plan_json import PLAN_SCHEMA, json_text
from ironstride.export.refusal_json import REFUSAL_SCHEMA
from ironstride.training.kinds import Kind, Phase, Priority, Sport, Tag
from ironstride.training.refusal import RefusalCode
from ironstride.training.session import SessionStatus

DRAFT: Final = "https://json-schema.org/draft/2020-12/schema"
_TEXT: Final = {"type": "string"}
_TEXTS: Final = {"type": "array", "items": _TEXT}
_FLAG: Final = {"type": "boolean"}
_COUNT: Final = {"type": "integer", "minimum": 0}
_DATE: Final = {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"}
_LOCAL: Final = {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$"}
_CLOCK: Final = {"type": "string", "pattern": r"^\d{2}:\d{2}$"}


def plan_schema() -> dict[str, Any]:
    """The schema of a plan."""
    return {
        "$schema": DRAFT,
        "title": "A season of running and strength",
        **_object(
            schema={"const": PLAN_SCHEMA},
            plan_id=_TEXT,
            parent=_or_null(_TEXT),
            made_by=_TEXT,
            athlete=_TEXT,
            timezone=_TEXT,
            as_of=_DATE,
            goals=_list(_goal()),
            strategy=_TEXT,
            rhythm=_list(_object(phase=_TEXT, demand=_TEXT, weekday={"enum": list(WEEKDAYS)}, start=_CLOCK)),
            assumptions=_TEXTS,
            losses=_TEXTS,
            weeks=_list(_week()),
            sessions=_list(_session()),
            unplaced=_list(_object(kind=_TEXT, week=_DATE, rule=_TEXT, price=_COUNT, text=_TEXT)),
            findings=_list(_finding()),
            proof=_proof(),
        ),
    }


def refusal_schema() -> dict[str, Any]:
    """The schema of a refusal."""
    relaxation = _object(change=_TEXT, effort=_COUNT, gains=_TEXT, text=_TEXT)
    return {
        "$schema": DRAFT,
        "title": "Why a season is refused, and what would make it possible",
        **_object(
            schema={"const": REFUSAL_SCHEMA},
            code=_one_of(RefusalCode),
            rule=_TEXT,
            text=_TEXT,
            relaxations=_list(relaxation),
        ),
    }


def schema_files() -> dict[str, str]:
    """The generated documents: file name below ``docs/`` and its text."""
    return {
        "plan.schema.json": json_text(plan_schema()),
        "refusal.schema.json": json_text(refusal_schema()),
    }


def _object(**properties: Any) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _list(item: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": item}


def _or_null(schema: dict[str, Any]) -> dict[str, Any]:
    return {"anyOf": [schema, {"type": "null"}]}


def _one_of(kind: type[StrEnum]) -> dict[str, Any]:
    return {"enum": [one.value for one in kind]}


def _goal() -> dict[str, Any]:
    positive = {"type": "number", "exclusiveMinimum": 0}
    return _object(
        name=_TEXT,
        date=_DATE,
        distance_m=positive,
        priority=_one_of(Priority),
        time_s=_or_null(positive),
        start=_or_null(_CLOCK),
    )


def _week() -> dict[str, Any]:
    return _object(
        start=_DATE,
        phase=_one_of(Phase),
        cutback=_FLAG,
        settling_in=_FLAG,
        capacity_minutes=_COUNT,
        run_minutes=_COUNT,
        long_run_minutes=_COUNT,
        quality_sessions=_COUNT,
        strength_sessions=_COUNT,
        leg_sets=_COUNT,
        missing_minutes=_COUNT,
        note=_TEXT,
    )


def _session() -> dict[str, Any]:
    return _object(
        id=_TEXT,
        date=_DATE,
        start=_LOCAL,
        end=_LOCAL,
        timezone=_or_null(_TEXT),
        window=_or_null(_TEXT),
        place=_TEXT,
        sport=_one_of(Sport),
        kind=_one_of(Kind),
        form=_TEXT,
        demand=_TEXT,
        tags={"type": "array", "items": _one_of(Tag), "uniqueItems": True},
        minutes=_COUNT,
        asked_minutes=_COUNT,
        combined_with=_or_null(_TEXT),
        locked=_FLAG,
        assumed_time=_FLAG,
        status=_one_of(SessionStatus),
        title=_TEXT,
        why=_list(_object(rule=_TEXT, text=_TEXT, evidence=_TEXTS)),
        workout=_or_null({"type": "object"}),
    )


def _finding() -> dict[str, Any]:
    return _object(
        rule=_TEXT,
        force={"enum": ["must", "should"]},
        because=_or_null(_TEXT),
        sessions=_TEXTS,
        measured=_TEXT,
        asked=_TEXT,
        shortfall=_TEXT,
        price=_COUNT,
        text=_TEXT,
        evidence=_TEXTS,
        remedy=_TEXT,
    )


def _proof() -> dict[str, Any]:
    return _object(
        status=_TEXT,
        cost=_COUNT,
        problem=_TEXT,
        rounds=_COUNT,
        states=_COUNT,
        rules=_TEXTS,
        prices={"type": "object", "additionalProperties": _COUNT},
    )
