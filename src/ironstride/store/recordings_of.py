"""Which recordings are of one activity."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.engine import Connection

from ironstride.store.tables import ACTIVITIES


def recordings_of(connection: Connection, athlete: int, number: int) -> tuple[int, ...]:
    """The numbers of all recordings of the activity that this is one of, the one that it is listed by first.

    Empty where the athlete has none of that number.
    """
    mine = ACTIVITIES.c.athlete_id == athlete
    row = connection.execute(
        select(ACTIVITIES.c.id, ACTIVITIES.c.same_as).where(mine, ACTIVITIES.c.id == number)
    ).first()
    if row is None:
        return ()
    first: int = row.id if row.same_as is None else row.same_as
    others = select(ACTIVITIES.c.id).where(mine, ACTIVITIES.c.same_as == first).order_by(ACTIVITIES.c.id)
    return (first, *connection.scalars(others))
