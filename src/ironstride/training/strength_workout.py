"""What is inside a strength or mobility session: exercises with sets, reps, load and rest."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PlannedExercise:
    """One exercise of a session."""

    exercise: str
    """Id in the catalogue, kebab-case: ``goblet-squat``."""
    sets: int
    """Work sets; of each side where the exercise is one-sided."""
    reps_low: int
    """Repetitions of a set, or of each side; 0 for holds."""
    reps_high: int
    reps_left: int | None
    """Reps in reserve; None for holds, jumps and mobility."""
    rest_s: int
    """Between sets."""
    hold_s: int | None = None
    """Seconds of a hold; None where repetitions are counted."""
    load_kg: float | None = None
    """Of the bar with plates, of one dumbbell, or of the stack; None = not known yet: see `load_text`."""
    load_text: str = ""
    """``light enough for four more``, ``2 x 10 kg``, ``band``; empty = body weight."""
    aim: str = ""
    """What to aim at and why: ``9 repetitions: one more than last time``; empty = the range is all."""
    aim_reps: int | None = None
    """The number of it; None = the range is all."""
    ramp_sets: int = 0
    """Lighter sets before the work sets."""
    superset: str | None = None
    """Exercises with the same letter are done in turn."""
    contacts: int = 0
    """Foot contacts of jumps, all sets together."""
    cue: str = ""
    """One short line."""
    is_new: bool = False
    """Not done in the last six weeks."""
    name: str = ""
    """For people; empty = the id stands for it."""
    each_side: bool = False
    """Repetitions and holds are of each side."""


@dataclass(frozen=True, slots=True)
class StrengthWorkout:
    """A session from warm-up to the last set."""

    id: str
    """``full-body-a``, ``mobility-hips`` ..."""
    title: str
    warm_up_s: int
    exercises: tuple[PlannedExercise, ...]
    seconds: int
    """Expected from the first to the last minute, warm-up and change-over included; never more than the session has."""
    leg_sets: int
    """Work sets that load the legs."""
    upper_sets: int
    text: str
    """One line that says the whole."""
    notes: tuple[str, ...] = ()
