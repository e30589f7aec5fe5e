"""Imported files: each is kept with everything that was read from it, in one transaction, and never twice."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import delete, insert, select, update
from sqlalchemy.engine import Connection

from ironstride.store.activities import StoredActivity
from ironstride.store.activity_rows import PreparedActivity, activity_of
from ironstride.store.linked_activities import link, link_again, neighbours
from ironstride.store.tables import ACTIVITIES, FILES_SEEN, LAPS, ORIGINALS, SETS, TRACKS
from ironstride.store.wellness_days import keep_days
from ironstride.training.wellness import WellnessDay


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

    fresh: tuple[StoredActivity, ...] = ()
    """Activities that were not known from any other recording."""
    linked: int = 0
    """Activities that are another recording of one that is there."""
    days: int = 0
    """Days of wellness that are new or say something new."""
    amended: int = 0
    """Activities that were known, of which something new is known now."""


def seen(connection: Connection, athlete: int) -> dict[str, FileOutcome]:
    """SHA-256 -> what became of every file that an import came to its end with."""
    rows = connection.execute(
        select(FILES_SEEN.c.sha256, FILES_SEEN.c.outcome).where(FILES_SEEN.c.athlete_id == athlete)
    )
    return {row.sha256: FileOutcome(row.outcome) for row in rows}


def keep_file(connection: Connection, athlete: int, file: PreparedFile) -> FileKept:
    """Keep a file in the connection's transaction; one that was kept before brings nothing."""
    if _outcome(connection, athlete, file.sha256) is not None:
        return FileKept()
    return _kept(connection, athlete, file)


def amend_file(connection: Connection, athlete: int, file: PreparedFile) -> FileKept:
    """Let a file that is known give what it gives now that an export says more of it.

    Where its activities stand, their totals are written anew; where it held none until now, it is kept as if it were
    new. An activity that the athlete has deleted does not come back.
    """
    here = (ACTIVITIES.c.athlete_id == athlete) & (ACTIVITIES.c.sha256 == file.sha256)
    rows = connection.execute(select(ACTIVITIES).where(here).order_by(ACTIVITIES.c.id)).mappings().all()
    if not rows:
        if _outcome(connection, athlete, file.sha256) is FileOutcome.READ:
            return FileKept()
        _forget_seen(connection, athlete, file.sha256)
        return _kept(connection, athlete, file)
    if len(rows) != len(file.activities):
        return FileKept()
    amended = 0
    for row, one in zip(rows, file.activities, strict=True):
        # Where the file lies is no news.
        values = {name: value for name, value in one.row.items() if name != "source" and row[name] != value}
        if values:
            around = neighbours(connection, athlete, [row["id"]])
            connection.execute(update(ACTIVITIES).where(ACTIVITIES.c.id == row["id"]).values(**values))
            link_again(connection, athlete, around)
            amended += 1
    return FileKept(amended=amended)


def forget_file(connection: Connection, athlete: int, sha256: str) -> None:
    """Take a file's activities out and let it be read again; the file itself is kept."""
    here = (ACTIVITIES.c.athlete_id == athlete) & (ACTIVITIES.c.sha256 == sha256)
    mine = set(connection.scalars(select(ACTIVITIES.c.id).where(here)))
    around = neighbours(connection, athlete, mine).keys() - mine
    connection.execute(delete(ACTIVITIES).where(here))
    _forget_seen(connection, athlete, sha256)
    link_again(connection, athlete, around)


def _outcome(connection: Connection, athlete: int, sha256: str) -> FileOutcome | None:
    """What became of a file; None where no import came to its end with it."""
    here = (FILES_SEEN.c.athlete_id == athlete) & (FILES_SEEN.c.sha256 == sha256)
    outcome: str | None = connection.execute(select(FILES_SEEN.c.outcome).where(here)).scalar()
    return None if outcome is None else FileOutcome(outcome)


def _forget_seen(connection: Connection, athlete: int, sha256: str) -> None:
    connection.execute(delete(FILES_SEEN).where(FILES_SEEN.c.athlete_id == athlete, FILES_SEEN.c.sha256 == sha256))


def _kept(connection: Connection, athlete: int, file: PreparedFile) -> FileKept:
    """Keep a file that nothing is kept of."""
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
        return FileKept(days=days)
    original = None if file.original is None else _kept_original(connection, athlete, file.source, file.original)
    ids = [_add(connection, athlete, original, one) for one in file.activities]
    linked = {number for number in ids if link(connection, athlete, number)}
    fresh = [
        StoredActivity(number, activity_of(one.row, one.sets))
        for number, one in zip(ids, file.activities, strict=True)
        if number not in linked
    ]
    return FileKept(tuple(fresh), len(linked), days)


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
