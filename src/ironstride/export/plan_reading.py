"""``ironstride/plan/1`` as a plan. Unknown keys are passed over, so that a later release's plan still reads."""

from __future__ import annotations

import json
from datetime import date, datetime
from typing import Any

from ironstride.calendar_time import WEEKDAYS, local_datetime, parse_clock
from ironstride.errors import UnreadableFile
from ironstride.export.json_reading import JsonReader, wrong
from ironstride.export.plan_json import PLAN_SCHEMA
from ironstride.training.athlete import Goal
from ironstride.training.kinds import Kind, Phase, Priority, Sport, Tag
from ironstride.training.plan import Plan, PlanFinding, PlanWeek, Proof, RhythmEntry, Unplaced
from ironstride.training.session import Session, SessionStatus, Why
from ironstride.units import SECONDS_PER_MINUTE


def plan_from_text(text: str, file: str) -> Plan:
    """The plan in a JSON text; `file` is the name errors carry.

    Raises:
        UnreadableFile: when it is no JSON.
        InvalidInput: when it is no plan of this schema.
    """
    return plan_from_json(document_of(text, file), file)


def document_of(text: str, file: str) -> Any:
    """The JSON value in a text.

    Raises:
        UnreadableFile: when it is no JSON.
    """
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        raise UnreadableFile(f"{file}: line {error.lineno}, column {error.colno}: not JSON ({error.msg})") from error
    except RecursionError as error:
        raise UnreadableFile(f"{file}: not a plan: nested too deeply") from error


def plan_from_json(document: object, file: str) -> Plan:
    """The plan in a JSON value.

    Raises:
        InvalidInput: when it is no plan of this schema.
    """
    at = JsonReader.over(document, file)
    if at.value.get("schema") != PLAN_SCHEMA:
        raise wrong(file, "schema", at.value.get("schema", "nothing"), f'"{PLAN_SCHEMA}"')
    return Plan(
        plan_id=at.text("plan_id"),
        parent=at.text_or_none("parent"),
        made_by=at.text("made_by"),
        athlete=at.text("athlete"),
        timezone=at.text("timezone"),
        as_of=at.day("as_of"),
        goals=at.objects("goals", _goal),
        strategy=at.text("strategy", ""),
        rhythm=at.objects("rhythm", _rhythm),
        assumptions=at.texts("assumptions"),
        losses=at.texts("losses"),
        weeks=at.objects("weeks", _week),
        sessions=at.objects("sessions", _session),
        unplaced=at.objects("unplaced", _unplaced),
        findings=at.objects("findings", _finding),
        proof=_proof(at.inside("proof")),
    )


def _goal(at: JsonReader) -> Goal:
    return Goal(
        name=at.text("name"),
        date=at.day("date"),
        distance_m=at.number("distance_m"),
        priority=at.one_of("priority", Priority),
        time_s=None if at.value.get("time_s") is None else at.number("time_s"),
        start=None if at.value.get("start") is None else _clock(at, "start"),
    )


def _clock(at: JsonReader, key: str) -> int:
    return at.parsed(key, parse_clock, "a time of day such as 06:30")


def _rhythm(at: JsonReader) -> RhythmEntry:
    weekday = at.parsed("weekday", WEEKDAYS.index, f"one of {', '.join(WEEKDAYS)}")
    return RhythmEntry(at.text("phase"), at.text("demand"), weekday, _clock(at, "start"))


def _week(at: JsonReader) -> PlanWeek:
    return PlanWeek(
        start=at.day("start"),
        phase=at.one_of("phase", Phase),
        cutback=at.flag("cutback"),
        settling_in=at.flag("settling_in"),
        capacity_minutes=at.whole("capacity_minutes"),
        run_minutes=at.whole("run_minutes"),
        long_run_minutes=at.whole("long_run_minutes"),
        quality_sessions=at.whole("quality_sessions"),
        strength_sessions=at.whole("strength_sessions"),
        leg_sets=at.whole("leg_sets"),
        missing_minutes=at.whole("missing_minutes"),
        note=at.text("note", ""),
    )


def _session(at: JsonReader) -> Session:
    day = at.day("date")
    return Session(
        id=at.text("id"),
        date=day,
        start=_minute(day, at.local("start")),
        end=_minute(day, at.local("end")),
        timezone=at.text_or_none("timezone"),
        window=at.text_or_none("window"),
        place=at.text("place"),
        sport=at.one_of("sport", Sport),
        kind=at.one_of("kind", Kind),
        form=at.text("form"),
        demand=at.text("demand", ""),
        tags=frozenset(_tag(at, text) for text in at.texts("tags")),
        minutes=at.whole("minutes"),
        asked_minutes=at.whole("asked_minutes"),
        combined_with=at.text_or_none("combined_with"),
        locked=at.flag("locked"),
        assumed_time=at.flag("assumed_time"),
        status=at.one_of("status", SessionStatus),
        title=at.text("title"),
        why=at.objects("why", _why),
        workout=None if at.value.get("workout") is None else dict(at.inside("workout").value),
    )


def _minute(day: date, moment: datetime) -> int:
    return int((moment - local_datetime(day, 0)).total_seconds()) // SECONDS_PER_MINUTE


def _tag(at: JsonReader, text: str) -> Tag:
    try:
        return Tag(text)
    except ValueError as error:
        raise wrong(at.file, f"{at.path}.tags", text, f"one of {', '.join(tag.value for tag in Tag)}") from error


def _why(at: JsonReader) -> Why:
    return Why(at.text("rule"), at.text("text"), at.texts("evidence"))


def _unplaced(at: JsonReader) -> Unplaced:
    return Unplaced(at.text("kind"), at.day("week"), at.text("rule"), at.whole("price"), at.text("text"))


def _finding(at: JsonReader) -> PlanFinding:
    return PlanFinding(
        rule=at.text("rule"),
        force=at.text("force"),
        because=at.text_or_none("because"),
        sessions=at.texts("sessions"),
        measured=at.text("measured"),
        asked=at.text("asked"),
        shortfall=at.text("shortfall"),
        price=at.whole("price"),
        text=at.text("text"),
        evidence=at.texts("evidence"),
        remedy=at.text("remedy", ""),
    )


def _proof(at: JsonReader) -> Proof:
    prices = at.inside("prices")
    return Proof(
        status=at.text("status"),
        cost=at.whole("cost"),
        problem=at.text("problem"),
        rounds=at.whole("rounds"),
        states=at.whole("states"),
        rules=at.texts("rules"),
        prices={name: prices.whole(name) for name in prices.value},
    )
