"""Leg load: what an activity asked of the legs, as so many hard sets. A convention (evidence 2.15 names its parts).

Hard leg sets, each weighed by how much the exercise loads the legs, plus foot contacts of jumps / 10, plus a quarter
of the kilometres run with their descent. A metre down counts as ten more metres run: at 10 % down a kilometre counts
as two. Leg load is never added to run load.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from ironstride.load.leg_mark import LegMark, LegReason, heavier
from ironstride.units import HALF_MARATHON_M, METRES_PER_KM

CONTACTS_PER_SET: Final = 10.0
SETS_PER_KM: Final = 0.25
RUN_M_PER_M_DOWN: Final = 10.0
HEAVY_FROM: Final = 8.0
"""Hard sets, or as much."""
HARD_FROM_SETS: Final = 8
SOME_FROM_RUNNING: Final = 4.0
"""Sixteen flat kilometres."""
SOME_FROM_SETS: Final = 1.0
HEAVY_FROM_CONTACTS: Final = 60
"""More jumps than that make a session hard."""
LONG_DESCENT_FROM_M: Final = 400.0
HILLS_FROM_M_PER_KM: Final = 20.0
"""A run that goes up so much is a hill run."""
LONG_RACE_FROM_M: Final = HALF_MARATHON_M * 0.98
"""Races from here on leave the legs heavy; shorter ones some. Measured distances may come out a little short."""


@dataclass(frozen=True, slots=True)
class LegLoad:
    """Leg load with its parts; every part is 0 where there was none."""

    sets: float = 0.0
    """Hard leg sets, weighed."""
    contacts: int = 0
    """Foot contacts of jumps."""
    running_m: float = 0.0
    """Metres run, with ten more for each metre down."""
    mark: LegMark = LegMark.NONE
    reasons: frozenset[LegReason] = field(default_factory=frozenset)
    other_sets: float = 0.0
    """What another sport is taken to ask, as hard sets."""
    hard: bool = False
    """Lifting hard enough to make its day a hard one."""

    @property
    def value(self) -> float:
        """Leg load in hard sets."""
        return self.sets + self.contacts / CONTACTS_PER_SET + running_sets(self.running_m) + self.other_sets


def running_sets(running_m: float) -> float:
    """Metres run, descent counted in, as hard sets.

    >>> running_sets(weighted_m(20_000, 1_000))
    7.5
    """
    return running_m / METRES_PER_KM * SETS_PER_KM


def weighted_m(distance_m: float, descent_m: float) -> float:
    """Metres run with ten more for each metre down."""
    return distance_m + RUN_M_PER_M_DOWN * descent_m


def running_leg_load(
    distance_m: float, descent_m: float | None = None, ascent_m: float | None = None, *, race: bool = False
) -> LegLoad:
    """Leg load of a run.

    Args:
        distance_m: As it was covered, 0 or more.
        descent_m: Metres down; None = unknown, taken as none.
        ascent_m: Metres up; None = unknown.
        race: Whether it was run all-out.

    Raises:
        ValueError: when a number lies below zero.
    """
    if min(distance_m, descent_m or 0.0, ascent_m or 0.0) < 0:
        raise ValueError(f"metres are not below zero: {distance_m} run, {descent_m} down, {ascent_m} up")
    metres = weighted_m(distance_m, descent_m or 0.0)
    sets = running_sets(metres)
    reasons = set()
    mark = LegMark.NONE
    if sets >= SOME_FROM_RUNNING:
        mark = LegMark.HEAVY if sets >= HEAVY_FROM else LegMark.SOME
        reasons.add(LegReason.DISTANCE)
    if (descent_m or 0.0) >= LONG_DESCENT_FROM_M:
        mark = heavier(mark, LegMark.SOME)
        reasons.add(LegReason.LONG_DESCENT)
    if ascent_m and distance_m and ascent_m / distance_m * METRES_PER_KM >= HILLS_FROM_M_PER_KM:
        mark = heavier(mark, LegMark.SOME)
        reasons.add(LegReason.HILLS)
    if race:
        mark = heavier(mark, LegMark.HEAVY if distance_m >= LONG_RACE_FROM_M else LegMark.SOME)
        reasons.add(LegReason.RACE)
    return LegLoad(running_m=metres, mark=mark, reasons=frozenset(reasons))


def lifting_leg_load(sets: float, contacts: int = 0, close_sets: int | None = None) -> LegLoad:
    """Leg load of a strength session.

    Args:
        sets: Hard leg sets, weighed.
        contacts: Foot contacts of jumps.
        close_sets: Leg sets, not weighed, with at most three repetitions left: eight of them, or more than sixty
            jumps, make the session hard. None = not known, then the weighed sets say it.

    Raises:
        ValueError: when a number lies below zero.
    """
    if sets < 0 or contacts < 0:
        raise ValueError(f"sets and contacts are not below zero, as {sets} and {contacts}")
    asked = sets + contacts / CONTACTS_PER_SET
    reasons = {reason for reason, amount in ((LegReason.SETS, sets), (LegReason.JUMPS, contacts)) if amount}
    if asked >= HEAVY_FROM or contacts > HEAVY_FROM_CONTACTS:
        mark = LegMark.HEAVY
    else:
        mark = LegMark.SOME if asked >= SOME_FROM_SETS else LegMark.NONE
    hard = (sets if close_sets is None else close_sets) >= HARD_FROM_SETS or contacts > HEAVY_FROM_CONTACTS
    return LegLoad(sets=sets, contacts=contacts, mark=mark, reasons=frozenset(reasons), hard=hard)
