"""What load is measured against: the athlete's thresholds as they were on the day."""

from __future__ import annotations

from dataclasses import dataclass, field

from ironstride.running.heart import HeartFacts


@dataclass(frozen=True, slots=True)
class LoadFacts:
    """What was known about the athlete on the day of an activity; later thresholds never change earlier loads."""

    heart: HeartFacts = field(default_factory=HeartFacts)
    threshold_s_per_km: float | None = None
    """Pace that can be held for about an hour, on the flat; None = not known."""
    sex: str | None = None
    """``female`` or ``male``, for the constants of heart-rate load only; None = not said."""
