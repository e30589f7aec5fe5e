"""Imported files: each is kept with everything that was read from it, in one transaction, and never twice."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from sqlalchemy import ColumnElement, insert, or_, select, update
from sqlalchemy.engine import Connection

from ironstride.store.activity_rows import PreparedActivity, activity_of, moment_text
from ironstride.store.tables import ACTIVITIES, FILES_SEEN, LAPS, ORIGINALS, SETS, TRACKS
from ironstride.training.activity import Activity, StrengthSet
from ironstride.training.same_activity import SAME_START, same_groups


class FileOutcome(StrEnum):
    """What became of a file."""

    READ = "read"
    NOT_AN_ACTIVITY = "not-an-activity"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class PreparedFile:
    """A file as the rows it becomes."""

    source: str
    sha256: str
    """Of the unpacked content."""
    size: int
    """Bytes, unpacked."""
    outcome: FileOutcome
    reason: str = ""
    original: bytes = b""
    """The content, gzipped; empty where nothing of it is kept."""
    activities: tuple[PreparedActivity, ...] = ()


@dataclass(frozen=True, slots=True)
class FileKept:
    """What keeping a file brought."""

    new: int
    """Activities that stand for themselves."""
    linked: int
    """Activities that are another recording of one that is there."""


def seen(connection: Connection, athlete: int) -> dict[str, FileOutcome]:
    """SHA-256 -> what became of every file that an import came to its end with."""
    rows = connection.execute(
        select(FILES_SEEN.c.sha256, FILES_SEEN.c.outcome).where(FILES_SEEN.c.athlete_id == athlete)
    )
    return {row.sha256: FileOutcome(row.outcome) for row in rows}


def keep_file(connection: Connection, athlete: int, file: PreparedFile) -> FileKept:
    """Keep a file in the connection's transaction; one that was kept before brings nothing."""
    here = (FILES_SEEN.c.athlete_id == athlete) & (FILES_SEEN.c.sha256 == file.sha256)
    if connection.execute(select(FILES_SEEN.c.sha256).where(here)).first() is not None:
        return FileKept(0, 0)
    connection.execute(
        insert(FILES_SEEN).values(
            athlete_id=athlete,
            sha256=file.sha256,
            source=file.source,
            outcome=file.outcome.value,
            reason=file.reason,
        )
    )
    if not file.activities:
        return FileKept(0, 0)
    original = connection.execute(
        insert(ORIGINALS)
        .values(athlete_id=athlete, sha256=file.sha256, source=file.source, size=file.size, content=file.original)
        .returning(ORIGINALS.c.id)
    ).scalar_one()
    ids = [_add(connection, athlete, original, one) for one in file.activities]
    linked = sum(_link(connection, athlete, one) for one in ids)
    return FileKept(len(ids) - linked, linked)


def _add(connection: Connection, athlete: int, original: int, one: PreparedActivity) -> int:
    added = connection.execute(
        insert(ACTIVITIES).values(athlete_id=athlete, original_id=original, **one.row).returning(ACTIVITIES.c.id)
    )
    number: int = added.scalar_one()
    if one.laps:
        connection.execute(insert(LAPS), [{"activity_id": number, **lap} for lap in one.laps])
    if one.sets:
        connection.execute(insert(SETS), [{"activity_id": number, **row} for row in one.sets])
    if one.track is not None:
        connection.execute(insert(TRACKS).values(activity_id=number, points=one.points, document=one.track))
    return number


def _link(connection: Connection, athlete: int, number: int) -> bool:
    """Group the activity's neighbours anew; whether it is now another recording of one of them."""
    known = _neighbours(connection, athlete, number)
    if len(known) == 1:
        return False
    numbers = sorted(known)
    mine: int | None = None
    for group in same_groups([known[one][0] for one in numbers]):
        first = numbers[group[0]]
        for place in group:
            one = numbers[place]
            wanted = None if one == first else first
            if known[one][1] != wanted:
                connection.execute(update(ACTIVITIES).where(ACTIVITIES.c.id == one).values(same_as=wanted))
            if one == number:
                mine = wanted
    return mine is not None


def _neighbours(connection: Connection, athlete: int, number: int) -> dict[int, tuple[Activity, int | None]]:
    """The activity and all that are linked to it by starts within a minute or a service's number, one by one."""
    found: dict[int, tuple[Activity, int | None]] = {}
    waiting = [number]
    while waiting:
        for one in waiting:
            found[one] = _light(connection, one)
        near: set[int] = set()
        for one in waiting:
            near |= _near(connection, athlete, found[one][0])
        waiting = sorted(near - found.keys())
    return found


def _light(connection: Connection, number: int) -> tuple[Activity, int | None]:
    row = connection.execute(select(ACTIVITIES).where(ACTIVITIES.c.id == number)).mappings().one()
    has_sets = connection.execute(select(SETS.c.number).where(SETS.c.activity_id == number).limit(1)).first()
    activity = activity_of(dict(row))
    if has_sets is not None:
        activity = replace(activity, sets=(StrengthSet(),))
    return activity, row["same_as"]


def _near(connection: Connection, athlete: int, activity: Activity) -> set[int]:
    first, last = _shifted(activity.start_utc, -SAME_START), _shifted(activity.start_utc, SAME_START)
    near: list[ColumnElement[bool]] = [ACTIVITIES.c.start_utc.between(first, last)]
    if activity.source_id:
        near.append(ACTIVITIES.c.source_id == activity.source_id)
    return set(connection.scalars(select(ACTIVITIES.c.id).where(ACTIVITIES.c.athlete_id == athlete, or_(*near))))


def _shifted(moment: datetime, by: timedelta) -> str:
    return moment_text(moment + by)
