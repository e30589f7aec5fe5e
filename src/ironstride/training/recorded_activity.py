"""A recorded activity with everything that was kept of it: its summary, laps and track."""

from __future__ import annotations

from dataclasses import dataclass

from ironstride.training.activity import Activity
from ironstride.training.track import Track


@dataclass(frozen=True, slots=True)
class Lap:
    """One lap. None = unknown."""

    start_s: float
    """Seconds since the activity's start."""
    elapsed_s: float | None = None
    """Pauses included."""
    duration_s: float | None = None
    """Time the clock ran."""
    distance_m: float | None = None
    mean_heart_bpm: float | None = None
    max_heart_bpm: float | None = None
    name: str = ""
    """What the recorder calls it (`active`, `rest`, `warmup`); empty when it says nothing."""


@dataclass(frozen=True, slots=True, eq=False)
class RecordedActivity:
    """One activity as a reader gives it."""

    summary: Activity
    laps: tuple[Lap, ...] = ()
    track: Track | None = None
    """None where the file has no points."""
    problems: tuple[str, ...] = ()
    """What of it could not be read, in plain words."""
