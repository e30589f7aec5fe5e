"""The lines of a workout with how deep each stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

INDENT: Final = 2


@dataclass(frozen=True, slots=True)
class WorkoutLine:
    """One line."""

    text: str
    is_inside: bool
    """Whether it is a part of the line before that is not."""


def workout_view(lines: tuple[str, ...]) -> tuple[WorkoutLine, ...]:
    """The lines of a workout; those that are set in stand inside."""
    return tuple(WorkoutLine(line.strip(), line.startswith(" " * INDENT)) for line in lines)
