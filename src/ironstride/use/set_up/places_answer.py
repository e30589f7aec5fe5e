"""The fourth answer: which time slots are at a gym and what is there, and what there is at home."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from ironstride.calendar_time import WEEKDAYS
from ironstride.training.text_values import NotReadable
from ironstride.training.window_text import GYM, HOME, TREADMILL
from ironstride.units import MINUTES_PER_HOUR
from ironstride.use.athlete_file.values import nearest
from ironstride.use.set_up.answers import Answers, Days, Misunderstood, Places, Setting, Slot, Turning, Understood
from ironstride.use.set_up.slots import at_gym, every_slot, may_move_to_gym
from ironstride.use.set_up.wording import weekdays_of

NO_GYM: Final = ("none", "no", "no gym", "nothing")
FULL: Final = "full"
FULL_GYM: Final = ("barbell", "rack", "bench", "dumbbells", "cable")
ALL: Final = "all"
NOON_MINUTE: Final = 12 * MINUTES_PER_HOUR
EVENING_MINUTE: Final = 17 * MINUTES_PER_HOUR
"""An evening slot begins at five or later. A convention."""
PARTS_OF_DAY: Final = ("morning", "mornings", "afternoon", "afternoons", "evening", "evenings")
MOST_MINUTES: Final = 240
LONGEST_ITEM: Final = 60
WANTED: Final = "days and what is there, such as tue thu: barbell, rack, dumbbells; or none"
_HEAD: Final = re.compile(r":(?!\d)")
_WAY: Final = re.compile(r"(\d{1,3})\s*min(?:utes?)?(?:\s+(?:away|there|to get there|by \w+))?", re.IGNORECASE)
_SMALL: Final = frozenset({"at", "the", "on", "and", "a"})


def read_places(lines: Sequence[str], before: Answers, setting: Setting) -> Understood | Misunderstood:  # noqa: ARG001 - all questions are read alike
    """The gym slots, and what is at the gym and at home; parts are separated by ";"."""
    line = lines[-1].strip()
    has_gym = any(at_gym(slot) for slot in every_slot(before.week))
    if line.casefold().rstrip(".") in NO_GYM:
        if has_gym:
            return Misunderstood(line, f'what is at the gym of your time slots, or "{FULL}" for the usual')
        return Understood(replace(before, places=Places()), ("No gym: strength at home.",))
    answers = replace(before, places=Places())
    try:
        for part in line.split(";"):
            if part.strip():
                answers = _with_part(answers, part.strip())
    except NotReadable as error:
        return Misunderstood(error.text, error.wanted)
    if any(at_gym(slot) for slot in every_slot(answers.week)) and answers.places.gym is None:
        answers = replace(answers, places=replace(answers.places, gym=FULL_GYM))
    return Understood(answers, _echo(answers))


def _with_part(answers: Answers, part: str) -> Answers:
    head, mark, items = _split(part, answers.week)
    words = [word.casefold() for word in head.replace(",", " ").split() if word.casefold() not in _SMALL]
    if HOME in words:
        if len(words) > 1:
            raise NotReadable(head, f"{HOME}: and what is there, such as {HOME}: band, dumbbells 2x10 kg")
        equipment, _ = equipment_from(items)
        return replace(answers, places=replace(answers.places, home=equipment))
    equipment, minutes = equipment_from(items) if mark else (FULL_GYM, 0)
    chosen = [word for word in words if word != GYM]
    week = answers.week
    if chosen:
        week = _with_gym(week, chosen, any(TREADMILL in item.casefold() for item in equipment))
    elif not any(at_gym(slot) for slot in every_slot(week)):
        raise NotReadable(part, f"the days at the gym first: {WANTED}")
    return replace(answers, week=week, places=replace(answers.places, gym=equipment, gym_minutes=minutes))


def _split(part: str, week: Days | Turning) -> tuple[str, bool, str]:
    """The head (when) and the items (what is there) of a part; without a ":" it is either."""
    found = _HEAD.search(part)
    if found:
        return part[: found.start()], True, part[found.end() :]
    first = re.split(r"[\s,]+", part.casefold())[0]
    names = tuple(week.any_day) if isinstance(week, Turning) else ()
    if first in (GYM, HOME, ALL, *_SMALL, *names) or weekdays_of(first):
        return part, False, ""
    return "", True, part


def equipment_from(text: str) -> tuple[tuple[str, ...], int]:
    """What is there, and the minutes to get there when they are said.

    Raises:
        NotReadable: when a thing is too long to be one, or the way is.
    """
    items: list[str] = []
    minutes = 0
    for piece in re.split(r",|\band\b", text):
        item = " ".join(piece.split()).rstrip(".")
        way = _WAY.fullmatch(item)
        if way:
            minutes = int(way[1])
            if minutes > MOST_MINUTES:
                raise NotReadable(item, f"a way of at most {MOST_MINUTES} min")
        elif item.casefold() in (FULL, "everything", "the usual", "usual"):
            items += FULL_GYM
        elif len(item) > LONGEST_ITEM:
            raise NotReadable(item[:LONGEST_ITEM], "things between commas, such as barbell, rack, dumbbells to 30 kg")
        elif item and item.casefold() not in ("none", "nothing"):
            items.append(item)
    return tuple(dict.fromkeys(items)), minutes


def _with_gym(week: Days | Turning, words: list[str], treadmill: bool) -> Days | Turning:
    """The week with its chosen slots at the gym."""
    names = tuple(week.any_day) if isinstance(week, Turning) else ()
    days: list[int] = []
    shapes: list[str] = []
    for word in words:
        if named := weekdays_of(word):
            days += named
        elif word in names:
            shapes.append(word)
        elif word not in (ALL, *PARTS_OF_DAY):
            choices = (GYM, HOME, ALL, *WEEKDAYS, *names)
            raise NotReadable(word, f"{WANTED}{nearest(word, list(choices))}")
    every = ALL in words

    def moved(slots: tuple[Slot, ...]) -> tuple[Slot, ...]:
        return _slots_with_gym(slots, words, every, treadmill)

    if not isinstance(week, Turning):
        chosen = tuple(days) or tuple(range(len(week)))
        changed: Days = tuple(moved(slots) if day in chosen else slots for day, slots in enumerate(week))
        missing = [day for day in days if not any(at_gym(slot) for slot in changed[day])]
        if missing:
            raise NotReadable(WEEKDAYS[missing[0]], _no_slot(treadmill))
        return changed if any(at_gym(slot) for slot in every_slot(changed)) else _none_moved(words, treadmill)
    turned = _turning_with_gym(week, moved, tuple(shapes), tuple(days))
    return turned if any(at_gym(slot) for slot in every_slot(turned)) else _none_moved(words, treadmill)


def _turning_with_gym(
    week: Turning, moved: Callable[[tuple[Slot, ...]], tuple[Slot, ...]], shapes: tuple[str, ...], days: tuple[int, ...]
) -> Turning:
    chosen = shapes or tuple(week.any_day)
    if not days:
        any_day = {name: moved(slots) if name in chosen else slots for name, slots in week.any_day.items()}
        by_day = {key: moved(slots) if key[0] in chosen else slots for key, slots in week.by_day.items()}
        return replace(week, any_day=any_day, by_day=by_day)
    said = {(name, day): week.by_day.get((name, day), week.any_day[name]) for name in chosen for day in days}
    return replace(week, by_day={**week.by_day, **{key: moved(slots) for key, slots in said.items()}})


def _slots_with_gym(slots: tuple[Slot, ...], words: list[str], every: bool, treadmill: bool) -> tuple[Slot, ...]:
    """The slots of one day: all that fit, or the last one, moved to the gym."""
    fitting = [slot for slot in slots if may_move_to_gym(slot, treadmill) and _in_part(slot, words)]
    moving = fitting if every else fitting[-1:]
    return tuple(_at_gym(slot) if slot in moving else slot for slot in slots)


def _at_gym(slot: Slot) -> Slot:
    return slot if at_gym(slot) else replace(slot, words=(*slot.words, GYM))


def _in_part(slot: Slot, words: list[str]) -> bool:
    parts = {word.rstrip("s") for word in words if word in PARTS_OF_DAY}
    part = "morning" if slot.start < NOON_MINUTE else "afternoon" if slot.start < EVENING_MINUTE else "evening"
    return not parts or part in parts


def _no_slot(treadmill: bool) -> str:
    return f"a day with a time slot for {'runs or ' if treadmill else ''}strength; back changes your days"


def _none_moved(words: list[str], treadmill: bool) -> Days:
    raise NotReadable(" ".join(words), _no_slot(treadmill))


def _echo(answers: Answers) -> tuple[str, ...]:
    places = answers.places
    lines = []
    if places.gym is not None:
        way = f", {places.gym_minutes} min away" if places.gym_minutes else ""
        lines.append(f"Gym: {', '.join(places.gym) or 'nothing said of what is there'}{way}. At: {_when(answers.week)}")
    if places.home:
        lines.append(f"Home: {', '.join(places.home)}")
    return tuple(lines) or ("No gym; nothing at home: strength without equipment.",)


def _when(week: Days | Turning) -> str:
    if isinstance(week, Turning):
        named = [(name, slots) for name, slots in week.any_day.items()]
        named += [(f"{name} {WEEKDAYS[day]}", slots) for (name, day), slots in week.by_day.items()]
    else:
        named = list(zip((day.capitalize() for day in WEEKDAYS), week, strict=True))
    return ", ".join(f"{name} {slot.text}" for name, slots in named for slot in slots if at_gym(slot))
