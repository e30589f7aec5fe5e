"""The long run: how far it leads, how fast it may grow (evidence rows 41, 42, 50)."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil, log
from typing import Final

from ironstride.season.race_distance import MARATHON, TEN_KM, RaceDistance
from ironstride.season.volume import WeekDone
from ironstride.training.kinds import Level

STEP: Final = 1.10
"""Most of the longest run of the last thirty days (row 41). The study counted distance; minutes are our stand-in."""
SHORT_STEP: Final = 1.17
"""Between 30 and 50 minutes the grid of five needs so much."""
HARD_STOP: Final = 1.30
GRID_FROM: Final = 50
GRID_MINUTES: Final = 5
SMALL_GRID_BELOW: Final = 30
SMALL_GRID_MINUTES: Final = 2
REFERENCE_DAYS: Final = 30
SURE_WEEKS: Final = 3
"""Long runs of so many weeks back are within thirty days wherever in their weeks both runs lie."""
SHARES: Final = ((1, 1.0), (3, 0.50), (4, 0.45), (5, 0.35))
SHARE_OF_MANY: Final = 0.30
MARATHON_SHARE: Final = 0.05
STRETCHED_SHARE: Final = 0.10
"""How far the share may be passed where the goal's least long run asks for it. A convention."""
LEAST_KEPT_SHARE: Final = 0.50
"""A long run one has already is never kept beyond half of the week."""
LEVEL_SHARE: Final = {Level.BEGINNER: 0.0, Level.INTERMEDIATE: 0.5, Level.ADVANCED: 1.0}
"""Where in the goal's range of long runs a level aims. A convention."""
CYCLE_UP: Final = 3
"""Oracle's cycle: three weeks up, one down."""


def on_grid(minutes: float) -> int:
    """The grid minute at or below: fives from thirty on, twos below.

    >>> [on_grid(minutes) for minutes in (104.9, 34.0, 27.5)]
    [100, 30, 26]
    """
    grid = SMALL_GRID_MINUTES if minutes < SMALL_GRID_BELOW else GRID_MINUTES
    return int(minutes + 1e-9) // grid * grid


def next_step(longest: float) -> int:
    """The longest run that may follow a longest run of the last thirty days.

    >>> [next_step(minutes) for minutes in (20, 28, 30, 45, 50, 100, 150)]
    [22, 30, 35, 50, 55, 110, 165]
    """
    if longest < SMALL_GRID_BELOW:
        return on_grid(longest * STEP)
    if longest < GRID_FROM:
        return on_grid(min(longest + GRID_MINUTES, longest * SHORT_STEP))
    return on_grid(longest * STEP)


def goal_long_run(distance: RaceDistance | None, level: Level, longest_now: float) -> int:
    """The longest run the season leads to: by level in the distance's range, and not less than now inside that
    range.
    """
    low, high = (distance or TEN_KM).long_run_minutes
    return on_grid(max(low + LEVEL_SHARE[level] * (high - low), min(longest_now, high)))


def share_of_week(runs: int, distance: RaceDistance | None) -> float:
    """Most of a week's running that the long run should take."""
    share = next((share for most, share in SHARES if runs <= most), SHARE_OF_MANY)
    return share + (MARATHON_SHARE if distance is MARATHON else 0.0)


def most_by_share(runs: int, week_minutes: float, distance: RaceDistance | None, longest_now: float) -> float:
    """The longest run that a week's running carries.

    It is stretched a little up to the least long run that the goal asks for, and a long run one has already is kept
    up to half of the week.
    """
    share = share_of_week(runs, distance)
    least = (distance or TEN_KM).long_run_minutes[0]
    carried = share * week_minutes
    most = (share + STRETCHED_SHARE) * week_minutes
    kept = min(longest_now, most, LEAST_KEPT_SHARE * week_minutes)
    return max(carried, min(float(least), most), kept)


def reference_long_run(done: Sequence[WeekDone], before: float) -> float:
    """The longest training run surely within thirty days; `before` = what still counts from before the season
    (or the taper).
    """
    return max([before, *(float(week.longest_minutes) for week in done[-SURE_WEEKS:])])


def weeks_to_reach(start_minutes: float, goal_minutes: float) -> int:
    """Weeks that ten-per-cent steps take from one long run to another: a first week at the start, then three
    up and one down.

    The grid of five may ask for a few more.

    >>> [weeks_to_reach(30, 100), weeks_to_reach(60, 180), weeks_to_reach(80, 110)]
    [18, 16, 6]
    """
    if goal_minutes <= start_minutes:
        return 1
    steps = ceil(log(goal_minutes / start_minutes) / log(STEP) - 1e-9)
    lighter = (steps - 1) // CYCLE_UP
    return 1 + steps + lighter
