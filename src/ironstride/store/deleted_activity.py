"""An activity that the athlete does not want any more."""

from __future__ import annotations

from sqlalchemy import delete, select
from sqlalchemy.engine import Connection

from ironstride.store.tables import ACTIVITIES, ORIGINALS


def delete_activity(connection: Connection, athlete: int, number: int) -> int:
    """Delete an activity and every other recording of it; how many recordings that were.

    Their files stay known, so that the next import does not bring them back; files that hold nothing else go too.
    """
    mine = ACTIVITIES.c.athlete_id == athlete
    shown = select(ACTIVITIES.c.id, ACTIVITIES.c.same_as).where(mine, ACTIVITIES.c.id == number)
    row = connection.execute(shown).first()
    if row is None:
        return 0
    first = row.id if row.same_as is None else row.same_as
    group = mine & ((ACTIVITIES.c.id == first) | (ACTIVITIES.c.same_as == first))
    originals = set(connection.scalars(select(ACTIVITIES.c.original_id).where(group))) - {None}
    gone = connection.execute(delete(ACTIVITIES).where(group)).rowcount
    used = set(connection.scalars(select(ACTIVITIES.c.original_id).where(ACTIVITIES.c.original_id.in_(originals))))
    connection.execute(delete(ORIGINALS).where(ORIGINALS.c.id.in_(originals - used)))
    return gone
