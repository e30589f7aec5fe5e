"""A plan version, and the draft of one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

PLANNED: Final = "Planned."


@dataclass(frozen=True, slots=True)
class Draft:
    """What a version will hold; the folder numbers it."""

    plan: Any
    """The plan as JSON."""
    inputs: str
    """SHA-256 of what it was planned from."""
    reason: str = PLANNED
    """Why it was made, one plain sentence."""
    athlete_text: str | None = None
    """The athlete file's text it was made from; None = not known."""
    basis: Any = None
    """What planning again needs, as JSON; None = not known."""
    choices: Any = None
    """What the athlete decided about sessions, as JSON; None = nothing."""
    parent: int | None = None
    """Number of the version it was made from; None = the one in force when it is stored."""
    athlete_text_before: str | None = None
    """The athlete file's text when this was proposed; None = that of the version it was made from. No part of the
    stored version."""
    suggestion: Any = None
    """Why it was suggested, as JSON; None = it is the athlete's own change."""


@dataclass(frozen=True, slots=True)
class Version:
    """A stored plan version. It never changes."""

    number: int
    parent: int | None
    """Number of the version it was made from; None for the first."""
    reason: str
    restores: int | None
    """Number of the version whose content it brings back; None where it brings something new. That version itself
    restores nothing."""
    inputs: str
    athlete_text: str | None
    basis: Any
    choices: Any
    plan: Any
    suggestion: Any = None
    """Why it was suggested; None = it was the athlete's own change."""

    @property
    def effective(self) -> int:
        """Number of the version whose content this is: the restored one's, else its own."""
        return self.number if self.restores is None else self.restores


def same_content(version: Version, draft: Draft) -> bool:
    """Whether storing the draft after the version would change nothing that counts."""
    return (version.plan, version.inputs, version.choices, version.athlete_text) == (
        draft.plan,
        draft.inputs,
        draft.choices,
        draft.athlete_text,
    )


def numbered(draft: Draft, number: int, parent: int | None) -> Version:
    """The version that a draft becomes."""
    return Version(
        number=number,
        parent=parent,
        reason=draft.reason,
        restores=None,
        inputs=draft.inputs,
        athlete_text=draft.athlete_text,
        basis=draft.basis,
        choices=draft.choices,
        plan=draft.plan,
        suggestion=draft.suggestion,
    )


def restored(earlier: Version, undone: Version, number: int, parent: int) -> Version:
    """The version that brings an earlier one's content back after another was undone."""
    return Version(
        number=number,
        parent=parent,
        reason=f"Undone: {undone.reason}",
        restores=earlier.effective,
        inputs=earlier.inputs,
        athlete_text=earlier.athlete_text,
        basis=earlier.basis,
        choices=earlier.choices,
        plan=earlier.plan,
    )
