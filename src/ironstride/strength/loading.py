"""How heavy each exercise of a session is: from the last time, from a set the athlete knows, else found by feel."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from ironstride.strength.equipment import Kit
from ironstride.strength.exercise import LEG_PATTERNS, LOADED, Exercise, LoadKind
from ironstride.strength.one_rep_max import one_rep_max
from ironstride.strength.progression import BODY_WEIGHT, DoneSet, NextLoad, RepRange, makeable, next_load
from ironstride.strength.share_of_best import MOST_POSSIBLE, share_of_best
from ironstride.training.athlete import KnownLift
from ironstride.training.strength_workout import PlannedExercise

COUNTED: Final = LOADED | {LoadKind.CABLE}
"""Exercises whose load is a number."""
FIRST_REPS: Final = 8
FIRST_REPS_LEFT: Final = 4
FIND_IT: Final = f"start light, add until {FIRST_REPS} reps leave {FIRST_REPS_LEFT} more"
"""First loads without history (evidence row 27)."""
BY_BAND: Final = "a band light enough for these repetitions"
STRONGER_BAND: Final = "the top: a stronger band"


@dataclass(frozen=True, slots=True)
class LoadAsk:
    """What decides a load."""

    loads: Sequence[float]
    """That can be made here, kg, ascending; empty = any."""
    done: Sequence[DoneSet] = ()
    """Earlier times, the latest first."""
    last_sets: int | None = None
    """Work sets of the last time; None = never done."""
    may_rise: bool = True
    """Lighter weeks, peak and taper keep the load."""
    known: KnownLift | None = None
    """A set the athlete says they can do; used until something is logged."""
    harder: str = ""
    """Which exercise goes on from this one, in words; empty where none may be new or is possible."""


def loads_of(exercise: Exercise, kit: Kit) -> tuple[float, ...]:
    """Loads that an exercise can have with a kit, kg, ascending; empty = any, `BODY_WEIGHT` = none is counted."""
    return kit.loads_for(exercise) if exercise.load in COUNTED else BODY_WEIGHT


def with_load(planned: PlannedExercise, exercise: Exercise, ask: LoadAsk) -> PlannedExercise:
    """The exercise with its load and what to aim at, or with words on how to find it. Load and sets never rise
    together. Without a load only the repetitions grow; holds and jumps stay as they are.
    """
    if exercise.load is LoadKind.BAND:
        planned = replace(planned, load_text=BY_BAND)
    if planned.hold_s is not None or not planned.reps_high or planned.reps_left is None:
        return planned
    asked = RepRange(planned.reps_low, planned.reps_high, float(planned.reps_left))
    found = next_load(ask.done, asked, ask.loads, legs=exercise.pattern in LEG_PATTERNS)
    if found is not None and exercise.load is LoadKind.BAND and found.at_limit:
        found = replace(found, reps=planned.reps_low, reason=STRONGER_BAND)
    if found is not None:
        return _from_last_time(planned, found, ask)
    if exercise.load not in COUNTED:
        return planned
    best = None if ask.known is None else one_rep_max(ask.known.load_kg, ask.known.reps, ask.known.reps_left)
    if best is None:
        return replace(planned, load_text=FIND_IT)
    left = min(asked.reps_left, MOST_POSSIBLE - asked.high)
    load = makeable(best * share_of_best(asked.high, max(0.0, left)), ask.loads)
    return replace(planned, load_kg=load, aim="an estimate from what you can do; effort decides")


def _from_last_time(planned: PlannedExercise, found: NextLoad, ask: LoadAsk) -> PlannedExercise:
    last = ask.done[0]
    more_sets = ask.last_sets is not None and planned.sets > ask.last_sets
    rises, falls = found.load_kg > last.load_kg, found.load_kg < last.load_kg
    load, reps, why = found.load_kg, found.reps, found.reason
    if (rises and more_sets) or not (ask.may_rise or falls):
        load = makeable(last.load_kg, ask.loads)
        reps, why = min(planned.reps_high, max(planned.reps_low, last.reps)), "as last time"
    harder = f"; {ask.harder}" if found.at_limit and ask.harder else ""
    return replace(planned, load_kg=load or None, aim_reps=reps, aim=f"{reps} repetitions: {why}{harder}")
