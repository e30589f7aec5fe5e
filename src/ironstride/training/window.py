"""A window on a real day, and a real day of the athlete."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from ironstride.calendar_time import clock
from ironstride.training.athlete import FixedActivity

CHANGE_OVER_MINUTES: Final = 5
"""Between the two parts of a combined session. Convention."""


@dataclass(frozen=True, slots=True)
class Window:
    """A stretch of a real day. Minutes of the day, half-open.

    A session may lie in ``usable_start`` to ``end``: getting ready and getting there come first.
    """

    date: date
    start: int
    end: int
    usable_start: int
    allows_run: bool
    allows_strength: bool
    place: str
    """A named place, or ``anywhere``."""
    maybe: bool = False

    @property
    def id(self) -> str:
        """The name `move` takes: ``2026-12-08/06:00-07:30``."""
        return f"{self.date.isoformat()}/{clock(self.start)}-{clock(self.end)}"

    @property
    def usable_minutes(self) -> int:
        """Minutes a session (or a combined one) can take, never negative."""
        return max(0, self.end - self.usable_start)


@dataclass(frozen=True, slots=True)
class RealDay:
    """One day with its windows in time order, what is fixed on it, and why it is unusual."""

    date: date
    windows: tuple[Window, ...]
    fixed: tuple[FixedActivity, ...] = ()
    reason: str | None = None
    """travel | holiday | busy | sick | cold | injured | stopped, from an exception; None = an ordinary day."""
    timezone: str | None = None
    """The zone of that day where an exception names one."""
