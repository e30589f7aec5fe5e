"""The same activity from several files counts once."""

from __future__ import annotations

from collections.abc import Iterable

from ironstride.training.activity import Activity
from ironstride.training.same_activity import same_groups


def without_duplicates(activities: Iterable[Activity]) -> tuple[tuple[Activity, ...], int]:
    """The activities in the order of their starts, the fullest recording of each, and how many were left out."""
    every = tuple(activities)
    groups = same_groups(every)
    kept = sorted((every[group[0]] for group in groups), key=lambda one: (one.start_utc, one.source))
    return tuple(kept), len(every) - len(groups)
