"""The words of a group of sets, with where they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from ironstride.units import KG_PER_LB

_MINUS: Final = "[-\N{MINUS SIGN}]"
_NUMBER: Final = r"\d+(?:\.\d+)?"
_TOKEN: Final = re.compile(
    rf"(?P<times>\d+)\s*[x\N{{MULTIPLICATION SIGN}}*]\s*(?P<each>\d+)\s*(?P<seconds>s(?:ec(?:onds?)?)?\b)?"
    rf"|(?P<load>{_MINUS}?{_NUMBER})\s*(?P<unit>kgs?|lbs?|pounds?)\b"
    rf"|(?P<hold>\d+)\s*s(?:ec(?:onds?)?)?\b"
    rf"|@\s*(?P<at>{_NUMBER})"
    rf"|(?P<number>{_MINUS}?{_NUMBER})(?:\s*-\s*{_NUMBER})?"
    rf"|(?P<word>[^\W\d_]+)"
    rf"|(?P<other>[^\s:])",
    re.IGNORECASE,
)
_DECIMAL_COMMA: Final = re.compile(r"(?<=\d),(?=\d{1,2}\s*(?:kg|lb))", re.IGNORECASE)


class Said(Enum):
    """What a token says."""

    SETS = auto()
    """So many sets of so many repetitions, or seconds."""
    LOAD = auto()
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


def with_points(text: str) -> str:
    """The text with decimal commas of loads as points; every character stays where it is."""
    return _DECIMAL_COMMA.sub(".", text)


def tokens_of(text: str, start: int, end: int) -> Iterator[Token]:
    """The tokens between two places of a text."""
    for match in _TOKEN.finditer(text, start, end):
        yield _token(match)


def _token(match: re.Match[str]) -> Token:
    where = (match.start(), match.end(), match[0])
    if match["times"]:
        return Token(
            Said.SETS, *where, value=float(match["each"]), times=int(match["times"]), is_hold=bool(match["seconds"])
        )
    if match["load"]:
        pounds = match["unit"].casefold()[0] in "lp"
        return Token(Said.LOAD, *where, value=signed(match["load"]) * (KG_PER_LB if pounds else 1.0))
    if match["hold"]:
        return Token(Said.HOLD, *where, value=float(match["hold"]), is_hold=True)
    if match["at"]:
        return Token(Said.RPE, *where, value=float(match["at"]))
    if match["number"]:
        return Token(Said.NUMBER, *where, value=signed(match["number"]))
    return Token(Said.WORD if match["word"] else Said.OTHER, *where)


def signed(text: str) -> float:
    """A number with either minus sign."""
    return float(text.replace("\N{MINUS SIGN}", "-"))
