"""The athlete's word on a planned session: done, with how long and how hard, or not done; and taking it back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from ironstride.diary.activity_words import REASONS
from ironstride.errors import InvalidInput
from ironstride.export.season_view import day_name
from ironstride.export.session_card import card_of
from ironstride.store.strength_log import forget_session, log_session, read_strength_log
from ironstride.training.kinds import STRENGTH_KINDS
from ironstride.training.problem_report import InputProblem
from ironstride.training.session import Session, SessionStatus
from ironstride.training.strength_log import LoggedSession, tells_of
from ironstride.use.ambiguous import Ambiguous
from ironstride.use.change.log_session import log_strength
from ironstride.use.change.refill_contents import refill
from ironstride.use.change.running import Running, Where, open_running
from ironstride.use.session_named import session_named

AS_PLANNED = "as planned"
LONGEST_MINUTES = 24 * 60
EFFORTS = (0.0, 10.0)


@dataclass(frozen=True, slots=True)
class DoneWords:
    """What is said of a session; None = not said."""

    minutes: float | None = None
    distance_m: float | None = None
    effort: float | None = None
    start: int | None = None
    """Minute of the day."""
    day: date | None = None
    """Where it was done on another day than planned."""
    note: str = ""


@dataclass(frozen=True, slots=True)
class SaidDone:
    """What was kept."""

    session: Session
    status: SessionStatus
    logged: LoggedSession | None
    """None where the word was taken back."""


def say_done(where: Where, words: Sequence[str], said: DoneWords) -> SaidDone:
    """Keep that a session was done, as planned where nothing else is said. Coming sessions are filled from it.

    Args:
        where: Which plan, and today.
        words: A session as people name it; without any the one of today.
        said: What is known of it.

    Raises:
        InvalidInput: when no session is meant, it lies ahead, or a number cannot be.
        Ambiguous: when several bear the name.
        PlansBusy: when somebody else is writing.
        UnreadableFile: when it cannot be stored.
    """
    _check(said)
    running = open_running(where)
    session = _meant(running, words)
    before = _before(running, session)
    if session.kind in STRENGTH_KINDS and (before is None or not before.exercises):
        log_strength(where, [session.id], AS_PLANNED)
        running = open_running(where)
        before = _before(running, session)
    kept = _with(before or LoggedSession(session.id, session.date), said)
    return _kept(running, session, kept, f"Done: {_title(session)}.")


def say_missed(where: Where, words: Sequence[str], because: str = "") -> SaidDone:
    """Keep that a session was not done, and why where the athlete says so.

    Raises:
        InvalidInput: when no session is meant, or it lies ahead.
        Ambiguous: when several bear the name.
        PlansBusy: when somebody else is writing.
        UnreadableFile: when it cannot be stored.
    """
    reason = " ".join(because.casefold().split())
    if reason and reason not in REASONS:
        raise _problem("--because", because, f"one of {', '.join(dict.fromkeys(REASONS.values()))}")
    running = open_running(where)
    session = _meant(running, words)
    logged = LoggedSession(session.id, session.date, missed=True, reason=REASONS.get(reason, ""))
    return _kept(running, session, logged, f"Missed: {_title(session)}.")


def forget_done(where: Where, words: Sequence[str]) -> SaidDone:
    """Take the word on a session back.

    Raises:
        InvalidInput: when no session is meant, or nothing was said of it.
        PlansBusy: when somebody else is writing.
        UnreadableFile: when it cannot be stored.
    """
    running = open_running(where)
    session = _meant(running, words)
    with running.plans.writing() as writer:
        found = forget_session(writer, session.id, session.date)
    if not found:
        raise _problem("session", " ".join(words), "a session of which something was said")
    refill(running, f"Word taken back: {_title(session)}.")
    return SaidDone(session, SessionStatus.PLANNED, None)


def _kept(running: Running, session: Session, logged: LoggedSession, reason: str) -> SaidDone:
    with running.plans.writing() as writer:
        log_session(writer, logged)
    plan = refill(running, reason).plan
    status = next(one.status for one in plan.sessions if one.id == session.id)
    return SaidDone(session, status, logged)


def _with(logged: LoggedSession, said: DoneWords) -> LoggedSession:
    """What was said before with what is said now; what is not said stays."""
    return replace(
        logged,
        date=said.day or logged.date,
        note=said.note or logged.note,
        minutes=logged.minutes if said.minutes is None else said.minutes,
        distance_m=logged.distance_m if said.distance_m is None else said.distance_m,
        effort=logged.effort if said.effort is None else said.effort,
        start=logged.start if said.start is None else said.start,
        missed=False,
    )


def _before(running: Running, session: Session) -> LoggedSession | None:
    log = read_strength_log(running.plans)
    return next((one for one in log if tells_of(one, session.id, session.date) and not one.missed), None)


def _meant(running: Running, words: Sequence[str]) -> Session:
    """The session that is meant: of those up to today, else the one ahead that bears the name is told."""
    today, plan = running.where.today, running.plan.plan
    behind = replace(plan, sessions=tuple(one for one in plan.sessions if one.date <= today))
    try:
        return session_named(behind, words or ["today"], today)
    except Ambiguous:
        raise
    except InvalidInput:
        session = session_named(plan, words or ["today"], today)
    if session.date > today:
        wanted = f"a session up to today; {day_name(session.date)} lies ahead (skip leaves it out)"
        raise _problem("session", " ".join(words), wanted)
    return session


def _check(said: DoneWords) -> None:
    if said.minutes is not None and not 0 < said.minutes <= LONGEST_MINUTES:
        raise _problem("--minutes", f"{said.minutes:g}", f"minutes above 0, up to {LONGEST_MINUTES}")
    if said.distance_m is not None and said.distance_m <= 0:
        raise _problem("--km", f"{said.distance_m / 1000:g}", "kilometres above 0")
    if said.effort is not None and not EFFORTS[0] <= said.effort <= EFFORTS[1]:
        raise _problem("--effort", f"{said.effort:g}", "an effort from 1 (hardly any) to 10 (all-out)")


def _title(session: Session) -> str:
    return f"{card_of(session).title} of {day_name(session.date)}"


def _problem(where: str, found: str, wanted: str) -> InvalidInput:
    return InvalidInput([InputProblem("done", where, found, wanted)])
