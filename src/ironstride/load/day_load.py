"""What one activity adds to its day: the small values that are stored and summed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class DayLoad:
    """The loads of one activity, or of a whole planned session, on its local day."""

    day: date
    run_load: float = 0.0
    """100 = an hour at threshold; 0 for lifting."""
    leg_load: float = 0.0
    """In hard sets."""
    effort_load: float = 0.0
    """Effort times minutes, of any sport."""
    run_minutes: float = 0.0
    """0 where it was no run."""
    race: bool = False
    """A race is no reference for the next long run."""
