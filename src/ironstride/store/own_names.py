"""What names in recordings mean to the athlete: asked once, remembered, and forgotten when they say so."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from sqlalchemy import delete, insert, select
from sqlalchemy.engine import Connection

from ironstride.store.tables import OWN_NAMES
from ironstride.training.own_name import NameKind, name_key


def own_names(connection: Connection, athlete: int, kind: NameKind) -> Mapping[str, str]:
    """Name -> meaning, by name; the names as `name_key` writes them."""
    rows = connection.execute(
        select(OWN_NAMES.c.name, OWN_NAMES.c.meaning)
        .where((OWN_NAMES.c.athlete_id == athlete) & (OWN_NAMES.c.kind == kind.value))
        .order_by(OWN_NAMES.c.name)
    )
    return MappingProxyType({row.name: row.meaning for row in rows})


def set_own_name(connection: Connection, athlete: int, kind: NameKind, name: str, meaning: str) -> None:
    """Remember what a name means; what it meant before is replaced.

    Raises:
        ValueError: when the name is empty.
    """
    key = name_key(name)
    if not key:
        raise ValueError("a name without letters")
    forget_own_name(connection, athlete, kind, key)
    connection.execute(insert(OWN_NAMES).values(athlete_id=athlete, kind=kind.value, name=key, meaning=meaning))


def forget_own_name(connection: Connection, athlete: int, kind: NameKind, name: str) -> bool:
    """No longer know what a name means; False where it was not remembered."""
    here = (OWN_NAMES.c.athlete_id == athlete) & (OWN_NAMES.c.kind == kind.value) & (OWN_NAMES.c.name == name_key(name))
    return connection.execute(delete(OWN_NAMES).where(here)).rowcount > 0
