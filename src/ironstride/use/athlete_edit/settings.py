"""Settings that a page changes: units, time zone, planning day, and what guidelines weigh."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from ironstride.calendar_time import WEEKDAY_NAMES, WEEKDAYS
from ironstride.use.athlete_edit.edit import Edit
from ironstride.use.athlete_edit.file_text import FileText

USUAL_WEIGHT: Final = 1.0
SAME: Final = "The settings stay as they are."
PLANNING: Final = "Suggestions that can wait come on {day}."


@dataclass(frozen=True, slots=True)
class GuidelineWish:
    """What an athlete makes of a guideline."""

    holds: bool = True
    weight: float | str = USUAL_WEIGHT
    """How many times its usual price it counts; a word that is no number is left for who checks the file."""


def units_set(text: str, units: str) -> Edit:
    """What people see: ``metric`` or ``imperial``."""
    return _set(text, ("athlete", "units"), units, "metric", f"Shown in {units} units.")


def zone_set(text: str, zone: str) -> Edit:
    """The IANA time zone of every time in the file."""
    return _set(text, ("athlete", "timezone"), zone, None, f"Times are those of {zone}.")


def planning_day_set(text: str, weekday: str) -> Edit:
    """The weekday (``mon`` to ``sun``) on which suggestions are made that can wait."""
    name = WEEKDAY_NAMES[WEEKDAYS.index(weekday)] if weekday in WEEKDAYS else weekday
    return _set(text, ("preferences", "planning_day"), weekday, "sun", PLANNING.format(day=name))


def guidelines_set(text: str, wishes: Mapping[str, GuidelineWish]) -> Edit:
    """Guidelines by id that are switched on or off, and what each weighs.

    Raises:
        InvalidInput: when the file says it in a form that is not changed by command.
    """
    file = FileText(text)
    told = []
    for rule, wish in wishes.items():
        if _switch(file, rule, holds=wish.holds):
            told.append(f"{rule} {'on' if wish.holds else 'off'}")
        if _weigh(file, rule, wish.weight):
            told.append(f"{rule} counts {wish.weight:g} times" if isinstance(wish.weight, float) else rule)
    return Edit(file.text, f"Guidelines: {', '.join(told)}." if told else SAME)


def _set(text: str, key: tuple[str, str], value: str, default: str | None, sentence: str) -> Edit:
    file = FileText(text)
    held = file.table(key[0]).get(key[1], default)
    if str(held).casefold() == value.casefold():
        return Edit(text, SAME)
    file.set_in_table(*key, value)
    return Edit(file.text, sentence)


def _switch(file: FileText, rule: str, *, holds: bool) -> bool:
    """Let it hold or not; whether that is new."""
    listed = list(file.table("rules").get("off", []))
    own = bool(file.table(f"rules.{rule}").get("off", False))
    if holds is not (rule in listed or own):
        return False
    if not holds:
        file.set_in_table("rules", "off", [*listed, rule])
        return True
    if rule in listed:
        file.set_in_table("rules", "off", [one for one in listed if one != rule])
    if own:
        file.remove_in_table(f"rules.{rule}", "off")
    return True


def _weigh(file: FileText, rule: str, weight: float | str) -> bool:
    """Let it count so many times; whether that is new."""
    table = f"rules.{rule}"
    held = file.table(table).get("weight")
    if weight == (USUAL_WEIGHT if held is None else held):
        return False
    if weight == USUAL_WEIGHT:
        file.remove_in_table(table, "weight")
    else:
        file.set_in_table(table, "weight", weight)
    return True
