"""Who is in the data file: athletes by name, each with the file that describes them."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Final

from sqlalchemy import insert, select, update
from sqlalchemy.engine import Connection

from ironstride.store.tables import ATHLETES

UNNAMED: Final = "me"
"""Who recordings belong to before there is an athlete file."""
_COLUMNS: Final = (ATHLETES.c.id, ATHLETES.c.name, ATHLETES.c.file)


@dataclass(frozen=True, slots=True)
class KnownAthlete:
    """An athlete of the data file."""

    id: int
    name: str
    """How commands name them: ``sam`` for ``sam.toml``; of two such files the second is ``sam-2``."""
    file: Path | None
    """The athlete file, absolute."""


def known_athletes(connection: Connection) -> tuple[KnownAthlete, ...]:
    """Every athlete, by name."""
    rows = connection.execute(select(*_COLUMNS).order_by(ATHLETES.c.name))
    return tuple(KnownAthlete(row.id, row.name, Path(row.file) if row.file else None) for row in rows)


def athlete_named(connection: Connection, name: str) -> KnownAthlete | None:
    """The athlete of that name; None where there is none."""
    return next((one for one in known_athletes(connection) if one.name == name), None)


def athlete_of_file(connection: Connection, file: Path) -> KnownAthlete | None:
    """The athlete that a file describes; None where none is known.

    A file that was moved is known again by its name, once nothing stands at its old place.
    """
    wanted = file.absolute()
    known = known_athletes(connection)
    here = next((one for one in known if one.file == wanted), None)
    if here is not None:
        return here
    return next((one for one in known if one.name == file.stem and (one.file is None or not one.file.exists())), None)


def add_athlete(connection: Connection, file: Path) -> KnownAthlete:
    """The athlete that a file describes, added where none is known; where the file stands is kept anew.

    Somebody who imported recordings before there was an athlete file is taken for the first one that is described.
    """
    found = athlete_of_file(connection, file) or _unnamed(connection)
    where = file.absolute()
    if found is not None:
        name = file.stem if found.name == UNNAMED else found.name
        if (found.file, found.name) != (where, name):
            connection.execute(update(ATHLETES).where(ATHLETES.c.id == found.id).values(file=str(where), name=name))
        return KnownAthlete(found.id, name, where)
    taken = {one.name for one in known_athletes(connection)}
    names = (file.stem if number == 1 else f"{file.stem}-{number}" for number in count(1))
    name = next(one for one in names if one not in taken)
    added = connection.execute(insert(ATHLETES).values(name=name, file=str(where)).returning(ATHLETES.c.id))
    return KnownAthlete(added.scalar_one(), name, where)


def _unnamed(connection: Connection) -> KnownAthlete | None:
    known = known_athletes(connection)
    only = known[0] if len(known) == 1 else None
    return only if only is not None and only.name == UNNAMED and not (only.file and only.file.exists()) else None
