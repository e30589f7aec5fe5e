"""Another exercise in place of one: what would do, and doing it for one session or for good."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ironstride.errors import InvalidInput
from ironstride.export.season_view import day_name
from ironstride.prescription.kits import kit_at
from ironstride.strength.catalogue import Catalogue, UnknownExercise, load_catalogue
from ironstride.strength.exercise import Exercise
from ironstride.strength.exercise_names import name_words
from ironstride.training.plan import Plan
from ironstride.training.problem_report import InputProblem
from ironstride.training.session import Session, SessionStatus
from ironstride.training.session_workout import workout_of
from ironstride.training.strength_log import tells_of
from ironstride.training.strength_workout import PlannedExercise, StrengthWorkout
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
    """What would do in its place with what is there and what hurts, best first."""
    athlete = wish.running.plan.athlete
    kit = kit_at(athlete, wish.session.place)
    return load_catalogue().swaps_for(wish.exercise, kit.words, athlete.gym.pain)


def swap(wish: SwapWish, to: str) -> Swapped:
    """Do another exercise in this session; swapped for itself it is as planned again.

    Raises:
        InvalidInput: when there is no such exercise, or not the equipment for it.
        PlansBusy: when somebody else is writing.
        UnreadableFile: when it cannot be stored.
    """
    catalogue = load_catalogue()
    other = _exercise(catalogue, to)
    kit = kit_at(wish.running.plan.athlete, wish.session.place)
    missing = sorted(set(other.equipment) - kit.words)
    if missing:
        raise _problem("exercise", to, f"an exercise for what is there; this needs {', '.join(missing)}")
    _check_there(wish, other, to)
    original = _original(wish)
    usual = wish.running.plan.athlete.gym.instead.get(original, original)
    choices = wish.running.choices.swapping(wish.session.id, original, other.id, usual)
    reason = f"{wish.exercise.name} swapped for {other.name.lower()} on {day_name(wish.session.date)}."

    def check(plan: Plan) -> None:
        if other.id not in _exercises(_session(plan, wish)):
            raise _problem("exercise", to, f"an exercise that can stand there; {wish.exercise.name.lower()} stays")

    return _swapped(wish, other, refill(wish.running.with_choices(choices), reason, check))


def _check_there(wish: SwapWish, other: Exercise, to: str) -> None:
    """Refuse what would not change the session, or hurt."""
    if other.id in _exercises(wish.session):
        raise _problem("exercise", to, f"an exercise that is not in this session yet, as {other.name.lower()} is")
    hurting = sorted(wish.running.plan.athlete.gym.pain & set(other.not_with_pain_in))
    if hurting:
        raise _problem("exercise", to, f"an exercise that leaves alone what hurts: {', '.join(hurting)}")


def _session(plan: Plan, wish: SwapWish) -> Session:
    return next(one for one in plan.sessions if one.id == wish.session.id)


def _exercises(session: Session) -> set[str]:
    workout = workout_of(session)
    return {one.exercise for one in workout.exercises} if isinstance(workout, StrengthWorkout) else set()


def _swapped(wish: SwapWish, other: Exercise, done: Refilled) -> Swapped:
    session = _session(done.plan, wish)
    lines = contents_of(session, wish.running.plan.athlete.units).lines()
    return Swapped(session, wish.exercise.name, other.name, lines)


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
