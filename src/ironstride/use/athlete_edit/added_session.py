"""Something of one's own on a date: a run or lift that is held there, or another sport that happens anyway."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import Final

from ironstride.calendar_time import clock
from ironstride.load.leg_mark import LegMark
from ironstride.load.other_sports import HARD_FROM_EFFORT, other_sport
from ironstride.training.athlete import Athlete
from ironstride.training.kinds import RUN_KINDS, STRENGTH_KINDS, Kind
from ironstride.training.text_values import span_text
from ironstride.training.week_words import ACTIVITY, activity_of
from ironstride.units import MINUTES_PER_DAY
from ironstride.use.athlete_edit.day_words import WANTED_SPAN, DayWords
from ironstride.use.athlete_edit.edit import Edit, named_day, problem
from ironstride.use.athlete_edit.file_text import FileText, Value

HELD: Final = (RUN_KINDS | STRENGTH_KINDS) - {Kind.RACE}
_WHEN: Final = re.compile(r"\d{1,2}(?::\d{2})?-\d{1,2}(?::\d{2})?|\d{1,2}:\d{2}|\d+(?:min)?")
_LEGS: Final = ("none", "some", "heavy")
_WANTED: Final = 'a day, a time and what it is: "sat 9:00-10:30 football hard", "thu 18:00 easy 30"'


def session_added(text: str, words: Sequence[str], athlete: Athlete, day: date) -> Edit:
    """``sat 9:00-10:30 football hard legs heavy`` as something fixed; ``thu easy 30`` or ``thu 18:00 easy 30`` held.

    Raises:
        InvalidInput: when a word cannot be read, or the day lies behind.
    """
    del athlete
    parts = " ".join(words).split()
    read = DayWords("add", parts[:1], day)
    if not parts:
        raise read.problem(_WANTED)
    when = read.day()
    if when < day:
        raise problem("add", "word 1", parts[0], "a day from today on; what was done goes into: ironstride diary")
    rest = parts[1:]
    numbers = [word for word in rest if _WHEN.fullmatch(word)]
    name = " ".join(word for word in rest if not _WHEN.fullmatch(word))
    match = ACTIVITY.match(name)
    kind = activity_of(match[0]) if match is not None else None
    if isinstance(kind, Kind) and kind in HELD:
        return _held(text, when, kind, numbers, day)
    return _fixed(text, when, name, numbers, day)


def _held(text: str, when: date, kind: Kind, numbers: Sequence[str], day: date) -> Edit:
    values: dict[str, Value] = {"date": when, "kind": kind.value}
    for word in numbers:
        if ":" in word and "-" not in word:
            values["start"] = clock(_minute(word))
        elif "-" in word:
            start, end = _span(word, day)
            values |= {"start": clock(start), "minutes": end - start}
        else:
            values["minutes"] = int(word.removesuffix("min"))
    file = FileText(text)
    file.add_entry("locks", values)
    at = f" at {values['start']}" if "start" in values else ""
    return Edit(file.text, f"{kind.value.replace('-', ' ').capitalize()} on {named_day(when, day)}{at}, held.", when)


def _fixed(text: str, when: date, name: str, numbers: Sequence[str], day: date) -> Edit:
    spans = [word for word in numbers if "-" in word]
    words = name.split()
    legs = next(
        (words[at + 1] for at, word in enumerate(words[:-1]) if word == "legs" and words[at + 1] in _LEGS), None
    )
    hard = next((word for word in words if word in {"hard", "easy"}), None)
    if legs is not None:
        at = words.index("legs")
        del words[at : at + 2]
    called = " ".join(word for word in words if word not in {"hard", "easy"})
    if len(spans) != 1 or not called:
        raise problem("add", "words", " ".join((*numbers, name)), f"{_WANTED}; {WANTED_SPAN}")
    start, end = _span(spans[0], day)
    guess = other_sport(called)
    effort = hard or ("hard" if guess.effort >= HARD_FROM_EFFORT else "easy")
    mark = LegMark(legs) if legs is not None else guess.legs
    file = FileText(text)
    file.add_entry(
        "fixed",
        {"name": called, "when": f"{when.isoformat()} {span_text(start, end)}", "effort": effort, "legs": mark.value},
    )
    told = f"{called.capitalize()} on {named_day(when, day)} {span_text(start, end)} ({effort}, legs {mark.value})."
    return Edit(file.text, told, when)


def _span(word: str, day: date) -> tuple[int, int]:
    return DayWords("add", [word], day).span()


def _minute(word: str) -> int:
    hours, minutes = word.split(":")
    at = int(hours) * 60 + int(minutes)
    if at >= MINUTES_PER_DAY or int(minutes) >= 60:
        raise problem("add", "time", word, "a time of the day, such as 18:00")
    return at
