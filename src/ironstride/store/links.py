"""What the athlete said an activity was: a planned session, or none."""

from __future__ import annotations

from sqlalchemy import delete, insert, select
from sqlalchemy.engine import Connection

from ironstride.store.tables import LINKS


def said_links(connection: Connection, athlete: int) -> dict[int, str | None]:
    """Number of the activity -> id of the session, None = none of the plan's."""
    rows = connection.execute(select(LINKS.c.activity_id, LINKS.c.session).where(LINKS.c.athlete_id == athlete))
    return {row.activity_id: row.session for row in rows}


def say_link(connection: Connection, athlete: int, activity: int, session: str | None) -> None:
    """Keep the athlete's word, in place of an earlier one on the activity or on the session."""
    forget_link(connection, athlete, activity)
    if session is not None:
        connection.execute(delete(LINKS).where(LINKS.c.athlete_id == athlete, LINKS.c.session == session))
    connection.execute(insert(LINKS).values(athlete_id=athlete, activity_id=activity, session=session))


def forget_link(connection: Connection, athlete: int, activity: int) -> bool:
    """Take the athlete's word on an activity back; False where there was none."""
    gone = connection.execute(delete(LINKS).where(LINKS.c.athlete_id == athlete, LINKS.c.activity_id == activity))
    return bool(gone.rowcount)
