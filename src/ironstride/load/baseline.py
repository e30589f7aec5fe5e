"""How much running a season starts from, out of the last weeks."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from statistics import fmean, median
from typing import Final

from ironstride.load.history_week import HistoryWeek
from ironstride.load.layoff import RESUME_DAYS, layoff_share

BASELINE_WEEKS: Final = 6
"""Complete weeks that the baseline looks at. A convention."""
LAST_WEEKS: Final = 2
LESS_THAN_USUAL: Final = 0.7
"""Below this share of the usual week the last weeks are a break. A convention."""
BEST_WEEKS: Final = 4
WEEKS_PER_YEAR: Final = 52


def usual_week_minutes(complete: Sequence[HistoryWeek]) -> float | None:
    """Median run minutes of those of the last six complete weeks that have a run; None when none has."""
    minutes = [week.run_minutes for week in complete[-BASELINE_WEEKS:] if week.runs]
    return median(minutes) if minutes else None


def baseline_minutes(complete: Sequence[HistoryWeek], days_off: int) -> float | None:
    """Run minutes of the week that a season may start from; None without a run in the last six complete weeks.

    The usual week; when the last two weeks average less than 70 % of it, the larger of their mean and the share of the
    usual week that the layoff table gives. Two such weeks count as its shortest layoff even when no single break in
    them was that long.

    Args:
        complete: Complete weeks in order, from the first that has a run; the last is the one before the present week.
        days_off: The longest stretch of days without a run that reaches into the last two weeks or up to today.
    """
    usual = usual_week_minutes(complete)
    if usual is None:
        return None
    last = fmean(week.run_minutes for week in complete[-LAST_WEEKS:])
    if last >= LESS_THAN_USUAL * usual:
        return usual
    return max(last, layoff_share(max(days_off, RESUME_DAYS + 1)) * usual)


def days_without_run(days: Sequence[date], since: date, as_of: date) -> int:
    """The longest stretch without a run that ends after `since`; one up to today counts whole, today's run as none.

    Args:
        days: The days with a run, in order, none after `as_of`.
        since: Stretches that ended before it do not count.
        as_of: Today.
    """
    if not days:
        return 0
    gaps = [(later - earlier).days - 1 for earlier, later in pairwise(days) if later >= since]
    return max([*gaps, (as_of - days[-1]).days])


def best_four_weeks(complete: Sequence[HistoryWeek]) -> float | None:
    """The best mean of four weeks in a row in the last year; None with fewer weeks than that."""
    year = complete[-WEEKS_PER_YEAR:]
    means = [
        fmean(week.run_minutes for week in year[first : first + BEST_WEEKS])
        for first in range(len(year) - BEST_WEEKS + 1)
    ]
    return max(means, default=None)
