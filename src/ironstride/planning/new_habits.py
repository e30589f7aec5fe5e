"""A new habit moves every coming week's session to its time: there the plan is taken to have it already."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from ironstride.calendar_time import monday_of
from ironstride.planning.basis import Basis
from ironstride.planning.habits import gives_way
from ironstride.training.athlete import Habit
from ironstride.training.session import Session
from ironstride.training.window import CHANGE_OVER_MINUTES, RealDay, Window


def as_the_habits_have_it(
    sessions: Sequence[Session],
    held: Sequence[Session],
    habits: Sequence[Habit],
    basis: Basis,
    days: Sequence[RealDay],
) -> tuple[Session, ...]:
    """The movable sessions, with those that a new habit wants elsewhere put there, where the day has such a slot and
    nothing of the kind is held there.
    """
    weeks: dict[date, list[Session]] = defaultdict(list)
    for session in sessions:
        weeks[monday_of(session.date)].append(session)
    by_date = {day.date: day for day in days}
    placed: list[Session] = []
    for monday, found in weeks.items():
        for habit in habits:
            if not _known(habit, basis, monday):
                found = _with_habit(found, held, habit, monday, by_date)
        placed += found
    return tuple(placed)


def _known(habit: Habit, basis: Basis, monday: date) -> bool:
    """Whether the week's rhythm has the habit already."""
    wishes = [wish for week in basis.weeks if week.start == monday for wish in week.rhythm]
    return any(wish.habit and (habit.weekday, habit.start) in wish.places for wish in wishes)


def _with_habit(
    sessions: list[Session], held: Sequence[Session], habit: Habit, monday: date, by_date: Mapping[date, RealDay]
) -> list[Session]:
    day = monday + timedelta(days=habit.weekday)
    windows = by_date[day].windows if day in by_date else ()
    window = next((one for one in windows if one.start <= habit.start < one.end), None)
    named = next((one.demand for one in sessions if one.kind in habit.kinds), None)
    mine = [one for one in sessions if one.demand == named]
    if window is None or not mine:
        return sessions
    there_already = [*mine, *(one for one in held if one.kind in habit.kinds)]
    if any(one.date == day and window.start <= one.start < window.end for one in there_already):
        return sessions
    leaves = gives_way([(one.date.weekday(), one.start) for one in mine], habit)
    moved = next(one for one in mine if (one.date.weekday(), one.start) == leaves)
    others = [one for one in (*sessions, *held) if one is not moved and one.date == day]
    start = _start(window, moved.minutes, others, habit.start)
    there = replace(moved, date=day, start=start, end=start + moved.minutes)
    return [there if one is moved else one for one in sessions]


def _start(window: Window, minutes: int, others: Sequence[Session], wished: int) -> int:
    """Where so many minutes begin in the slot, nearest to the habit: at its beginning; beside something else right
    after that, or so that they end with the slot.
    """
    inside = [one for one in others if window.start <= one.start < window.end]
    starts = [window.usable_start]
    if inside:
        starts += [*(one.end + CHANGE_OVER_MINUTES for one in inside), window.end - minutes]
    free = [
        start
        for start in starts
        if window.usable_start <= start <= window.end - minutes
        and all(start + minutes <= one.start or one.end <= start for one in inside)
    ]
    return min(free, key=lambda start: abs(start - wished), default=window.usable_start)
