"""A run that a simulated athlete did."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from ironstride.training.kinds import Kind
from ironstride.training.recorded_activity import Lap
from ironstride.training.track import Track


@dataclass(frozen=True, slots=True, eq=False)
class SimulatedRun:
    """One run. What the watch measured is in `track` and `laps`; without a watch there is neither."""

    session: str | None
    """Id of the planned session; None = nobody planned it."""
    kind: Kind
    start_utc: datetime
    """Aware, in UTC."""
    start_local: datetime
    """Naive wall-clock time."""
    seconds: int
    distance_m: float
    effort: float
    """Their own word on the whole run, 0 to 10, whole numbers."""
    temperature_c: float
    ascent_m: float
    descent_m: float
    track: Track | None
    laps: tuple[Lap, ...]
    hidden_points: float
    """Load as the model counts it; nobody could measure it."""

    @property
    def s_per_km(self) -> float:
        """Mean pace."""
        return self.seconds / self.distance_m * 1000
