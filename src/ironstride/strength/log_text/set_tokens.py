"""The words of a group of sets, with where they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from ironstride.units import KG_PER_LB, SECONDS_PER_MINUTE

_MINUS: Final = "[-\N{MINUS SIGN}]"
_NUMBER: Final = r"\d+(?:\.\d+)?"
_TIMES: Final = r"(?:[x\N{MULTIPLICATION SIGN}*]|sets?\s+of|sets?)"
_UNIT: Final = r"(?:kgs?|lbs?|pounds?)\b"
_TIME_UNIT: Final = r"(?:s(?:ec(?:onds?)?)?|min(?:utes?)?)\b"
_CLOCK: Final = r"\d+:[0-5]\d(?!\d)"
_TOKEN: Final = re.compile(
    rf"(?P<times>\d+)\s*{_TIMES}\s*(?P<each>{_CLOCK}|\d+)(?:\s*(?P<each_unit>{_TIME_UNIT})|-\d+\b(?!\s*{_UNIT}))?"
    rf"|(?:@\s*)?(?P<load>(?:{_MINUS}|\+)?{_NUMBER})\s*(?P<unit>{_UNIT})"
    rf"|(?P<clock>{_CLOCK})"
    rf"|(?P<hold>\d+)\s*(?P<hold_unit>{_TIME_UNIT})"
    rf"|@\s*(?P<at>{_NUMBER})"
    rf"|(?P<bare>{_NUMBER})\s*:"
    rf"|(?P<left>{_NUMBER})\s*(?:reps?\s+left|(?:reps?\s+)?in\s+reserve)\b(?!\s*\d)"
    rf"|(?P<number>{_MINUS}?{_NUMBER})(?:\s*-\s*{_NUMBER})?"
    rf"|(?P<body>body[\s-]?weight\b|bw\b)"
    rf"|(?P<word>[^\W\d_]+)"
    rf"|(?P<other>[^\s:])",
    re.IGNORECASE,
)
_DECIMAL_COMMA: Final = re.compile(
    rf"(?<![\d.,])(?P<whole>\d+),(?=(?:\d|00|25|50|75)\s*{_UNIT})",
    re.IGNORECASE,
)
"""A comma between numbers is a decimal comma only before what loads end in: 42,5 kg and 1,25 kg, not 8,40 kg."""
_AFTER_TIMES: Final = re.compile(rf"{_TIMES}\s*$", re.IGNORECASE)
_NOTE: Final = re.compile(r"\bnotes?\b", re.IGNORECASE)
MOST_DIGITS: Final = 6
"""A count with more is as good as endless."""


class Said(Enum):
    """What a token says."""

    SETS = auto()
    """So many sets of so many repetitions, or seconds."""
    LOAD = auto()
    BARE_LOAD = auto()
    """A load without a unit, before a colon."""
    LEFT = auto()
    """So many repetitions in reserve."""
    BODY = auto()
    """Body weight alone."""
    HOLD = auto()
    RPE = auto()
    NUMBER = auto()
    WORD = auto()
    OTHER = auto()


@dataclass(frozen=True, slots=True)
class Token:
    """One token."""

    said: Said
    start: int
    end: int
    text: str
    value: float = 0.0
    """Kilograms of a load, seconds of a hold, repetitions or seconds of each set, else the number."""
    times: int = 1
    is_hold: bool = False
    pounds: bool = False
    """Whether a load was said in pounds."""


def with_points(text: str) -> str:
    """The text with decimal commas of loads as points; every character stays where it is, and notes as they are."""

    def pointed(match: re.Match[str]) -> str:
        before = re.split(r"[;\n]", text[: match.start()])[-1]
        is_list = _AFTER_TIMES.search(before) or _NOTE.search(before)
        return match[0] if is_list else f"{match['whole']}."

    return _DECIMAL_COMMA.sub(pointed, text)


def tokens_of(text: str, start: int, end: int) -> Iterator[Token]:
    """The tokens between two places of a text."""
    for match in _TOKEN.finditer(text, start, end):
        yield _token(match)


def _token(match: re.Match[str]) -> Token:
    where = (match.start(), match.end(), match[0])
    if match["times"]:
        is_hold = bool(match["each_unit"]) or ":" in match["each"]
        value = _seconds(match["each"], match["each_unit"]) if is_hold else float(match["each"])
        return Token(Said.SETS, *where, value=value, times=_count(match["times"]), is_hold=is_hold)
    if match["load"]:
        pounds = match["unit"].casefold()[0] in "lp"
        return Token(Said.LOAD, *where, value=signed(match["load"]) * (KG_PER_LB if pounds else 1.0), pounds=pounds)
    if match["clock"] or match["hold"]:
        value = _seconds(match["clock"] or match["hold"], match["hold_unit"])
        return Token(Said.HOLD, *where, value=value, is_hold=True)
    if match["at"]:
        return Token(Said.RPE, *where, value=float(match["at"]))
    if match["left"]:
        return Token(Said.LEFT, *where, value=float(match["left"]))
    if match["bare"]:
        return Token(Said.BARE_LOAD, *where, value=float(match["bare"]))
    if match["number"]:
        return Token(Said.NUMBER, *where, value=signed(match["number"]))
    if match["body"]:
        return Token(Said.BODY, *where)
    return Token(Said.WORD if match["word"] else Said.OTHER, *where)


def _count(text: str) -> int:
    return int(text) if len(text) <= MOST_DIGITS else 10**MOST_DIGITS


def _seconds(text: str, unit: str | None) -> float:
    """``90``, ``90 s``, ``2 min`` or ``1:30``."""
    minutes, colon, seconds = text.partition(":")
    if colon:
        return float(minutes) * SECONDS_PER_MINUTE + float(seconds)
    return float(text) * (SECONDS_PER_MINUTE if unit and unit.casefold().startswith("m") else 1)


def signed(text: str) -> float:
    """A number with either minus sign."""
    return float(text.replace("\N{MINUS SIGN}", "-"))
