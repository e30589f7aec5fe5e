"""The eighth answer: the watch, and what to do with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from ironstride.use.athlete_file.values import nearest
from ironstride.use.set_up.answers import Answers, Misunderstood, Setting, Understood


@dataclass(frozen=True, slots=True)
class Watch:
    """A make of watch: how it is called, and the one line that helps."""

    word: str
    name: str
    advice: str


CALENDAR: Final = "ironstride export --ics > season.ics puts every session, with its text, into your phone's calendar."
WATCHES: Final = (
    Watch("garmin", "Garmin", f"Garmin: {CALENDAR} The FIT files that it records are read."),
    Watch("coros", "COROS", f"COROS: {CALENDAR} Press lap between the parts of a session."),
    Watch("apple", "Apple Watch", f"Apple Watch: {CALENDAR} The calendar shows on the watch, too."),
    Watch("polar", "Polar", f"Polar: {CALENDAR} Press lap between the parts of a session."),
    Watch("suunto", "Suunto", f"Suunto: {CALENDAR} Press lap between the parts of a session."),
    Watch("other", "another watch", f"Any watch: {CALENDAR} Press lap between the parts of a session."),
    Watch("none", "no watch", "No watch: ironstride export --md > season.md is a page to print; minutes are enough."),
)
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
