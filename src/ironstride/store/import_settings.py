"""What an import remembers of an athlete, as texts under names: agreed columns, watched folders, words of exports."""

from __future__ import annotations

from sqlalchemy import delete, insert, select, update
from sqlalchemy.engine import Connection

from ironstride.store.tables import SETTINGS


def settings_under(connection: Connection, athlete: int, prefix: str) -> dict[str, str]:
    """Every remembered text whose name begins so, by its whole name, in the order of the names."""
    rows = connection.execute(
        select(SETTINGS.c.key, SETTINGS.c.value)
        .where(SETTINGS.c.athlete_id == athlete, SETTINGS.c.key.startswith(prefix, autoescape=True))
        .order_by(SETTINGS.c.key)
    )
    return {row.key: row.value for row in rows}


def put_setting(connection: Connection, athlete: int, key: str, value: str) -> None:
    """Remember a text under a name of at most 100 characters; what was remembered there before is forgotten."""
    here = (SETTINGS.c.athlete_id == athlete) & (SETTINGS.c.key == key)
    if connection.execute(select(SETTINGS.c.key).where(here)).first() is None:
        connection.execute(insert(SETTINGS).values(athlete_id=athlete, key=key, value=value))
    else:
        connection.execute(update(SETTINGS).where(here).values(value=value))


def drop_setting(connection: Connection, athlete: int, key: str) -> bool:
    """Forget what is remembered under a name; whether anything was."""
    here = (SETTINGS.c.athlete_id == athlete) & (SETTINGS.c.key == key)
    return connection.execute(delete(SETTINGS).where(here)).rowcount > 0
