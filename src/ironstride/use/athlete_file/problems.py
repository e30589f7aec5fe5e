"""What is wrong with a file and what is worth saying about it, collected while it is read."""

from __future__ import annotations

from collections.abc import Callable
from typing import ParamSpec, TypeVar

from ironstride.training.problem_report import InputProblem
from ironstride.training.text_values import NotReadable
from ironstride.use.athlete_file.values import shown

P = ParamSpec("P")
T = TypeVar("T")


class Problems:
    """The problems and notices of one file, in the order they were found."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.found: list[InputProblem] = []
        self.notices: list[str] = []

    def add(self, where: str, value: object, wanted: str) -> None:
        """Note a problem; `value` None = nothing stands there."""
        text = "" if value is None else shown(value)
        self.found.append(InputProblem(self.file, one_line(where), one_line(text), one_line(wanted)))

    def notice(self, where: str, text: str) -> None:
        """Note something the athlete should know though nothing is wrong."""
        self.notices.append(f"{self.file}: {where}: {text}")

    def reading(self, where: str, read: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T | None:
        """What `read` gives for its arguments; None, and a problem, when it cannot be read."""
        try:
            return read(*args, **kwargs)
        except NotReadable as error:
            self.add(where, error.text, error.wanted)
            return None


def one_line(text: str) -> str:
    """The text with every character that is not printable written out, so that a problem stays one line."""
    return "".join(one if one.isprintable() else one.encode("unicode_escape").decode() for one in text)
