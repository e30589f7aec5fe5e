"""The season at a glance as a drawing: a column a week, running as a bar, lifts as dots, phases as bands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Final

from ironstride.use.show_plan import WeekView, short_date, week_marks

COLUMN: Final = 24
GAP: Final = 4
HEIGHT: Final = 72


@dataclass(frozen=True, slots=True)
class StripWeek:
    """One column."""

    number: int
    x: int
    y: float
    height: float
    is_lighter: bool
    is_now: bool
    dots: tuple[int, ...]
    """Where the dots of its lifts stand, from the top."""
    race: str
    """``A``, ``B`` or ``C``; empty without one."""
    text: str
    """Everything it says, in words."""


@dataclass(frozen=True, slots=True)
class StripBand:
    """One phase."""

    name: str
    x: int
    width: int


@dataclass(frozen=True, slots=True)
class Strip:
    """The drawing, in units of its own."""

    weeks: tuple[StripWeek, ...]
    bands: tuple[StripBand, ...]
    width: int
    highest_minutes: int


def strip_of(views: Sequence[WeekView], day: date) -> Strip:
    """The drawing of these weeks, seen from a day."""
    highest = max((view.week.run_minutes for view in views), default=0) or 1
    step = COLUMN + GAP
    weeks = tuple(_week(view, number * step, highest, day) for number, view in enumerate(views))
    bands, at = [], 0
    for phase, of_phase in groupby(views, key=lambda view: view.week.phase):
        count = len(list(of_phase))
        bands.append(StripBand(phase.value, at * step, count * step - GAP))
        at += count
    return Strip(weeks, tuple(bands), max(1, len(views) * step - GAP), highest)


def _week(view: WeekView, x: int, highest: int, day: date) -> StripWeek:
    week = view.week
    height = round(HEIGHT * week.run_minutes / highest, 1)
    race = min((goal.priority.value for goal in view.races), default="")
    parts = [f"{week.phase.value}", f"{week.run_minutes} min", f"{week.strength_sessions} x strength"]
    text = f"{view.number}, {short_date(week.start)}: {', '.join([*parts, *week_marks(view)])}"
    dots = tuple(HEIGHT + 10 + 8 * number for number in range(week.strength_sessions))
    is_now = week.start <= day <= view.last_day
    return StripWeek(view.number, x, HEIGHT - height, height, week.cutback, is_now, dots, race, text)
