"""The data file: made whole, brought up to date whole, and anything else at its place is told."""

import os
import sqlite3
from pathlib import Path

import pytest
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine, inspect

from ironstride.errors import UnreadableFile
from ironstride.store import database, schema_version
from ironstride.store.database import DataFile, open_database
from ironstride.store.schema_version import MIGRATIONS, NEWEST
from ironstride.store.sqlite_settings import is_sound
from ironstride.store.stored_plans import StoredPlans
from ironstride.store.tables import METADATA
from tests.store.drafts import draft

SCHEMAS = Path(__file__).parent / "schemas"
AHEAD = "tests.store:migrations_ahead"


def schema_of(path: Path) -> dict[str, list[tuple[str, str]]]:
    """Tables and indexes with their columns."""
    found = inspect(create_engine(f"sqlite:///{path}"))
    return {
        name: sorted((one["name"], str(one["type"])) for one in found.get_columns(name))
        for name in found.get_table_names()
    }


def statements_of(path: Path) -> str:
    """What a data file is made of, as text."""
    with sqlite3.connect(path) as connection:
        rows = connection.execute("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY type DESC, name")
        return "".join(f"{row[0].strip()};\n" for row in rows) + f"INSERT INTO alembic_version VALUES ('{NEWEST}');\n"


def test_the_newest_version_is_the_last_migration() -> None:
    """A migration that is added is also the version of new files."""
    config = Config()
    config.set_main_option("script_location", MIGRATIONS)
    assert ScriptDirectory.from_config(config).get_current_head() == NEWEST


def test_the_newest_tables_are_written_down(tmp_path: Path) -> None:
    """Every version's tables are kept as text, so that old files can be made again and brought up to date."""
    path = tmp_path / "new.db"
    open_database(path)
    kept = SCHEMAS / f"{NEWEST}.sql"
    if os.environ.get("IRONSTRIDE_WRITE_PAGES"):
        kept.write_text(statements_of(path), encoding="utf-8", newline="\n")
    assert statements_of(path) == kept.read_text(encoding="utf-8")


@pytest.mark.parametrize("version", sorted(path.stem for path in SCHEMAS.glob("*.sql")))
def test_every_older_file_becomes_like_a_new_one(tmp_path: Path, version: str) -> None:
    """Whatever a file was made with, afterwards it has today's tables."""
    old = tmp_path / "old.db"
    with sqlite3.connect(old) as connection:
        connection.executescript((SCHEMAS / f"{version}.sql").read_text(encoding="utf-8"))
    open_database(old)
    open_database(tmp_path / "new.db")
    assert schema_of(old) == schema_of(tmp_path / "new.db")
    assert set(METADATA.tables) < set(schema_of(old))


def test_an_older_file_is_brought_up_to_date(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With what is in it."""
    data = DataFile(tmp_path / "data.db")
    StoredPlans(data, tmp_path / "sam.toml").add(draft("one"))
    monkeypatch.setattr(schema_version, "MIGRATIONS", AHEAD)
    monkeypatch.setattr(database, "NEWEST", "0002")
    current = StoredPlans(data, tmp_path / "sam.toml").current()
    assert current is not None
    assert current.plan == {"plan_id": "one"}
    assert {"shoes"} <= set(schema_of(data.path))


def test_a_migration_that_fails_leaves_the_file_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """All steps or none."""
    path = tmp_path / "data.db"
    open_database(path)
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE shoes (size INTEGER)")
    before = schema_of(path)
    monkeypatch.setattr(schema_version, "MIGRATIONS", AHEAD)
    monkeypatch.setattr(database, "NEWEST", "0002")
    with pytest.raises(UnreadableFile, match="shoes"):
        open_database(path)
    assert schema_of(path) == before


def test_a_file_of_a_newer_version_is_refused(tmp_path: Path) -> None:
    """It is left alone, and what to do is said."""
    path = tmp_path / "data.db"
    open_database(path)
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(UnreadableFile, match=r"9999.*install the newer one"):
        open_database(path)


@pytest.mark.parametrize("content", [b"x", b"SQLite format 3\0" + b"rubbish" * 99])
def test_something_else_at_its_place_is_told(tmp_path: Path, content: bytes) -> None:
    """Nothing is overwritten."""
    path = tmp_path / "data.db"
    path.write_bytes(content)
    with pytest.raises(UnreadableFile, match=r"data\.db"):
        open_database(path)
    assert path.read_bytes() == content


def test_a_folder_at_its_place_is_told(tmp_path: Path) -> None:
    """An error with the path, not a traceback."""
    with pytest.raises(UnreadableFile, match=str(tmp_path)):
        open_database(tmp_path)


def test_an_empty_file_becomes_one(tmp_path: Path) -> None:
    """As a process that died at once leaves it."""
    path = tmp_path / "deep" / "data.db"
    path.parent.mkdir()
    path.touch()
    open_database(path)
    assert is_sound(path)
    assert not is_sound(tmp_path / "nothing.db")
