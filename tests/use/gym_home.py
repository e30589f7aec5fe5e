"""A season of somebody who lifts at home, planned by the real planner once, and what is inside its sessions."""

import shutil
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from ironstride.store.plan_folder import PlanFolder
from ironstride.training.plan import Plan
from ironstride.training.session_workout import workout_of
from ironstride.training.strength_workout import PlannedExercise, StrengthWorkout
from ironstride.use.change.running import Where
from ironstride.use.plan_season import PlanSeason, plan_season
from ironstride.use.stored_plan import open_plan
from tests.cli.kim import ATHLETE

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
def _planned(more: str) -> Path:
    folder = Path(mkdtemp(prefix="ironstride-gym-"))
    (folder / "kim.toml").write_text(ATHLETE + GYM + more, encoding="utf-8")
    plan_season(PlanSeason(folder / "kim.toml", MONDAY))
    return folder


def gym_home(to: Path, more: str = "") -> Where:
    """A copy of the planned season, seen from its first Tuesday, when there is a lift; `more` of the athlete file."""
    shutil.copytree(_planned(more), to, dirs_exist_ok=True)
    return Where(None, to, TUESDAY)


def plan_at(where: Where) -> Plan:
    """The plan in force."""
    return open_plan(None, where.directory).plan


def folder_at(where: Where) -> PlanFolder:
    """Where it is stored."""
    return PlanFolder(where.directory / "kim.ironstride")


def lift(plan: Plan, session: str) -> dict[str, PlannedExercise]:
    """The exercises of a strength session, by id."""
    workout = workout_of(next(one for one in plan.sessions if one.id == session))
    assert isinstance(workout, StrengthWorkout)
    return {one.exercise: one for one in workout.exercises}


def files_of(where: Where) -> dict[str, bytes]:
    """Every file of the home with what is in it, locks left out."""
    every = (path for path in where.directory.rglob("*") if path.is_file() and "lock" not in path.name)
    return {str(path.relative_to(where.directory)): path.read_bytes() for path in every}
