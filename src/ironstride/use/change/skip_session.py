"""Calling a session off: it stays in the plan as skipped, and is never caught up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ironstride.errors import InvalidInput
from ironstride.export.season_view import day_name
from ironstride.export.session_card import card_of
from ironstride.training.kinds import Kind
from ironstride.training.problem_report import InputProblem
from ironstride.training.session import Session, SessionStatus
from ironstride.use.change.plan_change import PlanChange, changed
from ironstride.use.change.running import Running, Where, open_running
from ironstride.use.session_named import session_named


def skip(where: Where, words: Sequence[str]) -> PlanChange:
    """The plan without one coming session.

    Raises:
        InvalidInput: when no coming session is meant, or one that cannot be called off here.
        Refused: when there is no such plan.
    """
    running = open_running(where)
    session = session_named(running.plan.plan, words, running.plan.today, coming=True)
    name = " ".join(words)
    if session.date < running.plan.today:
        raise _problem(name, f"a session from today on; {day_name(session.date)} lies behind")
    if session.status is not SessionStatus.PLANNED:
        raise _problem(name, f"a session that is planned; this one is {session.status.value}")
    if session.kind is Kind.RACE:
        raise _problem(name, "a training session; a race is called off with: ironstride goal cancel")
    if session.locked and session.id not in running.choices.held:
        raise _problem(name, "a session that your athlete file does not hold ([[locks]])")
    reason = f"{card_of(session).title} of {day_name(session.date)} skipped."
    return changed(_without(running, session), reason)


def _without(running: Running, session: Session) -> Running:
    free = running.with_choices(running.choices.without(session.id))
    plan = free.plan.plan
    skipped = replace(session, status=SessionStatus.SKIPPED, locked=False, combined_with=None)
    sessions = tuple(skipped if one.id == session.id else one for one in plan.sessions)
    return replace(free, plan=replace(free.plan, plan=replace(plan, sessions=sessions)), before=plan)


def _problem(value: str, wanted: str) -> InvalidInput:
    return InvalidInput([InputProblem("skip", "session", value, wanted)])
