"""The records of a FIT file as a track: native fields first, then what developers recorded, heart rates merged in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

import numpy as np
from numpy.typing import NDArray

from ironstride.recordings.fit_columns import Column, MessageColumns, columns_of
from ironstride.recordings.fit_heart import heart_from_straps
from ironstride.recordings.fit_times import times_of
from ironstride.recordings.fit_walker import FitPart
from ironstride.training.track import Measure

RECORD: Final = 20
SEMICIRCLE_DEG: Final = 180 / 2**31
PACKED_SPEED_DISTANCE: Final = 8
"""Three bytes: 12 bits of speed and 12 bits of distance that go on from the last (formats section 1)."""
_PACKED_SPEED_STEPS: Final = 100
_PACKED_DISTANCE_STEPS: Final = 16
_PACKED_DISTANCE_TURN: Final = 4096


@dataclass(frozen=True, slots=True)
class _Source:
    """A field that a measure may come from."""

    field: int
    scale: float = 1.0
    offset: float = 0.0


_SOURCES: Final[Mapping[Measure, tuple[_Source, ...]]] = MappingProxyType(
    {
        Measure.DISTANCE_M: (_Source(5, 100),),
        Measure.HEART_BPM: (_Source(3),),
        Measure.SPEED_M_PER_S: (_Source(73, 1000), _Source(6, 1000)),
        Measure.ALTITUDE_M: (_Source(78, 5, 500), _Source(2, 5, 500)),
        Measure.CADENCE_PER_MIN: (_Source(4),),
        Measure.POWER_W: (_Source(7),),
        Measure.LATITUDE_DEG: (_Source(0, 1 / SEMICIRCLE_DEG),),
        Measure.LONGITUDE_DEG: (_Source(1, 1 / SEMICIRCLE_DEG),),
        Measure.TEMPERATURE_C: (_Source(13),),
    }
)
"""The first that says anything of a point counts."""
_FRACTIONAL_CADENCE: Final = _Source(53, 128)
_DEVELOPERS_NAMES: Final[Mapping[Measure, str]] = MappingProxyType(
    {
        Measure.POWER_W: "power",
        Measure.HEART_BPM: "heart_rate",
        Measure.CADENCE_PER_MIN: "cadence",
        Measure.SPEED_M_PER_S: "speed",
        Measure.DISTANCE_M: "distance",
    }
)


@dataclass(frozen=True, slots=True, eq=False)
class FitPoints:
    """Every record of a part that has a time, in the order of times."""

    times: NDArray[np.float64]
    """Seconds of the FIT epoch."""
    columns: Mapping[Measure, Column]
    reordered: bool
    """The clock had jumped back in between."""


def fit_points(data: bytes, part: FitPart) -> FitPoints:
    """The records of a part."""
    records = columns_of(data, part, RECORD)
    times = times_of(data, part, records)
    found = {measure: column for measure in Measure if (column := _column(records, measure)) is not None}
    _add_packed(records, found)
    known = ~np.isnan(times)
    order = np.argsort(times[known], kind="stable")
    reordered = bool(np.any(np.diff(order) < 0)) if len(order) else False
    moments = times[known][order]
    columns = {measure: column[known][order] for measure, column in found.items()}
    heart = heart_from_straps(data, part, moments)
    if heart is not None:
        own = columns.get(Measure.HEART_BPM)
        columns[Measure.HEART_BPM] = heart if own is None else np.where(np.isnan(own), heart, own)
    return FitPoints(moments, MappingProxyType(columns), reordered)


def _column(records: MessageColumns, measure: Measure) -> Column | None:
    found: Column | None = None
    for source in _SOURCES[measure]:
        values = records.scaled(source.field, source.scale, source.offset)
        if values is not None:
            found = values if found is None else np.where(np.isnan(found), values, found)
    if found is None and measure in _DEVELOPERS_NAMES:
        found = records.developer(RECORD, _SOURCES[measure][0].field, _DEVELOPERS_NAMES[measure])
    if found is not None and measure is Measure.CADENCE_PER_MIN:
        more = records.scaled(_FRACTIONAL_CADENCE.field, _FRACTIONAL_CADENCE.scale)
        found = found if more is None else found + np.nan_to_num(more)
    return found


def _add_packed(records: MessageColumns, found: dict[Measure, Column]) -> None:
    """Speed and distance of old pods, where nothing else says them."""
    packed = records.array(PACKED_SPEED_DISTANCE, 3)
    if packed is None or np.isnan(packed).all():
        return
    known = ~np.isnan(packed).any(axis=1)
    low, middle, high = (packed[known, place].astype(np.int64) for place in range(3))
    speed = np.full(len(records), np.nan)
    speed[known] = (low | (middle & 0x0F) << 8) / _PACKED_SPEED_STEPS
    steps = middle >> 4 | high << 4
    moved = np.diff(steps, prepend=steps[:1]) % _PACKED_DISTANCE_TURN
    distance = np.full(len(records), np.nan)
    distance[known] = (steps[:1] + np.cumsum(moved)) / _PACKED_DISTANCE_STEPS
    found.setdefault(Measure.SPEED_M_PER_S, speed)
    found.setdefault(Measure.DISTANCE_M, distance)
