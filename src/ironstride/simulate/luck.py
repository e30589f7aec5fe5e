"""Chance from a seed: every draw belongs to a day and a purpose, so one draw more or less changes no other.

Two plans that are lived by the same seed meet the same weather, the same illness and the same bad nights.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import IntEnum
from zlib import crc32

import numpy as np


class Purpose(IntEnum):
    """What is drawn; the numbers are part of the result and never change."""

    PERSON = 0
    LIFT = 1
    LIFE = 2
    WEATHER = 3
    NIGHT = 4
    DECISION = 5
    RUN = 6
    SETS = 7
    CHECK_IN = 8
    EXTRA_RUN = 9


@dataclass(frozen=True, slots=True)
class Luck:
    """The one source of chance of a simulated athlete."""

    seed: int
    """0 or more."""

    def __post_init__(self) -> None:
        if self.seed < 0:
            raise ValueError(f"a seed is 0 or more, not {self.seed}")

    def of_person(self, purpose: Purpose, name: str = "") -> np.random.Generator:
        """Draws that hold for the person's whole life."""
        return np.random.default_rng((self.seed, purpose, 0, crc32(name.encode())))

    def of_day(self, day: date, purpose: Purpose, name: str = "") -> np.random.Generator:
        """Draws of one day; `name` tells several of one purpose apart, such as a session's id."""
        return np.random.default_rng((self.seed, purpose, day.toordinal(), crc32(name.encode())))
