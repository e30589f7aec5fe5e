"""How the athlete said they feel, day by day. It is no part of a plan version: undoing a change never loses a word."""

from __future__ import annotations

import json
from datetime import date

from sqlalchemy import delete, insert, select
from sqlalchemy.engine import Connection

from ironstride.errors import UnreadableFile
from ironstride.store.athletes import athlete_of_file
from ironstride.store.stored_plans import StoredPlans
from ironstride.store.tables import CHECK_INS
from ironstride.training.check_in import CheckIn
from ironstride.training.check_in_json import check_in_from_json, check_in_to_json, merged


def check_ins(connection: Connection, athlete: int) -> tuple[CheckIn, ...]:
    """Every day with a word, the earliest first.

    Raises:
        UnreadableFile: when a stored day is damaged.
    """
    rows = connection.execute(
        select(CHECK_INS.c.date, CHECK_INS.c.document)
        .where(CHECK_INS.c.athlete_id == athlete)
        .order_by(CHECK_INS.c.date)
    )
    return tuple(_read(row.date, row.document) for row in rows)


def read_check_ins(plans: StoredPlans) -> tuple[CheckIn, ...]:
    """The same of the athlete whose plans these are; none where nothing is stored.

    Raises:
        UnreadableFile: when it cannot be read.
    """
    if not plans.data.exists():
        return ()
    with plans.data.open().reading() as connection:
        known = athlete_of_file(connection, plans.file)
        return () if known is None else check_ins(connection, known.id)


def keep_check_in(connection: Connection, athlete: int, said: CheckIn) -> CheckIn:
    """Keep what is said of a day with what was said of it before; gives both together."""
    here = (CHECK_INS.c.athlete_id == athlete) & (CHECK_INS.c.date == said.date.isoformat())
    before = connection.execute(select(CHECK_INS.c.document).where(here)).scalar()
    both = said if before is None else merged(_read(said.date.isoformat(), before), said)
    connection.execute(delete(CHECK_INS).where(here))
    document = json.dumps(check_in_to_json(both), ensure_ascii=False)
    connection.execute(insert(CHECK_INS).values(athlete_id=athlete, date=said.date.isoformat(), document=document))
    return both


def forget_check_in(connection: Connection, athlete: int, day: date) -> bool:
    """Forget what was said of a day; whether anything was."""
    here = (CHECK_INS.c.athlete_id == athlete) & (CHECK_INS.c.date == day.isoformat())
    return connection.execute(delete(CHECK_INS).where(here)).rowcount > 0


def _read(day: str, document: str) -> CheckIn:
    try:
        return check_in_from_json(date.fromisoformat(day), json.loads(document))
    except (ValueError, TypeError) as error:
        raise UnreadableFile(f"the check-in of {day} cannot be read ({error})") from error
