"""The questions that athletes ask, by theme, from the data file that ships with the package."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

from ironstride.evidence.packaged import packaged_toml, table_rows, text_of, texts_of
from ironstride.guide.sentence import Sentence, sentences_of

PACKAGE: Final = "ironstride.guide"


@dataclass(frozen=True, slots=True)
class Question:
    """A question and its answer, sentence by sentence."""

    id: str
    theme: str
    ask: str
    words: tuple[str, ...]
    """Further words by which people look for it."""
    sentences: tuple[Sentence, ...]
    commands: tuple[str, ...] = ()
    """What to type to see more."""


@cache
def load_questions() -> tuple[Question, ...]:
    """Every question in the order of the page; read once, at the first call.

    Raises:
        ValueError: when an id comes twice, or something is missing.
    """
    found = tuple(_question(one) for one in table_rows(packaged_toml(PACKAGE, "questions.toml"), "question"))
    if len({one.id for one in found}) < len(found):
        raise ValueError("a question's id comes twice")
    return found


def themes() -> tuple[str, ...]:
    """Every theme once, in the order of the page."""
    return tuple(dict.fromkeys(one.theme for one in load_questions()))


def _question(fields: Mapping[str, object]) -> Question:
    name, theme, ask = (text_of(fields, key) for key in ("id", "theme", "ask"))
    if not (name and theme and ask):
        raise ValueError(f"a question has an id, a theme and a question: {dict(fields)}")
    sentences = sentences_of(fields)
    return Question(name, theme, ask, texts_of(fields, "words"), sentences, texts_of(fields, "commands"))
