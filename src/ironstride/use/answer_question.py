"""Answers questions that athletes ask, with their own numbers where there are any."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final

from ironstride.errors import InvalidInput
from ironstride.evidence.register import label, load_register
from ironstride.guide.numbers import general_numbers
from ironstride.guide.own_numbers import own_numbers
from ironstride.guide.question import Question, load_questions, themes
from ironstride.guide.search import found_questions
from ironstride.guide.sentence import Told, rows_behind, told
from ironstride.store.data_place import DataPlace
from ironstride.training.problem_report import InputProblem
from ironstride.use.own_facts import own_facts

__all__ = [
    "Answer",
    "Row",
    "Told",
    "answer_json",
    "answer_question",
    "evidence_rows",
    "marked",
    "questions_by_theme",
    "questions_json",
    "row_json",
    "sentence_json",
]

MOST_OTHERS: Final = 4
LEAST_SHARE: Final = 0.34
"""Of the best one's score: what fits less is not listed."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of evidence behind an answer."""

    row: int
    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Answer:
    """A question answered."""

    question: Question
    sentences: tuple[Told, ...]
    rows: tuple[Row, ...]
    others: tuple[Question, ...]
    """Questions that may have been meant as well."""


def questions_by_theme() -> tuple[tuple[str, tuple[Question, ...]], ...]:
    """Every question under its theme, in the order of the page."""
    asked = load_questions()
    return tuple((theme, tuple(one for one in asked if one.theme == theme)) for theme in themes())


def answer_question(words: Sequence[str], where: Path | None, data: DataPlace, day: date) -> Answer:
    """The question that the words mean, answered with what is known on a day.

    Raises:
        InvalidInput: when no question holds any of the words, or somebody is named who has no plan.
        UnreadableFile: when the data file cannot be read.
    """
    text = " ".join(words)
    found = found_questions(text, load_questions())
    if not found:
        wanted = "words of a question; ironstride guide lists them all"
        raise InvalidInput([InputProblem("guide", "question", text, wanted)])
    best = found[0]
    facts = own_facts(where, data, day)
    sentences = told(best.question.sentences, {**general_numbers(), **own_numbers(facts.plan, facts.athlete, day)})
    others = [one.question for one in found[1:] if one.score >= LEAST_SHARE * best.score]
    return Answer(best.question, sentences, evidence_rows(sentences), tuple(others[:MOST_OTHERS]))


def evidence_rows(sentences: Sequence[Told]) -> tuple[Row, ...]:
    """The rows behind sentences, each once."""
    return tuple(Row(one.row, label(one), one.text) for one in rows_behind(sentences, load_register()))


def marked(one: Told) -> str:
    """A sentence with what stands behind it in brackets."""
    return f"{one.text} [{one.mark(load_register())}]"


def sentence_json(one: Told) -> dict[str, Any]:
    """A sentence with what it rests on."""
    return {"text": one.text, "basis": one.basis.value, "rows": list(one.rows)}


def row_json(one: Row) -> dict[str, Any]:
    """A row with how good it is."""
    return {"row": one.row, "grade": one.label, "text": one.text}


def questions_json() -> dict[str, Any]:
    """Every question as a document."""
    return {
        "schema": "ironstride/questions/1",
        "questions": [{"id": one.id, "theme": one.theme, "question": one.ask} for one in load_questions()],
    }


def answer_json(answer: Answer) -> dict[str, Any]:
    """An answer as a document."""
    return {
        "schema": "ironstride/answer/1",
        "id": answer.question.id,
        "theme": answer.question.theme,
        "question": answer.question.ask,
        "sentences": [sentence_json(one) for one in answer.sentences],
        "evidence": [row_json(one) for one in answer.rows],
        "commands": list(answer.question.commands),
        "others": [one.id for one in answer.others],
    }
