"""A plan's versions, its waiting change and its sessions as rows."""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from typing import Any, Final

from sqlalchemy import Row, delete, func, insert, select
from sqlalchemy.engine import Connection

from ironstride.errors import UnreadableFile
from ironstride.store.tables import PLAN_VERSIONS, PROPOSALS, SESSIONS
from ironstride.store.version import Draft, Version
from ironstride.store.version_document import OtherSchema, proposal_bytes, proposal_of, version_bytes, version_of

QUICK: Final = 1
"""Plans shrink to a tenth at the quickest setting; more is hardly smaller."""
_SESSION_KEYS: Final = ("id", "date", "start", "end", "sport", "kind", "minutes", "status", "title")


def current_number(connection: Connection, athlete: int) -> int:
    """Number of the version in force; 0 where nothing is stored."""
    newest = select(func.max(PLAN_VERSIONS.c.number)).where(PLAN_VERSIONS.c.athlete_id == athlete)
    return connection.execute(newest).scalar() or 0


def read_version(connection: Connection, athlete: int, number: int) -> Version:
    """A stored version.

    Raises:
        UnreadableFile: when it is not there or cannot be read.
    """
    here = (PLAN_VERSIONS.c.athlete_id == athlete) & (PLAN_VERSIONS.c.number == number)
    document = connection.execute(select(PLAN_VERSIONS.c.document).where(here)).scalar()
    if document is None:
        raise UnreadableFile(f"version {number}: is not stored")
    return _version(document, number)


def read_versions(connection: Connection, athlete: int, up_to: int | None = None) -> tuple[Version, ...]:
    """Every version in the order it was stored, up to a number.

    Raises:
        UnreadableFile: when one cannot be read.
    """
    rows = connection.execute(
        select(PLAN_VERSIONS.c.number, PLAN_VERSIONS.c.document)
        .where(PLAN_VERSIONS.c.athlete_id == athlete)
        .order_by(PLAN_VERSIONS.c.number)
    )
    return tuple(_version(row.document, row.number) for row in rows if up_to is None or row.number <= up_to)


def write_version(connection: Connection, athlete: int, version: Version) -> None:
    """Add a version, in force from now on, and let the rows of sessions be its own."""
    connection.execute(
        insert(PLAN_VERSIONS).values(
            athlete_id=athlete,
            number=version.number,
            parent=version.parent,
            reason=version.reason,
            restores=version.restores,
            document=zlib.compress(version_bytes(version), QUICK),
        )
    )
    connection.execute(delete(SESSIONS).where(SESSIONS.c.athlete_id == athlete))
    rows = [{"athlete_id": athlete, **row} for row in _session_rows(version.plan)]
    if rows:
        connection.execute(insert(SESSIONS), rows)


def session_rows(connection: Connection, athlete: int) -> tuple[Row[Any], ...]:
    """The sessions of the plan in force, by date and start."""
    rows = select(SESSIONS).where(SESSIONS.c.athlete_id == athlete).order_by(SESSIONS.c.date, SESSIONS.c.start)
    return tuple(connection.execute(rows))


def read_proposal(connection: Connection, athlete: int) -> Draft | None:
    """The change that waits for accept or decline; None when none does.

    Raises:
        UnreadableFile: when it cannot be read.
    """
    document = connection.execute(select(PROPOSALS.c.document).where(PROPOSALS.c.athlete_id == athlete)).scalar()
    if document is None:
        return None
    try:
        return proposal_of(zlib.decompress(document))
    except (ValueError, zlib.error) as error:
        raise UnreadableFile(f"the change that waits cannot be read ({error})") from error


def write_proposal(connection: Connection, athlete: int, draft: Draft) -> None:
    """Let a draft wait, in place of one that waits already."""
    remove_proposal(connection, athlete)
    document = zlib.compress(proposal_bytes(draft), QUICK)
    connection.execute(insert(PROPOSALS).values(athlete_id=athlete, document=document))


def remove_proposal(connection: Connection, athlete: int) -> bool:
    """Let no draft wait; False where none did."""
    return bool(connection.execute(delete(PROPOSALS).where(PROPOSALS.c.athlete_id == athlete)).rowcount)


def _version(document: bytes, number: int) -> Version:
    try:
        return version_of(zlib.decompress(document), number)
    except OtherSchema as error:
        raise UnreadableFile(f"version {number}: {error}") from error
    except (ValueError, zlib.error) as error:
        raise UnreadableFile(f"version {number}: not a stored plan ({error})") from error


def _session_rows(plan: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Rows of what can be one; a plan that is none in itself, as only tests store, has none."""
    found = [one for one in plan.get("sessions", ()) if all(one.get(key) is not None for key in _SESSION_KEYS)]
    return [{key: one[key] for key in _SESSION_KEYS} for one in found]
