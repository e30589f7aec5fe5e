"""Everything of one athlete as a zip of readable files, and back: rows as JSON lines, original files as they were."""

from __future__ import annotations

import gzip
import json
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import IO, Any, Final

from sqlalchemy import Table, delete, func, insert, select
from sqlalchemy.exc import IntegrityError

from ironstride.errors import UnreadableFile
from ironstride.store.athlete_rows import TABLES, RowsBack, originals_of, rows_of
from ironstride.store.athletes import KnownAthlete, athlete_named
from ironstride.store.database import Database
from ironstride.store.schema_version import NEWEST
from ironstride.store.tables import ATHLETES

SCHEMA: Final = "ironstride/export/1"
MANIFEST: Final = "manifest.json"
ATHLETE_FILE: Final = "athlete.toml"
LARGEST_ORIGINAL: Final = 64 * 1024 * 1024
"""No recording is larger."""
LARGEST_LINE: Final = 256 * 1024 * 1024
_DATE: Final = (1980, 1, 1, 0, 0, 0)
_GZIP: Final = 31
_LEVEL: Final = 4
_ZIP_FAILS: Final = (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, NotImplementedError)


@dataclass(frozen=True, slots=True)
class Exported:
    """What an export holds."""

    athlete: str
    rows: Mapping[str, int]
    """By table."""


def write_export(database: Database, athlete: KnownAthlete, athlete_text: str | None, target: IO[bytes]) -> Exported:
    """Write everything of an athlete; the same data gives the same bytes.

    Raises:
        UnreadableFile: when the data file cannot be read.
    """
    counts: dict[str, int] = {}
    with database.reading() as connection, zipfile.ZipFile(target, "w") as archive:
        if athlete_text is not None:
            archive.writestr(_info(ATHLETE_FILE), athlete_text)
        for table in TABLES:
            counts[table.name] = 0
            with archive.open(_info(f"tables/{table.name}.jsonl"), "w", force_zip64=True) as lines:
                for row in rows_of(connection, athlete.id, table):
                    lines.write(json.dumps(row, ensure_ascii=False, separators=(",", ":")).encode() + b"\n")
                    counts[table.name] += 1
        for digest, source, content in originals_of(connection, athlete.id):
            archive.writestr(_info(_original_name(digest, source)), gzip.decompress(content))
        manifest = {"schema": SCHEMA, "version": NEWEST, "athlete": athlete.name, "rows": counts}
        archive.writestr(_info(MANIFEST), json.dumps(manifest, indent=2) + "\n")
    return Exported(athlete.name, counts)


def read_export(database: Database, file: Path, directory: Path) -> Exported:
    """Put an export into a data file, all of it or nothing. Its athlete file is written where none stands.

    Args:
        database: The data file; it must not know an athlete of that name.
        file: The export.
        directory: Where the athlete file belongs.

    Raises:
        UnreadableFile: when it is no export, damaged, of another version, or the athlete is there already.
    """
    try:
        with zipfile.ZipFile(file) as archive:
            manifest = _manifest(archive)
            name = str(manifest["athlete"])
            with database.writing() as connection:
                if athlete_named(connection, name) is not None:
                    raise UnreadableFile(f"{file}: {name} is in the data file already; --data names another one")
                where = (directory / name).with_suffix(".toml").absolute()
                added = insert(ATHLETES).values(name=name, file=str(where)).returning(ATHLETES.c.id)
                back = RowsBack(connection, connection.execute(added).scalar_one())
                contents = _Originals(archive)
                for table in TABLES:
                    back.put(table, _lines(archive, table), contents)
            if not where.exists() and ATHLETE_FILE in archive.namelist():
                where.write_bytes(archive.read(ATHLETE_FILE))
            return Exported(name, manifest["rows"])
    except (*_ZIP_FAILS, ValueError, KeyError, TypeError, AttributeError, IntegrityError) as error:
        raise UnreadableFile(f"{file}: is no whole export of Ironstride ({error})") from error


def count_rows(database: Database, athlete: int) -> dict[str, int]:
    """How many rows of each table are an athlete's own."""
    with database.reading() as connection:
        return {
            table.name: connection.execute(
                select(func.count()).select_from(table).where(table.c.athlete_id == athlete)
            ).scalar_one()
            for table in TABLES
            if "athlete_id" in table.columns
        }


def remove_athlete(database: Database, athlete: int) -> None:
    """Delete an athlete with everything of theirs."""
    with database.writing() as connection:
        for table in reversed(TABLES):
            if "athlete_id" in table.columns:
                connection.execute(delete(table).where(table.c.athlete_id == athlete))
        connection.execute(delete(ATHLETES).where(ATHLETES.c.id == athlete))


class _Originals(Mapping[str, bytes]):
    """The original files of an export, gzipped, by SHA-256; read one by one."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        inside = (one for one in archive.infolist() if one.filename.startswith("originals/"))
        self._members = {one.filename.partition("/")[2].partition(".")[0]: one for one in inside}

    def __getitem__(self, digest: str) -> bytes:
        member = self._members[digest]
        with self._archive.open(member) as stream:
            data = stream.read(LARGEST_ORIGINAL + 1)
        if len(data) > LARGEST_ORIGINAL or sha256(data).hexdigest() != digest:
            raise ValueError(f"{member.filename} is not the file that it was")
        packer = zlib.compressobj(_LEVEL, zlib.DEFLATED, _GZIP)
        return packer.compress(data) + packer.flush()

    def __iter__(self) -> Iterator[str]:
        return iter(self._members)

    def __len__(self) -> int:
        return len(self._members)


def _manifest(archive: zipfile.ZipFile) -> dict[str, Any]:
    with archive.open(MANIFEST) as stream:
        found: dict[str, Any] = json.loads(stream.read(LARGEST_ORIGINAL))
    if found.get("schema") != SCHEMA or found.get("version") != NEWEST:
        raise ValueError(f"wanted {SCHEMA}, version {NEWEST}")
    if not isinstance(found["athlete"], str) or "/" in found["athlete"] or "\\" in found["athlete"]:
        raise ValueError("the athlete has no name that a file could have")
    return found


def _lines(archive: zipfile.ZipFile, table: Table) -> Iterator[dict[str, Any]]:
    with archive.open(f"tables/{table.name}.jsonl") as stream:
        while line := stream.readline(LARGEST_LINE):
            yield json.loads(line)


def _original_name(digest: str, source: str) -> str:
    ending = source.removesuffix(".gz").rpartition("/")[2].rpartition(".")[2].casefold()
    return f"originals/{digest}.{ending}" if ending.isalnum() and len(ending) <= 5 else f"originals/{digest}"


def _info(name: str) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name, _DATE)
    info.compress_type = zipfile.ZIP_DEFLATED
    return info
