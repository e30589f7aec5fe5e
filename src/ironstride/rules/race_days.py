"""Days around a race by its distance. Conventions, but for leg work after a race (row 39)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from ironstride.units import FIVE_KM_M, HALF_MARATHON_M, MARATHON_M, TEN_KM_M


@dataclass(frozen=True, slots=True)
class RaceDays:
    """One distance: days before the race that stay free of hard runs and of leg work, and days after it with less."""

    name: str
    distance_m: float
    last_hard_days: int
    """Least days from the last hard run to the race."""
    last_heavy_days: int
    """Least days from the last leg session that is no primer to the race."""
    no_running: int
    """Days after the race without running."""
    easy_only: int
    """Days after the race with easy running at most."""
    no_quality: int
    """Days after the race without quality."""
    no_leg_work: int
    """Days after the race without leg work."""


RACE_DAYS: Final = (
    RaceDays("5 km", FIVE_KM_M, 3, 7, 0, 1, 3, 2),
    RaceDays("10 km", TEN_KM_M, 3, 7, 1, 2, 5, 2),
    RaceDays("half marathon", HALF_MARATHON_M, 4, 7, 1, 4, 9, 3),
    RaceDays("marathon", MARATHON_M, 4, 10, 4, 10, 18, 7),
)


def race_days(distance_m: float) -> RaceDays:
    """The row of a distance: that of the nearest, the shorter one where two are as near."""
    return min(RACE_DAYS, key=lambda row: (abs(row.distance_m - distance_m), row.distance_m))
