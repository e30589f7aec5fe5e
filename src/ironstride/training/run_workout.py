"""What is inside a run: steps with targets, in the order they are run."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class StepKind(StrEnum):
    """What a step is for."""

    WARM_UP = "warm-up"
    EASY = "easy"
    WORK = "work"
    RECOVERY = "recovery"
    WALK = "walk"
    STRIDE = "stride"
    COOL_DOWN = "cool-down"


@dataclass(frozen=True, slots=True)
class RunTarget:
    """How hard, by whatever is known; effort is always there."""

    effort_low: int
    """1 to 10."""
    effort_high: int
    pace_fast_s_per_km: float | None = None
    """The faster end of the range; None = no pace is known."""
    pace_slow_s_per_km: float | None = None
    heart_low_bpm: int | None = None
    heart_high_bpm: int | None = None
    grade_percent: float | None = None
    """Incline on a treadmill or hill; None = flat or as it comes."""


@dataclass(frozen=True, slots=True)
class RunStep:
    """One step. Exactly one of `seconds` and `metres` is known, or neither: until the lap button is pressed."""

    kind: StepKind
    target: RunTarget
    seconds: int | None = None
    metres: int | None = None
    text: str = ""
    """What to think of, one short clause; may be empty."""


@dataclass(frozen=True, slots=True)
class RepeatedSteps:
    """Steps that are run several times over."""

    times: int
    steps: tuple[RunStep, ...]


@dataclass(frozen=True, slots=True)
class RunWorkout:
    """A run from the first step to the last."""

    id: str
    """Which workout of the library, kebab-case: ``threshold-cruise``."""
    title: str
    steps: tuple[RunStep | RepeatedSteps, ...]
    text: str
    """One line that says the whole: ``3 x 8 min at threshold, 2 min easy between``."""
    notes: tuple[str, ...] = ()
    """Heat, hills, treadmill, heavy legs: whole sentences."""
    treadmill: bool = False

    def all_steps(self) -> tuple[RunStep, ...]:
        """Every step in order, repeats written out."""
        found: list[RunStep] = []
        for step in self.steps:
            found += list(step.steps) * step.times if isinstance(step, RepeatedSteps) else [step]
        return tuple(found)
