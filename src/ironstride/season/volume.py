"""Minutes of running a week: where they lead, and how fast they may rise. Conventions; evidence rows 43 and 45
set their spirit.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import inf
from typing import Final

from ironstride.calendar_time import DAYS_PER_WEEK
from ironstride.load.layoff import LAYOFF_SHARES, LONG_LAYOFF_SHARE, RESUME_DAYS, layoff_share
from ironstride.season.race_distance import TEN_KM, RaceDistance
from ironstride.season.starting_point import NEW_RUNNER_LONGEST_MINUTES, StartingPoint
from ironstride.training.kinds import Level

CAPACITY_USED: Final = 0.9
"""Most of what the time slots hold that is asked for."""
PEAK_RATIO: Final = {Level.BEGINNER: 1.8, Level.INTERMEDIATE: 1.5, Level.ADVANCED: 1.25}
"""Most that a season multiplies the running it starts from."""
NEED_SHARE: Final = {Level.BEGINNER: 0.25, Level.INTERMEDIATE: 0.5, Level.ADVANCED: 0.85}
"""Where between finishing and ambitious the need lies. A convention."""
NEED_SHARE_FOR_TIME: Final = 0.15
"""How much farther with a goal time. A convention."""
GROWTH: Final = 1.10
GROWTH_MINUTES: Final = {Level.BEGINNER: 10, Level.INTERMEDIATE: 15, Level.ADVANCED: 15}
AFTER_CUTBACK: Final = 1.05
BEGINNER_TWO_WEEKS: Final = 1.30
"""Beginners never rise by more than thirty per cent over two weeks (evidence row 43)."""
REFERENCE_WEEKS: Final = 4


@dataclass(frozen=True, slots=True)
class WeekDone:
    """What an earlier week of the season holds, as far as later weeks ask."""

    minutes: int
    longest_minutes: int
    cutback: bool
    is_reference: bool
    """A whole ordinary week: growth counts from such weeks."""
    off: int = 0
    """Days off that end in it, or just before it."""
    standing: int = 0
    """After a long time off: the minutes of a whole week to build on; 0 = its own."""


def goal_need(distance: RaceDistance | None, level: Level, *, has_time: bool) -> float:
    """Minutes a week that the goal asks for at its peak; keeping fit asks what 10 km does."""
    low, high = (distance or TEN_KM).week_minutes
    share = min(1.0, NEED_SHARE[level] + (NEED_SHARE_FOR_TIME if has_time else 0.0))
    return low + share * (high - low)


def peak_minutes(
    start: StartingPoint, level: Level, distance: RaceDistance | None, capacity_minutes: float, *, has_time: bool
) -> float:
    """The most running a week of the season: what time slots, goal and past allow, never less than now where
    slots hold it.

    Somebody who starts from almost nothing may grow to what finishing asks, within the weekly limits.
    """
    grown = max(PEAK_RATIO[level] * start.week_minutes, start.best_four_weeks_minutes or 0.0)
    if start.is_layoff:
        grown = max(grown, (distance or TEN_KM).week_minutes[0])
    wanted = min(goal_need(distance, level, has_time=has_time), grown)
    return min(CAPACITY_USED * capacity_minutes, max(wanted, start.week_minutes))


def reference_minutes(done: Sequence[WeekDone], start_minutes: float) -> float:
    """The highest ordinary week of the last four, the weeks before the season counted as the start."""
    recent = [week.minutes for week in done[-REFERENCE_WEEKS:] if week.is_reference and not week.cutback]
    before = [start_minutes] if len(done) < REFERENCE_WEEKS else []
    low = [week.minutes for week in done[-REFERENCE_WEEKS:]]
    return float(max([*recent, *before] or low or [start_minutes]))


def standing_minutes(done: Sequence[WeekDone], start_minutes: float, off: int = 0) -> float:
    """The running a week that the next week builds on: the reference, or what a break without running leaves of it.

    `off` are the days off that end in that next week, or just before it.
    """
    gap = _weeks_without_running(done)
    if gap or off > RESUME_DAYS:
        before = standing_minutes(done[: len(done) - gap], start_minutes)
        return layoff_share(max(DAYS_PER_WEEK * gap, off)) * before
    return reference_minutes(_since_gap(done), _restart(done, start_minutes))


def growth_limit(done: Sequence[WeekDone], start_minutes: float, level: Level, off: int = 0) -> float:
    """The most a week may hold after these weeks, and after so many days off that end in it."""
    reference = standing_minutes(done, start_minutes, off)
    strict = _over(_highest(done, start_minutes), done, level)
    if _weeks_without_running(done) or off > RESUME_DAYS:
        return min(reference, strict)
    limit = _over(reference, done, level)
    if level is Level.BEGINNER:
        two_weeks_ago = standing_minutes(done[:-1], start_minutes)
        limit = min(limit, max(reference, BEGINNER_TWO_WEEKS * two_weeks_ago))
    return min(limit, strict)


def _highest(done: Sequence[WeekDone], start_minutes: float) -> float:
    """The highest of the last four weeks of any kind; without bound when nothing was run in them."""
    recent = [float(week.minutes) for week in done[-REFERENCE_WEEKS:]]
    return max(recent + ([start_minutes] if len(done) < REFERENCE_WEEKS else [])) or inf


def _over(reference: float, done: Sequence[WeekDone], level: Level) -> float:
    if done and done[-1].cutback:
        return reference * AFTER_CUTBACK
    return max(reference * GROWTH, reference + GROWTH_MINUTES[level])


def slowest_rise(reference: float, peak: float, weeks_left: int) -> float:
    """This week's minutes when the rest of the way to the peak is spread evenly over the weeks left (this one
    counted).
    """
    if weeks_left <= 0 or peak <= reference or reference <= 0:
        return min(reference, peak)
    return float(reference * (peak / reference) ** (1 / weeks_left))


def is_long_time_off(days: int) -> bool:
    """Whether after so many days off the season builds up again from what is left, as after whole weeks off."""
    return days > LAYOFF_SHARES[0][0]


def comeback_minutes(longest_before: float) -> float:
    """The longest run to begin with when nothing was run for a month: the layoff share of the longest one before."""
    return max(float(NEW_RUNNER_LONGEST_MINUTES), LONG_LAYOFF_SHARE * longest_before)


def weeks_of_return(done: Sequence[WeekDone]) -> int:
    """Weeks of careful return still owed: as many as went by without running, when those were two or more."""
    after = _last_long_gap(done)
    if not after:
        return 0
    off = done[after].off if after < len(done) else 0
    gap = max(_weeks_without_running(done[:after]), off // DAYS_PER_WEEK)
    return max(0, gap - (len(done) - after))


def _weeks_without_running(done: Sequence[WeekDone]) -> int:
    weeks = 0
    for week in reversed(done):
        if week.minutes:
            break
        weeks += 1
    return weeks


def _last_long_gap(done: Sequence[WeekDone]) -> int:
    """Index after the last two or more weeks in a row without running, or so many days; 0 = none."""
    for place in range(len(done) - 1, 0, -1):
        if is_long_time_off(done[place].off) and done[place].minutes:
            return place
        if not done[place].minutes and not done[place - 1].minutes:
            return place + 1
    return 0


def _since_gap(done: Sequence[WeekDone]) -> Sequence[WeekDone]:
    return done[_last_long_gap(done) :]


def _restart(done: Sequence[WeekDone], start_minutes: float) -> float:
    after = _last_long_gap(done)
    return float(done[after].standing or done[after].minutes) if 0 < after < len(done) else start_minutes
