"""Pieces that JSON Schemas are made from."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Any, Final

TEXT: Final = {"type": "string"}
TEXTS: Final = {"type": "array", "items": TEXT}
FLAG: Final = {"type": "boolean"}
COUNT: Final = {"type": "integer", "minimum": 0}


def exact_object(optional: Mapping[str, Any] | None = None, **properties: Any) -> dict[str, Any]:
    """An object with these keys, the `optional` ones allowed, and no others."""
    return {
        "type": "object",
        "properties": {**properties, **(optional or {})},
        "required": list(properties),
        "additionalProperties": False,
    }


def list_of(item: dict[str, Any]) -> dict[str, Any]:
    """A list of such values."""
    return {"type": "array", "items": item}


def or_null(schema: dict[str, Any]) -> dict[str, Any]:
    """Such a value, or null."""
    return {"anyOf": [schema, {"type": "null"}]}


def one_of(kind: type[StrEnum]) -> dict[str, Any]:
    """One of the words of a vocabulary."""
    return {"enum": [one.value for one in kind]}


def described(schema: Mapping[str, Any], text: str) -> dict[str, Any]:
    """Such a value, with what it means."""
    return {**schema, "description": text}
