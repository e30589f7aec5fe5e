"""JSON Schema (draft 2020-12) of plans and refusals, made from the vocabularies themselves."""

from __future__ import annotations

from typing import Any, Final

from ironstride.calendar_time import WEEKDAYS
from ironstride.export.plan_json import PLAN_SCHEMA, json_text
from ironstride.export.refusal_json import REFUSAL_SCHEMA
from ironstride.export.schema_parts import COUNT, FLAG, TEXT, TEXTS, exact_object, list_of, one_of, or_null
from ironstride.export.workout_schema import workout_schema
from ironstride.training.kinds import Kind, Phase, Priority, Sport, Tag
from ironstride.training.refusal import RefusalCode
from ironstride.training.session import SessionStatus

DRAFT: Final = "https://json-schema.org/draft/2020-12/schema"
_DATE: Final = {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"}
_LOCAL: Final = {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$"}
_CLOCK: Final = {"type": "string", "pattern": r"^\d{2}:\d{2}$"}


def plan_schema() -> dict[str, Any]:
    """The schema of a plan."""
    return {
        "$schema": DRAFT,
        "title": "A season of running and strength",
        **exact_object(
            schema={"const": PLAN_SCHEMA},
            plan_id=TEXT,
            parent=or_null(TEXT),
            made_by=TEXT,
            athlete=TEXT,
            timezone=TEXT,
            as_of=_DATE,
            goals=list_of(_goal()),
            strategy=TEXT,
            rhythm=list_of(exact_object(phase=TEXT, demand=TEXT, weekday={"enum": list(WEEKDAYS)}, start=_CLOCK)),
            assumptions=TEXTS,
            losses=TEXTS,
            weeks=list_of(_week()),
            sessions=list_of(_session()),
            unplaced=list_of(exact_object(kind=TEXT, week=_DATE, rule=TEXT, price=COUNT, text=TEXT)),
            findings=list_of(_finding()),
            proof=_proof(),
        ),
    }


def refusal_schema() -> dict[str, Any]:
    """The schema of a refusal."""
    relaxation = exact_object(change=TEXT, effort=COUNT, gains=TEXT, text=TEXT)
    return {
        "$schema": DRAFT,
        "title": "Why a season is refused, and what would make it possible",
        **exact_object(
            schema={"const": REFUSAL_SCHEMA},
            code=one_of(RefusalCode),
            rule=TEXT,
            text=TEXT,
            relaxations=list_of(relaxation),
        ),
    }


def schema_files() -> dict[str, str]:
    """The generated documents: file name below ``docs/`` and its text."""
    return {
        "plan.schema.json": json_text(plan_schema()),
        "refusal.schema.json": json_text(refusal_schema()),
    }


def _goal() -> dict[str, Any]:
    positive = {"type": "number", "exclusiveMinimum": 0}
    return exact_object(
        name=TEXT,
        date=_DATE,
        distance_m=positive,
        priority=one_of(Priority),
        time_s=or_null(positive),
        start=or_null(_CLOCK),
    )


def _week() -> dict[str, Any]:
    return exact_object(
        start=_DATE,
        phase=one_of(Phase),
        cutback=FLAG,
        settling_in=FLAG,
        capacity_minutes=COUNT,
        run_minutes=COUNT,
        long_run_minutes=COUNT,
        quality_sessions=COUNT,
        strength_sessions=COUNT,
        leg_sets=COUNT,
        missing_minutes=COUNT,
        note=TEXT,
    )


def _session() -> dict[str, Any]:
    return exact_object(
        id=TEXT,
        date=_DATE,
        start=_LOCAL,
        end=_LOCAL,
        timezone=or_null(TEXT),
        window=or_null(TEXT),
        place=TEXT,
        sport=one_of(Sport),
        kind=one_of(Kind),
        form=TEXT,
        demand=TEXT,
        tags={"type": "array", "items": one_of(Tag), "uniqueItems": True},
        minutes=COUNT,
        asked_minutes=COUNT,
        combined_with=or_null(TEXT),
        locked=FLAG,
        assumed_time=FLAG,
        status=one_of(SessionStatus),
        title=TEXT,
        why=list_of(exact_object(rule=TEXT, text=TEXT, evidence=TEXTS)),
        workout=or_null(workout_schema()),
    )


def _finding() -> dict[str, Any]:
    return exact_object(
        rule=TEXT,
        force={"enum": ["must", "should"]},
        because=or_null(TEXT),
        sessions=TEXTS,
        measured=TEXT,
        asked=TEXT,
        shortfall=TEXT,
        price=COUNT,
        text=TEXT,
        evidence=TEXTS,
        remedy=TEXT,
    )


def _proof() -> dict[str, Any]:
    return exact_object(
        status=TEXT,
        cost=COUNT,
        problem=TEXT,
        rounds=COUNT,
        states=COUNT,
        rules=TEXTS,
        prices={"type": "object", "additionalProperties": COUNT},
    )
