"""The week, a rotation and time slots: from tables of the file to the values planning knows."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from ironstride.calendar_time import DAYS_PER_WEEK, WEEKDAYS
from ironstride.training.athlete import Place, Rotation, WeeklyWindow, WeekPattern
from ironstride.training.availability import LEAST_PIECE_MINUTES
from ironstride.training.text_values import span_of
from ironstride.training.window_text import (
    in_time_order,
    overlaps,
    parse_window,
    passes_midnight,
    split_windows,
    window_span,
    window_with,
)
from ironstride.units import MINUTES_PER_DAY
from ironstride.use.athlete_file.problems import Problems
from ironstride.use.athlete_file.shape import Sheet
from ironstride.use.athlete_file.values import nearest, where_text
from ironstride.use.athlete_file.week_tables import DaysTable, RotationTable, ShapeTable, Windows, WindowTable

OFF: Final = "off"
"""The name in a rotation's pattern that needs no table: no time slots."""
NO_WINDOWS: Final = WeekPattern(((),) * DAYS_PER_WEEK)
_APART: Final = "time slots that do not overlap"


class WeekReader:
    """Reads time slots; knows the places, the minutes to get ready, and where to note problems."""

    def __init__(self, sheet: Sheet, places: Mapping[str, Place], problems: Problems) -> None:
        self.sheet = sheet
        self.places = places
        self.problems = problems
        week, rotation = sheet.file.week, sheet.file.rotation
        table = rotation or week
        self.get_ready_minutes = table.get_ready_minutes if table is not None else 0

    def week(self) -> WeekPattern | Rotation:
        """The default week or the rotation; a file with neither has no time slots."""
        file = self.sheet.file
        if file.rotation is None:
            return NO_WINDOWS if file.week is None else self._pattern(file.week, "week")
        if file.week is not None:
            self.problems.add("rotation", None, "either [week] or [rotation], not both")
        return self._rotation(file.rotation)

    def windows(self, value: Windows | None, where: str) -> tuple[WeeklyWindow, ...]:
        """The time slots of one day in time order; each that cannot be read is noted and left out."""
        if value is None:
            return ()
        if isinstance(value, str):
            pieces = split_windows(value)
            read = [self.problems.reading(where, parse_window, piece, self.places) for piece in pieces]
        else:
            read = [self._from_table(table, f"{where}[{number}]") for number, table in enumerate(value, start=1)]
        windows = in_time_order(window for window in read if window is not None)
        for earlier, later in overlaps(windows):
            self.problems.add(where, f"{window_span(earlier)} and {window_span(later)}", _APART)
        for window in windows:
            self._notices(window, where)
        return windows

    def _from_table(self, table: WindowTable, where: str) -> WeeklyWindow | None:
        span = self.problems.reading(where, span_of, table.from_, table.to)
        if span is None:
            return None
        return self.problems.reading(where, window_with, span, table.allow, table.place, table.maybe, self.places)

    def _notices(self, window: WeeklyWindow, where: str) -> None:
        if passes_midnight(window):
            text = f"{window_span(window)} goes past midnight: what is after 24:00 counts as the next day's"
            self.problems.notice(where, text)
        place = self.places.get(window.place or "")
        way = place.minutes_to_get_there if place is not None else 0
        left = window.end - window.start - self.get_ready_minutes - way
        if left < LEAST_PIECE_MINUTES:
            before = f"{self.get_ready_minutes} min to get ready" + (f" and {way} min to get there" if way else "")
            self.problems.notice(where, f"{window_span(window)} leaves {max(0, left)} min after {before}: too short")

    def _pattern(self, table: DaysTable, where: str, meetings: int = DAYS_PER_WEEK) -> WeekPattern:
        """Seven days. `meetings`: how many of them, from Monday, are surely followed by the next (Sunday by Monday)."""
        every = self.windows(table.any, f"{where}.any") if isinstance(table, ShapeTable) else ()
        days: list[tuple[WeeklyWindow, ...]] = []
        for weekday in WEEKDAYS:
            value: Windows | None = getattr(table, weekday)
            days.append(every if value is None else self.windows(value, f"{where}.{weekday}"))
        for number, windows in enumerate(days[:meetings]):
            following = (number + 1) % DAYS_PER_WEEK
            if windows and days[following]:
                self._late_meets_early(windows[-1], days[following][0], f"{where}.{WEEKDAYS[following]}")
        return WeekPattern(tuple(days))

    def _late_meets_early(self, late: WeeklyWindow, early: WeeklyWindow, where: str) -> None:
        if late.end - MINUTES_PER_DAY > early.start:
            both = f"{window_span(early)}, after {window_span(late)} of the day before"
            self.problems.add(where, both, _APART)

    def _rotation(self, table: RotationTable) -> Rotation:
        self._names(table)
        per_day = table.per == "day"
        meetings = 0 if per_day else DAYS_PER_WEEK - 1
        shapes = dict.fromkeys(table.pattern, NO_WINDOWS)
        for name, shape in table.__pydantic_extra__.items():
            shapes[name] = self._pattern(shape, _where(name), meetings)
        return Rotation(table.starts, per_day, table.pattern, shapes)

    def _names(self, table: RotationTable) -> None:
        """The pattern and the tables name each other."""
        shapes, named = table.__pydantic_extra__, dict.fromkeys(table.pattern)
        if not named:
            self.problems.add("rotation.pattern", table.pattern, "at least one name")
        for name in named:
            if name not in shapes and name != OFF and ("rotation", name) not in self.sheet.left_out:
                wanted = f"a name with a table [{_where(name)}]{nearest(name, list(shapes))}"
                self.problems.add("rotation.pattern", name, wanted)
        for name in shapes:
            if name not in named:
                wanted = f"a key that is known here or a name used in rotation.pattern{nearest(name, list(named))}"
                self.problems.add(_where(name), None, wanted)


def _where(name: str) -> str:
    return where_text(("rotation", name))
