"""The same activity from several files counts once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import timedelta
from typing import Final

from ironstride.training.activity import Activity
from ironstride.training.kinds import Sport

SAME_START: Final = timedelta(seconds=60)
"""Nobody starts twice within a minute: exports of one activity differ by seconds. A convention."""


def without_duplicates(activities: Iterable[Activity]) -> tuple[tuple[Activity, ...], int]:
    """The activities in the order of their starts, each once, and how many were left out.

    The same are two from different files with the same start, to the minute, and the same sport (or one whose file does
    not know the sport). Of these the fullest stays: known sport, sets, distance, longer time.
    Several activities of one file are never the same.
    """
    kept: list[Activity] = []
    dropped = 0
    for activity in sorted(activities, key=_order):
        index = _same_in(kept, activity)
        if index is None:
            kept.append(activity)
            continue
        dropped += 1
        kept[index] = max(kept[index], activity, key=_fullness)
    return tuple(kept), dropped


def _same_in(kept: Sequence[Activity], activity: Activity) -> int | None:
    for at in range(len(kept) - 1, -1, -1):
        if _is_same(kept[at], activity):
            return at
        if activity.start_utc - kept[at].start_utc > 2 * SAME_START:
            break
    return None


def _order(activity: Activity) -> tuple[object, ...]:
    return (activity.start_utc, activity.source, activity.sport, activity.time_s or 0.0)


def _is_same(one: Activity, other: Activity) -> bool:
    if one.source == other.source or abs(one.start_utc - other.start_utc) >= SAME_START:
        return False
    return one.sport is other.sport or Sport.OTHER in (one.sport, other.sport)


def _fullness(activity: Activity) -> tuple[bool, bool, bool, float]:
    known = activity.sport is not Sport.OTHER
    return (known, bool(activity.sets), activity.distance_m is not None, activity.time_s or 0.0)
