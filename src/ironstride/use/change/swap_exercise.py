"""Another exercise in place of one: what would do, and doing it for one session or for good."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ironstride.calendar_time import monday_of
from ironstride.errors import InvalidInput
from ironstride.export.season_view import day_name
from ironstride.prescription.close_to_race import NOTHING_NEW
from ironstride.prescription.kits import kit_at
from ironstride.prescription.memory_before import memory_before
from ironstride.strength.catalogue import Catalogue, UnknownExercise, load_catalogue
from ironstride.strength.choosing import FAMILIAR_TIMES
from ironstride.strength.exercise import Exercise
from ironstride.strength.exercise_names import name_words
from ironstride.training.plan import Plan
from ironstride.training.problem_report import InputProblem
from ironstride.training.session import Session, SessionStatus
from ironstride.training.session_workout import workout_of
from ironstride.training.strength_log import tells_of
from ironstride.training.strength_workout import PlannedExercise, StrengthWorkout
from ironstride.use.athlete_edit import always_instead
from ironstride.use.change.refill_contents import Refilled, refill
from ironstride.use.change.running import Running, Where, open_running
from ironstride.use.session_contents import contents_of
from ironstride.use.session_named import session_named

TO = "to"


@dataclass(frozen=True, slots=True)
class SwapWish:
    """Which exercise of which session."""

    running: Running
    session: Session
    planned: PlannedExercise
    exercise: Exercise


@dataclass(frozen=True, slots=True)
class Swapped:
    """What was done."""

    session: Session
    before: str
    after: str
    lines: tuple[str, ...]
    """The session as it is now."""
    sessions: int
    """Coming sessions that have the other exercise now, this one included."""


def swap_wish(where: Where, words: Sequence[str]) -> SwapWish:
    """``thu lift goblet squat``: the longest beginning that names a session, then the exercise.

    Raises:
        InvalidInput: when no session or no exercise of it is meant.
    """
    running = open_running(where)
    session, rest = _session_and_rest(running, words)
    done_so_far = running.plan.done
    logged = any(tells_of(one, session.id, session.date) for one in done_so_far.log)
    if logged and session.id not in done_so_far.recorded:
        done = f"a session that was not logged yet; take the entry back with: ironstride log {session.id} --remove"
        raise _problem("session", " ".join(words), done)
    workout = workout_of(session)
    if not isinstance(workout, StrengthWorkout) or session.status is not SessionStatus.PLANNED:
        raise _problem("session", " ".join(words), "a strength session that lies ahead")
    if session.date < running.plan.today:
        raise _problem("session", " ".join(words), f"a session from today on; {day_name(session.date)} lies behind")
    planned = _planned(workout, rest)
    return SwapWish(running, session, planned, load_catalogue().of(planned.exercise))


def swaps_of(wish: SwapWish) -> tuple[Exercise, ...]:
    """What would do in its place with what is there and what hurts, best first; near a race what is familiar."""
    athlete = wish.running.plan.athlete
    kit = kit_at(athlete, wish.session.place)
    found = load_catalogue().swaps_for(wish.exercise, kit.words, athlete.gym.pain)
    known = _familiar(wish)
    return found if known is None else tuple(one for one in found if one.id in known)


def swap(wish: SwapWish, to: str, *, always: bool = False) -> Swapped:
    """Do another exercise in this session, or `always`; swapped for itself it is as planned again.

    For good it stands in the athlete file, and holds wherever the other exercise can be done.

    Raises:
        InvalidInput: when there is no such exercise, not the equipment for it, or it would be new close to a race; for
            good also when the athlete file holds edits that the plan does not know.
        ProposalOutdated: when the plan or the athlete file changed meanwhile.
        PlansBusy: when somebody else is writing.
        UnreadableFile: when it cannot be stored.
    """
    other = _exercise(load_catalogue(), to)
    _check_there(wish, other, to)
    original = _original(wish)
    running = wish.running
    usual = other.id if always else running.plan.athlete.gym.instead.get(original, original)
    choices = running.choices.swapping(wish.session.id, original, other.id, usual)
    when = "for good" if always else f"on {day_name(wish.session.date)}"
    reason = f"{wish.exercise.name} swapped for {other.name.lower()} {when}."
    edit = always_instead(running.text_on_disk, load_catalogue().of(original), other) if always else None

    def check(plan: Plan) -> None:
        if other.id not in _exercises(_session(plan, wish)):
            raise _problem("exercise", to, f"an exercise that can stand there; {wish.exercise.name.lower()} stays")

    return _swapped(wish, other, refill(running.with_choices(choices), reason, check, edit))


def _check_there(wish: SwapWish, other: Exercise, to: str) -> None:
    """Refuse what cannot be done, would not change the session, would hurt, or would be new close to a race."""
    athlete = wish.running.plan.athlete
    missing = sorted(set(other.equipment) - kit_at(athlete, wish.session.place).words)
    if missing:
        raise _problem("exercise", to, f"an exercise for what is there; this needs {', '.join(missing)}")
    if other.id in _exercises(wish.session):
        raise _problem("exercise", to, f"an exercise that is not in this session yet, as {other.name.lower()} is")
    hurting = sorted(athlete.gym.pain & set(other.not_with_pain_in))
    if hurting:
        raise _problem("exercise", to, f"an exercise that leaves alone what hurts: {', '.join(hurting)}")
    known = _familiar(wish)
    if known is not None and other.id not in known:
        wanted = f"an exercise done {FAMILIAR_TIMES} times in the last six weeks: this close to a race nothing is new"
        raise _problem("exercise", to, wanted)


def _familiar(wish: SwapWish) -> frozenset[str] | None:
    """Exercises that are familiar on the session's day; None where others may be done, or none is familiar at all."""
    plan, day = wish.running.plan.plan, wish.session.date
    week = next((one for one in plan.weeks if one.start == monday_of(day)), None)
    if week is None or week.phase not in NOTHING_NEW:
        return None
    done = memory_before(plan.sessions, wish.running.plan.done.log, day).done_lately(day)
    return frozenset(name for name, times in done.items() if times >= FAMILIAR_TIMES) or None


