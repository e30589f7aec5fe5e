"""What a recorder measured point by point, as columns."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray


class Measure(StrEnum):
    """What a column holds; the unit is in the name."""

    DISTANCE_M = "distance-m"
    """Covered since the start."""
    HEART_BPM = "heart-bpm"
    SPEED_M_PER_S = "speed-m-per-s"
    ALTITUDE_M = "altitude-m"
    CADENCE_PER_MIN = "cadence-per-min"
    """Of one leg, as recorders write it for runs: half the steps."""
    POWER_W = "power-w"
    LATITUDE_DEG = "latitude-deg"
    LONGITUDE_DEG = "longitude-deg"
    TEMPERATURE_C = "temperature-c"


@dataclass(frozen=True, slots=True, eq=False)
class Track:
    """Points in the order of their times; every array has one value a point, NaN = unknown.

    Raises:
        ValueError: when columns differ in length or a time falls.
    """

    time_s: NDArray[np.float64]
    """Seconds since the activity's start; never falling."""
    columns: Mapping[Measure, NDArray[np.float64]] = field(default_factory=lambda: MappingProxyType({}))
    """What was measured at least once; a measure that is left out was never measured."""

    def __post_init__(self) -> None:
        if any(column.shape != self.time_s.shape for column in self.columns.values()):
            raise ValueError("the columns of a track differ in length")
        if len(self.time_s) > 1 and bool(np.any(np.diff(self.time_s) < 0)):
            raise ValueError("the times of a track fall")

    def __len__(self) -> int:
        return len(self.time_s)

    def of(self, measure: Measure) -> NDArray[np.float64] | None:
        """The column, or None where it was never measured."""
        return self.columns.get(measure)
