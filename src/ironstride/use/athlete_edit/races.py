"""Races moved to another day, or cancelled."""

from __future__ import annotations

from datetime import date
from typing import Final

from ironstride.export.season_view import day_name
from ironstride.training.athlete import Athlete, Goal
from ironstride.training.unusual_days import OUT
from ironstride.use.athlete_edit.edit import Edit, problem
from ironstride.use.athlete_edit.file_text import FileText
from ironstride.use.athlete_file.values import date_from, nearest

GOALS: Final = "goals"


def goal_moved(text: str, athlete: Athlete, name: str | None, new_date: date, day: date | None = None) -> Edit:
    """A race on another day; `name` None = the only race there is, `day` is today where it is known.

    Raises:
        InvalidInput: when no race or several are meant, or that day is over, or holds another race or dated illness.
    """
    goal = _goal(athlete, name, "goal move")
    old = _named(goal.date)
    if new_date == goal.date:
        return Edit(text, f"{_shown(goal)} is on {old} already, nothing changes.")
    if day is not None and new_date < day:
        raise problem("goal move", "date", str(new_date), f"a day from {day} on: a race lies ahead")
    _free_day(athlete, goal, new_date)
    file = FileText(text)
    file.set_in_entry(GOALS, _number(file, goal), "date", new_date)
    return Edit(file.text, f"{_shown(goal)} moved from {old} to {_named(new_date)}.")


def goal_cancelled(text: str, athlete: Athlete, name: str | None) -> Edit:
    """A race that is not run: its table leaves the file; comments above it stay. `name` None = the only race.

    Raises:
        InvalidInput: when no race or several are meant.
    """
    goal = _goal(athlete, name, "goal cancel")
    file = FileText(text)
    file.remove_entry(GOALS, _number(file, goal))
    return Edit(file.text, f"{_shown(goal)} on {_named(goal.date)} is cancelled.")


def _goal(athlete: Athlete, name: str | None, command: str) -> Goal:
    """The one race that is meant: by its whole name, else by a part of it or its date."""
    goals = athlete.goals
    plain = _plain(name or "")
    whole = [goal for goal in goals if _plain(goal.name) == plain]
    found = whole or [goal for goal in goals if plain in _plain(goal.name) or plain == goal.date.isoformat()]
    if len(found) == 1:
        return found[0]
    if not goals:
        raise problem(command, "race", name or "", "a race: the athlete file has none")
    listed = "; ".join(f"{_shown(goal)} ({goal.date})" for goal in (found or goals))
    wanted = f"one race, by its name or date: {listed}" if found else f"a race of yours: {listed}"
    near = "" if found else nearest(plain, [_shown(goal) for goal in goals])
    raise problem(command, "race", name or "", f"{wanted}{near}")


def _free_day(athlete: Athlete, goal: Goal, day: date) -> None:
    other = next((one for one in athlete.goals if one.date == day), None)
    if other is not None:
        raise problem(
            "goal move", "date", str(day), f"another day than {_shown(other)}: one race a day, not {_shown(goal)} too"
        )
    covering = [one for one in athlete.exceptions if one.covers(day)]
    if covering and covering[-1].reason in OUT and covering[-1].to is not None:
        raise problem("goal move", "date", str(day), f"a day that no exception calls {covering[-1].reason}")


def _number(file: FileText, goal: Goal) -> int:
    """The place of a race in the file: there is one a day."""
    dates = [date_from(table["date"]) for table in file.entries(GOALS)]
    return dates.index(goal.date)


def _plain(name: str) -> str:
    return " ".join(name.casefold().split())


def _shown(goal: Goal) -> str:
    """The race's name on one line."""
    return " ".join(goal.name.split())


def _named(day: date) -> str:
    return f"{day_name(day)} {day.year}"
