"""An activity on the athlete's own calendar."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from ironstride.calendar_time import to_local
from ironstride.training.activity import Activity
from ironstride.training.kinds import Sport
from ironstride.units import METRES_PER_KM, SECONDS_PER_MINUTE

LONGEST_BELIEVED: Final = timedelta(hours=30)
"""A single activity is not believed to be longer: a watch left running. A convention."""


@dataclass(frozen=True, slots=True)
class DatedActivity:
    """An activity with its wall-clock times in the athlete's zone."""

    activity: Activity
    start: datetime
    """Naive, local."""
    end: datetime
    """Naive, local."""
    minutes: float

    @property
    def sport(self) -> Sport:
        """Its sport."""
        return self.activity.sport

    @property
    def day(self) -> date:
        """The local day it began on."""
        return self.start.date()

    @property
    def pace_s_per_km(self) -> float | None:
        """Mean pace; None without a distance."""
        distance_m = self.activity.distance_m
        return self.minutes * SECONDS_PER_MINUTE / (distance_m / METRES_PER_KM) if distance_m else None


def dated(activities: Iterable[Activity], zone_name: str) -> tuple[tuple[DatedActivity, ...], int]:
    """The activities on the athlete's calendar in the order of their starts, and how many have no believable length.

    The zone of the athlete holds also for what was done elsewhere: days may then be off by one around midnight.
    """
    found: list[DatedActivity] = []
    left_out = 0
    for activity in sorted(activities, key=lambda one: (one.start_utc, one.source)):
        time_s = activity.time_s
        if time_s is None or timedelta(seconds=time_s) > LONGEST_BELIEVED:
            left_out += 1
            continue
        start = to_local(activity.start_utc, zone_name)
        end_utc = activity.end_utc
        if end_utc - activity.start_utc > LONGEST_BELIEVED:
            end_utc = activity.start_utc + timedelta(seconds=time_s)
        found.append(DatedActivity(activity, start, to_local(end_utc, zone_name), time_s / SECONDS_PER_MINUTE))
    return tuple(found), left_out


def within_days(activities: Iterable[DatedActivity], as_of: date, days: int) -> list[DatedActivity]:
    """Those that began on `as_of` or at most `days` days before."""
    first = as_of - timedelta(days=days)
    return [one for one in activities if first <= one.day <= as_of]
