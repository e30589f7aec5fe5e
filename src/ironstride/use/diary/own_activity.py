"""A run without a recording, typed in: an activity like every other."""

from __future__ import annotations

import json
from dataclasses import asdict
from hashlib import sha256
from typing import Final

from ironstride.calendar_time import local_datetime, to_utc
from ironstride.diary.entries import SaidActivity
from ironstride.store.activity_rows import prepared
from ironstride.store.recorded_files import FileOutcome, PreparedFile
from ironstride.training.activity import DIARY, Activity
from ironstride.training.kinds import Sport, sport_of
from ironstride.training.recorded_activity import RecordedActivity
from ironstride.units import MINUTES_PER_HOUR, SECONDS_PER_MINUTE

NOON: Final = 12 * MINUTES_PER_HOUR
"""Where nobody says when. A convention, as for planned sessions."""
MOST_BEFORE: Final = 11


def own_activity(said: SaidActivity, zone_name: str, before: int) -> PreparedFile:
    """The rows of what was said; the same words again are the same activity.

    Args:
        said: What was said.
        zone_name: The athlete's IANA zone.
        before: Activities of that day that were typed in before; one without a time is put an hour after them.
    """
    assumed = NOON + min(before, MOST_BEFORE) * MINUTES_PER_HOUR
    start = local_datetime(said.day, assumed if said.start is None else said.start)
    digest = sha256(json.dumps(asdict(said), default=str, sort_keys=True).encode()).hexdigest()
    sport = sport_of(said.kind)
    activity = Activity(
        sport,
        to_utc(start, zone_name),
        name=_name(said, sport),
        sub_sport=f"{said.kind.value}{' treadmill' if said.treadmill else ''}",
        start_local=start,
        duration_s=None if said.minutes is None else said.minutes * SECONDS_PER_MINUTE,
        distance_m=said.distance_m,
        mean_heart_bpm=said.heart_bpm,
        effort=said.effort,
        note=said.note,
        source=DIARY,
        sha256=digest,
    )
    return PreparedFile(DIARY, digest, FileOutcome.READ, activities=(prepared(RecordedActivity(activity)),))


def _name(said: SaidActivity, sport: Sport) -> str:
    return "running" if sport in (Sport.RUN, Sport.RACE) else said.word
