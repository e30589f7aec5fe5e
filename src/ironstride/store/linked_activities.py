"""Recordings of one activity are linked; which one stands for it does not depend on the order in which they came."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import bindparam, or_, select, update
from sqlalchemy.engine import Connection

from ironstride.store.activity_rows import activity_of, moment_text
from ironstride.store.tables import ACTIVITIES, SETS
from ironstride.training.activity import Activity, StrengthSet
from ironstride.training.same_activity import SAME_START, same_groups

_BETWEEN: Final = ACTIVITIES.c.start_utc.between(bindparam("first"), bindparam("last"))
_MINE: Final = select(ACTIVITIES.c.id).where(ACTIVITIES.c.athlete_id == bindparam("athlete"))
_SAME_START: Final = _MINE.where(_BETWEEN)
_SAME_START_OR_NUMBER: Final = _MINE.where(or_(_BETWEEN, ACTIVITIES.c.source_id == bindparam("source_id")))
_ONE: Final = select(ACTIVITIES).where(ACTIVITIES.c.id == bindparam("number"))
_ANY_SET: Final = select(SETS.c.number).where(SETS.c.activity_id == bindparam("number")).limit(1)
"""Made once, for an import asks all of these for every activity."""

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
    row = connection.execute(_ONE, {"number": number}).mappings().one()
    activity = activity_of(dict(row))
    if connection.execute(_ANY_SET, {"number": number}).first() is not None:
        activity = replace(activity, sets=(StrengthSet(),))
    return activity, row["same_as"]


def _near(connection: Connection, athlete: int, activity: Activity) -> set[int]:
    values = {
        "athlete": athlete,
        "first": _shifted(activity.start_utc, -SAME_START),
        "last": _shifted(activity.start_utc, SAME_START),
    }
    if not activity.source_id:
        return set(connection.scalars(_SAME_START, values))
    return set(connection.scalars(_SAME_START_OR_NUMBER, {**values, "source_id": activity.source_id}))


def _shifted(moment: datetime, by: timedelta) -> str:
    return moment_text(moment + by)
