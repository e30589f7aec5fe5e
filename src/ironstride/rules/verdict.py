"""A rule's typed answer, and how dear it is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

MAX_STEPS: Final = 4
STEPS_PER_ASKED: Final = 4
"""A step of shortfall is a quarter of what was asked."""


class Force(StrEnum):
    """MUST: physical or safety. SHOULD: evidence and wishes, priced."""

    MUST = "must"
    SHOULD = "should"


class Unit(StrEnum):
    """What `measured` and `asked` count."""

    MINUTES = "minutes"
    DAYS = "days"
    COUNT = "count"
    FLAG = "flag"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was measured and what was asked; the shortfall in 1 to 4 steps.

    A rule returns a verdict only when something falls short. `aspect` names which of the rule's sentences applies.
    """

    measured: int
    asked: int
    unit: Unit
    steps: int = 1
    aspect: str = ""
    price_class: str = ""
    """Key of the price table where this finding is cheaper or dearer than its rule; empty = the rule's own."""

    def __post_init__(self) -> None:
        if not 1 <= self.steps <= MAX_STEPS:
            raise ValueError(f"steps must be 1 to {MAX_STEPS}, not {self.steps}")


def steps_short(shortfall: int, asked: int) -> int:
    """Steps of a shortfall: each started quarter of what was asked is one, at least 1 and at most 4.

    >>> steps_short(60, 24 * 60), steps_short(7 * 60, 24 * 60), steps_short(24 * 60, 24 * 60)
    (1, 2, 4)
    """
    if asked <= 0:
        return 1
    return min(MAX_STEPS, max(1, -(-shortfall * STEPS_PER_ASKED // asked)))
