"""The sixth answer: the weekday of the long run, and of rest."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from ironstride.calendar_time import WEEKDAY_NAMES, WEEKDAYS
from ironstride.training.window_text import GYM, TREADMILL
from ironstride.use.athlete_file.values import nearest
from ironstride.use.set_up.answers import Answers, Misunderstood, Setting, Slot, Turning, Understood
from ironstride.use.set_up.slots import at_gym, holds
from ironstride.use.set_up.wording import days_text, weekdays_of

ANY: Final = "any"
WANTED: Final = "a weekday, such as sat; or any"
_REST: Final = re.compile(r"\brest(?:\s+day)?\s*:?\s*(\S*)\s*$|([a-z]+)\s+rest$", re.IGNORECASE)


def read_long_run(lines: Sequence[str], before: Answers, setting: Setting) -> Understood | Misunderstood:  # noqa: ARG001 - all questions are read alike
    """The day of the long run; ``rest mon`` after it names a day without training."""
    line = lines[-1].strip().rstrip(".")
    rest_day = None
    rest = _REST.search(line)
    if rest:
        named = weekdays_of(rest[1] or rest[2] or "")
        if named is None or len(named) != 1:
            return Misunderstood(rest.group().strip(), "one weekday after rest, such as rest mon")
        rest_day, line = named[0], line[: rest.start()]
    word = line.strip(" ,;").casefold()
    long_day = None
    if word not in (ANY, "", "no", "none"):
        days = weekdays_of(word)
        if days is None or len(days) != 1:
            return Misunderstood(word, WANTED + nearest(word, list(WEEKDAYS)))
        long_day = days[0]
        running = run_days(before)
        if running is not None and long_day not in running:
            return Misunderstood(word, f"a day on which a time slot holds a run: {days_text(running)}; or any")
    if long_day is not None and long_day == rest_day:
        return Misunderstood(rest.group().strip() if rest else "", "another day of rest than that of the long run")
    said = "Long run on any day" if long_day is None else f"Long run on {WEEKDAY_NAMES[long_day]}"
    said += f", rest on {WEEKDAY_NAMES[rest_day]}." if rest_day is not None else "."
    return Understood(replace(before, long_run_day=long_day, rest_day=rest_day), (said,))


def usual_long_run_day(answers: Answers) -> str:
    """The day with the longest time slot for a run, Saturday first among equals; ``any`` for a week that turns."""
    if isinstance(answers.week, Turning):
        return ANY
    lengths = [
        max((slot.end - slot.start for slot in slots if _holds_run(slot, answers)), default=0) for slots in answers.week
    ]
    longest = max(lengths)
    if not longest:
        return ANY
    first = next(day for day in (5, 6, 0, 1, 2, 3, 4) if lengths[day] == longest)
    return WEEKDAYS[first]


def run_days(answers: Answers) -> tuple[int, ...] | None:
    """The weekdays with a time slot for a run; None for a week that turns."""
    if isinstance(answers.week, Turning):
        return None
    return tuple(day for day, slots in enumerate(answers.week) if any(_holds_run(slot, answers) for slot in slots))


def _holds_run(slot: Slot, answers: Answers) -> bool:
    if at_gym(slot):
        treadmill = any(TREADMILL in item.casefold() for item in answers.places.gym or ())
        return treadmill and holds(replace(slot, words=tuple(word for word in slot.words if word != GYM)))[0]
    return holds(slot)[0]
