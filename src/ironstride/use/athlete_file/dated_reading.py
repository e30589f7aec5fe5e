"""What has a date: fixed activities, exceptions, goals and locks, each checked against the others."""

from __future__ import annotations

from datetime import date
from itertools import combinations
from typing import Final

from ironstride.calendar_time import clock
from ironstride.training.athlete import FixedActivity, Goal, Lock, WeekException
from ironstride.training.kinds import Kind, Priority
from ironstride.training.text_values import distance_text, parse_race_time, parse_when
from ironstride.training.unusual_days import OUT, SICK, STOPPED
from ironstride.use.athlete_file.problems import Problems
from ironstride.use.athlete_file.shape import Sheet
from ironstride.use.athlete_file.tables import LockTable
from ironstride.use.athlete_file.week_reading import WeekReader
from ironstride.use.athlete_file.week_tables import ExceptionTable

HARD: Final = "hard"


class DatedReader:
    """Reads everything dated; `as_of` is the day the plan is made."""

    def __init__(self, sheet: Sheet, problems: Problems, as_of: date) -> None:
        self.sheet = sheet
        self.problems = problems
        self.as_of = as_of

    def fixed(self) -> tuple[FixedActivity, ...]:
        """The fixed activities, one for each day named."""
        activities: list[FixedActivity] = []
        for index, table in enumerate(self.sheet.file.fixed):
            where = f"{self.sheet.where('fixed', index)}.when"
            for day, start, end in self.problems.reading(where, parse_when, table.when) or ():
                weekday, dated = (None, day) if isinstance(day, date) else (day, None)
                hard = table.effort == HARD
                activities.append(FixedActivity(table.name, start, end, hard, table.legs, weekday, dated))
        return tuple(activities)

    def exceptions(self, week: WeekReader) -> tuple[WeekException, ...]:
        """The exceptions in the order of the file."""
        read: list[WeekException] = []
        for index, table in enumerate(self.sheet.file.exceptions):
            where = self.sheet.where("exceptions", index)
            if table.to is not None and table.to < table.from_:
                self.problems.add(f"{where}.to", table.to, f"a day on or after from ({table.from_})")
            self._body(table, where)
            windows = None if table.windows is None else week.windows(table.windows, f"{where}.windows")
            read.append(WeekException(table.from_, table.to, table.reason, windows, table.timezone, table.kind))
        return tuple(read)

    def _body(self, table: ExceptionTable, where: str) -> None:
        if table.kind is not None and table.reason != SICK:
            self.problems.add(f"{where}.kind", table.kind, f'this only beside reason = "{SICK}"')
        if table.reason == STOPPED and table.windows is not None:
            self.problems.add(f"{where}.windows", table.windows, "no time slots while training is stopped")

    def goals(self, exceptions: tuple[WeekException, ...]) -> tuple[Goal, ...]:
        """The goals by date."""
        days: dict[date, str] = {}
        read: list[Goal] = []
        for index, table in enumerate(self.sheet.file.goals):
            where = self.sheet.where("goals", index)
            if table.date < self.as_of:
                self.problems.add(f"{where}.date", table.date, f"a day from {self.as_of} on: this race is in the past")
            elif table.date in days:
                self.problems.add(f"{where}.date", table.date, f"another day than {days[table.date]}: one race a day")
            days.setdefault(table.date, where)
            self._race_day(table.date, where, exceptions)
            time_s = None
            if table.time is not None:
                time_s = self.problems.reading(f"{where}.time", parse_race_time, table.time, table.distance)
            name = table.name or distance_text(table.distance)
            read.append(Goal(name, table.date, table.distance, Priority(table.priority), time_s, table.start))
        return tuple(sorted(read, key=lambda goal: goal.date))

    def _race_day(self, day: date, where: str, exceptions: tuple[WeekException, ...]) -> None:
        covering = [exception for exception in exceptions if exception.covers(day)]
        if not covering:
            return
        held = covering[-1]
        if held.reason in OUT and held.to is not None:
            self.problems.add(f"{where}.date", day, f"a day that no exception calls {held.reason}")
        elif held.to is not None:
            text = f"race day {day} lies in days of {held.reason}: the race stays where it is"
            self.problems.notice(f"{where}.date", text)

    def locks(self) -> tuple[Lock, ...]:
        """The locks in the order of the file."""
        tables = self.sheet.file.locks
        wheres = [self.sheet.where("locks", index) for index in range(len(tables))]
        for table, where in zip(tables, wheres, strict=True):
            if table.date < self.as_of:
                self.problems.add(f"{where}.date", table.date, f"a day from {self.as_of} on: this lock is in the past")
        for (one, first), (other, second) in combinations(zip(tables, wheres, strict=True), 2):
            if _clash(one, other):
                self.problems.add(second, _lock_text(other), f"a lock that leaves room for {first} ({_lock_text(one)})")
        return tuple(Lock(table.date, Kind(table.kind), table.start, table.minutes) for table in tables)


def _clash(one: LockTable, other: LockTable) -> bool:
    """Same kind at the same time (or both at any time of the day), or one before the other is over."""
    if one.date != other.date:
        return False
    if one.start is None or other.start is None:
        return one.start == other.start and one.kind == other.kind
    if one.start <= other.start:
        return other.start < one.start + max(1, one.minutes or 0)
    return one.start < other.start + max(1, other.minutes or 0)


def _lock_text(table: LockTable) -> str:
    start = "" if table.start is None else f" {clock(table.start)}"
    minutes = "" if table.minutes is None else f", {table.minutes} min"
    return f"{table.kind} on {table.date}{start}{minutes}"
