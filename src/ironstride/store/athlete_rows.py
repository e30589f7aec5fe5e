"""All rows of one athlete as plain values, table by table, and back into a data file.

Numbers of originals and activities are counted anew from 1: the same data gives the same values wherever it lay.
"""

from __future__ import annotations

import zlib
from base64 import b64decode, b64encode
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from sqlalchemy import Select, Table, insert, select, update
from sqlalchemy.engine import Connection

from ironstride.store.plan_rows import QUICK
from ironstride.store.tables import ACTIVITIES, ATHLETES, METADATA, ORIGINALS

PlainRow = dict[str, Any]
_AT_ONCE: Final = 500
_ATHLETE: Final = "athlete_id"
_ACTIVITY: Final = "activity_id"
_TEXT, _BYTES = "text", "base64"
TABLES: Final = tuple(table for table in METADATA.sorted_tables if table is not ATHLETES)
"""In an order in which rows may be inserted."""
_NUMBERED: Final = (ORIGINALS, ACTIVITIES)


def rows_of(connection: Connection, athlete: int, table: Table) -> Iterator[PlainRow]:
    """The rows of an athlete in a table, ordered; contents of original files are left out."""
    numbers = {one: _numbers(connection, athlete, one) for one in _NUMBERED}
    names = [column.name for column in table.columns if column.name not in (_ATHLETE, "content")]
    wanted = _mine(table, athlete, names).order_by(*table.primary_key.columns)
    for row in connection.execute(wanted).mappings():
        yield {name: _plain(_renumbered(table, name, row[name], numbers)) for name in names}


def originals_of(connection: Connection, athlete: int) -> Iterator[tuple[str, str, bytes]]:
    """SHA-256, source and gzipped content of every original file."""
    found = select(ORIGINALS.c.id).where(ORIGINALS.c.athlete_id == athlete).order_by(ORIGINALS.c.id)
    for number in connection.scalars(found).all():
        row = connection.execute(select(ORIGINALS).where(ORIGINALS.c.id == number)).one()
        yield row.sha256, row.source, row.content


@dataclass(slots=True)
class RowsBack:
    """Puts rows of an athlete into a data file, in the connection's transaction."""

    connection: Connection
    athlete: int
    originals: dict[int, int] = field(default_factory=dict)
    """Number in the export -> number here."""
    activities: dict[int, int] = field(default_factory=dict)

    def put(self, table: Table, rows: Iterable[Mapping[str, Any]], contents: Mapping[str, bytes]) -> None:
        """Put the rows of a table; those of the tables before it are there.

        Args:
            table: One of `TABLES`.
            rows: As `rows_of` gave them.
            contents: Gzipped original files by SHA-256; asked for `ORIGINALS` only.

        Raises:
            ValueError: when a row is none of that table.
        """
        if table in _NUMBERED:
            self._put_numbered(table, rows, contents)
            return
        waiting: list[PlainRow] = []
        for row in rows:
            waiting.append(self._values(table, row))
            if len(waiting) == _AT_ONCE:
                self.connection.execute(insert(table), waiting)
                waiting = []
        if waiting:
            self.connection.execute(insert(table), waiting)

    def _put_numbered(self, table: Table, rows: Iterable[Mapping[str, Any]], contents: Mapping[str, bytes]) -> None:
        known = self.originals if table is ORIGINALS else self.activities
        same: list[tuple[int, int]] = []
        for row in rows:
            values = self._values(table, row)
            old = values.pop("id")
            if table is ORIGINALS:
                values["content"] = contents[values["sha256"]]
            elif values["same_as"] is not None:
                same.append((old, values.pop("same_as")))
            added = self.connection.execute(insert(table).values(**values).returning(table.c.id))
            known[old] = added.scalar_one()
        for one, other in same:
            here = ACTIVITIES.c.id == known[one]
            self.connection.execute(update(ACTIVITIES).where(here).values(same_as=known[other]))

    def _values(self, table: Table, row: Mapping[str, Any]) -> PlainRow:
        names = {column.name for column in table.columns} - {_ATHLETE, "content"}
        if set(row) != names:
            raise ValueError(f"{table.name}: a row with other columns than {', '.join(sorted(names))}")
        values = {name: _stored(value) for name, value in row.items()}
        if _ACTIVITY in values:
            values[_ACTIVITY] = self.activities[values[_ACTIVITY]]
        if table is ACTIVITIES and values["original_id"] is not None:
            values["original_id"] = self.originals[values["original_id"]]
        return {**values, _ATHLETE: self.athlete} if _ATHLETE in table.columns else values


def _mine(table: Table, athlete: int, names: Iterable[str]) -> Select[Any]:
    columns = [table.c[name] for name in names]
    if _ATHLETE in table.columns:
        return select(*columns).where(table.c[_ATHLETE] == athlete)
    mine = select(ACTIVITIES.c.id).where(ACTIVITIES.c.athlete_id == athlete)
    return select(*columns).where(table.c[_ACTIVITY].in_(mine))


def _numbers(connection: Connection, athlete: int, table: Table) -> dict[int, int]:
    every = connection.scalars(select(table.c.id).where(table.c[_ATHLETE] == athlete).order_by(table.c.id))
    return {number: place for place, number in enumerate(every, start=1)}


def _renumbered(table: Table, name: str, value: Any, numbers: Mapping[Table, Mapping[int, int]]) -> Any:
    if value is None:
        return None
    if name == _ACTIVITY or (table is ACTIVITIES and name in ("id", "same_as")):
        return numbers[ACTIVITIES][value]
    if (table is ORIGINALS and name == "id") or name == "original_id":
        return numbers[ORIGINALS][value]
    return value


def _plain(value: Any) -> Any:
    """Bytes as text: a compressed text as itself, anything else as base64."""
    if not isinstance(value, bytes):
        return value
    try:
        text = zlib.decompress(value).decode("utf-8")
    except (zlib.error, UnicodeDecodeError):
        return {_BYTES: b64encode(value).decode("ascii")}
    return {_TEXT: text} if zlib.compress(text.encode(), QUICK) == value else {_BYTES: b64encode(value).decode("ascii")}


def _stored(value: Any) -> Any:
    if not isinstance(value, dict):
        return value
    if set(value) == {_TEXT} and isinstance(value[_TEXT], str):
        return zlib.compress(value[_TEXT].encode(), QUICK)
    if set(value) == {_BYTES} and isinstance(value[_BYTES], str):
        return b64decode(value[_BYTES], validate=True)
    raise ValueError(f"a value that is neither {_TEXT} nor {_BYTES}")
