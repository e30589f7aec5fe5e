"""The JSON Schema that editors use, and the page that explains the file."""

import json
import re
import tomllib
from collections.abc import Iterator
from datetime import date, time
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from ironstride.use.athlete_file import athlete_from, athlete_schema, athlete_schema_text
from tests.athlete.athletes import AS_OF, HEAD, ROOT

SCHEMA_FILE = ROOT / "docs" / "athlete.schema.json"
PAGE = ROOT / "docs" / "athlete-file.md"
SHIPPED = [ROOT / "examples" / "sam.toml", *sorted((ROOT / "bench" / "athletes").glob("*.toml"))]


def as_json(value: Any) -> Any:
    """A TOML value as an editor hands it to a schema: dates and times as text."""
    if isinstance(value, dict):
        return {key: as_json(one) for key, one in value.items()}
    if isinstance(value, list):
        return [as_json(one) for one in value]
    return value.isoformat() if isinstance(value, date | time) else value


def keys_in(schema: Any) -> Iterator[str]:
    """Every key of every table that the schema names."""
    if isinstance(schema, dict):
        yield from schema.get("properties", {})
        for one in schema.values():
            yield from keys_in(one)
    elif isinstance(schema, list):
        for one in schema:
            yield from keys_in(one)


def test_the_schema_file_is_fresh() -> None:
    """The committed schema is what the tables say today."""
    assert SCHEMA_FILE.read_text(encoding="utf-8") == athlete_schema_text()


def test_the_schema_is_a_schema() -> None:
    """It follows its own dialect and keeps no null, which TOML has not."""
    jsonschema.Draft202012Validator.check_schema(athlete_schema())
    assert '"null"' not in athlete_schema_text()


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_shipped_files_follow_the_schema(path: Path) -> None:
    """What the reader reads, the editor calls right."""
    jsonschema.validate(as_json(tomllib.loads(path.read_text(encoding="utf-8"))), athlete_schema())


@pytest.mark.parametrize(
    "text", ["[athlete]\nname = 3", "[running]\nrun_per_week = 5", "[week]\ntue = 6", '[[goals]]\npriority = "D"']
)
def test_the_schema_refuses_what_the_reader_refuses(text: str) -> None:
    """Wrong types, unknown keys and unknown words are marked while typing."""
    document = {"schema": "ironstride/athlete/1", "athlete": {"name": "Sam", "timezone": "UTC"}, **tomllib.loads(text)}
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(as_json(document), athlete_schema())


def test_every_key_is_explained() -> None:
    """The page names every key that the file may hold."""
    page = PAGE.read_text(encoding="utf-8")
    keys = set(keys_in(athlete_schema()))
    assert sorted(key for key in keys if not any(f"`{name}`" in page for name in (key, f"[{key}]", f"[[{key}]]"))) == []


def test_the_page_s_pieces_of_a_file_are_read() -> None:
    """What the page shows is right, piece by piece."""
    pieces = re.findall(r"```toml\n(.*?)```", PAGE.read_text(encoding="utf-8"), flags=re.DOTALL)
    known: dict[str, dict[str, type]] = {"hard-run-after-leg-work": {"gap_hours": float}}
    places = '[places.gym]\nequipment = ["rack"]\n'
    assert len(pieces) >= 8
    for piece in pieces:
        head = "" if "[athlete]" in piece else HEAD + ("" if "[places.gym]" in piece else places)
        athlete_from(tomllib.loads(head + piece), "page.toml", known, AS_OF)


def test_the_schema_text_is_json_that_ends_its_line() -> None:
    """One newline at the end, so that editors and checks agree."""
    assert json.loads(athlete_schema_text()) == athlete_schema()
    assert athlete_schema_text().endswith("}\n")
