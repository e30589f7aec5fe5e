"""What is taken back for a while: on signs of poor balance, for a pain, or on the way back from illness or a layoff."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date as Date  # noqa: N812 - fields are called dates
from enum import StrEnum


class ReliefCause(StrEnum):
    """Why something is taken back."""

    BALANCE = "balance"
    """Signs of poor balance between training and recovery (evidence section 4)."""
    SORENESS = "soreness"
    """Sore for longer or more than is expected after lifting."""
    PAIN = "pain"
    """A pain that asks for less (evidence row 80)."""
    ILLNESS = "illness"
    """On the way back from illness (evidence row 70)."""
    LAYOFF = "layoff"
    """On the way back from days without training (evidence row 69)."""


@dataclass(frozen=True, slots=True)
class Relief:
    """Less than the season asks for, from `start` to `to`, both included. Several that hold on a day hold together:
    of each number the smallest, of `reps_left` the largest.
    """

    start: Date
    to: Date
    cause: ReliefCause
    step: str = ""
    """Id of the ladder's step that it is, kebab-case; empty where it is none."""
    leg_set_share: float = 1.0
    """Of the leg work sets that strength sessions of these days hold, 0 (none) to 1."""
    strength_set_share: float = 1.0
    """Of all their work sets, 0 to 1; a session keeps at least one set of an exercise (evidence: one set keeps
    strength).
    """
    no_jumps: bool = False
    """No plyometric contacts, no strides."""
    reps_left: int | None = None
    """Least reps in reserve; None = as the season has it."""
    strength_sessions: int | None = None
    """Most strength sessions a week; None = as the season has it."""
    leg_sessions: int | None = None
    """Most sessions a week with leg work from lifting; None = as the season has it, 0 = none."""
    quality_runs: int | None = None
    """Most quality runs a week, 0 = none; None = as the season has it."""
    run_share: float = 1.0
    """Of the week's running minutes, 0 to 1."""
    long_run_share: float = 1.0
    """Of the long run, 0 to 1."""
    no_running: bool = False
    """Each run becomes cross-training of the same minutes and effort."""
    spared: frozenset[str] = frozenset()
    """Body parts that strength sessions do not load: ``knee``, ``back``."""

    def holds_on(self, day: Date) -> bool:
        """Whether it holds on that day."""
        return self.start <= day <= self.to
