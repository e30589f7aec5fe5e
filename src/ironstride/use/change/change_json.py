"""A change as JSON values."""

from __future__ import annotations

from typing import Any

from ironstride.calendar_time import clock
from ironstride.planning.plan_diff import SessionChange
from ironstride.training.session import Session
from ironstride.use.change.plan_change import PlanChange


def change_json(change: PlanChange, state: str) -> dict[str, Any]:
    """The change; `state` is ``made``, ``proposed``, ``declined`` or ``nothing``."""
    diff = change.diff
    return {
        "schema": "ironstride/change/1",
        "state": state,
        "reason": change.reason,
        "moved": diff.moved,
        "sessions": [_session_change(one) for one in (*diff.sessions, *diff.mobility)],
        "brings": [{"rule": one.rule, "text": one.text, "price": one.price} for one in diff.compromises_new],
        "takes": [{"rule": one.rule, "text": one.text, "price": one.price} for one in diff.compromises_gone],
        "trade_off": [{"moves": one.moves, "cost": one.cost} for one in change.points],
        "plan_id": change.after.plan_id,
    }


def _session_change(change: SessionChange) -> dict[str, Any]:
    return {
        "id": change.session.id,
        "what": change.what.value,
        "before": _place(change.before),
        "after": _place(change.after),
    }


def _place(session: Session | None) -> dict[str, Any] | None:
    if session is None:
        return None
    return {
        "date": session.date.isoformat(),
        "start": clock(session.start),
        "minutes": session.minutes,
        "kind": session.kind.value,
        "window": session.window,
        "status": session.status.value,
    }
