"""The words of a written week: which activity a word means, when in the day, and what it adds.

``strength`` without more is full-body work with the legs; ``quality run`` is read as intervals; a bare ``run`` as easy.
"""

from __future__ import annotations

import re
from typing import Final

from ironstride.training.kinds import QUALITY_KINDS, Kind, Tag

AM: Final = "am"
NOON: Final = "noon"
PM: Final = "pm"

REST: Final = "rest"
"""What a rest word means; a day of rest has no session."""

_ACTIVITIES: Final[dict[str, str | Kind]] = {
    "rest": REST,
    "rest day": REST,
    "day off": REST,
    "off": REST,
    "none": REST,
    "easy": Kind.EASY,
    "easy run": Kind.EASY,
    "easy running": Kind.EASY,
    "jog": Kind.EASY,
    "run": Kind.EASY,
    "running": Kind.EASY,
    "steady run": Kind.EASY,
    "run-walk": Kind.EASY,
    "recovery": Kind.RECOVERY,
    "recovery run": Kind.RECOVERY,
    "long": Kind.LONG,
    "long run": Kind.LONG,
    "quality": Kind.INTERVALS,
    "quality run": Kind.INTERVALS,
    "hard run": Kind.INTERVALS,
    "speed": Kind.INTERVALS,
    "speed work": Kind.INTERVALS,
    "track": Kind.INTERVALS,
    "intervals": Kind.INTERVALS,
    "interval": Kind.INTERVALS,
    "repeats": Kind.INTERVALS,
    "fartlek": Kind.INTERVALS,
    "tempo": Kind.THRESHOLD,
    "tempo run": Kind.THRESHOLD,
    "threshold": Kind.THRESHOLD,
    "threshold run": Kind.THRESHOLD,
    "hill": Kind.HILLS,
    "hills": Kind.HILLS,
    "hill repeats": Kind.HILLS,
    "hill sprints": Kind.HILLS,
    "hill run": Kind.HILLS,
    "race pace": Kind.RACE_PACE,
    "race-pace run": Kind.RACE_PACE,
    "race-pace": Kind.RACE_PACE,
    "marathon pace": Kind.RACE_PACE,
    "test": Kind.TEST,
    "fitness test": Kind.TEST,
    "time trial": Kind.TEST,
    "race": Kind.RACE,
    "parkrun": Kind.RACE,
    "strength": Kind.FULL_BODY,
    "strength training": Kind.FULL_BODY,
    "lift": Kind.FULL_BODY,
    "lifting": Kind.FULL_BODY,
    "weights": Kind.FULL_BODY,
    "gym": Kind.FULL_BODY,
    "full body": Kind.FULL_BODY,
    "full-body": Kind.FULL_BODY,
    "legs": Kind.LEGS,
    "leg day": Kind.LEGS,
    "leg work": Kind.LEGS,
    "lower body": Kind.LEGS,
    "squats": Kind.LEGS,
    "deadlifts": Kind.LEGS,
    "upper": Kind.UPPER_CORE,
    "upper body": Kind.UPPER_CORE,
    "upper-core": Kind.UPPER_CORE,
    "upper & core": Kind.UPPER_CORE,
    "upper and core": Kind.UPPER_CORE,
    "upper body & core": Kind.UPPER_CORE,
    "upper body and core": Kind.UPPER_CORE,
    "core": Kind.UPPER_CORE,
    "maintenance": Kind.MAINTENANCE,
    "plyometric": Kind.PLYOMETRIC,
    "plyometrics": Kind.PLYOMETRIC,
    "plyo": Kind.PLYOMETRIC,
    "jumps": Kind.PLYOMETRIC,
    "mobility": Kind.MOBILITY,
    "yoga": Kind.MOBILITY,
    "stretching": Kind.MOBILITY,
    "pilates": Kind.MOBILITY,
    "cross": Kind.CROSS,
    "cross-training": Kind.CROSS,
    "cross training": Kind.CROSS,
    "bike": Kind.CROSS,
    "cycling": Kind.CROSS,
    "swim": Kind.CROSS,
    "swimming": Kind.CROSS,
    "elliptical": Kind.CROSS,
    "rowing": Kind.CROSS,
    "football": Kind.OTHER,
    "soccer": Kind.OTHER,
    "basketball": Kind.OTHER,
    "volleyball": Kind.OTHER,
    "tennis": Kind.OTHER,
    "climbing": Kind.OTHER,
    "hike": Kind.OTHER,
    "hiking": Kind.OTHER,
    "walk": Kind.OTHER,
    "other": Kind.OTHER,
}

_PARTS: Final = {
    "am": AM,
    "a.m.": AM,
    "morning": AM,
    "noon": NOON,
    "midday": NOON,
    "lunch": NOON,
    "pm": PM,
    "p.m.": PM,
    "afternoon": PM,
    "evening": PM,
}

_TAGS: Final[dict[str, Tag]] = {
    "strides": Tag.STRIDES,
    "heavy": Tag.HEAVY,
    "hard": Tag.HARD,
    "optional": Tag.OPTIONAL,
    "new exercises": Tag.NEW_EXERCISE,
    "first ever": Tag.NEW_THING,
    "longest ever": Tag.NEW_THING,
}

LEG_WORK_KINDS: Final = frozenset({Kind.FULL_BODY, Kind.LEGS, Kind.MAINTENANCE, Kind.PLYOMETRIC})
"""Strength kinds that load the legs. A convention: maintenance work is a smaller full-body session."""

ACTIVITY_WORDS: Final = tuple(_ACTIVITIES)


def _alternatives(words: dict[str, str] | dict[str, str | Kind] | dict[str, Tag]) -> str:
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in longest_first)


ACTIVITY: Final = re.compile(rf"(?:{_alternatives(_ACTIVITIES)})(?![\w-])", re.IGNORECASE)
PART: Final = re.compile(rf"(?:{_alternatives(_PARTS)})(?!\w)", re.IGNORECASE)
TAG: Final = re.compile(rf"(?:{_alternatives(_TAGS)})(?!\w)", re.IGNORECASE)


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())


def activity_of(text: str) -> str | Kind:
    """The kind, or `REST`, that a text matched by `ACTIVITY` means."""
    return _ACTIVITIES[_plain(text)]


def part_of(text: str) -> str:
    """``am``, ``noon`` or ``pm`` for a text matched by `PART`."""
    return _PARTS[_plain(text)]


def tag_of(text: str) -> Tag:
    """The tag that a text matched by `TAG` adds."""
    return _TAGS[_plain(text)]


def tags_of_kind(kind: Kind) -> frozenset[Tag]:
    """The tags a kind has without a further word: quality runs are quality and hard, most strength is leg work."""
    if kind in QUALITY_KINDS:
        return frozenset({Tag.QUALITY, Tag.HARD})
    if kind in {Kind.RACE, Kind.TEST}:
        return frozenset({Tag.HARD})
    return frozenset({Tag.LEG_WORK}) if kind in LEG_WORK_KINDS else frozenset()
