"""What the athlete said of a sport, as the text that is kept."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Final

from ironstride.errors import UnreadableFile
from ironstride.load.leg_mark import LegMark
from ironstride.load.other_sports import OtherSportAnswer

EFFORT: Final = "effort"
LEGS: Final = "legs"


def sport_meaning(answer: OtherSportAnswer) -> str:
    """The text of an answer.

    >>> sport_meaning(OtherSportAnswer("football", 7.0, LegMark.HEAVY))
    '{"effort": 7.0, "legs": "heavy"}'
    """
    return json.dumps({EFFORT: answer.effort, LEGS: answer.legs.value})


def sport_answers(said: Mapping[str, str]) -> tuple[OtherSportAnswer, ...]:
    """The answers that the load ledgers take, from names and texts as they are remembered.

    Raises:
        UnreadableFile: when a text is damaged.
    """
    return tuple(_answer(name, text) for name, text in said.items())


def _answer(name: str, text: str) -> OtherSportAnswer:
    try:
        values = json.loads(text)
        return OtherSportAnswer(name, float(values[EFFORT]), LegMark(values[LEGS]))
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        way = f'ironstride sports "{name}" --forget, then say it again'
        raise UnreadableFile(f"{name}: what you said of this sport cannot be read; {way}") from error
