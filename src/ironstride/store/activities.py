"""The activities of an athlete, each once: the fullest recording, with what others know of it filled in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.engine import Connection

from ironstride.store.activity_rows import activity_of, lap_of
from ironstride.store.tables import ACTIVITIES, LAPS, SETS, TRACKS
from ironstride.store.track_document import unpack_track
from ironstride.training.activity import Activity
from ironstride.training.recorded_activity import RecordedActivity
from ironstride.training.same_activity import filled_from


@dataclass(frozen=True, slots=True)
class StoredActivity:
    """An activity with the number that commands name it by."""

    id: int
    activity: Activity
    recordings: int = 1
    """How many files have it."""
    tracked: int | None = None
    """The number of the recording whose track counts; None where none has one."""


def stored_activities(connection: Connection, athlete: int, since: date | None = None) -> tuple[StoredActivity, ...]:
    """Every activity, the earliest first; with `since` those that began on that day in UTC or later."""
    begun = "" if since is None else since.isoformat()
    rows = connection.execute(
        select(ACTIVITIES)
        .where(ACTIVITIES.c.athlete_id == athlete, ACTIVITIES.c.start_utc >= begun)
        .order_by(ACTIVITIES.c.start_utc, ACTIVITIES.c.sha256, ACTIVITIES.c.id)
    ).mappings()
    sets, tracked = _sets(connection, athlete), _tracked(connection, athlete)
    found = {row["id"]: (activity_of(dict(row), sets[row["id"]]), row["same_as"]) for row in rows}
    others: dict[int, list[int]] = defaultdict(list)
    for number, (_, same_as) in found.items():
        if same_as is not None:
            others[same_as].append(number)
    return tuple(
        StoredActivity(
            number,
            filled_from(activity, (found[one][0] for one in others[number])),
            1 + len(others[number]),
            next((one for one in (number, *others[number]) if one in tracked), None),
        )
        for number, (activity, same_as) in found.items()
        if same_as is None or same_as not in found
    )


def whole_activity(connection: Connection, athlete: int, number: int) -> RecordedActivity | None:
    """One activity with its laps and track; None where the athlete has none of that number.

    Raises:
        ValueError: when its track is damaged.
    """
    here = (ACTIVITIES.c.id == number) & (ACTIVITIES.c.athlete_id == athlete)
    row = connection.execute(select(ACTIVITIES).where(here)).mappings().first()
    if row is None:
        return None
    sets = connection.execute(select(SETS).where(SETS.c.activity_id == number).order_by(SETS.c.number)).mappings()
    laps = connection.execute(select(LAPS).where(LAPS.c.activity_id == number).order_by(LAPS.c.number)).mappings()
    track = connection.execute(select(TRACKS.c.document).where(TRACKS.c.activity_id == number)).scalar()
    return RecordedActivity(
        activity_of(dict(row), [dict(one) for one in sets]),
        tuple(lap_of(dict(one)) for one in laps),
        None if track is None else unpack_track(track),
        tuple(row["problems"].splitlines()),
    )


def count_of(connection: Connection, athlete: int) -> int:
    """How many recordings there are, linked ones included."""
    counted = select(func.count()).select_from(ACTIVITIES).where(ACTIVITIES.c.athlete_id == athlete)
    return connection.execute(counted).scalar_one()


def _tracked(connection: Connection, athlete: int) -> set[int]:
    mine = select(ACTIVITIES.c.id).where(ACTIVITIES.c.athlete_id == athlete)
    return set(connection.scalars(select(TRACKS.c.activity_id).where(TRACKS.c.activity_id.in_(mine))))


def _sets(connection: Connection, athlete: int) -> Mapping[int, list[dict[str, Any]]]:
    mine = select(ACTIVITIES.c.id).where(ACTIVITIES.c.athlete_id == athlete)
    found: dict[int, list[dict[str, Any]]] = defaultdict(list)
    for row in connection.execute(
        select(SETS).where(SETS.c.activity_id.in_(mine)).order_by(SETS.c.activity_id, SETS.c.number)
    ).mappings():
        found[row["activity_id"]].append(dict(row))
    return found
