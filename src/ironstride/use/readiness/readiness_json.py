"""Readiness as JSON values."""

from __future__ import annotations

from typing import Any, Final

from ironstride.use.readiness.feeling import FeelingPage

SCHEMA: Final = "ironstride/readiness/1"


def readiness_json(page: FeelingPage) -> dict[str, Any]:
    """The state, its signals with their numbers, the four signs, and what is offered."""
    found = page.readiness
    return {
        "schema": SCHEMA,
        "date": found.day.isoformat(),
        "balance": found.balance.value,
        "text": found.sentence,
        "since": None if found.since is None else found.since.isoformat(),
        "ends": found.ends,
        "signals": [
            {"id": one.id, "kind": one.kind.value, "told": one.told.value, "weight": one.weight, "text": one.text}
            for one in found.signals
        ],
        "signs": [{"name": one.name, "told": one.told.value, "text": one.text} for one in found.signs],
        "advice": None
        if found.advice is None
        else {"step": found.advice.step.value, "question": found.advice.is_question, "text": found.advice.text},
        "pain": None if found.pain is None else {"answer": found.pain.answer.value, "text": found.pain.text},
        "red_flags": [
            {"flag": one.flag.value, "urgency": one.urgency.value, "text": one.text} for one in found.red_flags
        ],
        "needs_help": found.needs_help,
        "remarks": list(found.remarks),
        "days": list(page.rows),
    }
