"""The activity that was imported last, and how many of a day were typed in."""

from __future__ import annotations

from datetime import date

from sqlalchemy import func, select
from sqlalchemy.engine import Connection

from ironstride.store.tables import ACTIVITIES
from ironstride.training.activity import DIARY


def newest_activity(connection: Connection, athlete: int) -> int:
    """Its number, which is higher than that of every activity before it; 0 where there is none."""
    newest = select(func.coalesce(func.max(ACTIVITIES.c.id), 0)).where(ACTIVITIES.c.athlete_id == athlete)
    number: int = connection.execute(newest).scalar_one()
    return number


def typed_in(connection: Connection, athlete: int, day: date) -> int:
    """How many activities of a local day came from the diary."""
    mine = (ACTIVITIES.c.athlete_id == athlete) & (ACTIVITIES.c.source == DIARY)
    of_day = ACTIVITIES.c.start_local.startswith(day.isoformat())
    count: int = connection.execute(select(func.count()).select_from(ACTIVITIES).where(mine & of_day)).scalar_one()
    return count
