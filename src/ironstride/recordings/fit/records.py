"""The trace of a FIT file's records; read only where no session says what was done."""

from __future__ import annotations

from typing import Final

from ironstride.recordings.fit.decode import DecodedPart
from ironstride.recordings.fit.fit_part import FitPart
from ironstride.recordings.trace import Trace

RECORD: Final = 20
DISTANCE: Final = 5


def trace_records(walked: FitPart) -> Trace:
    """The trace of a part's records, in seconds of the FIT epoch; compressed timestamps are followed."""
    trace = Trace()
    part = DecodedPart(walked)
    table = part.table(RECORD)
    if table is None:
        return trace
    along = table.numbers(DISTANCE)
    distances = [None] * len(table) if along is None else _known(along.tolist())
    for time_s, along_m in zip(_known(part.times(RECORD).tolist()), distances, strict=True):
        if time_s is not None:
            trace.add(time_s, along_m)
    return trace


def _known(values: list[float]) -> list[float | None]:
    return [None if value != value else value for value in values]
