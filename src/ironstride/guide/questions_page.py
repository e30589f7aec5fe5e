"""`docs/questions.md`: every question with its answer in general numbers, each sentence with what it rests on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ironstride.evidence.register import label, load_register
from ironstride.guide.numbers import general_numbers
from ironstride.guide.question import Question, load_questions, themes
from ironstride.guide.sentence import BASIS_WORDS, Basis, Told, told

INTRODUCTION: Final = """# Questions athletes ask

This page is generated (`make docs`). `ironstride guide` answers the same questions with your own numbers.
Behind each sentence stands what it rests on: rows of the [evidence roster](evidence-roster.md), *convention* where
custom or we chose, or *the guide says so; we found no study*."""


def questions_markdown() -> str:
    """The page."""
    return "\n\n".join((INTRODUCTION, *_themes())) + "\n"


def _themes() -> Iterator[str]:
    for theme in themes():
        yield f"## {theme}"
        for question in load_questions():
            if question.theme == theme:
                yield _question(question)


def _question(question: Question) -> str:
    lines = [f"### {question.ask}", ""]
    lines += [f"- {one.text} ({_mark(one)})" for one in told(question.sentences, general_numbers())]
    if question.commands:
        lines += ["", f"See {', '.join(f'`{one}`' for one in question.commands)}."]
    return "\n".join(lines)


def _mark(one: Told) -> str:
    if one.basis is not Basis.EVIDENCE:
        return f"*{BASIS_WORDS[one.basis]}*"
    register = load_register()
    rows = (f"[row {row}](evidence-roster.md#row-{row}), {label(register.row(row))}" for row in one.rows)
    return "; ".join(rows)
