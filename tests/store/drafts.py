"""Drafts of versions, small and unlike each other."""

from typing import Any

from ironstride.store.version import Draft, Version


def draft(name: str, **given: Any) -> Draft:
    """A draft whose plan, inputs and reason all carry a name."""
    return Draft(**{"plan": {"plan_id": name}, "inputs": f"inputs-{name}", "reason": f"{name}.", **given})


def content(version: Version | None) -> tuple[Any, ...] | None:
    """What a version holds, apart from its place in the history."""
    if version is None:
        return None
    return (version.plan, version.inputs, version.athlete_text, version.basis, version.choices)
