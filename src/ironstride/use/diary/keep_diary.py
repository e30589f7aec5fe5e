"""A diary line, or a file of lines, is kept: all of it, or with any problem nothing."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ironstride.diary.entries import DiaryProblem, Entry, SaidActivity, SaidFeeling, SaidMissed, SaidSets
from ironstride.diary.read_line import read_diary
from ironstride.errors import InvalidInput
from ironstride.export.season_view import day_name
from ironstride.export.session_card import card_of
from ironstride.store.check_ins import keep_check_in
from ironstride.store.links import say_link
from ironstride.store.newest_activity import typed_in
from ironstride.store.recorded_files import keep_file
from ironstride.store.strength_log import put_session, read_strength_log
from ironstride.strength.catalogue import load_catalogue
from ironstride.strength.log_text.log_problem import LogProblem, pointing_lines
from ironstride.strength.log_text.read_log import LogAsk, read_log
from ironstride.training.kinds import RUN_KINDS, STRENGTH_KINDS, Kind
from ironstride.training.problem_report import InputProblem
from ironstride.training.session import Session
from ironstride.training.session_workout import workout_of
from ironstride.training.strength_log import LoggedSession, tells_of
from ironstride.training.strength_workout import StrengthWorkout
from ironstride.use.change.refill_contents import refill
from ironstride.use.change.running import Running, Where, open_running
from ironstride.use.diary.own_activity import own_activity
from ironstride.use.session_named import session_named

IMPERIAL = "imperial"
REASON = "Kept from the diary."


@dataclass(frozen=True, slots=True)
class KeptEntry:
    """What became of a piece."""

    entry: Entry
    session: Session | None
    """The planned session that it was; None = one of its own, or a word on how one feels."""
    text: str
    """One sentence."""


@dataclass(frozen=True, slots=True)
class _Ready:
    """A piece that can be kept."""

    kept: KeptEntry
    logged: LoggedSession | None = None


def keep_diary(where: Where, text: str) -> tuple[KeptEntry, ...]:
    """Keep everything that a text says.

    A run or lift is the planned session of its day where one like it is planned, else an activity of its own.

    Raises:
        InvalidInput: when a word cannot be understood, each pointed at; then nothing is kept.
        PlansBusy: when somebody else is writing.
        UnreadableFile: when nothing is planned, or it cannot be stored.
    """
    running = open_running(where)
    read = read_diary(text, where.today)
    if read.problems:
        raise InvalidInput([diary_problem(text, one) for one in read.problems])
    told: set[str] = set()
    ready = [_ready(running, one, text, told) for one in read.entries]
    zone = running.plan.athlete.timezone
    with running.plans.writing() as writer, writer.step() as (connection, athlete):
        for one in ready:
            entry = one.kept.entry
            if one.logged is not None:
                put_session(connection, athlete, one.logged)
            elif isinstance(entry, SaidActivity):
                before = typed_in(connection, athlete, entry.day)
                for fresh in keep_file(connection, athlete, own_activity(entry, zone, before)).fresh:
                    say_link(connection, athlete, fresh.id, None)
            elif isinstance(entry, SaidFeeling):
                keep_check_in(connection, athlete, entry.check_in)
    if any(one.logged is not None for one in ready):
        refill(open_running(where), REASON)
    return tuple(one.kept for one in ready)


def _ready(running: Running, entry: Entry, text: str, told: set[str]) -> _Ready:
    match entry:
        case SaidActivity():
            return _activity(running, entry, told)
        case SaidMissed():
            return _missed(running, entry)
        case SaidSets():
            return _sets(running, entry, text)
        case SaidFeeling():
            said = f"{day_name(entry.day)}: how you feel is kept."
            return _Ready(KeptEntry(entry, None, said))


def _activity(running: Running, said: SaidActivity, told: set[str]) -> _Ready:
    session = _planned_like(running, said, told)
    if session is None:
        amount = f"{said.minutes:g} min" if said.minutes is not None else f"{(said.distance_m or 0) / 1000:g} km"
        return _Ready(KeptEntry(said, None, f"{day_name(said.day)}: {said.word} ({amount}), kept as an activity."))
    told.add(session.id)
    before = _logged(running, session) or LoggedSession(session.id, session.date)
    logged = replace(
        before,
        note=said.note or before.note,
        minutes=before.minutes if said.minutes is None else said.minutes,
        distance_m=before.distance_m if said.distance_m is None else said.distance_m,
        effort=before.effort if said.effort is None else said.effort,
        start=before.start if said.start is None else said.start,
        missed=False,
    )
    return _Ready(KeptEntry(said, session, f"Done: {_named(session)}."), logged)


def _missed(running: Running, said: SaidMissed) -> _Ready:
    words = [said.words] if said.words else [said.day.isoformat()]
    session = session_named(running.plan.plan, words, said.day)
    if session.date > running.where.today:
        wanted = f"a session up to today; {day_name(session.date)} lies ahead (skip leaves it out)"
        raise InvalidInput([InputProblem("diary", "session", said.words, wanted)])
    logged = LoggedSession(session.id, session.date, missed=True, reason=said.reason or "")
    why = f" ({said.reason})" if said.reason else ""
    return _Ready(KeptEntry(said, session, f"Not done: {_named(session)}{why}."), logged)


def _sets(running: Running, said: SaidSets, text: str) -> _Ready:
    sessions = [one for one in running.plan.plan.sessions if one.date == said.day and one.kind in STRENGTH_KINDS]
    if not sessions:
        wanted = f"sets of a planned strength session; {day_name(said.day)} has none"
        raise InvalidInput(
            [diary_problem(text, DiaryProblem(said.start, said.start + len(said.text), said.text, wanted))]
        )
    session = sessions[0]
    workout = workout_of(session)
    planned = workout if isinstance(workout, StrengthWorkout) else None
    read = read_log(said.text, LogAsk(load_catalogue(), planned, running.plan.athlete.units == IMPERIAL))
    if read.problems:
        moved = [DiaryProblem(p.start + said.start, p.end + said.start, p.text, p.wanted) for p in read.problems]
        raise InvalidInput([diary_problem(text, one) for one in moved])
    before = _logged(running, session) or LoggedSession(session.id, session.date)
    names = {one.exercise for one in read.exercises}
    kept = [one for one in before.exercises if one.exercise not in names]
    logged = replace(before, exercises=(*kept, *read.exercises), note=read.note or before.note, missed=False)
    return _Ready(KeptEntry(said, session, f"Logged: {_named(session)}."), logged)


def _planned_like(running: Running, said: SaidActivity, told: set[str]) -> Session | None:
    """The planned session of the day that it was: of its kind, else the only one of its sort."""
    day = [one for one in running.plan.plan.sessions if one.date == said.day and one.id not in told]
    same = [one for one in day if one.kind is said.kind]
    if same:
        return same[0]
    alike = [one for one in day if _sort(one.kind) == _sort(said.kind)]
    return alike[0] if len(alike) == 1 and said.kind in (Kind.EASY, Kind.FULL_BODY) else None


def _sort(kind: Kind) -> str:
    if kind in RUN_KINDS:
        return "run"
    return "strength" if kind in STRENGTH_KINDS else kind.value


def _logged(running: Running, session: Session) -> LoggedSession | None:
    log = read_strength_log(running.plans)
    return next((one for one in log if tells_of(one, session.id, session.date) and not one.missed), None)


def _named(session: Session) -> str:
    return f"{card_of(session).title} of {day_name(session.date)}"


def diary_problem(text: str, problem: DiaryProblem) -> InputProblem:
    """The problem, pointed at in its line."""
    line = text.count("\n", 0, problem.start)
    first = text.rfind("\n", 0, problem.start) + 1
    row = text[first:].partition("\n")[0]
    at = LogProblem(problem.start - first, min(problem.end - first, len(row)), problem.text, problem.wanted)
    where = f"line {line + 1}" if "\n" in text.strip() else ""
    return InputProblem("diary", where, problem.text, problem.wanted, pointing_lines(row, at))
