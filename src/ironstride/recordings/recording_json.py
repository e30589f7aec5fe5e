"""A recording as plain JSON values and back, for the cache."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields
from datetime import datetime
from typing import Any, Final

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


_SET_FIELDS: Final = tuple(one.name for one in fields(StrengthSet))
_TIMES: Final = ("start_utc", "start_local")
_ELSEWHERE: Final = ("sport", *_TIMES, "sets", "source", "sha256")
_PLAIN_FIELDS: Final = tuple(one.name for one in fields(Activity) if one.name not in _ELSEWHERE)
"""Texts and numbers, kept as they are."""


def _activity_to_plain(activity: Activity) -> Plain:
    local = activity.start_local
    return [
        activity.sport.value,
        activity.start_utc.isoformat(),
        None if local is None else local.isoformat(),
        [getattr(activity, name) for name in _PLAIN_FIELDS],
        [[getattr(one, name) for name in _SET_FIELDS] for one in activity.sets],
    ]


def _activity_from_plain(plain: Sequence[Any], source: str, digest: str) -> Activity:
    sport, start, local, values, sets = plain
    return Activity(
        sport=Sport(sport),
        start_utc=datetime.fromisoformat(start),
        start_local=None if local is None else datetime.fromisoformat(local),
        sets=tuple(StrengthSet(**dict(zip(_SET_FIELDS, one, strict=True))) for one in sets),
        source=source,
        sha256=digest,
        **dict(zip(_PLAIN_FIELDS, values, strict=True)),
    )
