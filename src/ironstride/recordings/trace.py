"""Start, time and distance of a recording from its points, where no total says them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

PAUSE_FROM_S: Final = 30.0
"""A gap between two points of at least this long may be a pause ..."""
PAUSE_BELOW_M_PER_S: Final = 0.5
"""... and is one when less ground than this was covered in it. A convention."""


@dataclass(slots=True)
class Trace:
    """Grows point by point. A clock that jumps back starts a new stretch; nothing is counted over the jump."""

    points: int = 0
    start_s: float | None = None
    end_s: float | None = None
    moving_s: float = 0.0
    """Time between points, pauses left out."""
    distance_m: float | None = None
    """None until a point says a distance."""
    _last_s: float | None = None
    _last_distance_m: float | None = None

    @property
    def elapsed_s(self) -> float | None:
        """Time from the first to the last point, pauses included."""
        return None if self.start_s is None or self.end_s is None else self.end_s - self.start_s

    def add(self, time_s: float, along_m: float | None = None) -> None:
        """Add a point: seconds of any epoch, and the metres covered so far."""
        self.points += 1
        self.start_s = time_s if self.start_s is None else min(self.start_s, time_s)
        self.end_s = time_s if self.end_s is None else max(self.end_s, time_s)
        gap_s = None if self._last_s is None else time_s - self._last_s
        moved_m = self._moved(along_m, gap_s)
        if gap_s is not None and gap_s > 0 and not is_pause(gap_s, moved_m):
            self.moving_s += gap_s
        self._last_s = time_s

    def break_off(self) -> None:
        """End a stretch: the time until the next point is a pause."""
        self._last_s = None

    def _moved(self, along_m: float | None, gap_s: float | None) -> float | None:
        if along_m is None:
            return None
        before = self._last_distance_m
        self._last_distance_m = along_m
        if self.distance_m is None:
            self.distance_m = 0.0
        if before is None or along_m < before or (gap_s is not None and gap_s < 0):
            return None
        self.distance_m += along_m - before
        return along_m - before


def is_pause(gap_s: float, moved_m: float | None) -> bool:
    """Whether a gap between two points was a pause; a long one without a known distance is.

    >>> is_pause(29, 0.0), is_pause(30, 0.0), is_pause(30, 15.0)
    (False, True, False)
    """
    return gap_s >= PAUSE_FROM_S and (moved_m or 0.0) / gap_s < PAUSE_BELOW_M_PER_S
