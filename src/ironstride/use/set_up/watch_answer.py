"""The eighth answer: the watch, and what to do with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from ironstride.export.watches import WATCHES, Watch
from ironstride.use.athlete_file.values import nearest
from ironstride.use.set_up.answers import Answers, Misunderstood, Setting, Understood

MEANT: Final = {
    "no": "none",
    "nothing": "none",
    "no watch": "none",
    "phone": "none",
    "fenix": "garmin",
    "forerunner": "garmin",
    "apple watch": "apple",
}
NAMES: Final = "Garmin, COROS, Apple, Polar, Suunto, other or none"


def read_watch(lines: Sequence[str], before: Answers, setting: Setting) -> Understood | Misunderstood:  # noqa: ARG001 - all questions are read alike
    """The make of the watch; what stands after it (the model) is not needed."""
    line = lines[-1].strip().casefold().rstrip(".")
    words = line.split()
    known = [watch.word for watch in WATCHES]
    word = MEANT.get(line) or next((MEANT.get(one, one) for one in words if MEANT.get(one, one) in known), None)
    if word is None:
        return Misunderstood(line, f"one of {NAMES}{nearest(words[0], known) if words else ''}")
    return Understood(replace(before, watch=word), (watch_of(word).advice,))


def watch_of(word: str) -> Watch:
    """The watch a word names."""
    return next(watch for watch in WATCHES if watch.word == word)
