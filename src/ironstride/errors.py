"""The world's mistakes, as one small tree.

IronstrideError
├── UnreadableFile   a file that is missing, empty, or not what it should be   (exit 1)
├── InvalidInput     an athlete file, week or option with problems            (exit 2)
└── Refused          a request that cannot be met; carries the refusal        (exit 3)

A caller's programming mistake is a ``ValueError``. Findings and problems are values, not exceptions.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ironstride.training.problem_report import InputProblem
    from ironstride.training.refusal import Refusal


class IronstrideError(Exception):
    """The root; `exit_code` is what the command line ends with."""

    exit_code = 1


class UnreadableFile(IronstrideError):
    """A file that is missing, empty, or not of the kind it should be."""

    exit_code = 1


class InvalidInput(IronstrideError):
    """Input with problems; all of them at once, each with its place."""

    exit_code = 2

    def __init__(self, problems: Sequence[InputProblem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))


class Refused(IronstrideError):
    """A request that cannot be met, with what would make it possible."""

    exit_code = 3

    def __init__(self, refusal: Refusal) -> None:
        self.refusal = refusal
        super().__init__(refusal.text)
