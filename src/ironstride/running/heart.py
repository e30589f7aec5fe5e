"""Heart-rate zones from what is known: threshold first, then the highest rate seen, formulas last and marked.

Formulas for the maximum have an error of 10 to 12 beats (evidence 2.12): they make estimates, and nothing about safety
rests on them. The bounds of the zones are conventions.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from ironstride.training.athlete import HeartValue


class HeartBasis(StrEnum):
    """What the zones are shares of."""

    THRESHOLD = "threshold"
    RESERVE = "reserve"
    MAXIMUM = "maximum"


FORMULAS: Final[Mapping[str, tuple[float, float]]] = MappingProxyType(
    {
        "tanaka": (208.0, 0.7),
        "fox": (220.0, 1.0),
        "gellish": (206.9, 0.67),
        "gulati": (206.0, 0.88),
        "nes": (211.0, 0.64),
    }
)
"""Name -> beats at birth and beats lost a year. Gulati's is for women."""
DEFAULT_FORMULA: Final = "tanaka"
FORMULA_ERROR_BPM: Final = 12
"""The upper end of the formulas' standard deviation."""
NO_FORMULA_FROM_AGE: Final = 60
"""From here on an estimated maximum sets no targets. A convention."""
AGES: Final = (5, 110)
RATES: Final = (25, 250)
"""Beats a minute a heart rate can lie between."""

ZONE_NAMES: Final = ("very easy", "easy", "steady", "threshold", "hard")
ZONE_BOUNDS: Final[Mapping[HeartBasis, tuple[float, ...]]] = MappingProxyType(
    {
        HeartBasis.THRESHOLD: (0.65, 0.80, 0.89, 0.95, 1.01, 1.10),
        HeartBasis.RESERVE: (0.50, 0.60, 0.70, 0.80, 0.90, 1.00),
        HeartBasis.MAXIMUM: (0.50, 0.65, 0.79, 0.87, 0.92, 1.00),
    }
)
"""Easy ends at 79 % of the maximum (evidence row 47) and at 70 % of the reserve, which is about the same."""


@dataclass(frozen=True, slots=True)
class HeartFacts:
    """What is known about a heart; None = not known."""

    observed_max: HeartValue | None = None
    resting: HeartValue | None = None
    threshold: HeartValue | None = None
    age: int | None = None


@dataclass(frozen=True, slots=True)
class HeartZone:
    """One zone, both ends included."""

    number: int
    """1 to 5."""
    name: str
    low_bpm: int
    high_bpm: int


@dataclass(frozen=True, slots=True)
class HeartZones:
    """Five zones without gaps."""

    basis: HeartBasis
    zones: tuple[HeartZone, ...]
    max_bpm: int | None
    """Highest rate, seen or estimated; None where only the threshold is known."""
    is_estimate: bool
    """They rest on a formula."""
    error_bpm: int | None
    """Likely error of an estimate; None for what was seen."""
    for_targets: bool
    """Whether runs may name them; not for estimates from 60 years."""
    known_since: date | None
    """Day of what they rest on; None = not said, or a formula."""

    def zone(self, number: int) -> HeartZone:
        """A zone by its number, 1 to 5."""
        return self.zones[number - 1]


def maximum_by_formula(age: int, formula: str = DEFAULT_FORMULA) -> float:
    """An estimate of the highest heart rate, with an error of `FORMULA_ERROR_BPM`.

    Raises:
        ValueError: when the age is none or the formula is not known.

    >>> round(maximum_by_formula(40), 1)
    180.0
    """
    if not AGES[0] <= age <= AGES[1]:
        raise ValueError(f"{age} is no age between {AGES[0]} and {AGES[1]} years")
    if formula not in FORMULAS:
        raise ValueError(f"{formula!r} is none of {', '.join(FORMULAS)}")
    start, a_year = FORMULAS[formula]
    return start - a_year * age


def of_reserve(share: float, resting_bpm: float, max_bpm: float) -> float:
    """Karvonen: the rate at a share of what lies between rest and maximum.

    Raises:
        ValueError: when rest is not below the maximum.

    >>> round(of_reserve(0.70, 55, 185))
    146
    """
    if not 0 < resting_bpm < max_bpm:
        raise ValueError(f"a resting rate below the maximum, not {resting_bpm} and {max_bpm}")
    return resting_bpm + share * (max_bpm - resting_bpm)


def heart_zones(facts: HeartFacts) -> HeartZones | None:
    """Zones from the best that is known; None where nothing is.

    Raises:
        ValueError: when a rate is none, or resting, threshold and maximum do not ascend.
    """
    _check(facts)
    if facts.threshold is not None:
        beats = facts.threshold.bpm
        top = None if facts.observed_max is None else facts.observed_max.bpm
        points = [share * beats for share in ZONE_BOUNDS[HeartBasis.THRESHOLD]]
        if top is not None:
            points[-1] = float(max(top, beats + 2))
        return _zones(HeartBasis.THRESHOLD, points, top, facts.threshold.date)
    highest, since = _highest(facts)
    if highest is None:
        return None
    estimated = facts.observed_max is None
    if facts.resting is not None and facts.resting.bpm < highest:
        points = [of_reserve(share, facts.resting.bpm, highest) for share in ZONE_BOUNDS[HeartBasis.RESERVE]]
        basis = HeartBasis.RESERVE
    else:
        points = [share * highest for share in ZONE_BOUNDS[HeartBasis.MAXIMUM]]
        basis = HeartBasis.MAXIMUM
    usable = not estimated or (facts.age or 0) < NO_FORMULA_FROM_AGE
    return _zones(basis, points, round(highest), since, estimated=estimated, for_targets=usable)


def _highest(facts: HeartFacts) -> tuple[float | None, date | None]:
    if facts.observed_max is not None:
        return float(facts.observed_max.bpm), facts.observed_max.date
    return (None if facts.age is None else maximum_by_formula(facts.age)), None


def _zones(
    basis: HeartBasis,
    points: list[float],
    top: int | None,
    since: date | None,
    *,
    estimated: bool = False,
    for_targets: bool = True,
) -> HeartZones:
    ends = [round(point) for point in points]
    last = len(ZONE_NAMES)
    zones = tuple(
        HeartZone(place, name, ends[place - 1], ends[place] if place == last else ends[place] - 1)
        for place, name in enumerate(ZONE_NAMES, start=1)
    )
    error = FORMULA_ERROR_BPM if estimated else None
    return HeartZones(basis, zones, top, estimated, error, for_targets, since)


def _check(facts: HeartFacts) -> None:
    known = [one.bpm for one in (facts.resting, facts.threshold, facts.observed_max) if one is not None]
    if any(not RATES[0] <= bpm <= RATES[1] for bpm in known):
        raise ValueError(f"heart rates lie between {RATES[0]} and {RATES[1]}, not {known}")
    if sorted(set(known)) != known:
        raise ValueError(f"resting, threshold and highest heart rate ascend, not {known}")
