"""A day of a written week as tokens: activities, times, lengths and separators, each with its column."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from ironstride.calendar_time import parse_clock
from ironstride.training.kinds import Kind, Tag
from ironstride.training.week_words import ACTIVITY, PART, PM, TAG, activity_of, part_of, tag_of
from ironstride.units import MINUTES_PER_DAY, MINUTES_PER_HOUR, hours_to_minutes, km_to_m, miles_to_m

_NUMBER: Final = r"\d{1,4}(?:[.,]\d{1,2})?"
_DASH: Final = r"\s*(?:-|–|—|to)\s*"  # noqa: RUF001 - people type every dash
_TIME: Final = r"\d{1,2}:\d{2}"

_SPAN: Final = re.compile(rf"({_TIME}){_DASH}({_TIME})(?!\w)")
_CLOCK: Final = re.compile(rf"({_TIME})(?:\s*([ap])\.?m\.?)?(?!\w)", re.IGNORECASE)
_HOUR: Final = re.compile(r"(\d{1,2})([ap])m(?!\w)", re.IGNORECASE)
_HOURS_MINUTES: Final = re.compile(
    r"(\d{1,2})\s*(?:h|hrs?|hours?)\s*(\d{1,2})\s*(?:m|mins?|minutes?)?(?!\w)", re.IGNORECASE
)
_LENGTH: Final = re.compile(
    rf"({_NUMBER})(?:{_DASH}({_NUMBER}))?\s*(mins?|minutes?|m|'|h|hrs?|hours?|km|k|mi|miles?)?(?![\w:])", re.IGNORECASE
)
_REPEATS: Final = re.compile(r"\d+\s*[x×]\s*\S+", re.IGNORECASE)  # noqa: RUF001
_SEPARATOR: Final = re.compile(r"[,;+&|]|(?:and|then|plus)(?!\w)", re.IGNORECASE)
_OR: Final = re.compile(r"/|or(?!\w)", re.IGNORECASE)
_NOTHING: Final = re.compile(r"(?:-|–|—)(?=\s|$|[,;+&|])")  # noqa: RUF001
_SKIPPED: Final = re.compile(r"[\s().:*_\[\]]+")
_WORD: Final = re.compile(r"[^\s,;+&|()]+")


class TokenKind(StrEnum):
    """What a token is."""

    ACTIVITY = "activity"
    PART = "part"
    CLOCK = "clock"
    LENGTH = "length"
    DISTANCE = "distance"
    TAG = "tag"
    SEPARATOR = "separator"
    OR = "or"
    NOTHING = "nothing"
    DETAIL = "detail"
    WORD = "word"


@dataclass(frozen=True, slots=True)
class Token:
    """One token. `column` counts from 1 in its line."""

    kind: TokenKind
    text: str
    column: int
    activity: str | Kind | None = None
    part: str | None = None
    tag: Tag | None = None
    start: int | None = None
    """Minute of the day."""
    least: int | None = None
    most: int | None = None
    """Minutes; both the same unless a range was written."""
    distance_m: float | None = None


def tokens_of(text: str, column: int) -> Iterator[Token]:
    """The tokens of a text whose first character stands at `column`."""
    position = 0
    while position < len(text):
        skipped = _SKIPPED.match(text, position)
        if skipped:
            position = skipped.end()
            continue
        found, token = _token_at(text, position, column + position)
        yield token
        position = found.end()


def _token_at(text: str, position: int, column: int) -> tuple[re.Match[str], Token]:
    for pattern, kind in _PLAIN:
        found = pattern.match(text, position)
        if found:
            return found, _worded(kind, found.group(), column)
    if found := _SPAN.match(text, position):
        span = _span(found, column)
        if span is not None:
            return found, span
    for pattern in (_CLOCK, _HOUR):
        if found := pattern.match(text, position):
            clock = _clock(found, column)
            if clock is not None:
                return found, clock
    if found := _HOURS_MINUTES.match(text, position):
        minutes = int(found[1]) * MINUTES_PER_HOUR + int(found[2])
        return found, Token(TokenKind.LENGTH, found.group(), column, least=minutes, most=minutes)
    if found := _LENGTH.match(text, position):
        return found, _length(found, column)
    word = _WORD.match(text, position)
    if word is None:  # a separator sign is matched above; nothing else is left over
        raise ValueError(f"no token at column {column} of {text!r}")
    return word, Token(TokenKind.WORD, word.group(), column)


_PLAIN: Final = (
    (_NOTHING, TokenKind.NOTHING),
    (ACTIVITY, TokenKind.ACTIVITY),
    (PART, TokenKind.PART),
    (TAG, TokenKind.TAG),
    (_SEPARATOR, TokenKind.SEPARATOR),
    (_OR, TokenKind.OR),
    (_REPEATS, TokenKind.DETAIL),
)


def _worded(kind: TokenKind, text: str, column: int) -> Token:
    if kind is TokenKind.ACTIVITY:
        return Token(kind, text, column, activity=activity_of(text))
    if kind is TokenKind.PART:
        return Token(kind, text, column, part=part_of(text))
    if kind is TokenKind.TAG:
        return Token(kind, text, column, tag=tag_of(text))
    return Token(kind, text, column)


def _span(found: re.Match[str], column: int) -> Token | None:
    try:
        start, end = parse_clock(found[1]), parse_clock(found[2])
    except ValueError:
        return None
    minutes = (end - start) % MINUTES_PER_DAY
    if start == MINUTES_PER_DAY or minutes == 0:
        return None
    return Token(TokenKind.CLOCK, found.group(), column, start=start, least=minutes, most=minutes)


def _clock(found: re.Match[str], column: int) -> Token | None:
    half = (found[2] or "").casefold()
    text = found[1] if ":" in found[1] else f"{found[1]}:00"
    try:
        minute = parse_clock(text)
    except ValueError:
        return None
    twelve = MINUTES_PER_DAY // 2
    if half and minute < twelve + MINUTES_PER_HOUR:
        minute = minute % twelve + (twelve if f"{half}m" == PM else 0)
    if minute == MINUTES_PER_DAY:
        return None
    return Token(TokenKind.CLOCK, found.group(), column, start=minute)


def _length(found: re.Match[str], column: int) -> Token:
    least, most = (float((one or found[1]).replace(",", ".")) for one in (found[1], found[2]))
    unit = (found[3] or "min").casefold()
    if unit.startswith("k"):
        return Token(TokenKind.DISTANCE, found.group(), column, distance_m=km_to_m((least + most) / 2))
    if unit.startswith("mi") and not unit.startswith("min"):
        return Token(TokenKind.DISTANCE, found.group(), column, distance_m=miles_to_m((least + most) / 2))
    low, high = (hours_to_minutes(one) if unit.startswith("h") else round(one) for one in (least, most))
    return Token(TokenKind.LENGTH, found.group(), column, least=min(low, high), most=max(low, high))
