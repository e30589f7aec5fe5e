"""Finds the question that somebody means: words without case, accents and endings; no language model."""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Final

from ironstride.guide.question import Question

ENDINGS: Final = ("ings", "ing", "ers", "ies", "er", "ed", "es", "ly", "s", "y", "e")
"""Taken off the end of a word, the longest that fits."""
LEAST_STEM: Final = 3
LEAST_BEGINNING: Final = 4
"""A word this long finds those that begin with it."""
NEAR: Final = 0.75
"""How alike a mistyped word is to the one that was meant."""
IN_QUESTION: Final = 4
IN_WORDS: Final = 3
IN_ANSWER: Final = 1
_EMPTY: Final = (
    "a about am an and any are as at be been but by can could did do does for from get had has have how i "
    "if in is it its just like many me much my need of on or our should so than that the their them then "
    "there they this to was we what when where which who why will with would you your"
)
EMPTY_WORDS: Final = frozenset(_EMPTY.split(" "))
"""Say nothing about what is meant."""
_WORD: Final = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Found:
    """A question that may be meant. `score` is above zero; more fits better."""

    question: Question
    score: float


def found_questions(words: str, questions: Sequence[Question]) -> tuple[Found, ...]:
    """The questions that fit, the best first and those as good in the order of the page; empty where none does."""
    named = [one for one in questions if one.id == words.strip().casefold().replace(" ", "-")]
    wanted = _as_written(stems(words), questions)
    worths = [_worths(word, questions) for word in wanted]
    found = [Found(one, sum(worth[place] for worth in worths)) for place, one in enumerate(questions)]
    ordered = sorted((one for one in found if one.score > 0), key=lambda one: -one.score)
    if named:
        others = tuple(one for one in ordered if one.question is not named[0])
        return (Found(named[0], max([IN_QUESTION, *(one.score for one in ordered)])), *others)
    return tuple(ordered)


def stems(text: str) -> tuple[str, ...]:
    """The words that say something, each once, without case, accents and endings.

    >>> stems("Lifting before the Läufe?")
    ('lift', 'befor', 'lauf')
    """
    plain = unicodedata.normalize("NFKD", text.casefold())
    words = _WORD.findall("".join(letter for letter in plain if not unicodedata.combining(letter)))
    return tuple(dict.fromkeys(_stem(word) for word in words if word not in EMPTY_WORDS))


def _stem(word: str) -> str:
    ending = next((one for one in ENDINGS if word.endswith(one) and len(word) - len(one) >= LEAST_STEM), "")
    return word[: len(word) - len(ending)]


def _as_written(wanted: Iterable[str], questions: Iterable[Question]) -> list[str]:
    """The words, one that stands nowhere replaced by the nearest that does."""
    known = [one for question in questions for _, place in _places(question) for one in place]
    found = []
    for word in wanted:
        near = [] if _is_in(word, known) else get_close_matches(word, known, n=1, cutoff=NEAR)
        found.append(near[0] if near else word)
    return found


def _places(question: Question) -> tuple[tuple[int, tuple[str, ...]], ...]:
    """Where words may stand, and what one is worth there."""
    return (
        (IN_QUESTION, stems(question.ask)),
        (IN_WORDS, stems(" ".join((*question.words, question.theme)))),
        (IN_ANSWER, stems(" ".join(one.text for one in question.sentences))),
    )


def _worths(word: str, questions: Iterable[Question]) -> list[float]:
    """What one word is worth for each question: more where it stands in the question, less where many hold it."""
    best = [max((worth for worth, known in _places(one) if _is_in(word, known)), default=0) for one in questions]
    holding = sum(worth > 0 for worth in best)
    return [worth / math.sqrt(max(1, holding)) for worth in best]


def _is_in(word: str, known: Sequence[str]) -> bool:
    if word in known:
        return True
    return any(
        min(len(word), len(one)) >= LEAST_BEGINNING and (one.startswith(word) or word.startswith(one)) for one in known
    )
