"""Hard leg sets and jumps among the sets of a strength session, from a recording or from the athlete's log.

A set with more than four repetitions left is no hard set (evidence 2.15); where nobody said, it counts as one. A set
of an exercise that the catalogue knows counts by its leg load; else one of a leg movement counts as 0.8. Sets without
a name are taken for leg sets at half, since they may be anything. Conventions.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from ironstride.load.kind_guess import LEG_MOVEMENTS, UPPER_MOVEMENTS
from ironstride.strength.catalogue import Catalogue
from ironstride.strength.exercise import LEG_PATTERNS, Exercise
from ironstride.strength.exercise_names import name_words
from ironstride.training.activity import StrengthSet
from ironstride.training.strength_log import LoggedExercise, LoggedSession

MOST_REPS_LEFT: Final = 4.0
"""With more left a set is not hard."""
MOST_REPS_LEFT_CLOSE: Final = 3.0
LEG_MOVEMENT_LOAD: Final = 0.8
"""Of a set whose movement is known and whose exercise is not."""
UNNAMED_LOAD: Final = 0.5
JUMP: Final = "plyo"
REPS_OF_A_JUMP_SET: Final = 5
"""Where nobody counted."""


@dataclass(frozen=True, slots=True)
class HardSets:
    """What a strength session asked of the legs."""

    leg_sets: float = 0.0
    """Hard sets, each weighed by how much it loads the legs."""
    contacts: int = 0
    """Foot contacts of jumps."""
    close: int = 0
    """Leg sets, not weighed, with at most three repetitions left; where nobody said they count."""
    unnamed: int = 0
    """Sets that say nothing about what they were."""


def hard_sets_recorded(sets: Sequence[StrengthSet], catalogue: Catalogue) -> HardSets:
    """The hard sets of a recording; warm-up sets are none."""
    return _sum(_recorded(one, catalogue) for one in sets if not one.warm_up)


def hard_sets_logged(session: LoggedSession, catalogue: Catalogue) -> HardSets:
    """The hard sets of a log; an exercise that the catalogue does not know counts as unnamed."""
    return _sum(found for one in session.exercises for found in _logged(one, catalogue.by_id.get(one.exercise)))


def _recorded(one: StrengthSet, catalogue: Catalogue) -> HardSets:
    exercise = catalogue.by_id.get(one.exercise) or catalogue.by_words.get(name_words(one.exercise))
    if exercise is not None:
        return _of_exercise(exercise, one.reps, one.reps_left)
    if one.category == JUMP:
        return HardSets(contacts=one.reps or REPS_OF_A_JUMP_SET)
    if one.category in UPPER_MOVEMENTS:
        return HardSets()
    if one.category in LEG_MOVEMENTS:
        return _leg_set(LEG_MOVEMENT_LOAD, one.reps_left)
    return replace(_leg_set(UNNAMED_LOAD, one.reps_left), unnamed=1)


def _logged(done: LoggedExercise, exercise: Exercise | None) -> Iterable[HardSets]:
    if exercise is None:
        return (replace(_leg_set(UNNAMED_LOAD, one.reps_left), unnamed=1) for one in done.sets)
    return (_of_exercise(exercise, one.reps, one.reps_left) for one in done.sets)


def _of_exercise(exercise: Exercise, reps: int | None, reps_left: float | None) -> HardSets:
    if exercise.contacts_per_rep:
        return HardSets(contacts=exercise.contacts_per_rep * (REPS_OF_A_JUMP_SET if reps is None else reps))
    if exercise.pattern not in LEG_PATTERNS:
        return HardSets()
    return _leg_set(exercise.leg_load, reps_left)


def _leg_set(load: float, reps_left: float | None) -> HardSets:
    hard = reps_left is None or reps_left <= MOST_REPS_LEFT
    close = reps_left is None or reps_left <= MOST_REPS_LEFT_CLOSE
    return HardSets(leg_sets=load * hard, close=int(close))


def _sum(found: Iterable[HardSets]) -> HardSets:
    every = tuple(found)
    return HardSets(
        sum(one.leg_sets for one in every),
        sum(one.contacts for one in every),
        sum(one.close for one in every),
        sum(one.unnamed for one in every),
    )
