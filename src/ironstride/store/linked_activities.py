"""Recordings of one activity are linked; which one stands for it does not depend on the order in which they came."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, or_, select, update
from sqlalchemy.engine import Connection

from ironstride.store.activity_rows import activity_of, moment_text
from ironstride.store.tables import ACTIVITIES, SETS
from ironstride.training.activity import Activity, StrengthSet
from ironstride.training.same_activity import SAME_START, same_groups

Known = dict[int, tuple[Activity, int | None]]
"""By number: an activity as far as linking asks for it, and the number of the one that stands for it."""


def link(connection: Connection, athlete: int, number: int) -> bool:
    """Group the activity and its neighbours anew; whether another recording of it is there."""
    known = neighbours(connection, athlete, [number])
    return number in _grouped(connection, known)


def link_again(connection: Connection, athlete: int, numbers: Iterable[int]) -> None:
    """Group these activities and all their neighbours anew, after some of them were changed or are gone."""
    _grouped(connection, neighbours(connection, athlete, numbers))


def neighbours(connection: Connection, athlete: int, numbers: Iterable[int]) -> Known:
    """The activities and all that are linked to them by starts within a minute or a service's number, one by one."""
    found: Known = {}
    waiting = sorted(set(numbers))
    while waiting:
        for one in waiting:
            found[one] = _light(connection, one)
        near: set[int] = set()
        for one in waiting:
            near |= _near(connection, athlete, found[one][0])
        waiting = sorted(near - found.keys())
    return found


def _grouped(connection: Connection, known: Known) -> set[int]:
    """Write down who stands for whom; those that have another recording."""
    numbers = sorted(known)
    several: set[int] = set()
    for group in same_groups([known[one][0] for one in numbers]):
        first = numbers[group[0]]
        if len(group) > 1:
            several |= {numbers[place] for place in group}
        for place in group:
            one = numbers[place]
            wanted = None if one == first else first
            if known[one][1] != wanted:
                connection.execute(update(ACTIVITIES).where(ACTIVITIES.c.id == one).values(same_as=wanted))
    return several


def _light(connection: Connection, number: int) -> tuple[Activity, int | None]:
    row = connection.execute(select(ACTIVITIES).where(ACTIVITIES.c.id == number)).mappings().one()
    has_sets = connection.execute(select(SETS.c.number).where(SETS.c.activity_id == number).limit(1)).first()
    activity = activity_of(dict(row))
    if has_sets is not None:
        activity = replace(activity, sets=(StrengthSet(),))
    return activity, row["same_as"]


def _near(connection: Connection, athlete: int, activity: Activity) -> set[int]:
    first, last = _shifted(activity.start_utc, -SAME_START), _shifted(activity.start_utc, SAME_START)
    near: list[ColumnElement[bool]] = [ACTIVITIES.c.start_utc.between(first, last)]
    if activity.source_id:
        near.append(ACTIVITIES.c.source_id == activity.source_id)
    return set(connection.scalars(select(ACTIVITIES.c.id).where(ACTIVITIES.c.athlete_id == athlete, or_(*near))))


def _shifted(moment: datetime, by: timedelta) -> str:
    return moment_text(moment + by)
