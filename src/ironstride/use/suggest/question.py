"""A question that what happened raises: asked once, answered yes or no."""

from __future__ import annotations

from dataclasses import dataclass

from ironstride.use.change.edit_life import Editing


@dataclass(frozen=True, slots=True)
class Question:
    """One question."""

    name: str
    """How it is answered: ``habit-long-sun``, ``one-lift``."""
    text: str
    """In one or two sentences, the numbers in it."""
    yes: Editing
    """What a yes changes in the athlete file."""
