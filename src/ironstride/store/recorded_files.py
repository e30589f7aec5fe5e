"""Imported files: each is kept with everything that was read from it, in one transaction, and never twice."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from sqlalchemy import ColumnElement, insert, or_, select, update
from sqlalchemy.engine import Connection

from ironstride.store.activity_rows import PreparedActivity, activity_of, moment_text, summary_row
from ironstride.store.tables import ACTIVITIES, FILES_SEEN, LAPS, ORIGINALS, SETS, TRACKS
from ironstride.store.wellness_days import keep_days
from ironstride.training.activity import Activity, StrengthSet
from ironstride.training.same_activity import SAME_START, same_groups
from ironstride.training.wellness import WellnessDay

Told = Callable[[Sequence[Activity]], Sequence[Activity]]


class FileOutcome(StrEnum):
    """What became of a file."""

    READ = "read"
    NOT_AN_ACTIVITY = "not-an-activity"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class PackedOriginal:
    """A file as it was given."""

    sha256: str
    """Of the unpacked content."""
    size: int
    """Bytes, unpacked."""
    content: bytes
    """Gzipped."""


@dataclass(frozen=True, slots=True)
class PreparedFile:
    """A file as the rows it becomes."""

    source: str
    sha256: str
    """What tells it: of the unpacked content, or of what an export says where there is no file."""
    outcome: FileOutcome
    reason: str = ""
    original: PackedOriginal | None = None
    """None where nothing of it is kept, or there is no file."""
    activities: tuple[PreparedActivity, ...] = ()
    wellness: tuple[WellnessDay, ...] = ()


@dataclass(frozen=True, slots=True)
class FileKept:
    """What keeping a file brought."""

    new: int
    """Activities that stand for themselves."""
    linked: int
    """Activities that are another recording of one that is there."""
    days: int = 0
    """Days of wellness that are new or say something new."""


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
    days = keep_days(connection, athlete, file.wellness)
    if not file.activities:
        return FileKept(0, 0, days)
    original = None if file.original is None else _kept_original(connection, athlete, file.source, file.original)
    ids = [_add(connection, athlete, original, one) for one in file.activities]
    linked = sum(_link(connection, athlete, one) for one in ids)
    return FileKept(len(ids) - linked, linked, days)


def amend_file(connection: Connection, athlete: int, sha256: str, told: Told) -> int:
    """Give the activities of a file what an export says of it; how many say something new.

    Args:
        connection: In a transaction.
        athlete: Whose file.
        sha256: What tells the file.
        told: The activities of a file -> the same with what the export says.
    """
    here = (ACTIVITIES.c.athlete_id == athlete) & (ACTIVITIES.c.sha256 == sha256)
    rows = connection.execute(select(ACTIVITIES).where(here).order_by(ACTIVITIES.c.id)).mappings().all()
    before = [activity_of(dict(row)) for row in rows]
    changed = 0
    for row, one, after in zip(rows, before, told(before), strict=True):
        if after != one:
            connection.execute(update(ACTIVITIES).where(ACTIVITIES.c.id == row["id"]).values(**summary_row(after)))
            _link(connection, athlete, row["id"])
            changed += 1
    return changed


def _kept_original(connection: Connection, athlete: int, source: str, original: PackedOriginal) -> int:
    """The number of the file, which may be there already as part of something else."""
    here = (ORIGINALS.c.athlete_id == athlete) & (ORIGINALS.c.sha256 == original.sha256)
    known: int | None = connection.execute(select(ORIGINALS.c.id).where(here)).scalar()
    if known is not None:
        return known
    row = {"source": source, "sha256": original.sha256, "size": original.size, "content": original.content}
    added = connection.execute(insert(ORIGINALS).values(athlete_id=athlete, **row).returning(ORIGINALS.c.id))
    number: int = added.scalar_one()
    return number


def _add(connection: Connection, athlete: int, original: int | None, one: PreparedActivity) -> int:
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
