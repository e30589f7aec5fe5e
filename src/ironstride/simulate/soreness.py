"""Delayed soreness by muscle, and how repeats protect: a model of a simulated athlete.

A bout is felt most after a day and a half to two days. Each further bout of a muscle hurts less: the second about 30 %
less, as in Doma 2015 (evidence row 10). Shape, sizes and how long protection lasts are constants of the model.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from math import exp
from types import MappingProxyType
from typing import Final

MOST: Final = 10.0
PEAK_HOURS: Final = 38.0
STEEPNESS: Final = 3.0
FORGOTTEN_HOURS: Final = 9 * 24.0
PER_DOSE: Final = 1.6
PROTECTION_A_BOUT: Final = 0.4
"""Share of what is not protected yet."""
MOST_PROTECTION: Final = 0.9
PROTECTION_DAYS: Final = 60.0
"""It falls to 37 % in so many days without a bout."""
SMALL_DOSE: Final = 0.5
"""Smaller doses protect less."""
HOURS_PER_DAY: Final = 24.0


@dataclass(frozen=True, slots=True)
class Bout:
    """What one session did to one muscle."""

    hours_ago: float
    size: float


@dataclass(frozen=True, slots=True)
class Muscle:
    """One muscle's bouts and how used to them it is (0 to 0.9)."""

    bouts: tuple[Bout, ...] = ()
    protection: float = 0.0

    def soreness(self, slowness: float = 1.0) -> float:
        """0 to 10 now; `slowness` above 1 draws it out."""
        felt = sum(one.size * _shape(one.hours_ago / slowness) for one in self.bouts)
        return MOST * (1 - exp(-felt))


@dataclass(frozen=True, slots=True)
class Soreness:
    """Every muscle that was ever worked. A new value after every bout and every night."""

    muscles: Mapping[str, Muscle] = field(default_factory=lambda: MappingProxyType({}))
    first_protection: float = 0.0
    """Of a muscle that is worked for the first time in the season."""

    def after_bout(self, dose: Mapping[str, float], factor: float = 1.0) -> Soreness:
        """After a session: `dose` by muscle, about 1 for three sets near failure; `factor` makes it worse."""
        found = dict(self.muscles)
        for name, amount in dose.items():
            if amount <= 0:
                continue
            old = found.get(name, Muscle(protection=self.first_protection))
            bout = Bout(0.0, PER_DOSE * amount * factor * (1 - old.protection))
            learned = PROTECTION_A_BOUT * min(1.0, amount / SMALL_DOSE)
            protection = min(MOST_PROTECTION, old.protection + (1 - old.protection) * learned)
            found[name] = Muscle((*old.bouts, bout), protection)
        return replace(self, muscles=MappingProxyType(found))

    def later(self, hours: float) -> Soreness:
        """After so many hours without a bout."""
        kept = exp(-hours / HOURS_PER_DAY / PROTECTION_DAYS)
        aged = {
            name: Muscle(
                tuple(
                    Bout(one.hours_ago + hours, one.size)
                    for one in muscle.bouts
                    if one.hours_ago + hours < FORGOTTEN_HOURS
                ),
                muscle.protection * kept,
            )
            for name, muscle in self.muscles.items()
        }
        return replace(self, muscles=MappingProxyType(aged))

    def by_muscle(self, slowness: float = 1.0) -> Mapping[str, float]:
        """Soreness from 0 to 10, the sorest first."""
        felt = {name: muscle.soreness(slowness) for name, muscle in self.muscles.items()}
        return dict(sorted(felt.items(), key=lambda one: (-one[1], one[0])))


def _shape(hours: float) -> float:
    """0 at first, 1 at its highest, near 0 after five days."""
    share = hours / PEAK_HOURS
    return float(share**STEEPNESS * exp(STEEPNESS * (1 - share)))
