"""Whole columns lifted out of a FIT file: one gather for each layout, then one typed view for each field."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from ironstride.recordings.fit.base_types import BYTES
from ironstride.recordings.fit.fit_part import MessageGroup
from ironstride.recordings.fit.layout import FieldPlace, text_in

Column = NDArray[np.float64] | NDArray[np.object_]
"""One value a message: numbers with NaN = unknown, a row of numbers where the field is an array, or text and None."""
Rows = NDArray[np.uint8]
"""The bytes of messages of one layout, a message a row."""

SPARE_VALUES: Final = 4096
VALUES_PER_BYTE: Final = 4
"""An array column holds at most so many values for each byte of the file; wider ones only damage writes."""


def rows_of(data: bytes, starts: NDArray[np.int64], size: int) -> Rows:
    """The messages of `size` bytes that begin at `starts`; no copy is made where they lie one after another."""
    count, first = len(starts), int(starts[0])
    if int(starts[-1]) - first == (count - 1) * size and bool((np.diff(starts) == size).all()):
        return np.frombuffer(data, np.uint8, count * size, first).reshape(count, size)
    everywhere = np.ndarray((len(data) - size + 1,), np.dtype((np.void, size)), data, strides=(1,))
    return everywhere[starts].view(np.uint8).reshape(count, size)


def raw_values(rows: Rows, place: FieldPlace) -> NDArray[np.generic]:
    """The raw numbers at a place: a row of `place.count` for each message."""
    kind = np.dtype(f"{place.order}{_NUMPY_KINDS[place.base.letter]}{place.base.size}")
    shape, strides = (len(rows), place.count), (rows.shape[1], kind.itemsize)
    return np.ndarray(shape, kind, rows, 1 + place.offset, strides)


def values_at(rows: Rows, place: FieldPlace, scale: float = 1.0, offset: float = 0.0) -> Column:
    """The values at a place, scaled; one-dimensional where the field is a single value."""
    if place.base.is_text:
        first = 1 + place.offset
        return texts([text_in(row.tobytes()) for row in rows[:, first : first + place.size]])
    raw = raw_values(rows, place)
    if place.count == 1:
        raw = raw[:, 0]
    with np.errstate(invalid="ignore"):  # a NaN of a kind that complains when it is widened
        values = raw.astype(np.float64)
    if place.base is BYTES:
        values[(raw == BYTES.invalid).reshape(len(rows), -1).all(axis=1)] = np.nan
    elif place.base.invalid is not None:
        unknown = raw == place.base.invalid
        if unknown.any():
            values[unknown] = np.nan
    if scale != 1.0:
        with np.errstate(over="ignore"):
            values /= scale
    if offset:
        values -= offset
    return values


def texts(values: Sequence[str | None]) -> NDArray[np.object_]:
    """A column of text."""
    column = np.empty(len(values), np.object_)
    column[:] = values
    return column


def merged(count: int, pieces: Sequence[tuple[NDArray[np.intp], Column]], most: int) -> Column | None:
    """One column of `count` messages from what several layouts hold of it, each with the indices of its messages.

    None where it would hold more than `most` values. Text wins over numbers, the widest array over narrower ones.
    """
    if any(piece.dtype == np.object_ for _, piece in pieces):
        text = np.full(count, None, np.object_)
        for where, piece in pieces:
            if piece.dtype == np.object_:
                text[where] = piece
        return text
    width = max(piece.shape[1] if piece.ndim > 1 else 1 for _, piece in pieces)
    if width == 1:
        column = np.full(count, np.nan)
        for where, piece in pieces:
            column[where] = piece.reshape(-1)
        return column
    if count * width > most:
        return None
    wide = np.full((count, width), np.nan)
    for where, piece in pieces:
        wide[where, : piece.shape[1] if piece.ndim > 1 else 1] = piece.reshape(len(where), -1)
    return wide


def in_file_order(groups: Sequence[MessageGroup]) -> tuple[NDArray[np.int64], list[NDArray[np.intp]]]:
    """The offsets of all messages of the groups, rising, and for each group which of them are its own.

    A group's own are its ordinary messages first, then those with a compressed timestamp.
    """
    pieces = [starts_of(one) for one in groups]
    together = np.concatenate(pieces)
    if len(pieces) == 1 and not (groups[0].starts and groups[0].rolled):
        return together, [np.arange(len(together))]
    order = np.argsort(together, kind="stable")
    rank = np.empty(len(order), np.intp)
    rank[order] = np.arange(len(order))
    ends = np.cumsum([len(one) for one in pieces])[:-1]
    return together[order], list(np.split(rank, ends))


def starts_of(group: MessageGroup) -> NDArray[np.int64]:
    """Offsets of a group's messages: the ordinary ones, then those with a compressed timestamp."""
    if not group.rolled:
        return np.frombuffer(group.starts, np.int64)
    return np.concatenate([np.array(group.starts, np.int64), np.array(group.rolled, np.int64)])


_NUMPY_KINDS: Final = {
    "B": "u", "H": "u", "I": "u", "Q": "u", "b": "i", "h": "i", "i": "i", "q": "i", "f": "f", "d": "f",
}  # fmt: skip
