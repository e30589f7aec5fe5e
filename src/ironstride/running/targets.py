"""How hard each part of a run is, by whatever is known: effort always, pace and heart rate where there are any.

Effort from 1 to 10 is how it feels: 3 whole sentences, 5 short sentences, 7 single words, 9 no words. A convention.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from ironstride.running.heart import HeartZones
from ironstride.running.paces import PaceName, PaceRange
from ironstride.training.run_workout import RunTarget
from ironstride.units import FIVE_KM_M, HALF_MARATHON_M, MARATHON_M, TEN_KM_M


class Intensity(StrEnum):
    """How hard a step is meant."""

    WALK = "walk"
    RECOVERY = "recovery"
    EASY = "easy"
    STEADY = "steady"
    RACE = "race"
    """The pace of the race that the season is for."""
    THRESHOLD = "threshold"
    INTERVAL = "interval"
    HILL = "hill"
    STRIDE = "stride"
    TRIAL = "trial"


EFFORTS: Final[Mapping[Intensity, tuple[int, int]]] = MappingProxyType(
    {
        Intensity.WALK: (1, 2),
        Intensity.RECOVERY: (2, 3),
        Intensity.EASY: (2, 4),
        Intensity.STEADY: (5, 6),
        Intensity.THRESHOLD: (6, 7),
        Intensity.INTERVAL: (8, 9),
        Intensity.HILL: (8, 9),
        Intensity.STRIDE: (6, 8),
        Intensity.TRIAL: (8, 9),
    }
)
RACE_EFFORTS: Final = ((FIVE_KM_M, (8, 9)), (TEN_KM_M, (7, 8)), (HALF_MARATHON_M, (6, 7)), (MARATHON_M, (5, 6)))
"""Effort of the pace of each distance; other distances take the row of the nearest by ratio."""
PACES: Final[Mapping[Intensity, PaceName]] = MappingProxyType(
    {
        Intensity.RECOVERY: PaceName.RECOVERY,
        Intensity.EASY: PaceName.EASY,
        Intensity.STEADY: PaceName.MARATHON,
        Intensity.THRESHOLD: PaceName.THRESHOLD,
        Intensity.INTERVAL: PaceName.INTERVAL,
        Intensity.HILL: PaceName.INTERVAL,
        Intensity.STRIDE: PaceName.REPETITION,
    }
)
"""Hills and strides are run by effort; their flat pace is what a tilted treadmill is set from."""
HEART_ZONES: Final[Mapping[Intensity, tuple[int, int]]] = MappingProxyType(
    {
        Intensity.RECOVERY: (1, 1),
        Intensity.EASY: (1, 2),
        Intensity.STEADY: (3, 3),
        Intensity.THRESHOLD: (4, 4),
    }
)
"""First and last zone. Shorter and harder steps end before the heart rate has settled: they have none."""


@dataclass(frozen=True, slots=True)
class Targets:
    """Targets of every intensity."""

    of: Mapping[Intensity, RunTarget]
    flat_paces: Mapping[Intensity, PaceRange] = field(default_factory=dict)
    """Paces behind the targets that are run by effort outside: for treadmills."""
    heart_is_estimate: bool = False
    """Heart rates rest on a formula for the maximum."""
    distance_m: float | None = None
    """The race that `Intensity.RACE` is for; None = none, then it is threshold."""


def race_effort(distance_m: float | None) -> tuple[int, int]:
    """Effort of the pace of a race; without a race that of threshold."""
    if distance_m is None:
        return EFFORTS[Intensity.THRESHOLD]
    nearest = min(RACE_EFFORTS, key=lambda row: max(row[0] / distance_m, distance_m / row[0]))
    return nearest[1]


def targets_for(
    paces: Mapping[PaceName, PaceRange] | None = None,
    heart: HeartZones | None = None,
    distance_m: float | None = None,
    race: PaceRange | None = None,
) -> Targets:
    """Targets from what is known.

    Args:
        paces: training paces; None = no race fitness is known.
        heart: heart-rate zones; None = not known.
        distance_m: distance of the season's race; None = no race.
        race: its pace; None = not known.

    Raises:
        ValueError: when the distance is not above zero.
    """
    if distance_m is not None and distance_m <= 0:
        raise ValueError(f"a race has a distance above zero, not {distance_m} m")
    zones = heart if heart is not None and heart.for_targets else None
    known = {} if paces is None else {intensity: paces[name] for intensity, name in PACES.items()}
    if race is not None and distance_m is not None:
        known[Intensity.RACE] = race
        if distance_m >= HALF_MARATHON_M and Intensity.STEADY in known:
            known[Intensity.STEADY] = _no_faster(known[Intensity.STEADY], race)
    elif distance_m is None and Intensity.THRESHOLD in known:
        known[Intensity.RACE] = known[Intensity.THRESHOLD]
    found = {}
    for intensity in Intensity:
        low, high = race_effort(distance_m) if intensity is Intensity.RACE else EFFORTS[intensity]
        target = _with_heart(RunTarget(low, high), intensity, zones)
        by_effort = intensity in {Intensity.HILL, Intensity.STRIDE}
        found[intensity] = target if by_effort else with_pace(target, known.get(intensity))
    return Targets(
        MappingProxyType(found),
        MappingProxyType(known),
        heart_is_estimate=zones is not None and zones.is_estimate,
        distance_m=distance_m,
    )


def with_pace(target: RunTarget, pace: PaceRange | None) -> RunTarget:
    """The target with a pace in whole seconds; as it was where the pace is not known."""
    if pace is None:
        return target
    fast, slow = float(round(pace.fast_s_per_km)), float(round(pace.slow_s_per_km))
    return replace(target, pace_fast_s_per_km=fast, pace_slow_s_per_km=slow)


def without_pace(target: RunTarget) -> RunTarget:
    """The target by effort and heart rate."""
    return replace(target, pace_fast_s_per_km=None, pace_slow_s_per_km=None)


def _no_faster(pace: PaceRange, than: PaceRange) -> PaceRange:
    """Steady is never quicker than the pace of a race of an hour and a half and more."""
    return PaceRange(max(pace.fast_s_per_km, than.fast_s_per_km), max(pace.slow_s_per_km, than.slow_s_per_km))


def _with_heart(target: RunTarget, intensity: Intensity, zones: HeartZones | None) -> RunTarget:
    if zones is None or intensity not in HEART_ZONES:
        return target
    first, last = HEART_ZONES[intensity]
    return replace(target, heart_low_bpm=zones.zone(first).low_bpm, heart_high_bpm=zones.zone(last).high_bpm)
