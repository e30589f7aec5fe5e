"""What was found in tracks, kept with a digest of what it was found from; pure values, so they may be lost."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import delete, insert, select
from sqlalchemy.engine import Connection

from ironstride.store.tables import ACTIVITIES, ACTIVITY_LOADS, TRACKS
from ironstride.store.track_document import unpack_track
from ironstride.training.track import Track


@dataclass(frozen=True, slots=True)
class KeptFindings:
    """Of one recording."""

    activity: int
    inputs: str
    """Digest of what they were found from beside the track, which never changes."""
    document: str


def kept_findings(connection: Connection, athlete: int) -> dict[int, KeptFindings]:
    """By the number of the recording."""
    mine = select(ACTIVITIES.c.id).where(ACTIVITIES.c.athlete_id == athlete)
    rows = connection.execute(select(ACTIVITY_LOADS).where(ACTIVITY_LOADS.c.activity_id.in_(mine)))
    return {row.activity_id: KeptFindings(row.activity_id, row.inputs, row.document) for row in rows}


def keep_findings(connection: Connection, found: Iterable[KeptFindings]) -> None:
    """Keep findings in the connection's transaction, in place of older ones."""
    for one in found:
        connection.execute(delete(ACTIVITY_LOADS).where(ACTIVITY_LOADS.c.activity_id == one.activity))
        row = {"activity_id": one.activity, "inputs": one.inputs, "document": one.document}
        connection.execute(insert(ACTIVITY_LOADS).values(**row))


def packed_track(connection: Connection, activity: int) -> bytes | None:
    """The stored track of a recording; None where it has none."""
    found: bytes | None = connection.execute(select(TRACKS.c.document).where(TRACKS.c.activity_id == activity)).scalar()
    return found


def track_of(packed: bytes) -> Track:
    """The track.

    Raises:
        ValueError: when it is damaged.
    """
    return unpack_track(packed)
