"""What a name in a recording is taken for, and how surely."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

NO_EXERCISE: Final = "none"
"""What the athlete says of a name that is no exercise."""


class Surely(StrEnum):
    """How surely a name is an exercise, the surest first."""

    SAID = "said"
    """The athlete said so."""
    NAMED = "named"
    """It is the exercise's own name, or one that is known for it."""
    READ = "read"
    """Its words say so, in another order, form or language."""
    NEAR = "near"
    """It is the nearest form: another grip, or the form with a weight where there was one."""
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class NameMeaning:
    """What a name is taken for."""

    exercise: str | None
    """Id in the catalogue; None = no exercise of it, or not known which."""
    surely: Surely


UNKNOWN_NAME: Final = NameMeaning(None, Surely.UNKNOWN)
