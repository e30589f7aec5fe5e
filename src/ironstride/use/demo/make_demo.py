"""The example athlete with half a year of life: a 10 km behind, a half marathon ahead, all of it simulated."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Final

from ironstride.calendar_time import monday_of
from ironstride.errors import InvalidInput
from ironstride.running.vdot import race_time_s
from ironstride.simulate.person import SimulatedPerson
from ironstride.simulate.traits import Ways
from ironstride.store.data_place import DataPlace
from ironstride.training.athlete import Goal
from ironstride.training.kinds import Experience, Level, Priority
from ironstride.training.problem_report import InputProblem
from ironstride.units import HALF_MARATHON_M
from ironstride.use.athlete_edit.file_text import FileText
from ironstride.use.demo.simulated_life import SimulatedLife

NAME: Final = "robin.toml"
SEED: Final = 11
FITNESS: Final = 42.0
"""Race fitness at the start: a 10 km in about 49 min."""
TEN_KM: Final = 10_000.0
FIRST_WEEKS: Final = 14
"""From the first plan to the 10 km race."""
LIVED_WEEKS: Final = 12
"""From the second plan to today."""
AHEAD_WEEKS: Final = 9
"""From today to the half marathon."""
Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Demo:
    """What was made."""

    file: Path
    today: date


def make_demo(folder: Path, data: DataPlace, today: date, progress: Progress | None = None) -> Demo:
    """Live the demo up to today. The same day gives the same life.

    Args:
        folder: Where the athlete file goes; made where it is not there.
        data: The data file, which the demo must not share with somebody's own data.
        today: The day that it ends before.
        progress: Told days done and days in all.

    Raises:
        InvalidInput: when there is such an athlete file already.
        UnreadableFile: when something cannot be written.
    """
    file = folder / NAME
    if file.exists() or data.file.exists():
        taken = file if file.exists() else data.file.path
        raise InvalidInput([InputProblem("demo", "folder", str(taken), "a folder without a demo or data of its own")])
    folder.mkdir(parents=True, exist_ok=True)
    second = monday_of(today) - timedelta(weeks=LIVED_WEEKS)
    first = second - timedelta(weeks=FIRST_WEEKS + 1)
    file.write_text(_text(first), encoding="utf-8")
    ways = Ways(level=Level.INTERMEDIATE, experience=Experience.NEW, weekly_minutes=170, race_fitness=FITNESS)
    life = SimulatedLife(file, data, SimulatedPerson.of(SEED, ways), ways.timezone, first)
    days = (today - first).days

    def told(day: date) -> None:
        if progress is not None:
            progress((day - first).days, days)

    race = Goal("Autumn 10 km", first + timedelta(weeks=FIRST_WEEKS, days=-1), TEN_KM, Priority.A)
    _next_goal(life, race, "10 km")
    life.live_until(second, told)
    spring = Goal("Half marathon", monday_of(today) + timedelta(weeks=AHEAD_WEEKS, days=6), HALF_MARATHON_M, Priority.A)
    _next_goal(life, spring, "half marathon")
    life.live_until(today, told)
    life.finish()
    return Demo(file, today)


def _next_goal(life: SimulatedLife, goal: Goal, distance: str) -> None:
    """The file's next race, and a season for it."""
    text = FileText(life.file.read_text(encoding="utf-8"))
    if text.entries("goals"):
        text.remove_entry("goals", 0)
    text.add_entry(
        "goals", {"name": goal.name, "date": goal.date, "distance": distance, "priority": goal.priority.value}
    )
    life.file.write_text(text.text, encoding="utf-8")
    life.begin_season()


def _text(first: date) -> str:
    from importlib.resources import files

    written = files("ironstride.use.demo").joinpath(NAME).read_text(encoding="utf-8")
    seconds = round(race_time_s(FITNESS, TEN_KM))
    result = f"{seconds // 60}:{seconds % 60:02d}"
    return written.replace("@TIME@", result).replace("@RESULT_DATE@", (first - timedelta(weeks=3)).isoformat())
