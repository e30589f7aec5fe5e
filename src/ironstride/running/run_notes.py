"""What has to be said about a run beside its steps: heat, treadmill, heavy legs, estimates."""

from __future__ import annotations

from typing import Final

from ironstride.running.heart import FORMULA_ERROR_BPM
from ironstride.running.run_ask import RunAsk
from ironstride.running.run_steps import TREADMILL_GRADE_PERCENT
from ironstride.training.kinds import EASY_KINDS, Kind, Tag
from ironstride.training.run_workout import RunWorkout

HEAVY_LEGS: Final = "Legs may feel heavy after yesterday's leg work; run by effort."
HEAT: Final = (
    "Hot: run by effort; slower is right, and there is no pace today. Drink, seek shade, and stop if you feel dizzy, "
    "confused or stop sweating."
)
HOT_HARD: Final = "Early or late in the day is cooler; indoors will do."
DOWNHILL: Final = "A treadmill cannot train running downhill: run down a real hill now and then."
MARATHON_PARTS: Final = "Practise what you will eat and drink in the race."
RACE_WALKS: Final = "Walks as in training are fine; start them early."
OPTIONAL: Final = "Optional: leave it out when the week is full."


def notes_for(ask: RunAsk, workout: RunWorkout) -> tuple[str, ...]:
    """Whole sentences, the most important first, those of the workout itself at the beginning."""
    notes = list(workout.notes)
    if ask.hot:
        notes += heat_notes(ask.kind, treadmill=ask.treadmill)
    if ask.legs_heavy:
        notes.append(HEAVY_LEGS)
    if ask.treadmill:
        notes.append(f"Treadmill: {TREADMILL_GRADE_PERCENT:g} % incline stands for the flat (a convention).")
        if ask.kind is Kind.HILLS:
            notes.append(DOWNHILL)
    if Tag.MARATHON_PACE in ask.tags and ask.kind is Kind.LONG:
        notes.append(MARATHON_PARTS)
    if ask.kind is Kind.RACE and ask.run_walk:
        notes.append(RACE_WALKS)
    if Tag.OPTIONAL in ask.tags:
        notes.append(OPTIONAL)
    if ask.targets.heart_is_estimate and any(step.target.heart_high_bpm for step in workout.all_steps()):
        notes.append(f"Heart rates are estimated from age, give or take {FORMULA_ERROR_BPM}; effort decides.")
    return tuple(notes)


def heat_notes(kind: Kind, *, treadmill: bool) -> tuple[str, ...]:
    """What to mind in the heat; of hard runs also when it is cooler."""
    hard_outside = kind not in EASY_KINDS and kind is not Kind.RACE and not treadmill
    return (HEAT, HOT_HARD) if hard_outside else (HEAT,)
