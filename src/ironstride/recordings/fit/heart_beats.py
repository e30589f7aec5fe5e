"""Heart rates that a strap kept by itself, as in water, and handed over in `hr` messages of their own."""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from ironstride.recordings.fit.clock import LATEST, TIMESTAMP
from ironstride.recordings.fit.decode import DecodedPart
from ironstride.recordings.fit.expansion import halves
from ironstride.recordings.fit.message_table import MessageTable
from ironstride.recordings.fit.unrolling import unroll

HR: Final = 132
_FRACTION, _RATES, _EVENT, _PACKED_EVENTS = 0, 6, 9, 10
_EVENTS_PER_S: Final = 1024
_BITS: Final = 12
STALE_AFTER_S: Final = 5.0
"""A rate this old says nothing of now. A convention."""
Beats = tuple[NDArray[np.float64], NDArray[np.float64]]
"""Seconds of the FIT epoch, rising, and beats per minute."""


def heart_beats(part: DecodedPart) -> Beats | None:
    """The strap's rates with their times; None where the file has none.

    A message with a timestamp ties the strap's clock to the watch's; the others count on from it, most of them by the
    last 12 bits of 1/1024 seconds.
    """
    table = part.table(HR)
    if table is None:
        return None
    rates, counts = table.column(_RATES), _event_counts(table)
    if rates is None or rates.dtype == np.object_ or counts is None:
        return None
    anchors = _anchors(table, counts)
    width = min(counts.shape[1], rates.shape[1] if rates.ndim > 1 else 1)
    bpm = rates.astype(np.float64).reshape(len(table), -1)[:, :width]
    times = counts[:, :width] / _EVENTS_PER_S + anchors[:, None]
    known = ~np.isnan(times) & (bpm > 0)
    order = np.argsort(times[known], kind="stable")
    return (times[known][order], bpm[known][order]) if len(order) else None


def rates_between(moments: NDArray[np.float64], beats: Beats) -> NDArray[np.float64]:
    """For each of the rising moments the mean rate since the one before it, or the last one; NaN where that is old.

    The first moment counts the second before it.
    """
    times, bpm = beats
    ends = np.searchsorted(times, moments, side="right")
    starts = np.searchsorted(times, np.concatenate([moments[:1] - 1.0, moments[:-1]]), side="right")
    sums = np.concatenate([[0.0], np.cumsum(bpm)])
    counts = ends - starts
    means = (sums[ends] - sums[starts]) / np.maximum(counts, 1)
    before = np.maximum(ends - 1, 0)
    fresh = (ends > 0) & (moments - times[before] <= STALE_AFTER_S)
    return np.where(counts > 0, means, np.where(fresh, bpm[before], np.nan))


def _event_counts(table: MessageTable) -> NDArray[np.float64] | None:
    """The strap's clock at each rate, in 1/1024 s: a row a message, NaN where a row is shorter."""
    whole, packed = table.column(_EVENT), table.column(_PACKED_EVENTS)
    if whole is None or whole.dtype == np.object_:
        return None
    counts = whole.astype(np.float64).reshape(len(table), -1) * _EVENTS_PER_S
    counts[~((counts >= 0) & (counts <= LATEST))] = np.nan
    if packed is None or packed.dtype == np.object_ or packed.ndim < 2:
        return counts
    short = np.stack(halves(packed.astype(np.float64)), axis=2).reshape(len(table), -1)
    width = max(short.shape[1], counts.shape[1])
    both = np.full((len(table), width), np.nan)
    both[:, : short.shape[1]] = short
    is_whole: NDArray[np.bool_] = np.logical_not(np.isnan(counts).all(axis=1))
    both[is_whole] = np.nan
    both[is_whole, : counts.shape[1]] = counts[is_whole]
    there: NDArray[np.bool_] = np.logical_not(np.isnan(both))
    wholes = np.broadcast_to(is_whole[:, None], both.shape)[there]
    unrolled, known = unroll(both[there].astype(np.int64), wholes, _BITS)
    both[there] = np.where(known, unrolled, np.nan)
    return both


def _anchors(table: MessageTable, counts: NDArray[np.float64]) -> NDArray[np.float64]:
    """What to add to the strap's clock, in seconds, to have the watch's: as the last message with both said."""
    fraction = table.numbers(_FRACTION)
    own = table.numbers(TIMESTAMP)
    times = np.full(len(table), np.nan) if own is None else own
    times = times if fraction is None else times + np.nan_to_num(fraction)
    ties = times - counts[:, 0] / _EVENTS_PER_S
    last = np.maximum.accumulate(np.where(np.isnan(ties), -1, np.arange(len(table))))
    return np.where(last >= 0, ties[last], np.nan)
