"""The next strength sessions as they would go on from each other, before anything is saved."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from ironstride.errors import InvalidInput, Refused
from ironstride.planning.running_plan import RunningPlan, remake
from ironstride.prescription.fill_plan import filled
from ironstride.prescription.filling import Done, Filling
from ironstride.strength.catalogue import load_catalogue
from ironstride.strength.log_text.log_problem import pointing_lines
from ironstride.strength.log_text.read_log import LogAsk, read_log
from ironstride.training.kinds import STRENGTH_KINDS
from ironstride.training.problem_report import InputProblem
from ironstride.training.refusal import Refusal
from ironstride.training.session import Session
from ironstride.training.session_workout import workout_of
from ironstride.training.strength_log import LoggedExercise, LoggedSession, LoggedSet
from ironstride.training.strength_workout import PlannedExercise, StrengthWorkout
from ironstride.use.change.running import Where, open_running

IMPERIAL = "imperial"
STARTED = "started-from"


class Feels(StrEnum):
    """How sets turn out against what was asked."""

    EASY = "easy"
    RIGHT = "right"
    HARD = "hard"


LEFT_BESIDE: dict[Feels, float] = {Feels.EASY: 1.0, Feels.RIGHT: 0.0, Feels.HARD: -2.0}
"""Repetitions left beside those asked for. A model of nobody in particular."""


@dataclass(frozen=True, slots=True)
class SimulatedSession:
    """A session as it would be."""

    session: Session
    workout: StrengthWorkout


def simulate_strength(where: Where, start: str, feels: Feels, count: int) -> tuple[SimulatedSession, ...]:
    """The next sessions if each is done as asked and feels the same; `start` says what was done last, as in the log.

    Nothing is stored.

    Raises:
        InvalidInput: when it is not clear which plan is meant, or the start is not understood.
        Refused: when there is no such season.
    """
    running = open_running(where)
    plan = running.plan
    began = _started(start, plan)
    remade = remake(plan)
    season = remade.make(remade.ceilings)
    if isinstance(season, Refusal):
        raise Refused(season)
    done = replace(plan.done, log=(*plan.done.log, *began))
    left = LEFT_BESIDE[feels]

    def lifter(session: Session, workout: StrengthWorkout) -> LoggedSession:
        exercises = tuple(_as_asked(one, left) for one in workout.exercises)
        return LoggedSession(session.id, session.date, exercises)

    filling = Filling(plan.athlete, season, plan.today, Done(done.log, done.swaps))
    sessions = filled(plan.plan.sessions, filling, lifter)
    coming = [one for one in sessions if one.kind in STRENGTH_KINDS and one.date >= plan.today]
    found = [(one, workout_of(one)) for one in sorted(coming, key=lambda one: (one.date, one.start))]
    return tuple(SimulatedSession(one, made) for one, made in found if isinstance(made, StrengthWorkout))[:count]


def _as_asked(one: PlannedExercise, beside: float) -> LoggedExercise:
    """Every set with the repetitions aimed at; how many are left tells how it felt."""
    reps = None if one.hold_s is not None else one.aim_reps or one.reps_low
    left = None if one.reps_left is None else max(0.0, one.reps_left + beside)
    return LoggedExercise(one.exercise, (LoggedSet(reps, one.load_kg, left, one.hold_s),) * one.sets)


def _started(text: str, plan: RunningPlan) -> tuple[LoggedSession, ...]:
    if not text:
        return ()
    read = read_log(text, LogAsk(load_catalogue(), pounds=plan.athlete.units == IMPERIAL))
    if read.problems:
        raise InvalidInput(
            [InputProblem("start", "", one.text, one.wanted, pointing_lines(text, one)) for one in read.problems]
        )
    first = min((one.date for one in plan.coming() if one.kind in STRENGTH_KINDS), default=plan.today)
    return (LoggedSession(STARTED, min(first, plan.today), tuple(read.exercises)),)
