"""What the athlete decided about sessions of a plan, as it is kept with each version."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, Final

from ironstride.errors import UnreadableFile

KEPT: Final = "kept"
MOVED: Final = "moved"
HELD: Final = "held"


@dataclass(frozen=True, slots=True)
class Choices:
    """Sessions that stay where they are."""

    held: Mapping[str, bool] = field(default_factory=lambda: MappingProxyType({}))
    """Id -> whether it is locked; else it was moved there and stays as long as its time slot holds it."""

    def holding(self, session: str, *, kept: bool) -> Choices:
        """The choices with one session held."""
        return Choices({**self.held, session: kept or self.held.get(session, False)})

    def without(self, session: str) -> Choices:
        """The choices with one session free again."""
        return Choices({key: kept for key, kept in self.held.items() if key != session})


def choices_to_json(choices: Choices) -> Any:
    """The choices as JSON values."""
    return {HELD: {key: KEPT if choices.held[key] else MOVED for key in sorted(choices.held)}}


def choices_from_json(document: Any) -> Choices:
    """The choices that JSON values describe; none where nothing was kept.

    Raises:
        UnreadableFile: when they are something else.
    """
    if document is None:
        return Choices()
    held = document.get(HELD) if isinstance(document, dict) else None
    if not isinstance(held, dict) or not all(how in {KEPT, MOVED} for how in held.values()):
        raise UnreadableFile("choices: not what a plan keeps about sessions")
    return Choices({str(key): how == KEPT for key, how in held.items()})
