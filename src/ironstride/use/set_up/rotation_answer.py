"""A week that turns, changed line by line: shifts by the day, children every other week."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import Final

from ironstride.calendar_time import WEEKDAYS
from ironstride.training.text_values import NotReadable
from ironstride.use.athlete_file.values import nearest
from ironstride.use.set_up.answers import Slot, Turning
from ironstride.use.set_up.slots import slots_from, slots_text
from ironstride.use.set_up.wording import DATE_WANTED, dates_in, day_text, leading_weekdays, weekdays_of

OFF: Final = "off"
PATTERN, STARTS, PER = "pattern", "starts", "per"
PERS: Final = ("day", "week")
RESERVED: Final = frozenset({PATTERN, STARTS, PER, "any", "ok", "done", "back", "quit", "none", "get_ready_minutes"})
LONGEST_PATTERN: Final = 60
LONGEST_NAME: Final = 24
DAYS_PER_YEAR: Final = 365
_YEAR: Final = re.compile(r"\d{4}", re.ASCII)
_NAME: Final = re.compile(r"[a-z][a-z0-9_-]*", re.ASCII)
NAMES_WANTED: Final = "names in order, such as pattern early early late late night night off off"


def changed_rotation(turning: Turning, line: str, as_of: date) -> Turning:
    """The rotation after one line: ``pattern ...``, ``starts DATE``, ``per week``, or a name with time slots.

    Raises:
        NotReadable: when the line is none of these.
    """
    first, _, rest = line.casefold().partition(" ")
    rest = rest.strip()
    if first == PATTERN:
        return _with_pattern(turning, rest)
    if first == STARTS:
        days, left = dates_in(rest, as_of)
        if len(days) != 1 or left.strip(" ,."):
            raise NotReadable(rest, DATE_WANTED)
        return replace(turning, starts=_nearest_year(days[0], rest, as_of))
    if first == PER:
        if rest not in PERS:
            raise NotReadable(rest, "per day, or per week")
        return replace(turning, per=rest)
    return _with_slots(turning, first, rest)


def _nearest_year(day: date, text: str, as_of: date) -> date:
    """A pattern that began "20 Nov" began last November, not in the next: without a year the nearest one is meant."""
    if _YEAR.search(text) or (day - as_of).days <= DAYS_PER_YEAR // 2:
        return day
    return day.replace(year=day.year - 1) if (day.month, day.day) != (2, 29) else day


def _with_pattern(turning: Turning, rest: str) -> Turning:
    names = tuple(rest.replace(",", " ").split())
    if not names or len(names) > LONGEST_PATTERN:
        raise NotReadable(rest, NAMES_WANTED)
    for name in names:
        if not _NAME.fullmatch(name) or name in RESERVED or weekdays_of(name) or len(name) > LONGEST_NAME:
            raise NotReadable(name, f"a name of letters that is no weekday; {NAMES_WANTED}")
    any_day: dict[str, tuple[Slot, ...]] = {
        name: turning.any_day.get(name, ()) for name in dict.fromkeys(names) if name != OFF
    }
    by_day = {key: slots for key, slots in turning.by_day.items() if key[0] in any_day}
    return replace(turning, pattern=names, any_day=any_day, by_day=by_day)


def _with_slots(turning: Turning, name: str, rest: str) -> Turning:
    known = tuple(turning.any_day)
    if name not in known:
        choices = ", ".join((*known, PATTERN, STARTS, PER))
        raise NotReadable(name, f"one of {choices} first, such as {_example(known)}{nearest(name, list(known))}")
    days, times = leading_weekdays(rest)
    if not times.strip():
        raise NotReadable(name, f"time slots after {name}, such as {_example((name,))}; or none")
    slots = slots_from(times)
    if days:
        return replace(turning, by_day={**turning.by_day, **{(name, day): slots for day in days}})
    by_day = {key: kept for key, kept in turning.by_day.items() if key[0] != name}
    return replace(turning, any_day={**turning.any_day, name: slots}, by_day=by_day)


def _example(names: tuple[str, ...]) -> str:
    return f"{names[0] if names else 'early'} 15:30-18:00"


def rotation_lines(turning: Turning) -> tuple[str, ...]:
    """The rotation in the words in which it is changed."""
    lines = [f"{PATTERN} {' '.join(turning.pattern)}", f"{STARTS} {turning.starts} ({day_text(turning.starts)})"]
    lines.append(f"{PER} {turning.per}")
    for name, slots in turning.any_day.items():
        lines.append(f"{name}  {slots_text(slots) or 'none'}")
        for (other, day), said in turning.by_day.items():
            if other == name:
                lines.append(f"{name} {WEEKDAYS[day]}  {slots_text(said) or 'none'}")
    return tuple(lines)
