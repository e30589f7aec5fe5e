"""A plan as ``ironstride/plan/1`` and back. Same plan, same bytes: keys in a fixed order, sets sorted, no clock."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any, Final

from ironstride.calendar_time import WEEKDAYS, clock, local_datetime
from ironstride.training.athlete import Goal
from ironstride.training.plan import Plan, PlanFinding, PlanWeek, Proof, RhythmEntry, Unplaced
from ironstride.training.session import Session, Why

PLAN_SCHEMA: Final = "ironstride/plan/1"


def plan_to_json(plan: Plan) -> dict[str, Any]:
    """The plan as a JSON document; sessions by date and start, everything else in the plan's own order."""
    ordered = sorted(plan.sessions, key=lambda one: (one.date, one.start, one.end, one.id))
    return {
        "schema": PLAN_SCHEMA,
        "plan_id": plan.plan_id,
        "parent": plan.parent,
        "made_by": plan.made_by,
        "athlete": plan.athlete,
        "timezone": plan.timezone,
        "as_of": plan.as_of.isoformat(),
        "goals": [_goal(one) for one in plan.goals],
        "strategy": plan.strategy,
        "rhythm": [_rhythm(one) for one in plan.rhythm],
        "assumptions": list(plan.assumptions),
        "losses": list(plan.losses),
        "weeks": [_week(one) for one in plan.weeks],
        "sessions": [_session(one) for one in ordered],
        "unplaced": [_unplaced(one) for one in plan.unplaced],
        "findings": [_finding(one) for one in plan.findings],
        "proof": _proof(plan.proof),
    }


def plan_text(plan: Plan) -> str:
    """The plan as JSON text with a final line end."""
    return json_text(plan_to_json(plan))


def json_text(document: Mapping[str, Any]) -> str:
    """A document as people and programs read it: two spaces, UTF-8 as it is, a final line end."""
    return json.dumps(document, ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def _goal(goal: Goal) -> dict[str, Any]:
    return {
        "name": goal.name,
        "date": goal.date.isoformat(),
        "distance_m": goal.distance_m,
        "priority": goal.priority.value,
        "time_s": goal.time_s,
        "start": None if goal.start is None else clock(goal.start),
    }


def _rhythm(entry: RhythmEntry) -> dict[str, Any]:
    return {
        "phase": entry.phase,
        "demand": entry.demand,
        "weekday": WEEKDAYS[entry.weekday],
        "start": clock(entry.start),
    }


def _week(week: PlanWeek) -> dict[str, Any]:
    return {
        "start": week.start.isoformat(),
        "phase": week.phase.value,
        "cutback": week.cutback,
        "settling_in": week.settling_in,
        "capacity_minutes": week.capacity_minutes,
        "run_minutes": week.run_minutes,
        "long_run_minutes": week.long_run_minutes,
        "quality_sessions": week.quality_sessions,
        "strength_sessions": week.strength_sessions,
        "leg_sets": week.leg_sets,
        "missing_minutes": week.missing_minutes,
        "note": week.note,
    }


def _session(session: Session) -> dict[str, Any]:
    return {
        "id": session.id,
        "date": session.date.isoformat(),
        "start": local_datetime(session.date, session.start).isoformat(),
        "end": local_datetime(session.date, session.end).isoformat(),
        "timezone": session.timezone,
        "window": session.window,
        "place": session.place,
        "sport": session.sport.value,
        "kind": session.kind.value,
        "form": session.form,
        "demand": session.demand,
        "tags": sorted(tag.value for tag in session.tags),
        "minutes": session.minutes,
        "asked_minutes": session.asked_minutes,
        "combined_with": session.combined_with,
        "locked": session.locked,
        "assumed_time": session.assumed_time,
        "status": session.status.value,
        "title": session.title,
        "why": [_why(one) for one in session.why],
        "workout": None if session.workout is None else _sorted_keys(session.workout),
    }


def _why(why: Why) -> dict[str, Any]:
    return {"rule": why.rule, "text": why.text, "evidence": list(why.evidence)}


def _unplaced(unplaced: Unplaced) -> dict[str, Any]:
    return {
        "kind": unplaced.kind,
        "week": unplaced.week.isoformat(),
        "rule": unplaced.rule,
        "price": unplaced.price,
        "text": unplaced.text,
    }


def _finding(finding: PlanFinding) -> dict[str, Any]:
    return {
        "rule": finding.rule,
        "force": finding.force,
        "because": finding.because,
        "sessions": list(finding.sessions),
        "measured": finding.measured,
        "asked": finding.asked,
        "shortfall": finding.shortfall,
        "price": finding.price,
        "text": finding.text,
        "evidence": list(finding.evidence),
        "remedy": finding.remedy,
    }


def _proof(proof: Proof) -> dict[str, Any]:
    return {
        "status": proof.status,
        "cost": proof.cost,
        "problem": proof.problem,
        "rounds": proof.rounds,
        "states": proof.states,
        "rules": list(proof.rules),
        "prices": dict(sorted(proof.prices.items())),
    }


def _sorted_keys(value: object) -> Any:
    if isinstance(value, Mapping):
        return {str(key): _sorted_keys(value[key]) for key in sorted(value, key=str)}
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [_sorted_keys(one) for one in value]
    return value
