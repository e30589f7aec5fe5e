"""Which movements a session holds, how many sets of each, and in which repetitions: conventions, rows where named.

Legs first, then push and pull, then trunk (the guide); 2 to 4 leg exercises with 2 to 4 work sets (evidence row 28).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from ironstride.strength.exercise import LEG_PATTERNS, LOADED, Exercise, Pattern
from ironstride.strength.strength_ask import StrengthAsk
from ironstride.training.kinds import Kind, Phase

P = Pattern
LEGS_EVEN: Final = ((P.SQUAT, P.SINGLE_LEG_SQUAT), (P.HINGE, P.HIP_EXTENSION), (P.CALF,), (P.LUNGE, P.SINGLE_LEG_SQUAT))
LEGS_ODD: Final = ((P.SINGLE_LEG_SQUAT, P.LUNGE), (P.HIP_EXTENSION, P.HINGE), (P.CALF,), (P.SQUAT, P.LUNGE))
"""Places of a session's leg work; in each the first pattern that is possible."""
ANY_LEGS: Final = (P.SQUAT, P.SINGLE_LEG_SQUAT, P.LUNGE, P.HIP_EXTENSION, P.HINGE, P.CALF)
"""What else will do where only familiar exercises are allowed."""
UPPER_EVEN: Final = (
    (P.PULL,),
    (P.PUSH,),
    (P.TRUNK,),
    (P.HIP_ABDUCTION, P.TRUNK),
    (P.PULL,),
    (P.PUSH,),
    (P.ADDUCTOR, P.TRUNK),
)
UPPER_ODD: Final = (
    (P.PUSH,),
    (P.PULL,),
    (P.TRUNK,),
    (P.ADDUCTOR, P.TRUNK),
    (P.PUSH,),
    (P.PULL,),
    (P.HIP_ABDUCTION, P.TRUNK),
)
"""Places of upper body and core: pull, push and trunk in every session."""
MOST_SETS: Final = 4
SETS_FOR_FOUR: Final = 10
"""Leg sets from which a session has four leg exercises."""
LEAST_SETS: Final = 2
JUMP_SETS: Final = 2
MAIN: Final = frozenset({P.SQUAT, P.HINGE})
"""Movements whose repetitions go low and whose rests are long when lifting is heavy."""


@dataclass(frozen=True, slots=True)
class Reps:
    """Repetitions and the rest between sets."""

    low: int
    high: int
    rest_s: int


HEAVY_REPS: Final = Reps(3, 6, 180)
INTRODUCTORY_REPS: Final = Reps(8, 12, 75)
PHASE_REPS: Final[Mapping[Phase, Reps]] = MappingProxyType(
    {
        Phase.OFF_SEASON: Reps(8, 12, 90),
        Phase.BASE: Reps(8, 12, 90),
        Phase.BUILD: Reps(6, 10, 120),
        Phase.PEAK: Reps(6, 8, 120),
        Phase.TAPER: Reps(6, 8, 120),
        Phase.RACE: Reps(6, 8, 90),
        Phase.RECOVERY: Reps(8, 12, 75),
    }
)
TRUNK_REPS: Final = Reps(8, 12, 45)
CALF_REPS: Final = Reps(10, 15, 60)
UPPER_REPS: Final = Reps(8, 12, 75)
JUMP_REPS: Final = Reps(8, 10, 60)
HOLD_S: Final = 30


@dataclass(frozen=True, slots=True)
class Place:
    """One place of a session: the patterns that may fill it, best first, and its work sets."""

    patterns: tuple[Pattern, ...]
    sets: int
    legs: bool


def places_of(ask: StrengthAsk) -> tuple[Place, ...]:
    """The places of a session in the order they are done."""
    legs = _leg_places(ask)
    upper = _upper_places(ask)
    jumps = (Place((P.JUMP,), JUMP_SETS, legs=True),) if ask.jumps and legs and not ask.introductory else ()
    return (*jumps, *legs, *upper)


def reps_of(exercise: Exercise, ask: StrengthAsk) -> Reps:
    """Repetitions and rest of an exercise; few repetitions only where there is a load."""
    pattern = exercise.pattern
    if pattern is P.JUMP:
        return JUMP_REPS
    if pattern in {P.TRUNK, P.HIP_ABDUCTION, P.ADDUCTOR, P.CARRY}:
        return TRUNK_REPS
    if pattern in {P.CALF, P.ANKLE}:
        return CALF_REPS
    if pattern in {P.PUSH, P.PULL}:
        return UPPER_REPS
    if ask.introductory:
        return INTRODUCTORY_REPS
    if ask.heavy and pattern in MAIN and exercise.load in LOADED and not ask.primer:
        return HEAVY_REPS
    return PHASE_REPS[ask.phase]


def _leg_places(ask: StrengthAsk) -> tuple[Place, ...]:
    """So many leg exercises that each has two to four sets; the fourth comes in when there are many sets."""
    if ask.kind is Kind.UPPER_CORE or ask.leg_sets < 1:
        return ()
    order = LEGS_ODD if ask.number % 2 else LEGS_EVEN
    most = len(order) if ask.introductory or ask.leg_sets >= SETS_FOR_FOUR else len(order) - 1
    count = min(most, max(1, ask.leg_sets // LEAST_SETS))
    sets = [ask.leg_sets // count + (place < ask.leg_sets % count) for place in range(count)]
    more = ANY_LEGS if ask.primer or ask.only_familiar else ()
    return tuple(
        Place(tuple(dict.fromkeys((*patterns, *more))), min(MOST_SETS, n), legs=True)
        for patterns, n in zip(order, sets, strict=False)
    )


def _without_legs(patterns: tuple[Pattern, ...]) -> tuple[Pattern, ...]:
    return tuple(one for one in patterns if one not in LEG_PATTERNS)


def _upper_places(ask: StrengthAsk) -> tuple[Place, ...]:
    if ask.kind is Kind.LEGS or ask.upper_sets < 1:
        return ()
    order = UPPER_ODD if ask.number % 2 else UPPER_EVEN
    fitting = order if ask.leg_sets else tuple(place for place in map(_without_legs, order) if place)
    count = min(len(fitting), max(1, ask.upper_sets // LEAST_SETS))
    sets = [ask.upper_sets // count + (place < ask.upper_sets % count) for place in range(count)]
    return tuple(Place(patterns, min(MOST_SETS, n), legs=False) for patterns, n in zip(fitting, sets, strict=False))
