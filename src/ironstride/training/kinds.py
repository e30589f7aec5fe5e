"""The closed vocabularies: sports, kinds, tags, phases, and who the athlete is."""

from __future__ import annotations

from enum import StrEnum
from typing import Final


class Sport(StrEnum):
    """What a session is."""

    RUN = "run"
    STRENGTH = "strength"
    MOBILITY = "mobility"
    RACE = "race"
    CROSS = "cross"
    OTHER = "other"


class Kind(StrEnum):
    """What is done in a session."""

    EASY = "easy"
    RECOVERY = "recovery"
    LONG = "long"
    INTERVALS = "intervals"
    THRESHOLD = "threshold"
    HILLS = "hills"
    RACE_PACE = "race-pace"
    TEST = "test"
    RACE = "race"
    FULL_BODY = "full-body"
    LEGS = "legs"
    UPPER_CORE = "upper-core"
    MAINTENANCE = "maintenance"
    PLYOMETRIC = "plyometric"
    MOBILITY = "mobility"
    CROSS = "cross"
    OTHER = "other"


QUALITY_KINDS: Final = frozenset({Kind.INTERVALS, Kind.THRESHOLD, Kind.HILLS, Kind.RACE_PACE})
EASY_KINDS: Final = frozenset({Kind.EASY, Kind.RECOVERY})
RUN_KINDS: Final = QUALITY_KINDS | EASY_KINDS | {Kind.LONG, Kind.TEST, Kind.RACE}
STRENGTH_KINDS: Final = frozenset({Kind.FULL_BODY, Kind.LEGS, Kind.UPPER_CORE, Kind.MAINTENANCE, Kind.PLYOMETRIC})

HARD_LONG_MINUTES: Final = 75
"""From here on a long run is a hard one, planned or done. A convention."""
KIND_FAMILIES: Final = {"easy": EASY_KINDS, "quality": QUALITY_KINDS, "strength": STRENGTH_KINDS}
"""Words for several kinds; every kind's own word stands for itself."""


def kinds_named(word: str) -> frozenset[Kind]:
    """The kinds that a family's word or a kind's own word stands for.

    Raises:
        ValueError: when it is neither.

    >>> sorted(kinds_named("easy"))
    [<Kind.EASY: 'easy'>, <Kind.RECOVERY: 'recovery'>]
    """
    return KIND_FAMILIES[word] if word in KIND_FAMILIES else frozenset({Kind(word)})


def sport_of(kind: Kind) -> Sport:
    """The sport a kind belongs to."""
    if kind is Kind.RACE:
        return Sport.RACE
    if kind in RUN_KINDS:
        return Sport.RUN
    if kind in STRENGTH_KINDS:
        return Sport.STRENGTH
    return {Kind.MOBILITY: Sport.MOBILITY, Kind.CROSS: Sport.CROSS}.get(kind, Sport.OTHER)


class Tag(StrEnum):
    """What a rule may know about a session beside its kind."""

    QUALITY = "quality"
    HARD = "hard"
    LEG_WORK = "leg-work"
    HEAVY = "heavy"
    NEW_EXERCISE = "new-exercise"
    NEW_THING = "new-thing"
    """Longest run ever, first intervals of a kind, new strength block, first jumps."""
    STRIDES = "strides"
    MARATHON_PACE = "marathon-pace"
    OPTIONAL = "optional"


class Phase(StrEnum):
    """The part of a season a week belongs to."""

    OFF_SEASON = "off-season"
    BASE = "base"
    BUILD = "build"
    PEAK = "peak"
    TAPER = "taper"
    RACE = "race"
    RECOVERY = "recovery"


class Level(StrEnum):
    """How much running the athlete is used to."""

    BEGINNER = "beginner"
    INTERMEDIATE = "intermediate"
    ADVANCED = "advanced"


class Experience(StrEnum):
    """How used to lifting the athlete is (the 48-hour-legs clock decides when `NEW` ends)."""

    NEW = "new"
    RETURNING = "returning"
    ADAPTED = "adapted"


class Strategy(StrEnum):
    """What leg work shares its day with."""

    HARD_DAYS_HARD = "hard-days-hard"
    EASY_DAYS = "easy-days"
    SEPARATE_DAYS = "separate-days"


class Combine(StrEnum):
    """Whether an easy run and a lift may share a window."""

    NEVER = "never"
    IF_NEEDED = "if-needed"
    FINE = "fine"


class Stability(StrEnum):
    """How much of the old plan a new one keeps."""

    KEEP_MY_PLAN = "keep-my-plan"
    BALANCED = "balanced"
    FIND_THE_BEST = "find-the-best"


class Priority(StrEnum):
    """How much a race matters."""

    A = "A"
    B = "B"
    C = "C"
