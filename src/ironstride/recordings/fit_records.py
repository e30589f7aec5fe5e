"""The trace of a FIT file's records; read only where no session says what was done."""

from __future__ import annotations

from typing import Final

from ironstride.recordings.fit_layout import Layout, definition_size, parse_definition, whole_number
from ironstride.recordings.fit_walker import FitPart, local_number
from ironstride.recordings.trace import Trace

RECORD: Final = 20
TIMESTAMP: Final = 253
DISTANCE: Final = 5
CM_PER_M: Final = 100
_ONLY: Final = frozenset({TIMESTAMP, DISTANCE})
_COMPRESSED: Final = 0x80
_OFFSET_MASK: Final = 0x1F


def trace_records(data: bytes, part: FitPart) -> Trace:
    """The trace of a part's records, in seconds of the FIT epoch; compressed timestamps are followed."""
    trace = Trace()
    layouts: list[Layout | None] = [None] * 16
    clock: int | None = None
    at = part.start
    while at < part.end:
        header = data[at]
        if header & 0xC0 == 0x40:
            size = definition_size(data, at, part.end)
            if size is None:
                break
            layouts[header & 0x0F] = parse_definition(data, at)
            at += size
            continue
        layout = layouts[local_number(header)]
        if layout is None or at + layout.size > part.end:
            break
        fields = layout.decode(data, at + 1, _ONLY)
        time = whole_number(fields.get(TIMESTAMP))
        if time is not None:
            clock = time
        elif header & _COMPRESSED and clock is not None:
            clock = roll(clock, header & _OFFSET_MASK)
        if layout.message == RECORD and clock is not None:
            centimetres = whole_number(fields.get(DISTANCE))
            trace.add(clock, None if centimetres is None else centimetres / CM_PER_M)
        at += layout.size
    return trace


def roll(clock: int, offset: int) -> int:
    """The time that a compressed timestamp of 5 bits means, seen from the last whole one.

    >>> roll(0x3B, 0x1D), roll(0x3B, 0x02)
    (61, 66)
    """
    return clock + ((offset - clock) & _OFFSET_MASK)
