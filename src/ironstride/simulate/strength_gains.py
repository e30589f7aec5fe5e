"""Strength that is gained and kept, by movement: a model of a simulated athlete.

New lifters gain about a quarter to a third in twelve weeks of two sessions, which lies inside what trials of runners
report (evidence rows 24, 83). Without the movement it is kept for three weeks and then goes slowly. Constants of the
model.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Final

from ironstride.strength.exercise import Pattern
from ironstride.training.kinds import Experience

MOST_GAIN: Final[Mapping[Experience, float]] = MappingProxyType(
    {Experience.NEW: 0.42, Experience.RETURNING: 0.28, Experience.ADAPTED: 0.10}
)
GAIN_A_SESSION: Final = 0.045
"""Of what can still be gained, with three sets of the movement."""
FULL_SETS: Final = 3
KEPT_DAYS: Final = 21
LOSS_A_DAY: Final = 0.006
"""Of what was gained."""


@dataclass(frozen=True, slots=True)
class Gain:
    """Of one movement."""

    share: float = 0.0
    """Of the first best single."""
    days_since: int = 0


@dataclass(frozen=True, slots=True)
class StrengthGains:
    """By movement; a movement that was never done has gained nothing."""

    of: Mapping[Pattern, Gain] = field(default_factory=lambda: MappingProxyType({}))

    def share(self, pattern: Pattern) -> float:
        """What was gained of a movement's first strength."""
        return self.of[pattern].share if pattern in self.of else 0.0

    def after_sets(self, sets: Mapping[Pattern, int], experience: Experience) -> StrengthGains:
        """After a session with so many sets of each movement."""
        found = dict(self.of)
        for pattern, count in sets.items():
            left = MOST_GAIN[experience] - self.share(pattern)
            found[pattern] = Gain(self.share(pattern) + GAIN_A_SESSION * min(1.0, count / FULL_SETS) * left)
        return StrengthGains(MappingProxyType(found))

    def after_night(self) -> StrengthGains:
        """A day later."""
        return StrengthGains(MappingProxyType({pattern: _older(gain) for pattern, gain in self.of.items()}))


def _older(gain: Gain) -> Gain:
    days = gain.days_since + 1
    return replace(gain, days_since=days, share=gain.share * (1 - LOSS_A_DAY) if days > KEPT_DAYS else gain.share)
