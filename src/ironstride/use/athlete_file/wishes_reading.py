"""The athlete's wishes: preferences, what is never planned, and habits."""

from __future__ import annotations

from ironstride.calendar_time import WEEKDAYS, clock
from ironstride.training.athlete import SUNDAY, Habit, Preferences
from ironstride.training.kinds import Combine, Kind, Stability, Strategy, kinds_named
from ironstride.training.text_values import parse_weekday_time
from ironstride.use.athlete_file.contents_tables import AUTO
from ironstride.use.athlete_file.problems import Problems
from ironstride.use.athlete_file.shape import Sheet
from ironstride.use.athlete_file.tables import PreferencesTable


def preferences(table: PreferencesTable, problems: Problems) -> Preferences:
    """The wishes of `[preferences]`."""
    if table.long_run_day is not None and table.long_run_day == table.rest_day:
        problems.add("preferences.rest_day", None, "another day than long_run_day")
    never = {kind for word in table.never for kind in kinds_named(word)}
    return Preferences(
        strategy=None if table.strategy == AUTO else Strategy(table.strategy),
        long_run_day=table.long_run_day,
        rest_day=table.rest_day,
        priority=table.priority,
        combine=Combine(table.combine),
        busy=tuple(dict.fromkeys(table.busy)),
        never=tuple(kind for kind in Kind if kind in never),
        stability=Stability(table.stability),
        planning_day=SUNDAY if table.planning_day is None else table.planning_day,
    )


def habits(sheet: Sheet, problems: Problems) -> tuple[Habit, ...]:
    """The habits in the order of the file; no two begin at the same time."""
    read: list[Habit] = []
    taken: dict[tuple[int, int], str] = {}
    for index, table in enumerate(sheet.file.habits):
        where = sheet.where("habits", index)
        when = problems.reading(f"{where}.when", parse_weekday_time, table.when)
        if when is None:
            continue
        if when in taken:
            text = f"{WEEKDAYS[when[0]]} {clock(when[1])}"
            problems.add(f"{where}.when", text, f"another time than {taken[when]}: one session at a time")
        taken.setdefault(when, where)
        read.append(Habit(table.kind, *when))
    return tuple(read)
