"""The rows of Strong's export: sets, rests between them, and notes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from types import MappingProxyType
from typing import Final

from ironstride.recordings.strength_csv.distance_unit import A_DISTANCE_UNIT, METRES_OF
from ironstride.recordings.strength_csv.make_set import SetColumns, SetKind, make_set
from ironstride.recordings.strength_csv.named_columns import NamedColumn, key_of
from ironstride.recordings.strength_csv.row_reader import RowReader
from ironstride.recordings.strength_csv.set_row import SetRow
from ironstride.recordings.strength_csv.start_times import StartTimes
from ironstride.recordings.strength_csv.unit_asked import UnitAsked
from ironstride.recordings.strength_csv.weight_unit import weight_unit_of

REST: Final = "rest timer"
NOTE: Final = "note"
_KINDS: Final[Mapping[str, SetKind]] = MappingProxyType(
    {"": SetKind.WORK, "w": SetKind.WARM_UP, "f": SetKind.FAILURE, "d": SetKind.DROP}
)


class StrongRows:
    """Reads the rows of one file in their order; a note waits for the next set of its exercise."""

    def __init__(self, columns: Mapping[str, tuple[NamedColumn, ...]], times: StartTimes, units: UnitAsked) -> None:
        self._columns = columns
        self._keys = {meaning: key_of(columns, meaning) for meaning in ("title", "exercise", "order", "note")}
        self._times = times
        self._units = units
        self._lengths: dict[tuple[datetime, str], float | None] = {}
        self._waiting: dict[tuple[datetime, str], str] = {}

    def read(self, row: RowReader) -> SetRow | None:
        """The set; None for a rest, a note, and what cannot be read, which is noted."""
        order = row.text(self._keys["order"]).casefold()
        if order == REST:
            return None
        start, exercise = self._times.start(row), row.text(self._keys["exercise"])
        if not exercise:
            row.note(self._keys["exercise"], "the name of an exercise; the row is left out")
        if start is None or not exercise:
            return None
        said = row.text(key_of(self._columns, "exercise note"))
        if order in _KINDS or order.isdigit():
            return self._set_row(row, start, exercise, _KINDS.get(order, SetKind.WORK), said)
        if order != NOTE and self._has_amount(row):
            row.note(self._keys["order"], "a number, W, D or F, Rest Timer or Note; the row is left out")
        elif said:
            self._waiting[start, exercise] = said
        return None

    def _has_amount(self, row: RowReader) -> bool:
        """Whether something was done: rests and notes, whatever a language calls them, have no such numbers."""
        columns = [one.key for meaning in ("reps", "weight", "distance") for one in self._columns.get(meaning, ())]
        return any(row.text(key).strip("0.,") for key in columns)

    def _set_row(self, row: RowReader, start: datetime, exercise: str, kind: SetKind, said: str) -> SetRow | None:
        keys = SetColumns(*(key_of(self._columns, meaning) for meaning in ("reps", "seconds", "effort")))
        one = make_set(row, exercise, keys, self._weight_kg(row), self._distance_m(row), kind)
        if one is None:
            return None
        title, note = row.text(self._keys["title"]), row.text(self._keys["note"])
        waited = self._waiting.pop((start, exercise), "")
        return SetRow(start, one, title, self._length(row, start, title), note, said or waited)

    def _length(self, row: RowReader, start: datetime, title: str) -> float | None:
        """Of the session; read, and said to be unreadable, once for each session."""
        key = (start, title)
        if key not in self._lengths:
            lost = row.lost_amount
            self._lengths[key] = row.seconds(key_of(self._columns, "duration"))
            row.lost_amount = lost
        return self._lengths[key]

    def _weight_kg(self, row: RowReader) -> float | None:
        for column in self._columns.get("weight", ()):
            weight = row.weight(column.key)
            unit = weight_unit_of(column.unit or row.text(key_of(self._columns, "weight unit")))
            kilograms = self._units.kg(weight, unit)
            if kilograms is not None:
                return kilograms
        return None

    def _distance_m(self, row: RowReader) -> float | None:
        for column in self._columns.get("distance", ()):
            unit = column.unit or row.text(key_of(self._columns, "distance unit")).casefold()
            to_m: Callable[[float], float] | None = METRES_OF.get(unit) if unit else self._units.distance_m
            if to_m is not None:
                return row.distance(column.key, to_m)
            row.note(column.key, A_DISTANCE_UNIT)
        return None
