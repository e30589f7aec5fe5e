"""What was really done, from the data file."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from ironstride.calendar_time import to_local
from ironstride.errors import InvalidInput
from ironstride.store.activities import StoredActivity, stored_activities, whole_activity
from ironstride.store.athletes import athlete_of_file
from ironstride.store.data_place import DataPlace
from ironstride.training.activity import Activity
from ironstride.training.problem_report import InputProblem
from ironstride.training.recorded_activity import RecordedActivity
from ironstride.use.import_recordings.whose import whose


@dataclass(frozen=True, slots=True)
class ActivityList:
    """The latest activities, the latest first."""

    lines: tuple[StoredActivity, ...]
    every: int
    """How many there are in all."""
    zone_name: str
    """The zone that times are shown in where the recorder does not say its own."""


def list_activities(where: Path | None, data: DataPlace, most: int, zone_name: str) -> ActivityList:
    """The latest activities, at most so many.

    Raises:
        InvalidInput: when there are several athletes and it is not said which.
        UnreadableFile: when the data file cannot be read.
    """
    every = _every(where, data)
    return ActivityList(tuple(reversed(every[-most:])) if most else (), len(every), zone_name)


def activity_named(where: Path | None, data: DataPlace, number: int) -> RecordedActivity:
    """One activity with its laps and track.

    Raises:
        InvalidInput: when there is none of that number, or several athletes and it is not said which.
        UnreadableFile: when the data file cannot be read.
    """
    found = None
    if data.file.exists():
        with data.file.open().reading() as connection:
            known = athlete_of_file(connection, whose(where, data))
            found = None if known is None else whole_activity(connection, known.id, number)
    if found is None:
        wanted = "the number of an activity; ironstride activities lists them"
        raise InvalidInput([InputProblem("activity", "number", str(number), wanted)])
    return found


def begun(activity: Activity, zone_name: str) -> datetime:
    """When it began on the wall clock: the recorder's where it says, else the athlete's."""
    return activity.start_local or to_local(activity.start_utc, zone_name)


def activities_json(listed: ActivityList) -> dict[str, Any]:
    """The list as JSON; SI units."""
    return {
        "schema": "ironstride/activities/1",
        "count": listed.every,
        "activities": [
            {
                "id": one.id,
                "recordings": one.recordings,
                "begun": begun(one.activity, listed.zone_name).isoformat(timespec="minutes"),
                **summary_json(one.activity),
            }
            for one in listed.lines
        ],
    }


def summary_json(activity: Activity) -> dict[str, Any]:
    """The totals of an activity; None = unknown."""
    return {
        "sport": activity.sport.value,
        "name": activity.name,
        "title": activity.title,
        "start_utc": activity.start_utc.isoformat(timespec="seconds"),
        "duration_s": activity.duration_s,
        "elapsed_s": activity.elapsed_s,
        "distance_m": activity.distance_m,
        "mean_heart_bpm": activity.mean_heart_bpm,
        "max_heart_bpm": activity.max_heart_bpm,
        "ascent_m": activity.ascent_m,
        "effort": activity.effort,
        "sets": len(activity.sets),
        "source": activity.source,
    }


def _every(where: Path | None, data: DataPlace) -> tuple[StoredActivity, ...]:
    if not data.file.exists():
        return ()
    with data.file.open().reading() as connection:
        known = athlete_of_file(connection, whose(where, data))
        return () if known is None else stored_activities(connection, known.id)
