"""The FIT profile's numbers for sports and movements, and what they are to a runner."""

from __future__ import annotations

from typing import Final

from ironstride.training.kinds import Sport

SPORT_NAMES: Final = {
    0: "generic", 1: "running", 2: "cycling", 3: "transition", 4: "fitness equipment", 5: "swimming",
    6: "basketball", 7: "soccer", 8: "tennis", 9: "american football", 10: "training", 11: "walking",
    12: "cross-country skiing", 13: "alpine skiing", 14: "snowboarding", 15: "rowing", 16: "mountaineering",
    17: "hiking", 18: "multisport", 19: "paddling", 20: "flying", 21: "e-biking", 22: "motorcycling", 23: "boating",
    24: "driving", 25: "golf", 26: "hang gliding", 27: "horseback riding", 28: "hunting", 29: "fishing",
    30: "inline skating", 31: "rock climbing", 32: "sailing", 33: "ice skating", 34: "sky diving",
    35: "snowshoeing", 36: "snowmobiling", 37: "stand-up paddleboarding", 38: "surfing", 39: "wakeboarding",
    40: "water skiing", 41: "kayaking", 42: "rafting", 43: "windsurfing", 44: "kitesurfing", 45: "tactical",
    46: "jumpmaster", 47: "boxing", 48: "floor climbing", 49: "baseball", 53: "diving", 62: "hiit", 64: "racket",
    65: "wheelchair push walk", 66: "wheelchair push run", 67: "meditation", 69: "disc golf", 71: "cricket",
    72: "rugby", 73: "hockey", 74: "lacrosse", 75: "volleyball", 76: "water tubing", 77: "wakesurfing",
    80: "mixed martial arts", 82: "snorkeling", 83: "dance", 84: "jump rope",
}  # fmt: skip

SUB_SPORT_NAMES: Final = {
    1: "treadmill", 2: "street", 3: "trail", 4: "track", 5: "spin", 6: "indoor cycling", 7: "road", 8: "mountain",
    14: "indoor rowing", 15: "elliptical", 16: "stair climbing", 17: "lap swimming", 18: "open water",
    19: "flexibility training", 20: "strength training", 21: "warm-up", 22: "match", 23: "exercise",
    26: "cardio training", 27: "indoor walking", 30: "casual walking", 31: "speed walking",
    32: "bike to run transition", 33: "run to bike transition", 34: "swim to bike transition", 43: "yoga",
    44: "pilates", 45: "indoor running", 46: "gravel cycling", 48: "commuting", 58: "virtual activity",
    59: "obstacle", 62: "breathing", 67: "ultra", 68: "indoor climbing", 69: "bouldering", 70: "hiit", 73: "amrap",
    74: "emom", 75: "tabata",
}  # fmt: skip
"""Only those that say something about a runner's week; others are left empty."""

_RUNNING: Final = 1
_SPORTS: Final = {
    _RUNNING: Sport.RUN,
    2: Sport.CROSS,
    5: Sport.CROSS,
    12: Sport.CROSS,
    15: Sport.CROSS,
    21: Sport.CROSS,
    67: Sport.MOBILITY,
}
_SUB_SPORTS: Final = {
    1: Sport.RUN,
    5: Sport.CROSS,
    6: Sport.CROSS,
    14: Sport.CROSS,
    15: Sport.CROSS,
    16: Sport.CROSS,
    17: Sport.CROSS,
    18: Sport.CROSS,
    19: Sport.MOBILITY,
    20: Sport.STRENGTH,
    43: Sport.MOBILITY,
    44: Sport.MOBILITY,
    45: Sport.RUN,
    62: Sport.MOBILITY,
}
"""What the sub-sport decides where the sport is as good as nothing: generic, fitness equipment, training."""
_SAYS_LITTLE: Final = frozenset({None, 0, 4, 10})

UNKNOWN_CATEGORY: Final = 65534
CATEGORY_NAMES: Final = (
    "bench press", "calf raise", "cardio", "carry", "chop", "core", "crunch", "curl", "deadlift", "flye", "hip raise",
    "hip stability", "hip swing", "hyperextension", "lateral raise", "leg curl", "leg raise", "lunge",
    "olympic lift", "plank", "plyo", "pull-up", "push-up", "row", "shoulder press", "shoulder stability", "shrug",
    "sit-up", "squat", "total body", "triceps extension", "warm-up", "run", "bike", "cardio sensors", "move", "pose",
    "banded exercises", "battle rope", "elliptical", "floor climb", "indoor bike", "indoor row", "ladder", "sandbag",
    "sled", "sledge hammer", "stair stepper", "", "suspension", "tire", "", "indoor run", "outdoor bike",
)  # fmt: skip
"""A set's movement family by the profile's number; empty where the profile has none."""


def sport_of(sport: int | None, sub_sport: int | None) -> Sport:
    """What a session's sport and sub-sport numbers are to a runner.

    >>> sport_of(10, 20)
    <Sport.STRENGTH: 'strength'>
    """
    if sport in _SAYS_LITTLE:
        return _SUB_SPORTS.get(sub_sport or 0, Sport.OTHER)
    return _SPORTS.get(sport or 0, Sport.OTHER)


def category_name(number: int) -> str | None:
    """The movement family's name; None when unknown."""
    return (CATEGORY_NAMES[number] or None) if 0 <= number < len(CATEGORY_NAMES) else None
