"""The messages of one kind as columns: gathered from where they lie, all at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from ironstride.recordings.fit_layout import BYTE, FORMATS, FieldPlace, invalid_number
from ironstride.recordings.fit_walker import FitPart, MessageBlock

Column = NDArray[np.float64]
_KINDS: Final = {
    "B": "u1",
    "b": "i1",
    "H": "u2",
    "h": "i2",
    "I": "u4",
    "i": "i4",
    "Q": "u8",
    "q": "i8",
    "f": "f4",
    "d": "f8",
}


@dataclass(frozen=True, slots=True, eq=False)
class MessageColumns:
    """All messages with one number, in file order."""

    blocks: tuple[tuple[MessageBlock, NDArray[np.uint8], NDArray[np.intp]], ...]
    """Of each layout: where its messages lie, their bytes row by row, and the rows they are among all."""
    offsets: NDArray[np.int64]
    """Where each message lies in the file."""

    def __len__(self) -> int:
        return len(self.offsets)

    def numbers(self, field: int) -> Column | None:
        """A field's unscaled values, of an array its first; NaN where invalid or left out. None where none has it."""
        found: Column | None = None
        for block, rows, places in self.blocks:
            place = block.layout.place_of(field)
            values = None if place is None else _first(rows, place, big_endian=block.layout.big_endian)
            if values is not None:
                found = np.full(len(self), np.nan) if found is None else found
                found[places] = values
        return found

    def scaled(self, field: int, scale: float, offset: float = 0.0) -> Column | None:
        """A field's values in their unit; None where none is valid."""
        values = self.numbers(field)
        return None if values is None or np.isnan(values).all() else values / scale - offset

    def array(self, field: int, width: int) -> Column | None:
        """A field that is an array of `width` values: one row a message; None where no message has it."""
        found: Column | None = None
        for block, rows, places in self.blocks:
            place = block.layout.place_of(field)
            values = None if place is None else _values(rows, place, big_endian=block.layout.big_endian)
            if values is not None:
                found = np.full((len(self), width), np.nan) if found is None else found
                found[places, : min(width, values.shape[1])] = values[:, :width]
        return found

    def developer(self, message: int, field: int, name: str) -> Column | None:
        """What developers recorded under a profile's field or its name, in its unit; None where nobody did."""
        found: Column | None = None
        for block, rows, places in self.blocks:
            for one in block.layout.developer:
                described = one.described
                if described.native != (message, field) and described.name.casefold() != name:
                    continue
                values = _first(rows, one.place, big_endian=block.layout.big_endian)
                if values is not None:
                    found = np.full(len(self), np.nan) if found is None else found
                    found[places] = values / described.scale - described.offset
        return None if found is None or np.isnan(found).all() else found


def columns_of(data: bytes, part: FitPart, message: int) -> MessageColumns:
    """The messages with that number, in file order."""
    blocks = part.blocks_of(message)
    whole = np.frombuffer(data, dtype=np.uint8)
    starts = [np.array(block.offsets, dtype=np.int64) for block in blocks]
    every = np.concatenate(starts) if starts else np.empty(0, dtype=np.int64)
    order = np.argsort(every, kind="stable")
    rank = np.empty(len(every), dtype=np.intp)
    rank[order] = np.arange(len(every))
    found = []
    at = 0
    for block, offsets in zip(blocks, starts, strict=True):
        found.append((block, _rows(whole, offsets, block.layout.size), rank[at : at + len(offsets)]))
        at += len(offsets)
    return MessageColumns(tuple(found), every[order])


def _rows(whole: NDArray[np.uint8], offsets: NDArray[np.int64], size: int) -> NDArray[np.uint8]:
    if len(offsets) and len(offsets) * size == offsets[-1] - offsets[0] + size:
        return whole[offsets[0] : offsets[0] + len(offsets) * size].reshape(len(offsets), size)
    return np.lib.stride_tricks.sliding_window_view(whole, size)[offsets]


def _first(rows: NDArray[np.uint8], place: FieldPlace, *, big_endian: bool) -> Column | None:
    if place.base_type == BYTE and place.size > 1:
        return None
    values = _values(rows, place, big_endian=big_endian, only_first=True)
    return None if values is None else values[:, 0]


def _values(rows: NDArray[np.uint8], place: FieldPlace, *, big_endian: bool, only_first: bool = False) -> Column | None:
    """The field of every row as numbers, one row a message; None where it is text or of no known type."""
    form = FORMATS.get(place.base_type)
    if form is None or place.reader is None:
        return None
    kind = np.dtype(f"{'>' if big_endian else '<'}{_KINDS[form]}")
    first = 1 + place.offset
    size = kind.itemsize if only_first else place.size
    typed = np.ascontiguousarray(rows[:, first : first + size]).view(kind)
    values = typed.astype(np.float64)
    invalid = invalid_number(place.base_type)
    if invalid is not None:
        values[typed == kind.type(invalid)] = np.nan
    elif place.base_type == BYTE:
        values[(typed == 0xFF).all(axis=1)] = np.nan
    return values
