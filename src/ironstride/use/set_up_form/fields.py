"""The fields of a step as they were typed, and what became of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ironstride.training.text_values import NotReadable
from ironstride.use.set_up.answers import Answers, Misunderstood

Fields = Mapping[str, tuple[str, ...]]
"""What stands in the fields of a step, by the name of the field; rows that repeat have several values."""


@dataclass(frozen=True, slots=True)
class FieldProblem:
    """What is wrong in one field."""

    field: str
    """The field's name; of rows that repeat with the row's number, from 1: ``race-date-2``."""
    value: str
    """The part of it that is meant; empty when something is missing."""
    wanted: str
    """Completes the sentence "wanted ..."."""


@dataclass(frozen=True, slots=True)
class StepRead:
    """What the fields of a step mean."""

    answers: Answers
    """With those of the steps before; unchanged where there are problems."""
    echo: tuple[str, ...] = ()
    """The same in our words."""
    problems: tuple[FieldProblem, ...] = ()


def said(fields: Fields, name: str, otherwise: str = "") -> str:
    """The value of a field that stands alone, without blanks around it."""
    values = fields.get(name, ())
    return values[0].strip() if values else otherwise


def row(fields: Fields, name: str, number: int) -> str:
    """The value of a field that repeats, in the row of a number from 0."""
    values = fields.get(name, ())
    return values[number].strip() if number < len(values) else ""


def problem_of(field: str, error: NotReadable | Misunderstood) -> FieldProblem:
    """What a reader did not understand, at its field."""
    if isinstance(error, NotReadable):
        return FieldProblem(field, error.text.strip(), error.wanted)
    return FieldProblem(field, error.word.strip(), error.wanted)
