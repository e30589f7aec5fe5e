"""How the body was on one day, as a watch, a scale or a diary says it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class WellnessDay:
    """One day's values. None = unknown, 0 = measured zero."""

    date: date
    """The day on which the night ended."""
    resting_heart_bpm: float | None = None
    hrv_ms: float | None = None
    """Heart-rate variability as RMSSD."""
    hrv_sdnn_ms: float | None = None
    """Heart-rate variability as SDNN, which is another number: the two are never mixed (Apple writes this one)."""
    sleep_s: float | None = None
    """Time asleep, without lying awake."""
    sleep_quality: int | None = None
    """1 (great) to 4 (poor)."""
    weight_kg: float | None = None
    fatigue: int | None = None
    """1 (none) to 4 (extreme), and so for the next two."""
    soreness: int | None = None
    stress: int | None = None
    mood: int | None = None
    """1 (great) to 4 (grumpy)."""
    motivation: int | None = None
    """1 (extreme) to 4 (low)."""
    injury: int | None = None
    """1 (none) to 4 (injured)."""
    steps: int | None = None
    note: str = ""
    source: str = ""
    """The file it comes from, as text; a member of an archive follows a ``!``."""
