"""A refusal: why a request cannot be met and the smallest changes that would make it possible."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class RefusalCode(StrEnum):
    """Why a request is refused."""

    GOAL_TOO_SOON = "GOAL_TOO_SOON"
    VOLUME_TOO_LOW_FOR_GOAL = "VOLUME_TOO_LOW_FOR_GOAL"
    NOT_ENOUGH_WINDOWS = "NOT_ENOUGH_WINDOWS"
    LONG_RUN_HAS_NO_WINDOW = "LONG_RUN_HAS_NO_WINDOW"
    CONTRADICTORY_LOCKS = "CONTRADICTORY_LOCKS"
    NEEDS_A_PROFESSIONAL = "NEEDS_A_PROFESSIONAL"
    DISTANCE_NOT_COVERED = "DISTANCE_NOT_COVERED"


@dataclass(frozen=True, slots=True)
class Relaxation:
    """One change (or two together) that would make the request possible."""

    change: str
    """Greppable form, such as ``widen-window sat 60``."""
    effort: int
    """How much it asks of the athlete; 1 is little."""
    gains: str
    text: str


@dataclass(frozen=True, slots=True)
class Refusal:
    """``ironstride/refusal/1``."""

    code: RefusalCode
    rule: str
    """Id of the rule or season decision that stands in the way."""
    text: str
    relaxations: tuple[Relaxation, ...] = ()
