"""All messages of one kind as columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from ironstride.recordings.fit.columns import (
    SPARE_VALUES,
    VALUES_PER_BYTE,
    Column,
    Rows,
    in_file_order,
    merged,
    rows_of,
    starts_of,
    values_at,
)
from ironstride.recordings.fit.developer_field import DeveloperField
from ironstride.recordings.fit.fit_part import MessageGroup
from ironstride.recordings.fit.layout import FieldPlace
from ironstride.recordings.fit.scales import scales_of


class MessageTable:
    """Messages of one kind of one part, in file order. A column is lifted out when it is first asked for."""

    def __init__(self, data: bytes, message: int, groups: Sequence[MessageGroup]) -> None:
        self.message = message
        """The global message number."""
        self.starts, self._where = in_file_order(groups)
        self._data, self._groups = data, groups
        self._rows: list[Rows | None] = [None] * len(groups)
        self._columns: dict[int | DeveloperField, Column | None] = {}
        self._places: dict[int | DeveloperField, list[tuple[int, FieldPlace]]] = {}
        for at, group in enumerate(groups):
            for place in (*group.layout.fields, *group.layout.developer):
                if place.size:
                    self._places.setdefault(place.key, []).append((at, place))

    def __len__(self) -> int:
        return len(self.starts)

    @property
    def fields(self) -> tuple[int, ...]:
        """The numbers of the profile's fields that there are columns for."""
        return tuple(sorted(key for key in {*self._places, *self._columns} if isinstance(key, int)))

    @property
    def developer_fields(self) -> tuple[DeveloperField, ...]:
        """The developer fields, each as it was described; one that was described anew is another."""
        return tuple(key for key in self._places if isinstance(key, DeveloperField))

    @property
    def rolled(self) -> NDArray[np.bool_]:
        """Which messages have a compressed timestamp in their header."""
        found = np.zeros(len(self), np.bool_)
        for group, where in zip(self._groups, self._where, strict=True):
            found[where[len(group.starts) :]] = True
        return found

    def column(self, field: int | DeveloperField) -> Column | None:
        """The field's values, scaled; None where no message has it."""
        if field not in self._columns:
            if field not in self._places:
                return None
            self._columns[field] = self._lifted(field)
        return self._columns[field]

    def numbers(self, field: int | DeveloperField) -> NDArray[np.float64] | None:
        """The field's values where they are numbers, one a message: the first of an array. None where it has none."""
        column = self.column(field)
        if column is None or column.dtype == np.object_:
            return None
        return (column[:, 0] if column.ndim > 1 else column).astype(np.float64, copy=False)

    def items(self) -> Iterator[tuple[int | DeveloperField, Column]]:
        """Every column with its field's number or its developer field."""
        every: list[int | DeveloperField] = [*self.fields, *self.developer_fields]
        for field in every:
            column = self.column(field)
            if column is not None:
                yield field, column

    def put(self, field: int, column: Column) -> None:
        """Take `column` for a field, as it was worked out from others."""
        self._columns[field] = column

    @property
    def too_wide(self) -> tuple[int | DeveloperField, ...]:
        """The fields whose arrays were too wide to be lifted out, of those asked for so far."""
        return tuple(field for field, column in self._columns.items() if column is None)

    def _lifted(self, field: int | DeveloperField) -> Column | None:
        if isinstance(field, int):
            scale, offset = scales_of(self.message).get(field, (1.0, 0.0))
        else:
            scale, offset = field.scale, field.offset
        pieces = [
            (self._where[at], values_at(self._rows_of(at), place, scale, offset)) for at, place in self._places[field]
        ]
        if len(pieces) == 1 and len(pieces[0][0]) == len(self) and not self._is_mixed(self._places[field][0][0]):
            return pieces[0][1]
        return merged(len(self), pieces, VALUES_PER_BYTE * len(self._data) + SPARE_VALUES)

    def _is_mixed(self, at: int) -> bool:
        """Whether a group's messages do not stand in file order by themselves."""
        return bool(self._groups[at].starts and self._groups[at].rolled)

    def _rows_of(self, at: int) -> Rows:
        rows = self._rows[at]
        if rows is None:
            group = self._groups[at]
            rows = self._rows[at] = rows_of(self._data, starts_of(group), group.layout.size)
        return rows
