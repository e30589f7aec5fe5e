"""Activities of somebody who does not exist."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta

from ironstride.training.activity import Activity, StrengthSet
from ironstride.training.kinds import Sport

AS_OF = date(2026, 11, 23)
"""A Monday."""


def run(day: date, minutes: float = 40, pace: float | None = 360, hour: int = 12, sub_sport: str = "") -> Activity:
    """A run at that hour UTC; `pace` in s/km, None = no distance."""
    distance_m = None if pace is None else minutes * 60 / pace * 1000
    start = datetime(day.year, day.month, day.day, hour, tzinfo=UTC)
    return Activity(
        Sport.RUN, start, "running", sub_sport, duration_s=minutes * 60, elapsed_s=minutes * 60, distance_m=distance_m
    )


def lift(day: date, categories: Sequence[str | None] = (), minutes: float = 40) -> Activity:
    """A strength session with one set of each movement."""
    start = datetime(day.year, day.month, day.day, 18, tzinfo=UTC)
    sets = tuple(StrengthSet(10, category=category) for category in categories)
    return Activity(Sport.STRENGTH, start, "training", duration_s=minutes * 60, sets=sets)


def weeks_of(minutes: Sequence[float], as_of: date = AS_OF) -> list[Activity]:
    """Complete weeks before the week of `as_of`, oldest first, each with its minutes in two runs; 0 = no run."""
    monday = as_of - timedelta(days=as_of.weekday())
    found: list[Activity] = []
    for back, total in enumerate(reversed(minutes), start=1):
        if total:
            first = monday - timedelta(weeks=back)
            found += [run(first + timedelta(days=1), total / 2), run(first + timedelta(days=4), total / 2)]
    return found
