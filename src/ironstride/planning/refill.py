"""The same plan with other contents: what was logged or swapped changes workouts, never when sessions are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ironstride.planning.lived import HAPPENED
from ironstride.planning.own_plan import is_own
from ironstride.planning.plan_named import plan_named
from ironstride.planning.running_plan import RunningPlan, remake
from ironstride.prescription.fill_plan import filled
from ironstride.prescription.filling import Done, Filling
from ironstride.training.plan import Plan
from ironstride.training.refusal import Refusal
from ironstride.training.session import DONE_SHARE, Session, SessionStatus
from ironstride.training.strength_log import LoggedSession, tells_of


def refilled(running: RunningPlan) -> Plan | Refusal:
    """The plan with its coming sessions filled again, and what was logged as done.

    Raises:
        ValueError: when the season ends before today.
    """
    before = running.plan
    sessions = as_done(before.sessions, running.done)
    if is_own(before):
        return plan_named(replace(before, parent=before.plan_id, as_of=running.today, sessions=sessions))
    remade = remake(running)
    season = remade.make(remade.ceilings)
    if isinstance(season, Refusal):
        return season
    full = filled(sessions, Filling(running.athlete, season, running.today, running.done))
    return plan_named(replace(before, parent=before.plan_id, as_of=running.today, sessions=full))


def as_done(sessions: Sequence[Session], done: Done) -> tuple[Session, ...]:
    """The sessions, those that were logged or recorded as done, and those of which neither is known as planned."""
    entries: dict[str, list[LoggedSession]] = {}
    for entry in done.log:
        entries.setdefault(entry.session, []).append(entry)
    found = (next((e for e in entries.get(one.id, ()) if tells_of(e, one.id, one.date)), None) for one in sessions)
    return tuple(_as_done(one, logged, done.recorded.get(one.id)) for one, logged in zip(sessions, found, strict=True))


def _as_done(session: Session, logged: LoggedSession | None, recorded: SessionStatus | None) -> Session:
    if recorded is not None and (logged is None or logged.missed or not logged.exercises):
        return replace(session, status=recorded)
    if logged is not None:
        return replace(session, status=_said(session, logged))
    known = session.status in HAPPENED or session.status is SessionStatus.MISSED
    return replace(session, status=SessionStatus.PLANNED) if known else session


def _said(session: Session, logged: LoggedSession) -> SessionStatus:
    """What became of a session as the athlete says."""
    if logged.missed:
        return SessionStatus.MISSED
    short = logged.minutes is not None and logged.minutes < DONE_SHARE * session.minutes
    partly = short or any(one.skipped for one in logged.exercises)
    return SessionStatus.PARTLY if partly else SessionStatus.DONE
