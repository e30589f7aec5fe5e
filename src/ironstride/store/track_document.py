"""A track as a few bytes and back: whole steps, differences from point to point, byte planes, compressed.

Values are kept to the step that recorders themselves write or finer; the original file keeps them exactly.
"""

from __future__ import annotations

import json
import zlib
from types import MappingProxyType
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from ironstride.training.track import Measure, Track

MARK: Final = b"ironstride/track/1\n"
LEVEL: Final = 1
"""Differences of steady values compress as well at the quickest setting."""
TIME_STEP_S: Final = 0.001
STEPS: Final = MappingProxyType(
    {
        Measure.DISTANCE_M: 0.01,
        Measure.HEART_BPM: 1.0,
        Measure.SPEED_M_PER_S: 0.001,
        Measure.ALTITUDE_M: 0.02,
        Measure.CADENCE_PER_MIN: 0.1,
        Measure.POWER_W: 1.0,
        Measure.LATITUDE_DEG: 1e-7,
        Measure.LONGITUDE_DEG: 1e-7,
        Measure.TEMPERATURE_C: 0.1,
    }
)
_MOST_STEPS: Final = 2.0**52


def pack_track(track: Track) -> bytes:
    """The track's bytes. The same track gives the same bytes."""
    blocks = [_packed(track.time_s, TIME_STEP_S)]
    heads: list[list[Any]] = [["time", TIME_STEP_S, *_sizes(blocks[0])]]
    for measure in Measure:
        column = track.of(measure)
        if column is not None:
            block = _packed(column, STEPS[measure])
            blocks.append(block)
            heads.append([measure.value, STEPS[measure], *_sizes(block)])
    head = json.dumps({"points": len(track), "columns": heads}).encode() + b"\n"
    return MARK + head + b"".join(part for block in blocks for part in block)


def unpack_track(document: bytes) -> Track:
    """The track that `pack_track` was given, to the step.

    Raises:
        ValueError: when it is no such document.
    """
    if not document.startswith(MARK):
        raise ValueError("no track")
    text, _, rest = document[len(MARK) :].partition(b"\n")
    try:
        head = json.loads(text)
        columns: dict[str, NDArray[np.float64]] = {}
        at = 0
        for name, step, values, gaps in head["columns"]:
            columns[name] = _unpacked(
                rest[at : at + values], rest[at + values : at + values + gaps], step, head["points"]
            )
            at += values + gaps
        time_s = columns.pop("time")
        return Track(time_s, MappingProxyType({Measure(name): column for name, column in columns.items()}))
    except (KeyError, TypeError, zlib.error) as error:
        raise ValueError(f"a damaged track ({error})") from error


def _packed(column: NDArray[np.float64], step: float) -> tuple[bytes, bytes]:
    """Values and, where any is unknown, which."""
    known = np.isfinite(column) & (np.abs(column) < _MOST_STEPS * step)
    gaps = b""
    if not known.all():
        gaps = zlib.compress(np.packbits(known).tobytes(), LEVEL)
        last = np.maximum.accumulate(np.where(known, np.arange(len(column)), 0))
        column = np.where(known, column, 0.0)[last]
    whole = np.rint(column / step).astype(np.int64)
    moved = np.diff(whole, prepend=0)
    folded = ((moved << 1) ^ (moved >> 63)).astype("<u8")  # small numbers of either sign leave the high planes empty
    planes = np.ascontiguousarray(folded.view(np.uint8).reshape(-1, 8).T)
    used = 8
    while used > 1 and not planes[used - 1].any():
        used -= 1
    return bytes([used]) + zlib.compress(planes[:used].tobytes(), LEVEL), gaps


def _unpacked(values: bytes, gaps: bytes, step: float, points: int) -> NDArray[np.float64]:
    used = values[0]
    planes = np.zeros((8, points), dtype=np.uint8)
    planes[:used] = np.frombuffer(zlib.decompress(values[1:]), dtype=np.uint8).reshape(used, points)
    folded = np.ascontiguousarray(planes.T).view("<u8").reshape(-1)
    moved = (folded >> np.uint64(1)).astype(np.int64) ^ -(folded & np.uint64(1)).astype(np.int64)
    column: NDArray[np.float64] = np.cumsum(moved) * step
    if gaps:
        known = np.unpackbits(np.frombuffer(zlib.decompress(gaps), dtype=np.uint8), count=points).astype(bool)
        column[~known] = np.nan
    return column


def _sizes(block: tuple[bytes, bytes]) -> tuple[int, int]:
    return len(block[0]), len(block[1])
