"""What each race distance asks of a season: one row per distance.

Week minutes and long-run minutes are conventions; the tapers follow evidence row 54. The days around a race are
those of the rules. A race of another length takes the row of the nearest distance.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from ironstride.rules.race_days import RaceDays, race_days
from ironstride.units import FIVE_KM_M, HALF_MARATHON_M, MARATHON_M, TEN_KM_M

LONGEST_COVERED_M: Final = 50_000.0
"""Longer races ask for things these seasons do not know (nights, hours of eating, hiking)."""


@dataclass(frozen=True, slots=True)
class RaceDistance:
    """One row."""

    name: str
    distance_m: float
    week_minutes: tuple[int, int]
    """Running a week at the season's peak: to finish, and for the ambitious."""
    long_run_minutes: tuple[int, int]
    """The longest run: the least that prepares, and the most that is asked."""
    taper: tuple[float, ...]
    """Share of the running kept in each block of seven days before the race, the earliest block first."""
    light_weeks: int
    """Weeks after the race at half the running or less."""
    recovery_weeks: int
    """Weeks after the race that belong to its recovery."""
    is_long: bool
    """From the half marathon on a race takes the place of the week's long run."""

    @property
    def after(self) -> RaceDays:
        """What waits after the race, by day."""
        return race_days(self.distance_m)

    @property
    def last_hard_days(self) -> int:
        """Least days from the last hard run to the race."""
        return race_days(self.distance_m).last_hard_days

    @property
    def last_heavy_days(self) -> int:
        """Least days from the last heavy leg session to the race."""
        return race_days(self.distance_m).last_heavy_days


FIVE_KM: Final = RaceDistance("5 km", FIVE_KM_M, (120, 300), (60, 75), (0.50,), 1, 1, is_long=False)
TEN_KM: Final = RaceDistance("10 km", TEN_KM_M, (150, 360), (75, 90), (0.50,), 1, 1, is_long=False)
HALF_MARATHON: Final = RaceDistance(
    "half marathon",
    HALF_MARATHON_M,
    (180, 420),
    (100, 130),
    (0.70, 0.42),
    1,
    2,
    is_long=True,
)
MARATHON: Final = RaceDistance(
    "marathon",
    MARATHON_M,
    (240, 540),
    (150, 180),
    (0.75, 0.55, 0.40),
    2,
    3,
    is_long=True,
)
DISTANCES: Final = (FIVE_KM, TEN_KM, HALF_MARATHON, MARATHON)
LOW_VOLUME_MINUTES: Final = 150
LOW_VOLUME_TAPER: Final = (0.65,)
"""Under 150 min a week one block at 65 % is taper enough."""


def race_distance(distance_m: float) -> RaceDistance:
    """The row of the nearest distance, by ratio.

    Raises:
        ValueError: when the distance is not above zero or longer than these seasons cover.
    """
    if not 0 < distance_m <= LONGEST_COVERED_M:
        raise ValueError(f"{distance_m} m is not a distance these seasons cover")
    return min(DISTANCES, key=lambda row: max(row.distance_m / distance_m, distance_m / row.distance_m))


def taper_of(distance: RaceDistance, week_minutes: float) -> tuple[float, ...]:
    """The shares kept in each block of seven days before the race, for somebody who runs so many minutes a week."""
    return LOW_VOLUME_TAPER if week_minutes < LOW_VOLUME_MINUTES else distance.taper


def next_shorter(distance: RaceDistance) -> RaceDistance | None:
    """The row one shorter; None for the shortest."""
    place = DISTANCES.index(distance)
    return DISTANCES[place - 1] if place else None
