"""The activity that was imported last."""

from __future__ import annotations

from sqlalchemy import func, select
from sqlalchemy.engine import Connection

from ironstride.store.tables import ACTIVITIES


def newest_activity(connection: Connection, athlete: int) -> int:
    """Its number, which is higher than that of every activity before it; 0 where there is none."""
    newest = select(func.coalesce(func.max(ACTIVITIES.c.id), 0)).where(ACTIVITIES.c.athlete_id == athlete)
    number: int = connection.execute(newest).scalar_one()
    return number
