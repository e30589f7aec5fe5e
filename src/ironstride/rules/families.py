"""Groups of sessions that rules speak about. Stated once, so that two rules mean the same by "leg work"."""

from __future__ import annotations

from typing import Final

from ironstride.rules.placed import Origin, Placed
from ironstride.training.kinds import EASY_KINDS, QUALITY_KINDS, RUN_KINDS, STRENGTH_KINDS, Kind, Tag

ELSEWHERE: Final = frozenset({Origin.FIXED, Origin.PAST})
"""Origins that take part in spacing but in no count of a day's own sessions."""
OTHER_KINDS: Final = frozenset({Kind.OTHER, Kind.CROSS})
HARD_TRAINING_KINDS: Final = QUALITY_KINDS | {Kind.LONG, Kind.TEST}
"""Hard runs that are training: the race has rules of its own."""
FRESH_LEGS_KINDS: Final = QUALITY_KINDS | {Kind.TEST}


def is_lift(session: Placed) -> bool:
    """Strength of any focus."""
    return session.kind in STRENGTH_KINDS


def is_leg_work(session: Placed) -> bool:
    """Strength that loads the legs."""
    return session.kind in STRENGTH_KINDS and Tag.LEG_WORK in session.tags


def is_run(session: Placed) -> bool:
    """A run of any kind, the race included."""
    return session.kind in RUN_KINDS


def is_easy_run(session: Placed) -> bool:
    """Easy or recovery."""
    return session.kind in EASY_KINDS


def is_hard_training_run(session: Placed) -> bool:
    """Quality, long run or test."""
    return session.kind in HARD_TRAINING_KINDS


def is_hard_other(session: Placed) -> bool:
    """Another activity or cross-training marked hard."""
    return session.kind in OTHER_KINDS and Tag.HARD in session.tags


def is_main(session: Placed) -> bool:
    """One of the day's own sessions: neither an add-on, nor what happens anyway, nor the past."""
    return session.kind is not Kind.MOBILITY and session.origin not in ELSEWHERE


def is_judged(session: Placed) -> bool:
    """Whether a person trains there by this plan: planned or locked."""
    return session.origin not in ELSEWHERE


def comes_before(one: Placed, session: Placed) -> bool:
    """Whether `one` does not come after `session` in a day; of two at the same time each comes first."""
    return (one.start, one.end) <= (session.start, session.end)
