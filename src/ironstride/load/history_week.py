"""The past, week by week."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from math import fsum

from ironstride.calendar_time import DAYS_PER_WEEK, monday_of
from ironstride.load.dated_activity import DatedActivity
from ironstride.training.kinds import Sport


@dataclass(frozen=True, slots=True)
class HistoryWeek:
    """A week, Monday to Sunday, as it was."""

    start: date
    run_minutes: float = 0.0
    runs: int = 0
    run_m: float | None = None
    """Metres run; None when no run says a distance."""
    longest_run_minutes: float = 0.0
    strength_sessions: int = 0
    other_minutes: float = 0.0


def weeks_between(activities: Iterable[DatedActivity], first: date, last: date) -> tuple[HistoryWeek, ...]:
    """Every week from that of `first` to that of `last`, empty ones too, oldest first."""
    by_monday: dict[date, list[DatedActivity]] = {}
    for one in activities:
        by_monday.setdefault(monday_of(one.day), []).append(one)
    count = (monday_of(last) - monday_of(first)).days // DAYS_PER_WEEK + 1
    mondays = [monday_of(first) + timedelta(weeks=index) for index in range(count)]
    return tuple(_week(monday, by_monday.get(monday, [])) for monday in mondays)


def _week(monday: date, activities: Sequence[DatedActivity]) -> HistoryWeek:
    runs = [one for one in activities if one.sport is Sport.RUN]
    distances = [one.activity.distance_m for one in runs if one.activity.distance_m is not None]
    return HistoryWeek(
        start=monday,
        run_minutes=fsum(one.minutes for one in runs),
        runs=len(runs),
        run_m=fsum(distances) if distances else None,
        longest_run_minutes=max((one.minutes for one in runs), default=0.0),
        strength_sessions=sum(one.sport is Sport.STRENGTH for one in activities),
        other_minutes=fsum(one.minutes for one in activities if one.sport not in (Sport.RUN, Sport.STRENGTH)),
    )
