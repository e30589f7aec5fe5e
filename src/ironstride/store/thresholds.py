"""Values that hold from a day on. They are only ever added: what was known then stays known."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sqlalchemy import insert, select
from sqlalchemy.engine import Connection

from ironstride.store.tables import THRESHOLDS


@dataclass(frozen=True, slots=True)
class StoredThreshold:
    """One value from a day on."""

    kind: str
    valid_from: date
    value: float
    source: str


def stored_thresholds(connection: Connection, athlete: int) -> tuple[StoredThreshold, ...]:
    """Every value, the earliest first."""
    rows = connection.execute(
        select(THRESHOLDS)
        .where(THRESHOLDS.c.athlete_id == athlete)
        .order_by(THRESHOLDS.c.kind, THRESHOLDS.c.valid_from)
    )
    return tuple(StoredThreshold(row.kind, date.fromisoformat(row.valid_from), row.value, row.source) for row in rows)


def add_thresholds(connection: Connection, athlete: int, values: Iterable[StoredThreshold]) -> None:
    """Add values in the connection's transaction; one of a kind and day that is there stays."""
    known = {(one.kind, one.valid_from) for one in stored_thresholds(connection, athlete)}
    for one in values:
        if (one.kind, one.valid_from) not in known:
            row = {"kind": one.kind, "valid_from": one.valid_from.isoformat(), "value": one.value, "source": one.source}
            connection.execute(insert(THRESHOLDS).values(athlete_id=athlete, **row))
            known.add((one.kind, one.valid_from))
