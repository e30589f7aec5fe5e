"""Load from heart rate: Banister's and Edwards' sums (evidence 2.5). Not meant for lifting.

Both are summed point by point: of a mean heart rate they come out too small for intervals.
"""

from __future__ import annotations

from collections.abc import Mapping
from math import exp
from types import MappingProxyType
from typing import Final

import numpy as np

from ironstride.load.track_steps import Column
from ironstride.units import SECONDS_PER_MINUTE

BANISTER: Final[Mapping[str, tuple[float, float]]] = MappingProxyType({"male": (0.64, 1.92), "female": (0.86, 1.67)})
"""Factor and exponent. Where nobody said the sex, the mean of both loads: a convention."""
EDWARDS_BOUNDS: Final = (0.50, 0.60, 0.70, 0.80, 0.90)
"""Lower ends of the zones 1 to 5 as shares of the highest heart rate."""


def banister(minutes: float, reserve_share: float, sex: str | None = None) -> float:
    """Load of so many minutes at a share of what lies between resting and highest heart rate, held within 0 to 1.

    Raises:
        ValueError: when the minutes are below zero or the sex is neither ``female`` nor ``male``.

    >>> round(banister(45, 90 / 130, "male"), 2), round(banister(45, 90 / 130, "female"), 2)
    (75.33, 85.14)
    """
    _check(minutes, sex)
    share = min(1.0, max(0.0, reserve_share))
    loads = [minutes * share * factor * exp(power * share) for factor, power in _constants(sex)]
    return sum(loads) / len(loads)


def banister_of(bpm: Column, seconds: Column, resting_bpm: float, max_bpm: float, sex: str | None = None) -> float:
    """Banister's load of a heart rate point by point; points without a value take the mean of the others.

    Raises:
        ValueError: when resting is not below the highest rate or the sex is neither ``female`` nor ``male``.
    """
    _check(0, sex)
    if not 0 < resting_bpm < max_bpm:
        raise ValueError(f"a resting rate below the highest, not {resting_bpm:g} and {max_bpm:g}")
    share = np.clip((bpm - resting_bpm) / (max_bpm - resting_bpm), 0.0, 1.0)
    loads = [_summed(share * factor * np.exp(power * share), seconds) for factor, power in _constants(sex)]
    return sum(loads) / len(loads)


def by_zones(bpm: Column, seconds: Column, lower_ends_bpm: tuple[float, ...]) -> float:
    """Minutes times the number of the zone they were in, 0 below the first; points without a value take the mean.

    With the lower ends at 50, 60 ... 90 % of the highest heart rate this is Edwards' load.
    """
    zone = np.searchsorted(np.array(lower_ends_bpm), bpm, side="right").astype(np.float64)
    return _summed(np.where(np.isfinite(bpm), zone, np.nan), seconds)


def _summed(per_minute: Column, seconds: Column) -> float:
    known = np.isfinite(per_minute)
    seen = float(seconds[known].sum())
    if seen <= 0:
        return 0.0
    mean = float((per_minute[known] * seconds[known]).sum()) / seen
    return mean * float(seconds.sum()) / SECONDS_PER_MINUTE


def _constants(sex: str | None) -> tuple[tuple[float, float], ...]:
    return tuple(BANISTER.values()) if sex is None else (BANISTER[sex],)


def _check(minutes: float, sex: str | None) -> None:
    if minutes < 0:
        raise ValueError(f"minutes are not below zero, as {minutes} is")
    if sex is not None and sex not in BANISTER:
        raise ValueError(f"the sex is one of {', '.join(BANISTER)} or not said, not {sex!r}")
