"""Effort times minutes: the one coin that every sport can be counted in (Foster 1998, 2001; evidence 2.6).

Effort is the athlete's own word on the whole session, 0 to 10, best asked half an hour after it. Where nobody said
one, a usual effort of its kind is assumed; those are conventions.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from ironstride.training.kinds import Kind

EFFORTS: Final = (0.0, 10.0)
ASSUMED_EFFORTS: Final[Mapping[Kind, float]] = MappingProxyType(
    {
        Kind.EASY: 3.0,
        Kind.RECOVERY: 2.0,
        Kind.LONG: 4.0,
        Kind.INTERVALS: 7.0,
        Kind.THRESHOLD: 6.0,
        Kind.HILLS: 7.0,
        Kind.RACE_PACE: 6.0,
        Kind.TEST: 8.0,
        Kind.RACE: 9.0,
        Kind.FULL_BODY: 5.0,
        Kind.LEGS: 5.0,
        Kind.UPPER_CORE: 4.0,
        Kind.MAINTENANCE: 4.0,
        Kind.PLYOMETRIC: 5.0,
        Kind.MOBILITY: 1.0,
        Kind.CROSS: 3.0,
        Kind.OTHER: 4.0,
    }
)


@dataclass(frozen=True, slots=True)
class EffortLoad:
    """Effort times minutes of one activity."""

    value: float
    effort: float
    assumed: bool
    """Nobody said the effort."""


def effort_minutes(effort: float, minutes: float) -> float:
    """Session load: effort (0 to 10) times minutes.

    Raises:
        ValueError: when the effort is none or the minutes are below zero.

    >>> effort_minutes(4, 60)
    240
    """
    if not EFFORTS[0] <= effort <= EFFORTS[1] or minutes < 0:
        raise ValueError(f"an effort from 0 to 10 and minutes, not {effort} and {minutes}")
    return effort * minutes


def effort_load(said: float | None, minutes: float, kind: Kind, proposed: float | None = None) -> EffortLoad:
    """Session load of an activity of that kind.

    Args:
        said: The athlete's word; None or out of range = not said.
        minutes: Its length.
        kind: What it was, as far as known.
        proposed: The effort assumed for this very sport; None = the one of its kind.
    """
    if said is not None and EFFORTS[0] <= said <= EFFORTS[1]:
        return EffortLoad(effort_minutes(said, minutes), said, assumed=False)
    effort = ASSUMED_EFFORTS[kind] if proposed is None else proposed
    return EffortLoad(effort_minutes(effort, minutes), effort, assumed=True)
