"""The steps of a workout as a watch takes them, before they are written: plain rows, repeats by place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

MOST_STEPS: Final = 50
"""Rows that many watches take; repeats count as one more each. Not tried on a watch."""
NAME_LENGTH: Final = 24
NOTES_LENGTH: Final = 80
"""Longer texts are cut at a word. Conventions: what small screens show."""


class FitIntensity(StrEnum):
    """What a step is for, in the words of the format."""

    WARM_UP = "WARMUP"
    ACTIVE = "ACTIVE"
    RECOVERY = "RECOVERY"
    REST = "REST"
    COOL_DOWN = "COOLDOWN"


@dataclass(frozen=True, slots=True)
class FitExercise:
    """How the FIT profile calls an exercise."""

    category: str
    """Name of its category: ``squat``."""
    name: str
    """Name in that category; empty = none fits, the title says it."""
    title: str
    """For people."""


@dataclass(frozen=True, slots=True)
class FitStep:
    """One row. Exactly one of seconds, metres and reps is known, or none: until the lap button is pressed. A row with
    `times` repeats the rows from `first_row` up to itself so often.
    """

    name: str
    intensity: FitIntensity = FitIntensity.ACTIVE
    seconds: int | None = None
    metres: int | None = None
    reps: int | None = None
    speed_m_per_s: tuple[float, float] | None = None
    """Slow end and fast end."""
    heart_bpm: tuple[int, int] | None = None
    notes: str = ""
    exercise: FitExercise | None = None
    load_kg: float | None = None
    first_row: int | None = None
    times: int | None = None


def repeat_of(first_row: int, times: int) -> FitStep:
    """The row that repeats what stands from `first_row` on."""
    return FitStep("repeat", first_row=first_row, times=times)


def unrolled(steps: Sequence[FitStep]) -> list[FitStep]:
    """The steps as they are done, repeats written out (they never lie inside each other)."""
    found: list[FitStep] = []
    starts: list[int] = []
    for step in steps:
        starts.append(len(found))
        if step.times is None or step.first_row is None:
            found.append(step)
        else:
            block = found[starts[step.first_row] :]
            found += block * (step.times - 1)
    return found


def cut(text: str, length: int) -> str:
    """The text, cut at a word where it is longer.

    >>> cut("Warm up easily", 10)
    'Warm up'
    """
    if len(text) <= length:
        return text
    head = text[: length + 1].rsplit(" ", 1)[0]
    return head[:length].rstrip(" ,;:")
