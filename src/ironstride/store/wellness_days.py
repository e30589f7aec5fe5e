"""Days of wellness: what every source says of a day is kept once, and read as one."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import asdict, fields
from datetime import date
from hashlib import sha256
from typing import Any, Final

from sqlalchemy import insert, select
from sqlalchemy.engine import Connection

from ironstride.store.tables import WELLNESS
from ironstride.training.wellness import WellnessDay

_VALUES: Final = tuple(one.name for one in fields(WellnessDay) if one.name not in {"date", "source"})
_EMPTY: Final = (None, "")


def keep_days(connection: Connection, athlete: int, days: Iterable[WellnessDay]) -> int:
    """Keep what is said of the days; how many of them say something that was not said before."""
    added = 0
    for day in days:
        text = _text(day)
        row = {"athlete_id": athlete, "date": day.date.isoformat(), "sha256": sha256(text.encode()).hexdigest()}
        here = (WELLNESS.c.athlete_id == athlete) & (WELLNESS.c.date == row["date"])
        known = select(WELLNESS.c.date).where(here & (WELLNESS.c.sha256 == row["sha256"]))
        if connection.execute(known).first() is None:
            connection.execute(insert(WELLNESS).values(**row, document=text))
            added += 1
    return added


def wellness_days(connection: Connection, athlete: int) -> tuple[WellnessDay, ...]:
    """Each day once, the earliest first: the source that says most of it, with what others know filled in.

    Raises:
        ValueError: when a stored day is damaged.
    """
    rows = connection.execute(
        select(WELLNESS.c.date, WELLNESS.c.document)
        .where(WELLNESS.c.athlete_id == athlete)
        .order_by(WELLNESS.c.date, WELLNESS.c.sha256)
    )
    said: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in rows:
        said[row.date].append(json.loads(row.document))
    return tuple(_one(date.fromisoformat(day), told) for day, told in said.items())


def _one(day: date, told: list[dict[str, Any]]) -> WellnessDay:
    values: dict[str, Any] = {}
    for one in sorted(told, key=lambda each: -len(each)):
        for name in _VALUES:
            if name in one:
                values.setdefault(name, one[name])
    try:
        return WellnessDay(day, **values)
    except TypeError as error:
        raise ValueError(f"the stored day {day} is damaged") from error


def _text(day: WellnessDay) -> str:
    """Without where the file lay: the same said twice is said once."""
    values = asdict(day)
    return json.dumps({name: values[name] for name in _VALUES if values[name] not in _EMPTY})
