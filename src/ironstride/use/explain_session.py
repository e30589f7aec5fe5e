"""Why a session lies where it lies: its card, its reasons, and the compromises it takes part in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from ironstride.export.plan_json import plan_to_json
from ironstride.export.season_view import dearest
from ironstride.export.session_card import Card, card_of
from ironstride.training.plan import Plan, PlanFinding
from ironstride.training.session import Session, Why
from ironstride.use.session_named import session_named


@dataclass(frozen=True, slots=True)
class Explanation:
    """A session explained."""

    session: Session
    card: Card
    reasons: tuple[Why, ...]
    compromises: tuple[PlanFinding, ...]
    """The dearest first."""
    combined_with: Card | None


def explain_session(plan: Plan, words: Sequence[str], day: date) -> Explanation:
    """The session that the words name, seen from `day`, explained.

    Raises:
        InvalidInput: when no session or several are meant.
    """
    session = session_named(plan, words, day)
    partner = next((one for one in plan.sessions if one.id == session.combined_with), None)
    said = [one for one in session.why if not one.text.startswith("Compromise:")]
    return Explanation(
        session,
        card_of(session),
        tuple(said),
        dearest(one for one in plan.findings if session.id in one.sessions),
        None if partner is None else card_of(partner),
    )


def explanation_json(plan: Plan, explanation: Explanation) -> dict[str, Any]:
    """The explanation as a document: the session and its compromises as they stand in the plan's JSON."""
    document = plan_to_json(plan)
    name = explanation.session.id
    return {
        "schema": "ironstride/why/1",
        "plan_id": plan.plan_id,
        "session": next(one for one in document["sessions"] if one["id"] == name),
        "findings": [one for one in document["findings"] if name in one["sessions"]],
    }
