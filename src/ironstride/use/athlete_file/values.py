"""How one TOML value becomes one value of ours, and what an editor is told about it.

A reader raises `NotReadable`, so every problem says what was wanted in the same words.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from difflib import get_close_matches
from typing import Annotated, Any, Final
from zoneinfo import available_timezones

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, core_schema

from ironstride.calendar_time import WEEKDAYS, zone
from ironstride.training.athlete import Amount
from ironstride.training.text_values import (
    NotReadable,
    parse_amount,
    parse_distance,
    parse_time_of_day,
    parse_weekday,
)

EARLIEST: Final = date(1900, 1, 1)
LATEST: Final = date(2199, 12, 31)
WINDOWS_WANTED: Final = 'time slots: text such as "06:00-07:30 run", or a list of tables with from and to'
LONGEST_SHOWN: Final = 60
_BARE_KEY: Final = re.compile(r"[\w-]+")


@dataclass(frozen=True, slots=True)
class Reads:
    """Field metadata: the reader of a value, a literal example of it, and its JSON Schema."""

    read: Callable[[object], object]
    example: str
    schema: Mapping[str, object] = field(hash=False)

    def __get_pydantic_core_schema__(self, source: type, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(self.read)

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return dict(self.schema)


def shown(value: object) -> str:
    """A value as it would stand in the file, cut when long."""
    text = _literal(value)
    return text if len(text) <= LONGEST_SHOWN else f"{text[: LONGEST_SHOWN - 3]}..."


def _literal(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, Mapping):
        return "{ " + ", ".join(f"{key} = {_literal(one)}" for key, one in value.items()) + " }"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(_literal(one) for one in value) + "]"
    return str(value)


def where_text(path: tuple[int | str, ...]) -> str:
    """A path of keys and indexes (from 0) as people read it, entries of lists counted from 1: ``goals[2].date``."""
    keys = [key if isinstance(key, int) or _BARE_KEY.fullmatch(key) else _literal(key) for key in path]
    return "".join(f"[{key + 1}]" if isinstance(key, int) else f".{key}" for key in keys).removeprefix(".")


def nearest(word: str, known: list[str]) -> str:
    """``; did you mean "week"?``, or nothing when no known word is near."""
    plain = word.casefold()
    begins = [one for one in known if plain.startswith(one.casefold()) or one.casefold().startswith(plain)]
    near = begins or get_close_matches(plain, known, n=1)
    return f'; did you mean "{near[0]}"?' if near else ""


def text_from(value: object) -> str:
    """A text that is not blank."""
    if not isinstance(value, str) or not value.strip():
        raise NotReadable(shown(value), "some text in quotes")
    return value.strip()


def date_from(value: object) -> date:
    """A TOML date, or its text."""
    wanted = f"a date from {EARLIEST} to {LATEST}, such as 2026-11-23"
    if isinstance(value, str):
        try:
            value = date.fromisoformat(value)
        except ValueError as error:
            raise NotReadable(shown(value), wanted) from error
    if not isinstance(value, date) or isinstance(value, datetime) or not EARLIEST <= value <= LATEST:
        raise NotReadable(shown(value), wanted)
    return value


def clock_from(value: object) -> int:
    """A time of day as text (``"06:30"``) or as a TOML time, in minutes."""
    if isinstance(value, time):
        return value.hour * 60 + value.minute
    if not isinstance(value, str):
        raise NotReadable(shown(value), 'a time of day in quotes, such as "06:30"')
    return parse_time_of_day(value)


def duration_text_from(value: object) -> str:
    """A race time, kept as text until its distance is known."""
    if isinstance(value, time):
        return value.isoformat(timespec="seconds")
    if not isinstance(value, str):
        raise NotReadable(shown(value), 'a time in quotes, such as "1:55:00"')
    return value


def zone_from(value: object) -> str:
    """The name of a known IANA time zone."""
    wanted = 'an IANA time zone such as "Europe/Berlin"'
    if not isinstance(value, str):
        raise NotReadable(shown(value), wanted)
    try:
        zone(value)
    except ValueError as error:
        zones = {name.casefold(): name for name in sorted(available_timezones())}
        near = get_close_matches(value.strip().casefold(), zones, n=1)
        raise NotReadable(value, wanted + (f'; did you mean "{zones[near[0]]}"?' if near else "")) from error
    return value


def windows_text_from(value: object) -> str:
    """The windows of a day, kept as text until the places are known; blank = none."""
    if not isinstance(value, str):
        raise NotReadable(shown(value), WINDOWS_WANTED)
    return value


def flag_from(value: object) -> bool:
    """True or false, nothing like it."""
    if not isinstance(value, bool):
        raise NotReadable(shown(value), "true or false")
    return value


def _text_read(parse: Callable[[str], object], wanted: str) -> Callable[[object], object]:
    def read(value: object) -> object:
        if not isinstance(value, str):
            raise NotReadable(shown(value), wanted)
        return parse(value)

    return read


def one_of(*words: str) -> Reads:
    """One word of a closed list."""
    choices = ", ".join(f'"{word}"' for word in words)

    def read(value: object) -> str:
        if not isinstance(value, str) or value not in words:
            if len(words) == 1 or not isinstance(value, str):
                raise NotReadable(shown(value), choices if len(words) == 1 else f"one of {choices}")
            raise NotReadable(shown(value), f"one of {choices}{nearest(value, list(words))}")
        return value

    return Reads(read, f'"{words[0]}"', {"enum": list(words)})


def whole(least: int, most: int) -> Reads:
    """A whole number, both ends included."""

    def read(value: object) -> int:
        if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= most:
            raise NotReadable(shown(value), f"a whole number from {least} to {most}")
        return value

    return Reads(read, str(least), {"type": "integer", "minimum": least, "maximum": most})


def number(least: float, most: float) -> Reads:
    """A number, both ends included."""

    def read(value: object) -> float:
        if isinstance(value, bool) or not isinstance(value, int | float) or not least <= value <= most:
            raise NotReadable(shown(value), f"a number from {least:g} to {most:g}")
        return float(value)

    return Reads(read, f"{least:g}", {"type": "number", "minimum": least, "maximum": most})


def _string(*examples: str, **more: object) -> dict[str, object]:
    return {"type": "string", "examples": list(examples), **more}


Text = Annotated[str, Reads(text_from, '"..."', {"type": "string", "minLength": 1})]
WindowsText = Annotated[str, Reads(windows_text_from, '"06:00-07:30 run"', _string("06:00-07:30 run, 18:00-19:30 gym"))]
WhenText = Annotated[str, Reads(text_from, '"wed 19:00-20:30"', _string("wed 19:00-20:30", "2026-12-20 10:00-12:00"))]
WeekdayTimeText = Annotated[str, Reads(text_from, '"thu 18:00"', _string("thu 18:00"))]
Flag = Annotated[bool, Reads(flag_from, "true", {"type": "boolean"})]
Day = Annotated[date, Reads(date_from, "2026-11-23", {"type": "string", "format": "date"})]
Clock = Annotated[int, Reads(clock_from, '"06:30"', _string("06:30", pattern=r"^\s*\d{1,2}:\d{2}(:\d{2})?\s*$"))]
DurationText = Annotated[str, Reads(duration_text_from, '"1:55:00"', _string("1:55:00", "52:17"))]
ZoneName = Annotated[str, Reads(zone_from, '"Europe/Berlin"', _string("Europe/Berlin"))]
Weekday = Annotated[
    int, Reads(_text_read(parse_weekday, f"a weekday: {', '.join(WEEKDAYS)}"), '"sat"', _string(*WEEKDAYS))
]
Distance = Annotated[
    float,
    Reads(
        _text_read(parse_distance, 'a distance in quotes, such as "10 km"'),
        '"half marathon"',
        _string("5 km", "10 km", "half marathon", "marathon", "13.1 mi"),
    ),
]
AmountOfRunning = Annotated[
    Amount,
    Reads(
        _text_read(parse_amount, 'an amount in quotes, such as "240 min" or "45 km"'),
        '"240 min"',
        _string("240 min", "4 h", "45 km", "28 mi"),
    ),
]
