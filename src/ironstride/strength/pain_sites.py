"""Where it can hurt, and which main movements a painful site rules out. Conventions, and no diagnosis."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from ironstride.strength.exercise import Pattern

PAIN_SITES: Final = (
    "foot-bone",
    "plantar",
    "achilles",
    "ankle",
    "shin",
    "calf",
    "knee",
    "hamstring",
    "groin",
    "hip",
    "back",
    "shoulder",
    "elbow",
    "wrist",
)
"""From the foot upwards; ``plantar`` is the sole, ``foot-bone`` pain on a bone of the foot."""
MAIN_MOVEMENTS: Final[Mapping[str, frozenset[Pattern]]] = MappingProxyType(
    {
        "squat or lunge": frozenset({Pattern.SQUAT, Pattern.SINGLE_LEG_SQUAT, Pattern.LUNGE}),
        "hinge": frozenset({Pattern.HINGE, Pattern.HIP_EXTENSION}),
        "calf": frozenset({Pattern.CALF}),
        "trunk": frozenset({Pattern.TRUNK}),
        "push": frozenset({Pattern.PUSH}),
        "pull": frozenset({Pattern.PULL}),
    }
)
"""What a whole programme holds (the guide), and the patterns that serve it."""
RULED_OUT: Final[Mapping[str, frozenset[str]]] = MappingProxyType(
    {
        "squat or lunge": frozenset(),
        "hinge": frozenset(),
        "calf": frozenset({"foot-bone", "ankle", "calf"}),
        "trunk": frozenset(),
        "push": frozenset({"shoulder", "elbow"}),
        "pull": frozenset({"shoulder"}),
    }
)
"""Main movement -> painful sites with which nothing of it is offered. Cautious on purpose."""
