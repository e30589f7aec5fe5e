"""Names in recordings that the athlete was asked about: what they are of, and when two of them are the same."""

from __future__ import annotations

import unicodedata
from enum import StrEnum
from typing import Final

LONGEST_NAME: Final = 300
"""Characters that are remembered; a longer name is known by its beginning."""


class NameKind(StrEnum):
    """What a name in a recording is the name of."""

    EXERCISE = "exercise"
    SPORT = "sport"


def name_key(name: str) -> str:
    """The name as it is remembered: whatever its capitals, its spaces and how its accents are stored.

    >>> name_key("  Bankdrücken  LH ")
    'bankdrücken lh'
    """
    folded = unicodedata.normalize("NFC", unicodedata.normalize("NFD", shown_name(name)).casefold())
    return " ".join(folded.split())[:LONGEST_NAME].rstrip()


def shown_name(name: str) -> str:
    r"""The name as people may read it: one line, without what a terminal would take for an order.

    >>> shown_name("Row\x1b[2J  wide")
    'Row [2J wide'
    """
    return " ".join("".join(letter if letter.isprintable() else " " for letter in name).split())
