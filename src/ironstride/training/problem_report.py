"""One thing that is wrong with an input, with its place and what was wanted."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class InputProblem:
    """What is wrong, where, and what was wanted."""

    file: str
    """The file's name as the person gave it."""
    where: str
    """The key (``week.tue``) or the line and column (``line 3, column 7``)."""
    value: str
    """What stands there, as text; empty when something is missing."""
    wanted: str
    """What was wanted, in plain words."""
    pointing: tuple[str, str] | None = None
    """The text with a line that points at the word; None = the value is enough to find it."""

    def __str__(self) -> str:
        shown = f" = {self.value}" if self.value else ""
        return f"{self.file}: {self.where}{shown}: wanted {self.wanted}"
