"""Versions and proposals as JSON documents: ``ironstride/version/1`` and ``ironstride/proposal/1``."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, Final

from ironstride.store.version import PLANNED, Draft, Version

VERSION_SCHEMA: Final = "ironstride/version/1"
PROPOSAL_SCHEMA: Final = "ironstride/proposal/1"


class OtherSchema(ValueError):
    """A document of another schema."""


def version_bytes(version: Version) -> bytes:
    """A version's document. The same version gives the same bytes."""
    return _document(
        {
            "schema": VERSION_SCHEMA,
            "version": version.number,
            "parent": version.parent,
            "reason": version.reason,
            "restores": version.restores,
            "inputs": version.inputs,
            "athlete_text": version.athlete_text,
            "basis": version.basis,
            "choices": version.choices,
            **_suggested(version.suggestion),
            "plan": version.plan,
        }
    )


def version_of(content: bytes, number: int) -> Version:
    """The version in a document; `number` is what its file is called. Without a parent the one before it is meant.

    Raises:
        ValueError: when it is no such document, or one whose numbers cannot be.
    """
    document = _read(content, VERSION_SCHEMA)
    if document.get("version") != number:
        raise ValueError(f"version {document.get('version')!r} in the file of version {number}")
    return Version(
        number=number,
        parent=_number(document, "parent", number, (number - 1) or None),
        reason=_text(document, "reason", PLANNED),
        restores=_number(document, "restores", number, None),
        inputs=_text(document, "inputs", None),
        athlete_text=_optional_text(document, "athlete_text"),
        basis=document.get("basis"),
        choices=document.get("choices"),
        plan=_plan(document),
        suggestion=document.get("suggestion"),
    )


def proposal_bytes(draft: Draft) -> bytes:
    """The document of a draft that waits for accept or decline."""
    return _document(
        {
            "schema": PROPOSAL_SCHEMA,
            "on": draft.parent,
            "reason": draft.reason,
            "inputs": draft.inputs,
            "athlete_text": draft.athlete_text,
            "athlete_text_before": draft.athlete_text_before,
            "basis": draft.basis,
            "choices": draft.choices,
            **_suggested(draft.suggestion),
            "plan": draft.plan,
        }
    )


def proposal_of(content: bytes) -> Draft:
    """The draft in a proposal's document; its `parent` is the version it was made from.

    Raises:
        ValueError: when it is no such document.
    """
    document = _read(content, PROPOSAL_SCHEMA)
    on = document.get("on")
    if not isinstance(on, int):
        raise ValueError(f"on is {on!r}, wanted a version's number")
    return Draft(
        plan=_plan(document),
        inputs=_text(document, "inputs", None),
        reason=_text(document, "reason", None),
        athlete_text=_optional_text(document, "athlete_text"),
        basis=document.get("basis"),
        choices=document.get("choices"),
        parent=on,
        athlete_text_before=_optional_text(document, "athlete_text_before"),
        suggestion=document.get("suggestion"),
    )


def _suggested(suggestion: Any) -> Mapping[str, Any]:
    return {} if suggestion is None else {"suggestion": suggestion}


def _document(content: Mapping[str, Any]) -> bytes:
    return (json.dumps(content, ensure_ascii=False, indent=1, allow_nan=False) + "\n").encode()


def _read(content: bytes, schema: str) -> Mapping[str, Any]:
    try:
        document = json.loads(content)
    except RecursionError as error:
        raise ValueError("nested too deeply") from error
    if not isinstance(document, dict):
        raise ValueError("not an object")
    if document.get("schema") != schema:
        raise OtherSchema(f"schema {document.get('schema')!r}, wanted {schema!r}")
    return document


def _number(document: Mapping[str, Any], key: str, below: int, default: int | None) -> int | None:
    found = document.get(key, default)
    if found is None or (isinstance(found, int) and 1 <= found < below):
        return found
    raise ValueError(f"{key} is {found!r}, wanted an earlier version's number")


def _text(document: Mapping[str, Any], key: str, default: str | None) -> str:
    found = document.get(key, default)
    if not isinstance(found, str):
        raise ValueError(f"{key} is {found!r}, wanted a text")
    return found


def _optional_text(document: Mapping[str, Any], key: str) -> str | None:
    return None if document.get(key) is None else _text(document, key, None)


def _plan(document: Mapping[str, Any]) -> Mapping[str, Any]:
    found = document.get("plan")
    if not isinstance(found, dict):
        raise ValueError("there is no plan in it")
    return found
