"""Logging a strength session set by set, and taking an entry back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ironstride.errors import InvalidInput
from ironstride.export.season_view import day_name
from ironstride.export.session_card import card_of
from ironstride.prescription.lifting_memory import worst_set
from ironstride.store.strength_log import forget_session, log_session, read_strength_log
from ironstride.strength.catalogue import load_catalogue
from ironstride.strength.log_text.log_line import log_line
from ironstride.strength.log_text.log_problem import LogProblem, pointing_lines
from ironstride.strength.log_text.read_log import LogAsk, read_log
from ironstride.training.kinds import STRENGTH_KINDS
from ironstride.training.plan import Plan
from ironstride.training.problem_report import InputProblem
from ironstride.training.session import Session
from ironstride.training.session_workout import workout_of
from ironstride.training.strength_log import LoggedSession, tells_of
from ironstride.training.strength_workout import PlannedExercise, StrengthWorkout
from ironstride.use.change.refill_contents import refill
from ironstride.use.change.running import Running, Where, open_running
from ironstride.use.session_named import session_named

IMPERIAL = "imperial"


@dataclass(frozen=True, slots=True)
class NextTime:
    """What an exercise that was logged will be when it comes next."""

    session: Session
    exercise: PlannedExercise


@dataclass(frozen=True, slots=True)
class SessionLogged:
    """What was kept."""

    session: Session
    line: str
    """The session as it was understood."""
    warnings: tuple[str, ...]
    coming: tuple[NextTime, ...]
    pounds: bool


def log_strength(where: Where, words: Sequence[str], text: str) -> SessionLogged:
    """Keep what was done in a session, and fill the coming ones from it.

    Raises:
        InvalidInput: when no session is meant, it lies ahead, is no strength session, or the text has problems, each
            with a line that points at it.
        PlansBusy: when somebody else is writing.
        UnreadableFile: when it cannot be stored.
    """
    running = open_running(where)
    session = _lifted(running, words)
    pounds = running.plan.athlete.units == IMPERIAL
    read = read_log(text, LogAsk(load_catalogue(), _planned(session), pounds, _last_loads(running)))
    if read.problems:
        raise InvalidInput([_problem(text, one) for one in read.problems])
    before = next((one for one in read_strength_log(running.plans) if tells_of(one, session.id, session.date)), None)
    kept = LoggedSession(session.id, session.date) if before is None else replace(before, missed=False)
    logged = replace(kept, exercises=tuple(read.exercises), note=read.note or kept.note)
    with running.plans.writing() as writer:
        log_session(writer, logged)
    done = refill(running, f"Logged: {card_of(session).title} of {day_name(session.date)}.")
    warnings = tuple("\n".join((*pointing_lines(text, one), f"  {one.wanted}")) for one in read.warnings)
    coming = _coming(done.plan, session, logged)
    return SessionLogged(session, log_line(logged.exercises, pounds=pounds, note=logged.note), warnings, coming, pounds)


def forget_strength(where: Where, words: Sequence[str]) -> Session:
    """Take back what was logged of a session.

    Raises:
        InvalidInput: when no session is meant, or nothing was logged of it.
        PlansBusy: when somebody else is writing.
        UnreadableFile: when it cannot be stored.
    """
    running = open_running(where)
    session = _lifted(running, words)
    with running.plans.writing() as writer:
        found = forget_session(writer, session.id, session.date)
    if not found:
        raise InvalidInput([InputProblem("log", "session", " ".join(words), "a session that was logged")])
    refill(running, f"Entry taken back: {card_of(session).title} of {day_name(session.date)}.")
    return session


def _lifted(running: Running, words: Sequence[str]) -> Session:
    today = running.where.today
    session = session_named(running.plan.plan, words, today)
    name = " ".join(words)
    if session.kind not in STRENGTH_KINDS:
        raise InvalidInput([InputProblem("log", "session", name, "a strength session")])
    if session.date > today:
        wanted = f"a session up to today; {day_name(session.date)} lies ahead"
        raise InvalidInput([InputProblem("log", "session", name, wanted)])
    return session


def _planned(session: Session) -> StrengthWorkout | None:
    workout = workout_of(session)
    return workout if isinstance(workout, StrengthWorkout) else None


def _last_loads(running: Running) -> dict[str, float]:
    """The load of each exercise's last time."""
    loads: dict[str, float] = {}
    for logged in read_strength_log(running.plans):
        for exercise in logged.exercises:
            worst = worst_set(exercise)
            if worst is not None and worst.load_kg is not None:
                loads[exercise.exercise] = worst.load_kg
    return loads


def _problem(text: str, problem: LogProblem) -> InputProblem:
    shown, pointer = pointing_lines(text, problem)
    return InputProblem("log", "", problem.text, problem.wanted, (shown, pointer))


def _coming(plan: Plan, session: Session, logged: LoggedSession) -> tuple[NextTime, ...]:
    """The next time of each exercise that was done."""
    done = {one.exercise for one in logged.exercises if not one.skipped}
    found: dict[str, NextTime] = {}
    for other in sorted(plan.sessions, key=lambda one: (one.date, one.start)):
        workout = workout_of(other) if other.date > session.date and other.kind in STRENGTH_KINDS else None
        if isinstance(workout, StrengthWorkout):
            for exercise in workout.exercises:
                if exercise.exercise in done:
                    found.setdefault(exercise.exercise, NextTime(other, exercise))
    return tuple(found.values())
