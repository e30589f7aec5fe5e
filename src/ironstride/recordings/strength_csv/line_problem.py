"""What of a strength CSV could not be read, as a value."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

MOST_SHOWN: Final = 40
"""Letters of a cell that a problem repeats."""


@dataclass(frozen=True, slots=True)
class LineProblem:
    """A place in the file and what was wanted there, in plain words."""

    line: int
    """As a text editor counts: 1 is the header; a row over several lines has the number of its first."""
    column: str
    """As the file names it; empty when the whole line is meant."""
    found: str
    wanted: str
    """Completes the sentence "wanted ..."."""

    def __str__(self) -> str:
        column = f", {self.column}" if self.column else ""
        shown = self.found if len(self.found) <= MOST_SHOWN else f"{self.found[:MOST_SHOWN]}…"
        return f"line {self.line}{column}: {shown!r}: wanted {self.wanted}"