def _session(plan: Plan, wish: SwapWish) -> Session:
    return next(one for one in plan.sessions if one.id == wish.session.id)


def _exercises(session: Session) -> set[str]:
    workout = workout_of(session)
    return {one.exercise for one in workout.exercises} if isinstance(workout, StrengthWorkout) else set()


def _swapped(wish: SwapWish, other: Exercise, done: Refilled) -> Swapped:
    session = _session(done.plan, wish)
    lines = contents_of(session, wish.running.plan.athlete.units).lines()
    today = wish.running.plan.today
    coming = [one for one in done.plan.sessions if one.date >= today and other.id in _exercises(one)]
    return Swapped(session, wish.exercise.name, other.name, lines, len(coming))


def _original(wish: SwapWish) -> str:
    """The exercise that the plan itself would have: one that was swapped in stands for it."""
    running = wish.running
    own = {**running.plan.athlete.gym.instead, **running.choices.swaps.get(wish.session.id, {})}
    return next((one for one, to in own.items() if to == wish.planned.exercise), wish.planned.exercise)


def _session_and_rest(running: Running, words: Sequence[str]) -> tuple[Session, str]:
    said = " ".join(words).split()
    for length in range(len(said) - 1, 0, -1):
        try:
            session = session_named(running.plan.plan, said[:length], running.plan.today, coming=True)
        except InvalidInput:
            continue
        return session, " ".join(said[length:])
    if said:
        session = session_named(running.plan.plan, said, running.plan.today, coming=True)
        raise _problem("exercise", " ".join(said), f"an exercise after the session; there are: {_there(session)}")
    raise _problem("session", "", "a session and an exercise: ironstride swap thu lift squat")


def _planned(workout: StrengthWorkout, text: str) -> PlannedExercise:
    words = name_words(text)
    found = [one for one in workout.exercises if words <= name_words(one.name) or text == one.exercise]
    if len(found) == 1:
        return found[0]
    raise _problem("exercise", text, f"one exercise of this session; there are: {_names(workout)}")


def _there(session: Session) -> str:
    workout = workout_of(session)
    return _names(workout) if isinstance(workout, StrengthWorkout) else "none in a run"


def _names(workout: StrengthWorkout) -> str:
    return "; ".join(one.name for one in workout.exercises)


def _exercise(catalogue: Catalogue, text: str) -> Exercise:
    found = catalogue.find(text)
    if isinstance(found, UnknownExercise):
        near = "; ".join(one.name for one in found.nearest)
        raise _problem(
            "exercise", text, f"an exercise; it may be: {near}" if near else "an exercise: ironstride exercises"
        )
    return found


def _problem(where: str, value: str, wanted: str) -> InvalidInput:
    return InvalidInput([InputProblem("swap", where, value, wanted)])
