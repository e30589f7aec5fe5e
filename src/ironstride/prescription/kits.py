"""What is there at a place of the athlete."""

from __future__ import annotations

from typing import Final

from ironstride.strength.equipment import Kit, kit_of
from ironstride.training.athlete import Athlete

ANYWHERE: Final = "anywhere"
HOME: Final = "home"
GYM: Final = "gym"
TREADMILL: Final = "treadmill"
FULL: Final = ("full gym",)
"""What a gym has of which nothing is said. A convention."""


def kit_at(athlete: Athlete, place: str) -> Kit:
    """The equipment of a place; anywhere is home, and places without a word have nothing."""
    name = HOME if place == ANYWHERE else place
    there = athlete.places.get(name)
    items = () if there is None else there.equipment
    return kit_of(FULL if name == GYM and not items else items)


def has_treadmill(athlete: Athlete, place: str) -> bool:
    """Whether a run at that place is on a treadmill: runs from home go out of the door."""
    return place not in {ANYWHERE, HOME} and TREADMILL in kit_at(athlete, place).words
