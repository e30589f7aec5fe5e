"""The past as a lifter: what the clocks of someone new to lifting need."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from typing import Final

from ironstride.calendar_time import DAYS_PER_WEEK
from ironstride.load.dated_activity import DatedActivity, within_days
from ironstride.load.kind_guess import loads_legs, strength_kind

SHORTEST_SESSION_MINUTES: Final = 10
"""A shorter recording is no strength session. A convention."""
LONG_BREAK_DAYS: Final = 28
"""After such a break one is new to lifting again."""


@dataclass(frozen=True, slots=True)
class LiftingHistory:
    """Counts of recorded strength sessions up to a day; leg sessions are those not known to leave the legs out."""

    sessions_ever: int
    sessions_4_weeks: int
    sessions_6_weeks: int
    leg_sessions_35_days: int
    leg_sessions_42_days: int
    weeks_of_lifting: int
    """Whole weeks since the first session after the last break of four weeks; 0 during such a break."""
    days_since_last: int | None
    """Days since the last session; None without one."""


def lifting_history(strength: Sequence[DatedActivity], as_of: date) -> LiftingHistory:
    """The counts, from strength activities in time order, none after `as_of`."""
    sessions = [one for one in strength if one.minutes >= SHORTEST_SESSION_MINUTES]
    legs = [one for one in sessions if loads_legs(strength_kind(one.activity.sets))]
    days = [one.day for one in sessions]
    return LiftingHistory(
        sessions_ever=len(sessions),
        sessions_4_weeks=len(within_days(sessions, as_of, 4 * DAYS_PER_WEEK)),
        sessions_6_weeks=len(within_days(sessions, as_of, 6 * DAYS_PER_WEEK)),
        leg_sessions_35_days=len(within_days(legs, as_of, 35)),
        leg_sessions_42_days=len(within_days(legs, as_of, 42)),
        weeks_of_lifting=_weeks_of_lifting(days, as_of),
        days_since_last=(as_of - days[-1]).days if days else None,
    )


def _weeks_of_lifting(days: Sequence[date], as_of: date) -> int:
    long_break = timedelta(days=LONG_BREAK_DAYS)
    if not days or as_of - days[-1] >= long_break:
        return 0
    begun = days[0]
    for earlier, later in pairwise(days):
        if later - earlier >= long_break:
            begun = later
    return (as_of - begun).days // DAYS_PER_WEEK
