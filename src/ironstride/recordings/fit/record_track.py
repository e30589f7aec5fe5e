"""The records of a part as a track."""

from __future__ import annotations

from collections.abc import Iterable
from types import MappingProxyType
from typing import Final

import numpy as np
from numpy.typing import NDArray

from ironstride.recordings.fit.decode import DecodedPart
from ironstride.recordings.fit.developer_field import DeveloperField
from ironstride.recordings.fit.heart_beats import heart_beats, rates_between
from ironstride.recordings.fit.message_table import MessageTable
from ironstride.recordings.fit.session_summary import EARLIEST_TIMESTAMP
from ironstride.training.track import Measure, Track

RECORD: Final = 20
SEMICIRCLES_PER_DEG: Final = 2**31 / 180
FURTHEST_NORTH_DEG: Final = 90.0
_CADENCE_FRACTION: Final = 53
_FIELDS: Final = {
    Measure.DISTANCE_M: 5,
    Measure.HEART_BPM: 3,
    Measure.SPEED_M_PER_S: 73,
    Measure.ALTITUDE_M: 78,
    Measure.CADENCE_PER_MIN: 4,
    Measure.POWER_W: 7,
    Measure.LATITUDE_DEG: 0,
    Measure.LONGITUDE_DEG: 1,
    Measure.TEMPERATURE_C: 13,
}
_OLDER: Final = {6: 73, 2: 78}
"""Developers may name the older field of 16 bits that theirs stands for."""
_NAMES: Final = {
    "distance": 5, "heart_rate": 3, "heart rate": 3, "speed": 73, "altitude": 78, "elevation": 78, "cadence": 4,
    "power": 7, "temperature": 13,
}  # fmt: skip
"""What developers call a field that stands for one of the profile's."""

Columns = dict[Measure, NDArray[np.float64]]


class RecordColumns:
    """Every point of a part with a date, in the order of their times, ready to be cut into activities."""

    def __init__(self, part: DecodedPart) -> None:
        table = part.table(RECORD)
        times = part.times(RECORD)
        dated = np.flatnonzero(times >= EARLIEST_TIMESTAMP)
        order = dated[np.argsort(times[dated], kind="stable")]
        self.times: NDArray[np.float64] = times[order]
        """Seconds of the FIT epoch."""
        self.undated = len(times) - len(order)
        """Points without a date, which are left out."""
        self.clock_went_back = bool((np.diff(order) < 0).any())
        self.columns: Columns = {} if table is None else _measured(table, order)
        self._fill_heart(part)

    def track(self, start: float, begin: float, end: float) -> Track | None:
        """The points from `begin` up to `end`; None where there are none.

        Their times count from `start`; the few before it are taken for its beginning.
        """
        first, last = np.searchsorted(self.times, (begin, end))
        if first >= last:
            return None
        cut = {measure: column[first:last] for measure, column in self.columns.items()}
        measured = {measure: column for measure, column in cut.items() if not np.isnan(column).all()}
        return Track(np.maximum(self.times[first:last] - start, 0.0), MappingProxyType(measured))

    def outside(self, begin: float, end: float) -> int:
        """How many points lie neither from `begin` on nor before `end`."""
        first, last = np.searchsorted(self.times, (begin, end))
        return len(self.times) - int(last - first)

    def _fill_heart(self, part: DecodedPart) -> None:
        """Take the strap's own rates where the records have none."""
        beats = heart_beats(part) if len(self.times) else None
        if beats is None:
            return
        own = self.columns.get(Measure.HEART_BPM)
        strap = rates_between(self.times, beats)
        self.columns[Measure.HEART_BPM] = strap if own is None else np.where(np.isnan(own), strap, own)


def _measured(table: MessageTable, order: NDArray[np.intp]) -> Columns:
    found: Columns = {}
    for measure, field in _FIELDS.items():
        values = _native_or_developers(table, field)
        if values is not None:
            found[measure] = values[order]
    _mend(found)
    fraction = table.numbers(_CADENCE_FRACTION)
    if fraction is not None and Measure.CADENCE_PER_MIN in found:
        found[Measure.CADENCE_PER_MIN] = found[Measure.CADENCE_PER_MIN] + np.nan_to_num(fraction[order])
    return found


def _mend(columns: Columns) -> None:
    """Degrees for semicircles; a heart that does not beat and a place off the globe were not measured."""
    for measure in (Measure.LATITUDE_DEG, Measure.LONGITUDE_DEG):
        if measure in columns:
            columns[measure] = columns[measure] / SEMICIRCLES_PER_DEG
    latitude, longitude = columns.get(Measure.LATITUDE_DEG), columns.get(Measure.LONGITUDE_DEG)
    if latitude is not None and longitude is not None:
        nowhere = ~(np.abs(latitude) <= FURTHEST_NORTH_DEG) | np.isnan(longitude)
        columns[Measure.LATITUDE_DEG] = np.where(nowhere, np.nan, latitude)
        columns[Measure.LONGITUDE_DEG] = np.where(nowhere, np.nan, longitude)
    heart = columns.get(Measure.HEART_BPM)
    if heart is not None:
        columns[Measure.HEART_BPM] = np.where(heart > 0, heart, np.nan)


def _native_or_developers(table: MessageTable, field: int) -> NDArray[np.float64] | None:
    """The profile's own column; a developer's of the same meaning only where the profile's says nothing at all."""
    own = table.numbers(field)
    if own is not None and not np.isnan(own).all():
        return own
    columns = (table.numbers(one) for one in _standing_for(field, table.developer_fields))
    return next((column for column in columns if column is not None and not np.isnan(column).all()), None)


def _standing_for(field: int, developers: Iterable[DeveloperField]) -> list[DeveloperField]:
    """The developer fields that say they stand for it, then those that are merely named so."""
    said, named = [], []
    for one in developers:
        native = one.native_field
        if native is not None and one.native_message in (None, RECORD) and _OLDER.get(native, native) == field:
            said.append(one)
        elif native is None and _NAMES.get(one.name.casefold()) == field:
            named.append(one)
    return said + named
