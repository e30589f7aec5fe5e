"""What a session of a kind usually asks of the legs, where nothing more is known: planned ones, bare recordings.

Half an hour of lifting holds eight to ten work sets; all numbers are conventions.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from ironstride.load.leg_load import LegLoad, lifting_leg_load, running_leg_load
from ironstride.training.kinds import RUN_KINDS, STRENGTH_KINDS, Kind
from ironstride.units import METRES_PER_KM, SECONDS_PER_MINUTE

LEG_SETS_A_MINUTE: Final[Mapping[Kind, float]] = MappingProxyType(
    {Kind.LEGS: 0.24, Kind.FULL_BODY: 0.15, Kind.MAINTENANCE: 0.12, Kind.PLYOMETRIC: 0.06}
)
"""Weighed hard leg sets; a kind left out has none."""
CONTACTS_A_MINUTE: Final = 2.0
"""Of a plyometric session."""
USUAL_S_PER_KM: Final = 360.0
"""Pace of somebody of whom none is known."""


def usual_leg_load(kind: Kind, minutes: float, s_per_km: float | None = None) -> LegLoad:
    """Leg load of so many minutes of a kind.

    Args:
        kind: What is done.
        minutes: Not below zero.
        s_per_km: The athlete's easy pace; None = not known, then six minutes.
    """
    if kind in STRENGTH_KINDS:
        contacts = round(CONTACTS_A_MINUTE * minutes) if kind is Kind.PLYOMETRIC else 0
        return lifting_leg_load(LEG_SETS_A_MINUTE.get(kind, 0.0) * minutes, contacts)
    if kind in RUN_KINDS:
        metres = minutes * SECONDS_PER_MINUTE / (s_per_km or USUAL_S_PER_KM) * METRES_PER_KM
        return running_leg_load(metres, race=kind is Kind.RACE)
    return LegLoad()
