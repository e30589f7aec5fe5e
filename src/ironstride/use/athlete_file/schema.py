"""The JSON Schema of the athlete file, for editors that check and complete TOML."""

from __future__ import annotations

import json
from typing import Any, Final

from ironstride.use.athlete_file.tables import SCHEMA, AthleteFile

DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"


def athlete_schema() -> dict[str, Any]:
    """The schema, made from the tables that read the file. Dates and times are their text."""
    schema = AthleteFile.model_json_schema(by_alias=True)
    return {"$schema": DIALECT, "title": SCHEMA, **_plain(schema)}


def athlete_schema_text() -> str:
    """The schema as it stands in ``docs/athlete.schema.json``."""
    return json.dumps(athlete_schema(), indent=2, ensure_ascii=False) + "\n"


def _plain(node: Any) -> Any:
    """Without what says nothing: null (TOML has none), empty defaults, and titles that repeat the key."""
    if isinstance(node, list):
        return [_plain(one) for one in node]
    if not isinstance(node, dict):
        return node
    kept = {key: _plain(one) for key, one in node.items() if not _says_nothing(key, one)}
    choices = [one for one in kept.get("anyOf", []) if one != {"type": "null"}]
    if len(choices) == 1:
        kept.pop("anyOf")
        kept = {**choices[0], **kept}
    return kept


def _says_nothing(key: str, value: Any) -> bool:
    return (key == "title" and isinstance(value, str)) or (key == "default" and value in (None, [], {}))
