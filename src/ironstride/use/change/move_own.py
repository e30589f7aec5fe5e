"""Moving a session of one's own plan: it goes where the athlete says, and the rules tell what they see there."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import Final

from ironstride.calendar_time import clock, monday_of, parse_clock
from ironstride.errors import InvalidInput
from ironstride.export.season_view import day_name
from ironstride.export.session_card import card_of
from ironstride.planning.own_sessions import window_of
from ironstride.planning.own_week import STARTS
from ironstride.training.availability import ANYWHERE
from ironstride.training.problem_report import InputProblem
from ironstride.training.session import Session
from ironstride.training.week_words import PART, part_of
from ironstride.use.change.plan_change import PlanChange, changed
from ironstride.use.change.running import Running
from ironstride.use.day_words import date_word, weekday_word

WANTED: Final = "a day, a time or both, such as: fri 18:00, sat am, 7:30, 2026-12-08 18:00"
NOT_HERE: Final = "where to: in your own plan a session goes to the day and the time that you say, such as: fri 18:00"
_CLOCK: Final = re.compile(r"\d{1,2}:\d{2}")
_NEAR: Final = {"today": 0, "tomorrow": 1}


def move_own(running: Running, session: Session, to: str) -> PlanChange:
    """The plan with a session elsewhere; everything else stays, and new compromises are told.

    Raises:
        InvalidInput: when it is not said where to, or it lies behind.
    """
    today = running.plan.today
    day, start = _place(to, session, today)
    if day < today:
        raise _problem(to, f"a day from today ({day_name(today)}) on")
    if (day, start) == (session.date, session.start):
        raise _problem(to, "another day or time; it is there already")
    window = window_of(running.plan.athlete, day, start, session.minutes, session.kind)
    there = replace(
        session,
        date=day,
        start=start,
        end=start + session.minutes,
        window=None if window is None else window.id,
        place=ANYWHERE if window is None else window.place,
        assumed_time=False,
    )
    moving = replace(running, plan=replace(running.plan, moved={session.id: there}))
    return changed(
        moving, f"{card_of(session).title} of {day_name(session.date)} moved to {day_name(day)} {clock(start)}."
    )


def _place(to: str, session: Session, today: date) -> tuple[date, int]:
    """The day and the minute that are meant; what is not said stays as it was."""
    day, start = session.date, session.start
    words = to.casefold().replace(",", " ").split()
    if not words:
        raise _problem(to, NOT_HERE)
    for word in words:
        weekday = weekday_word(word)
        if date_word(word) is not None:
            day = date_word(word) or day
        elif word in _NEAR:
            day = date.fromordinal(today.toordinal() + _NEAR[word])
        elif weekday is not None:
            day = _weekday(weekday, session, today)
        elif _CLOCK.fullmatch(word):
            start = _minute(word, to)
        elif PART.fullmatch(word):
            start = STARTS[part_of(word)]
        else:
            raise _problem(to, WANTED)
    return day, start


def _weekday(weekday: int, session: Session, today: date) -> date:
    """That weekday of the session's week; where it lies behind, the next one."""
    found = date.fromordinal(monday_of(session.date).toordinal() + weekday)
    return found if found >= today else date.fromordinal(today.toordinal() + (weekday - today.weekday()) % 7)


def _minute(word: str, to: str) -> int:
    try:
        return parse_clock(word)
    except ValueError as error:
        raise _problem(to, "a time of day such as 18:00") from error


def _problem(value: str, wanted: str) -> InvalidInput:
    return InvalidInput([InputProblem("move", "to", value, wanted)])
