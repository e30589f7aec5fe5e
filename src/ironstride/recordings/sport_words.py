"""What the words for a sport in TCX and GPX files mean to a runner."""

from __future__ import annotations

import re
from typing import Final

from ironstride.training.kinds import Sport

_STRAVA_NUMBERS: Final = {"1": "cycling", "9": "running", "10": "walking", "16": "swimming"}
"""The numbers that Strava's GPX files write for a type; only those met in real files beside walking's."""

_WORDS: Final = (
    (Sport.RUN, ("run", "running", "jog", "jogging", "treadmill", "parkrun")),
    (Sport.STRENGTH, ("strength", "weight", "weights", "weighttraining", "lifting", "weightlifting", "gym")),
    (Sport.MOBILITY, ("yoga", "pilates", "stretching", "mobility")),
    (
        Sport.CROSS,
        ("bike", "biking", "cycling", "ride", "swim", "swimming", "rowing", "elliptical", "skiing", "ebike"),
    ),
)
_WORD: Final = re.compile(r"[a-z]+")


def sport_of_words(words: str) -> Sport:
    """The sport that a type or name speaks of; OTHER when it speaks of none.

    >>> [sport_of_words(words).value for words in ("Running", "trail_running", "9", "Biking", "Morning Run", "Walk")]
    ['run', 'run', 'run', 'cross', 'run', 'other']
    """
    text = _STRAVA_NUMBERS.get(words.strip(), words).casefold()
    found = set(_WORD.findall(text))
    return next((sport for sport, known in _WORDS if not found.isdisjoint(known)), Sport.OTHER)
