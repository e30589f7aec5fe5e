"""Weeks of runs and gym sessions to be lived, and what can be read off a life."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from ironstride.simulate.day_lived import DayLived
from ironstride.simulate.person import SimulatedPerson
from ironstride.simulate.season import simulate
from ironstride.simulate.traits import Ways
from ironstride.training.kinds import Kind, sport_of
from ironstride.training.plan import Plan
from ironstride.training.run_workout import RepeatedSteps, RunStep, RunTarget, RunWorkout, StepKind
from ironstride.training.session import Session
from ironstride.training.session_workout import workout_values
from ironstride.training.strength_workout import PlannedExercise, StrengthWorkout
from tests.plans import plan

MONDAY = date(2026, 11, 23)
EASY = RunTarget(2, 4)
HARD = RunTarget(8, 9)


def easy_workout(minutes: int) -> RunWorkout:
    """Easy by feel."""
    return RunWorkout("easy", "Easy run", (RunStep(StepKind.EASY, EASY, seconds=minutes * 60),), "easy")


def interval_workout() -> RunWorkout:
    """Five hard pieces of two minutes and one of 400 m."""
    hard = RunStep(StepKind.WORK, HARD, seconds=120)
    slow = RunStep(StepKind.RECOVERY, RunTarget(1, 3), seconds=90)
    return RunWorkout(
        "intervals",
        "Intervals",
        (
            RunStep(StepKind.WARM_UP, EASY, seconds=600),
            RepeatedSteps(5, (hard, slow)),
            RunStep(StepKind.WORK, HARD, metres=400),
            RunStep(StepKind.COOL_DOWN, EASY),
        ),
        "5 x 2 min",
    )


def gym_workout(load_kg: float | None = None) -> StrengthWorkout:
    """Nine leg sets and three of rows."""
    names = ("back-squat", "romanian-deadlift", "dumbbell-row", "split-squat")
    exercises = tuple(PlannedExercise(one, 3, 5, 8, 3, 120, load_kg=load_kg) for one in names)
    return StrengthWorkout("full-body-a", "Full body", 300, exercises, 2400, 9, 3, "12 sets")


def session(
    name: str,
    day: date,
    kind: Kind,
    minutes: int,
    start: int = 420,
    workout: RunWorkout | StrengthWorkout | None = None,
) -> Session:
    """A planned session."""
    return Session(
        id=name,
        date=day,
        start=start,
        end=start + minutes,
        window=None,
        place="anywhere",
        sport=sport_of(kind),
        kind=kind,
        form="full",
        tags=frozenset(),
        minutes=minutes,
        asked_minutes=minutes,
        title=name,
        workout=None if workout is None else workout_values(workout),
    )


def week_of(number: int, lifts: int = 2, run_minutes: int = 45) -> list[Session]:
    """Three easy runs, intervals, a long run, and lifts on Tuesday and Friday."""
    monday = MONDAY + timedelta(weeks=number)
    at = [monday + timedelta(days=ahead) for ahead in range(7)]
    easy = easy_workout(run_minutes)
    found = [session(f"w{number}-easy-{day}", at[day], Kind.EASY, run_minutes, workout=easy) for day in (0, 2, 4)]
    found.append(session(f"w{number}-intervals", at[3], Kind.INTERVALS, 45, workout=interval_workout()))
    found.append(session(f"w{number}-long", at[5], Kind.LONG, 80, 540, workout=easy_workout(80)))
    for day in (1, 4)[:lifts]:
        found.append(session(f"w{number}-lift-{day}", at[day], Kind.FULL_BODY, 40, 1080, workout=gym_workout()))
    return found


def made_plan(weeks: int, lifts: int = 2, run_minutes: int = 45) -> Plan:
    """So many of these weeks, without a race."""
    sessions = tuple(one for number in range(weeks) for one in week_of(number, lifts, run_minutes))
    return replace(plan(), goals=(), sessions=sessions)


def days_from_monday(count: int) -> Iterable[date]:
    """So many days."""
    return (MONDAY + timedelta(days=ahead) for ahead in range(count))


def lived(seed: int, ways: Ways, weeks: int = 8, lifts: int = 2) -> list[DayLived]:
    """Weeks of the made plan as a person lives them."""
    return list(simulate(made_plan(weeks, lifts), days_from_monday(weeks * 7), SimulatedPerson.of(seed, ways)))


def mean(values: Sequence[float]) -> float:
    """The mean of at least one value."""
    return sum(values) / len(values)
