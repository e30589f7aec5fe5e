"""The words of `ironstride move`, with or without quotes: which session, and where to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from ironstride.use.day_words import date_word, weekday_word

TO: Final = frozenset({"to", "->"})
_ID: Final = re.compile(r"w\d+-[a-z]+(?:-[a-z]+)*-\d+")
_NEAR: Final = frozenset({"today", "tomorrow"})


def session_and_target(words: Sequence[str]) -> tuple[str, str]:
    """The session's name and the target; the target is empty when there is none.

    What is quoted, or is an id, is the session; else the target begins behind ``to`` or at the second day.

    >>> session_and_target(["thu lift", "sun", "8:00"])
    ('thu lift', 'sun 8:00')
    >>> session_and_target(["thu", "lift", "sun", "8:00"])
    ('thu lift', 'sun 8:00')
    >>> session_and_target(["thu", "lift"])
    ('thu lift', '')
    """
    first = words[0] if words else ""
    if " " in first.strip() or _ID.fullmatch(first.casefold()):
        rest = list(words[1:])
        return first, " ".join(rest[1:] if rest and rest[0].casefold() in TO else rest)
    days = 0
    for at, word in enumerate(words):
        if at and word.casefold() in TO:
            return " ".join(words[:at]), " ".join(words[at + 1 :])
        days += _names_day(word)
        if days == 2 or (at and " " in word.strip()):
            return " ".join(words[:at]), " ".join(words[at:])
    return " ".join(words), ""


def _names_day(word: str) -> bool:
    text = word.casefold().strip(",")
    named = date_word(text.partition("/")[0]) is not None or text in _NEAR
    return named or weekday_word(text.partition("-")[0]) is not None
