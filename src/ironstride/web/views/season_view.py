"""The season as a table: weeks as rows, days as columns, time slots inside."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from ironstride.calendar_time import clock
from ironstride.training.window import RealDay, Window
from ironstride.use.show_plan import WeekView, in_words, week_marks
from ironstride.use.shown_plan import ShownPlan
from ironstride.web.views.chip_view import Chip, chip_of
from ironstride.web.views.strip_view import Strip, strip_of


@dataclass(frozen=True, slots=True)
class SlotCell:
    """A time slot of a day with what lies in it."""

    name: str
    """``2026-11-26/18:00-19:30``"""
    start: int
    end: int
    """Minutes of the day."""
    text: str
    """``18:00-19:30``"""
    is_maybe: bool
    chips: tuple[Chip, ...]


@dataclass(frozen=True, slots=True)
class DayCell:
    """A day of a week."""

    day: date
    is_today: bool
    is_past: bool
    note: str
    """``ill``, ``away``; empty on usual days."""
    slots: tuple[SlotCell, ...]
    loose: tuple[Chip, ...]
    """Sessions outside every time slot: races, what was given."""

    @property
    def chips(self) -> tuple[Chip, ...]:
        """Every session of the day."""
        return (*(chip for slot in self.slots for chip in slot.chips), *self.loose)


@dataclass(frozen=True, slots=True)
class WeekRow:
    """A week of the table."""

    view: WeekView
    marks: tuple[str, ...]
    is_now: bool
    is_past: bool
    days: tuple[DayCell, ...]
    compromises: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SeasonPage:
    """The whole table."""

    strip: Strip
    rows: tuple[WeekRow, ...]
    """Those that are shown."""
    past: int
    """How many weeks lie behind and are not shown."""


def season_page(shown: ShownPlan, today: date, *, with_past: bool) -> SeasonPage:
    """The season seen from a day; weeks that lie behind only where they are asked for."""
    rows = tuple(_row(shown, view, today) for view in shown.weeks if with_past or view.last_day >= today)
    return SeasonPage(strip_of(shown.weeks, today), rows, len(shown.weeks) - len(rows))


def _row(shown: ShownPlan, view: WeekView, today: date) -> WeekRow:
    real = {one.date: one for one in shown.days if view.week.start <= one.date <= view.last_day}
    sessions = {one.id: one for one in shown.plan.sessions if view.week.start <= one.date <= view.last_day}
    chips = [chip_of(sessions[card.id], card, today) for card in view.cards]
    days = tuple(_day(day, real.get(day), [one for one in chips if one.card.day == day], today) for day in view.days)
    compromises = tuple(in_words(one) for one in view.findings if one.price or one.because)
    is_now = view.week.start <= today <= view.last_day
    return WeekRow(view, week_marks(view), is_now, view.last_day < today, days, tuple(dict.fromkeys(compromises)))


def _day(day: date, real: RealDay | None, chips: Sequence[Chip], today: date) -> DayCell:
    windows = () if real is None else real.windows
    slots = tuple(_slot(window, chips) for window in windows)
    inside = {chip.card.id for slot in slots for chip in slot.chips}
    loose = tuple(chip for chip in chips if chip.card.id not in inside)
    note = "" if real is None or real.reason is None else real.reason
    return DayCell(day, day == today, day < today, note, slots, loose)


def _slot(window: Window, chips: Sequence[Chip]) -> SlotCell:
    start, end = clock(window.start), clock(window.end)
    inside = tuple(chip for chip in chips if start <= chip.start < end)
    return SlotCell(window.id, window.start, window.end, f"{start}-{end}", window.maybe, inside)
