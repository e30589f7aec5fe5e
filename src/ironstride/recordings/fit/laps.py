"""The laps of a part."""

from __future__ import annotations

from typing import Final

from ironstride.recordings.fit.decode import DecodedPart
from ironstride.recordings.fit.field_value import Fields, whole_number
from ironstride.recordings.fit.pauses import Pause, paused_s, pauses_of
from ironstride.recordings.fit.session_summary import CM_PER_M, EARLIEST_TIMESTAMP, MS_PER_S
from ironstride.training.recorded_activity import Lap

LAP: Final = 19
_START, _ELAPSED, _TIMER, _DISTANCE, _MEAN_HEART, _MAX_HEART, _INTENSITY, _TIMESTAMP = 2, 7, 8, 9, 15, 16, 23, 253
_ONLY: Final = frozenset({_START, _ELAPSED, _TIMER, _DISTANCE, _MEAN_HEART, _MAX_HEART, _INTENSITY, _TIMESTAMP})
_INTENSITIES: Final = ("active", "rest", "warmup", "cooldown", "recovery", "interval", "other")


def laps_of(part: DecodedPart, start: float, begin: float, end: float) -> tuple[Lap, ...]:
    """The laps that began from `begin` up to `end` (seconds of the FIT epoch), counted from `start`, by their starts.

    A lap that does not say how long the clock ran is given its time less the pauses in it.
    """
    pauses = pauses_of(part)
    found = [lap for fields in part.part.of(LAP, _ONLY) if (lap := _lap(fields, start, pauses)) is not None]
    inside = [one for one in found if begin <= start + one.start_s < end]
    return tuple(sorted(inside, key=lambda one: one.start_s))


def _lap(fields: Fields, start: float, pauses: tuple[Pause, ...]) -> Lap | None:
    elapsed = _divided(fields, _ELAPSED, MS_PER_S)
    began = _began(fields, elapsed)
    if began is None:
        return None
    timer = _divided(fields, _TIMER, MS_PER_S)
    if timer is None and elapsed is not None:
        timer = elapsed - paused_s(pauses, began, began + elapsed)
    intensity = whole_number(fields.get(_INTENSITY))
    return Lap(
        began - start,
        elapsed_s=elapsed,
        duration_s=timer,
        distance_m=_divided(fields, _DISTANCE, CM_PER_M),
        mean_heart_bpm=_divided(fields, _MEAN_HEART, 1) or None,
        max_heart_bpm=_divided(fields, _MAX_HEART, 1) or None,
        name=_INTENSITIES[intensity] if intensity is not None and intensity < len(_INTENSITIES) else "",
    )


def _began(fields: Fields, elapsed: float | None) -> float | None:
    """When it began: as it says, or its end less its length; None without a date."""
    start, end = whole_number(fields.get(_START)), whole_number(fields.get(_TIMESTAMP))
    if start is not None and start >= EARLIEST_TIMESTAMP:
        return float(start)
    if end is None or elapsed is None or end < EARLIEST_TIMESTAMP:
        return None
    return end - elapsed


def _divided(fields: Fields, field: int, steps: int) -> float | None:
    value = whole_number(fields.get(field))
    return None if value is None else value / steps
