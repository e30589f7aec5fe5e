"""The first answer: a name, and races with their dates, or none."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from ironstride.calendar_time import WEEKDAYS
from ironstride.training.text_values import (
    NotReadable,
    distance_text,
    parse_distance,
    parse_race_time,
)
from ironstride.use.athlete_file.values import nearest
from ironstride.use.set_up.answers import Answers, Misunderstood, Race, Setting, Understood
from ironstride.use.set_up.wording import DATE_WANTED, clock_in, dates_in, day_text, weekdays_of

NO_RACE: Final = ("none", "no", "no race", "nothing")
NAME_MARK: Final = re.compile(r"^([^:;\d]+):\s*(.*)$", re.DOTALL)
MILES: Final = re.compile(r"(?<![a-z])(?:mi|miles?)(?![a-z])", re.IGNORECASE)
LONGEST_NAME: Final = 60
_CALLED: Final = re.compile(r"\bcalled\s+(.+)$", re.IGNORECASE)
_START: Final = re.compile(r"\b(?:starts?|start at|from)\s+(\d{1,2}(?:[:.]\d{2})?(?:\s*[ap]m)?)\b", re.IGNORECASE)
_TIME: Final = re.compile(r"(?<![\d:])(?:\d{1,2}:)?\d{1,3}:\d{2}(?![\d:])")
_PRIORITY: Final = re.compile(r"(?<!\w)([ABC])(?:[ -]race)?(?!\w)", re.IGNORECASE)
_DISTANCE: Final = re.compile(
    r"half[ -]marathon|half|marathon|\d+(?:[.,]\d+)?\s*(?:km|k|miles?|mi)(?![a-z])", re.IGNORECASE
)
_SMALL: Final = frozenset({"in", "on", "at", "the", "a", "an", "and", "race", "my", "run", "under", "sub", "goal"})
DISTANCE_WANTED: Final = 'a distance such as 10 km, 5 mi, half marathon or marathon; or "none" when there is no race'


def read_race(lines: Sequence[str], before: Answers, setting: Setting) -> Understood | Misunderstood:
    """The races, separated by ";", each a distance and a date; a time, a start, A, B or C, and a name if wished."""
    line = lines[-1].strip()
    name = before.name
    named = NAME_MARK.match(line)
    if named:
        name, line = " ".join(named[1].split()), named[2].strip() or NO_RACE[0]
    if not name.isprintable() or not name or len(name) > LONGEST_NAME:
        return Misunderstood(name, f"a name of at most {LONGEST_NAME} letters")
    if line.casefold().rstrip(".") in NO_RACE:
        return Understood(replace(before, name=name, races=()), (f"{name}; no race: the plan keeps you fit.",))
    races: list[Race] = []
    try:
        for part in line.split(";"):
            if part.strip():
                races.append(race_from(part, setting))
    except NotReadable as error:
        return Misunderstood(error.text, error.wanted)
    if not races:
        return Misunderstood("", DISTANCE_WANTED)
    miles = before.miles or bool(MILES.search(line))
    echo = tuple(f"{name}: {race_text(race)}" for race in races)
    return Understood(replace(before, name=name, races=tuple(races), miles=miles), echo)


def race_from(part: str, setting: Setting) -> Race:
    """One race: a distance and a date; a time, a start, A, B or C, and a name if wished.

    Raises:
        NotReadable: when a word is not understood, or the race is over.
    """
    called = _CALLED.search(part)
    name = " ".join(called[1].split()) if called else None
    text = part[: called.start()] if called else part
    if name is not None and (not name.isprintable() or len(name) > LONGEST_NAME):
        raise NotReadable(name, f"a name of at most {LONGEST_NAME} letters")
    days, text = dates_in(text, setting.as_of)
    start, text = _taken(_START, text)
    distance, text = _taken(_DISTANCE, text)
    time, text = _taken(_TIME, text)
    priority, text = _taken(_PRIORITY, text)
    _nothing_left(text)
    if distance is None:
        raise NotReadable("", DISTANCE_WANTED)
    if len(days) != 1:
        raise NotReadable("", f"the day of the {distance}: {DATE_WANTED}")
    if days[0] < setting.as_of:
        raise NotReadable(days[0].isoformat(), f"a day from {setting.as_of} on: this race is in the past")
    metres = parse_distance(distance)
    if time is not None:
        parse_race_time(time, metres)
    return Race(
        day=days[0],
        distance=" ".join(distance.casefold().replace("-", " ").split()),
        distance_m=metres,
        name=name,
        priority=(priority or "A").upper(),
        time=time,
        start=None if start is None else clock_in(start),
    )


def _taken(pattern: re.Pattern[str], text: str) -> tuple[str | None, str]:
    """What a pattern finds first (its group, if it has one), and the text without it."""
    found = pattern.search(text)
    if found is None:
        return None, text
    return found[found.re.groups], f"{text[: found.start()]} {text[found.end() :]}"


def _nothing_left(text: str) -> None:
    for word in re.sub(r"[,.()]", " ", text).split():
        if word.casefold() not in _SMALL and weekdays_of(word) is None:
            known = ["half", "half marathon", "marathon", "none", "called", *WEEKDAYS]
            wanted = f"a distance and a date; a race's name comes last: called Spring half{nearest(word, known)}"
            raise NotReadable(word, wanted)


def race_text(race: Race) -> str:
    """A race in our words."""
    named = f"{race.name}, " if race.name else ""
    more = f", in {race.time}" if race.time else ""
    start = f", start {race.start}" if race.start else ""
    weight = "" if race.priority == "A" else f" ({race.priority} race)"
    shown = race.distance if MILES.search(race.distance) else distance_text(race.distance_m)
    return f"{named}{shown} on {day_text(race.day)}{more}{start}{weight}."
