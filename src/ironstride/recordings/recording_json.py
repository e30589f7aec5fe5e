"""A recording as plain JSON values and back, for the cache."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from ironstride.recordings.recording import Outcome, Recording
from ironstride.training.activity import Activity, StrengthSet
from ironstride.training.kinds import Sport

Plain = list[Any]
"""Nested lists of text, numbers and None; lists because thousands are read at once."""


def to_plain(recording: Recording) -> Plain:
    """The recording as nested lists."""
    activities = [_activity_to_plain(one) for one in recording.activities]
    return [recording.source, recording.sha256, recording.outcome.value, recording.reason, activities]


def from_plain(plain: Sequence[Any]) -> Recording:
    """The recording again.

    Raises:
        ValueError, TypeError: when it is not what `to_plain` gives.
    """
    source, digest, outcome, reason, activities = plain
    known = tuple(_activity_from_plain(one, source, digest) for one in activities)
    return Recording(source, digest, Outcome(outcome), known, reason)


def _activity_to_plain(activity: Activity) -> Plain:
    local = activity.start_local
    sets = [[one.reps, one.weight_kg, one.duration_s, one.category] for one in activity.sets]
    return [
        activity.sport.value,
        activity.start_utc.isoformat(),
        activity.name,
        activity.sub_sport,
        None if local is None else local.isoformat(),
        activity.duration_s,
        activity.elapsed_s,
        activity.distance_m,
        sets,
    ]


def _activity_from_plain(plain: Sequence[Any], source: str, digest: str) -> Activity:
    sport, start, name, sub_sport, local, duration_s, elapsed_s, distance_m, sets = plain
    return Activity(
        Sport(sport),
        datetime.fromisoformat(start),
        name,
        sub_sport,
        None if local is None else datetime.fromisoformat(local),
        duration_s,
        elapsed_s,
        distance_m,
        tuple(StrengthSet(*one) for one in sets),
        source,
        digest,
    )
