"""Something in a line that cannot be understood, and pointing at it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

WIDTH: Final = 78
AROUND: Final = 30
"""Characters shown before the word where the text is too long for a line."""
CUT: Final = "…"


@dataclass(frozen=True, slots=True)
class LogProblem:
    """Where it stands (characters from the start, half-open), what stands there, and what was wanted."""

    start: int
    end: int
    text: str
    wanted: str


def pointing_lines(text: str, problem: LogProblem) -> tuple[str, str]:
    """The text, cut around the word where it is long, and a line that points at the word.

    >>> for line in pointing_lines("squat 3x0 40kg", LogProblem(6, 9, "3x0", "")):
    ...     print(line)
    squat 3x0 40kg
          ^^^
    """
    flat = "".join(" " if one in "\r\n\t" else one for one in text)
    first = 0 if len(flat) <= WIDTH else max(0, min(problem.start - AROUND, len(flat) - WIDTH))
    lead = CUT if first else ""
    shown = flat[first + len(lead) : first + WIDTH]
    tail = CUT if first + WIDTH < len(flat) else ""
    shown = shown[: len(shown) - len(tail)] + tail
    at = max(0, problem.start - first)
    width = max(1, min(problem.end - problem.start, WIDTH - at))
    return f"{lead}{shown}".rstrip(), f"{' ' * at}{'^' * width}"
