"""A season of somebody who lifts at home, planned by the real planner once, and what is inside its sessions."""

import shutil
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from ironstride.store.stored_plans import StoredPlans
from ironstride.training.plan import Plan
from ironstride.training.session import SessionStatus
from ironstride.training.session_workout import workout_of
from ironstride.training.strength_workout import PlannedExercise, StrengthWorkout
from ironstride.use.change.running import Where
from ironstride.use.change.swap_exercise import Swapped, swap, swap_wish
from ironstride.use.plan_season import PlanSeason, plan_season
from ironstride.use.stored_plan import open_plan
from tests.cli.kim import ATHLETE
from tests.store.places import place, plans_beside

MONDAY = date(2026, 11, 23)
TUESDAY = date(2026, 11, 24)
TODAY = "w01-strength-1"
NEXT = "w01-strength-2"
AFTER = "w02-strength-1"
GYM = """
[places.home]
equipment = ["barbell 20 kg", "plates 2x20, 2x10, 2x5, 2x2.5, 2x1.25", "rack", "bench", "dumbbells to 30 kg"]
"""


@cache
def _planned(more: str) -> TemporaryDirectory[str]:
    home = TemporaryDirectory(prefix="ironstride-gym-")
    folder = Path(home.name)
    (folder / "kim.toml").write_text(ATHLETE + GYM + more, encoding="utf-8")
    plan_season(PlanSeason(folder / "kim.toml", MONDAY, place(folder)))
    (folder / "kim.toml").rename(folder / "kept.toml")  # copies of the data file take theirs for it
    return home


def gym_home(to: Path, more: str = "") -> Where:
    """A copy of the planned season, seen from its first Tuesday, when there is a lift; `more` of the athlete file."""
    shutil.copytree(_planned(more).name, to, dirs_exist_ok=True)
    (to / "kept.toml").rename(to / "kim.toml")
    return Where(None, place(to), TUESDAY)


def plan_at(where: Where) -> Plan:
    """The plan in force."""
    return open_plan(None, where.data).plan


def plans_at(where: Where) -> StoredPlans:
    """Where it is stored."""
    return plans_beside(where.data.directory / "kim.toml")


def lift(plan: Plan, session: str) -> dict[str, PlannedExercise]:
    """The exercises of a strength session, by id."""
    workout = workout_of(next(one for one in plan.sessions if one.id == session))
    assert isinstance(workout, StrengthWorkout)
    return {one.exercise: one for one in workout.exercises}


def files_of(where: Where) -> dict[str, bytes]:
    """Every file of the home with what is in it, locks left out."""
    every = (path for path in where.data.directory.rglob("*") if path.is_file() and "lock" not in path.name)
    return {str(path.relative_to(where.data.directory)): path.read_bytes() for path in every}


def swapped(where: Where, words: str, to: str, *, always: bool = False) -> Swapped:
    """Swap an exercise."""
    return swap(swap_wish(where, words.split()), to, always=always)


def placed(plan: Plan) -> Plan:
    """The plan without what filling and storing may change: contents, whether done, names of plans."""
    sessions = tuple(replace(one, workout=None, status=SessionStatus.PLANNED) for one in plan.sessions)
    return replace(plan, plan_id="", parent=None, as_of=TUESDAY, sessions=sessions)


def contents(plan: Plan) -> dict[str, Mapping[str, object] | None]:
    """What is inside each session."""
    return {one.id: one.workout for one in plan.sessions}
