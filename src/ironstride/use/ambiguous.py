"""A name that fits several things: what they are, and what to say for each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ironstride.errors import InvalidInput
from ironstride.training.problem_report import InputProblem


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing that may be meant."""

    name: str
    """What to say for it alone."""
    text: str
    """How people read it."""


class Ambiguous(InvalidInput):
    """Several things bear the name; who can be asked is asked which."""

    def __init__(self, problem: InputProblem, choices: Sequence[Choice]) -> None:
        self.choices = tuple(choices)
        super().__init__([problem])

    @property
    def said(self) -> str:
        """The words that fit several things, in small letters."""
        return self.problems[0].value
