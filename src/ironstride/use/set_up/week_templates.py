"""The four weeks to begin from. They are only a beginning: every day is changed in one line."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from ironstride.calendar_time import DAYS_PER_WEEK, WEEKDAYS
from ironstride.use.set_up.answers import Days, Slot, Turning
from ironstride.use.set_up.slots import slots_from


@dataclass(frozen=True, slots=True)
class Template:
    """A week to begin from, in the athlete file's words."""

    word: str
    text: str
    """What it is for."""
    days: tuple[tuple[str, str], ...]
    """(weekday, time slots); for shifts (name, time slots of every such day)."""
    pattern: tuple[str, ...] = ()
    """Names of shifts in order; empty = the same every week."""


TEMPLATES: Final = (
    Template(
        "mornings",
        "before work, and weekend mornings",
        (*((day, "06:00-07:30") for day in WEEKDAYS[:5]), ("sat", "08:00-12:00"), ("sun", "08:00-11:00")),
    ),
    Template(
        "evenings",
        "after work, and weekend mornings",
        (*((day, "18:00-19:30") for day in WEEKDAYS[:5]), ("sat", "08:00-12:00"), ("sun", "08:00-11:00")),
    ),
    Template(
        "one slot a day",
        "one hour a day beside job and family, some unsure",
        (
            ("mon", "20:00-21:00 maybe"),
            ("tue", "06:00-07:00"),
            ("wed", "20:00-21:00"),
            ("thu", "06:00-07:00"),
            ("fri", "20:00-21:00 maybe"),
            ("sat", "07:30-09:30"),
            ("sun", "07:30-09:30"),
        ),
    ),
    Template(
        "shifts",
        "days that turn: early, late, night, free",
        (
            ("early", "15:30-18:00"),
            ("late", "09:00-12:00"),
            ("night", "16:00-18:30"),
            ("free", "09:00-12:00, 17:00-18:30"),
        ),
        ("early", "early", "late", "late", "night", "night", "free", "free"),
    ),
)


def week_of(template: Template, starts: date) -> Days | Turning:
    """The week of a template; a pattern that turns begins on `starts`."""
    if template.pattern:
        any_day = {name: slots_from(text) for name, text in template.days}
        return Turning(starts, "day", template.pattern, any_day)
    week: list[tuple[Slot, ...]] = [()] * DAYS_PER_WEEK
    for day, text in template.days:
        week[WEEKDAYS.index(day)] = slots_from(text)
    return tuple(week)
