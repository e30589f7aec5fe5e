"""What the athlete decided about sessions of a plan, as it is kept with each version."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Any, Final

from ironstride.errors import UnreadableFile
from ironstride.placement.plain_values import plain, value_of
from ironstride.training.relief import Relief

KEPT: Final = "kept"
MOVED: Final = "moved"
HELD: Final = "held"
SWAPS: Final = "swaps"
RELIEFS: Final = "reliefs"


@dataclass(frozen=True, slots=True)
class Choices:
    """Sessions that stay where they are, exercises that were swapped, and what is taken back."""

    held: Mapping[str, bool] = field(default_factory=lambda: MappingProxyType({}))
    """Id -> whether it is locked; else it was moved there and stays as long as its time slot holds it."""
    swaps: Mapping[str, Mapping[str, str]] = field(default_factory=lambda: MappingProxyType({}))
    """Id -> exercise -> the one that is done in its place in this session."""
    reliefs: tuple[Relief, ...] = ()
    """Suggestions to take something back that the athlete took, by the day they begin."""

    def holding(self, session: str, *, kept: bool) -> Choices:
        """The choices with one session held."""
        return replace(self, held={**self.held, session: kept or self.held.get(session, False)})

    def without(self, session: str) -> Choices:
        """The choices with one session free again."""
        return replace(self, held={key: kept for key, kept in self.held.items() if key != session})

    def swapping(self, session: str, exercise: str, other: str, usual: str) -> Choices:
        """The choices with an exercise of a session swapped; swapped for the usual one it is as planned again."""
        own = {one: to for one, to in self.swaps.get(session, {}).items() if one != exercise}
        if other != usual:
            own[exercise] = other
        kept = {key: swaps for key, swaps in self.swaps.items() if key != session}
        return replace(self, swaps=kept | ({session: own} if own else {}))

    def easing(self, *reliefs: Relief) -> Choices:
        """The choices with more taken back."""
        every = sorted({*self.reliefs, *reliefs}, key=lambda one: (one.start, one.to, one.step))
        return replace(self, reliefs=tuple(every))

    def of_sessions(self, ids: Collection[str]) -> Choices:
        """Only the choices about these sessions, and what is taken back."""
        held = {key: kept for key, kept in self.held.items() if key in ids}
        swaps = {key: swaps for key, swaps in self.swaps.items() if key in ids and swaps}
        return Choices(held, swaps, self.reliefs)


def choices_to_json(choices: Choices) -> Any:
    """The choices as JSON values."""
    held = {HELD: {key: KEPT if choices.held[key] else MOVED for key in sorted(choices.held)}}
    swaps = {key: dict(sorted(choices.swaps[key].items())) for key in sorted(choices.swaps)}
    reliefs = plain(choices.reliefs)
    return held | ({SWAPS: swaps} if swaps else {}) | ({RELIEFS: reliefs} if reliefs else {})


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
    swaps = document.get(SWAPS, {})
    if not isinstance(swaps, dict) or not all(isinstance(one, dict) for one in swaps.values()):
        raise UnreadableFile("choices: not what a plan keeps about exercises")
    read = {str(key): {str(one): str(to) for one, to in own.items()} for key, own in swaps.items()}
    try:
        reliefs = value_of(tuple[Relief, ...], document.get(RELIEFS, []), "choices")
    except ValueError as error:
        raise UnreadableFile(f"{error}: not what a plan keeps about what is taken back") from error
    return Choices({str(key): how == KEPT for key, how in held.items()}, read, reliefs)
