"""What was lifted, kept beside the plan's versions.

It is no part of a version, so taking a change back never loses what was done.
"""

from __future__ import annotations

import json
from datetime import date

from sqlalchemy import delete, insert, select
from sqlalchemy.engine import Connection

from ironstride.errors import UnreadableFile
from ironstride.store.athletes import athlete_of_file
from ironstride.store.plan_writer import PlanWriter
from ironstride.store.stored_plans import StoredPlans
from ironstride.store.tables import LOGGED_SESSIONS
from ironstride.training.strength_log import LoggedSession, tells_of
from ironstride.training.strength_log_json import logged_session_from_json, logged_session_to_json


def read_strength_log(plans: StoredPlans) -> tuple[LoggedSession, ...]:
    """Every logged session, by date; none where nothing was logged.

    Raises:
        UnreadableFile: when it cannot be read.
    """
    if not plans.data.exists():
        return ()
    with plans.data.open().reading() as connection:
        known = athlete_of_file(connection, plans.file)
        return () if known is None else logged_sessions(connection, known.id)


def logged_sessions(connection: Connection, athlete: int) -> tuple[LoggedSession, ...]:
    """An athlete's logged sessions, by date.

    Raises:
        UnreadableFile: when one cannot be read.
    """
    rows = connection.execute(
        select(LOGGED_SESSIONS.c.session, LOGGED_SESSIONS.c.document)
        .where(LOGGED_SESSIONS.c.athlete_id == athlete)
        .order_by(LOGGED_SESSIONS.c.date, LOGGED_SESSIONS.c.session)
    )
    return tuple(_session(row.session, row.document) for row in rows)


def log_session(writer: PlanWriter, logged: LoggedSession) -> None:
    """Keep a session; what was logged of it before is replaced.

    Raises:
        UnreadableFile: when it cannot be written; what was logged is then what it was.
    """
    with writer.step() as (connection, athlete):
        put_session(connection, athlete, logged)


def put_session(connection: Connection, athlete: int, logged: LoggedSession) -> None:
    """Keep a session in the connection's transaction; what was logged of it before is replaced."""
    _remove(connection, athlete, logged.session, logged.date)
    document = json.dumps(logged_session_to_json(logged), ensure_ascii=False, allow_nan=False)
    row = {"session": logged.session, "date": logged.date.isoformat(), "document": document}
    connection.execute(insert(LOGGED_SESSIONS).values(athlete_id=athlete, **row))


def forget_session(writer: PlanWriter, session: str, day: date) -> bool:
    """Take back what was logged of the session of that id and day; False where nothing was.

    Raises:
        UnreadableFile: when it cannot be written; what was logged is then what it was.
    """
    with writer.step() as (connection, athlete):
        return _remove(connection, athlete, session, day)


def _remove(connection: Connection, athlete: int, session: str, day: date) -> bool:
    meant = [one for one in logged_sessions(connection, athlete) if tells_of(one, session, day)]
    for one in meant:
        connection.execute(
            delete(LOGGED_SESSIONS).where(
                LOGGED_SESSIONS.c.athlete_id == athlete,
                LOGGED_SESSIONS.c.session == one.session,
                LOGGED_SESSIONS.c.date == one.date.isoformat(),
            )
        )
    return bool(meant)


def _session(name: str, document: str) -> LoggedSession:
    try:
        return logged_session_from_json(json.loads(document))
    except (ValueError, RecursionError) as error:
        raise UnreadableFile(f"{name}: what was logged of it cannot be read ({error})") from error
