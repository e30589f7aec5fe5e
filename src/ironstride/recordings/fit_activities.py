"""From a FIT file's messages to activities: sessions, the sets that belong to each, and what to do where none is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Final

from ironstride.recordings import fit_names
from ironstride.recordings.fit_fallback import messages_by_fitdecode
from ironstride.recordings.fit_layout import Fields, Value, whole_number
from ironstride.recordings.fit_records import trace_records
from ironstride.recordings.fit_sets import assign_sets
from ironstride.recordings.fit_totals import device_of, totals_of
from ironstride.recordings.fit_walker import FitMessage, FitPart, walk
from ironstride.recordings.problem import NotAnActivity, NotReadable
from ironstride.recordings.trace import Trace
from ironstride.training.activity import Activity
from ironstride.training.kinds import Sport

FIT_EPOCH: Final = datetime(1989, 12, 31, tzinfo=UTC)
EARLIEST_TIMESTAMP: Final = 0x10000000
"""Smaller timestamps count from when the recorder was switched on: no date."""
ACTIVITY_FILE: Final = 4
"""`file_id.type` of an activity."""
TRANSITION: Final = 3
"""The sport number of the minutes between two sports: no activity of its own."""
FURTHEST_ZONE: Final = timedelta(hours=15)
"""A local clock further from UTC than this is not believed."""
TIMER_OVER_ELAPSED: Final = 1.5
"""A clock that ran so much longer than the time that passed is not believed. A convention."""
FEWEST_POINTS: Final = 2
"""Fewer records than this say nothing about time."""

_TYPE, _CREATED = 0, 4
_START, _SPORT, _SUB_SPORT, _ELAPSED, _TIMER, _DISTANCE, _TIMESTAMP = 2, 5, 6, 7, 8, 9, 253
_LOCAL_TIMESTAMP: Final = 5
_MS: Final = 1000
_CM: Final = 100


@dataclass(frozen=True, slots=True)
class FitResult:
    """The activities of a FIT file, in file order, and what was lost of it (None: nothing)."""

    activities: tuple[Activity, ...]
    problem: str | None = None


def read_fit(data: bytes) -> FitResult:
    """The activities of a FIT file.

    Raises:
        NotReadable: when it is no FIT file, or damaged before anything useful.
        NotAnActivity: when it is sound and holds something else (a workout, settings, a day's steps).
    """
    parts = walk(data)
    activities = _of_parts(data, parts)
    problem = next((part.problem for part in parts if part.problem is not None), None)
    if not activities and problem is not None:
        parts = (FitPart(0, 0, messages_by_fitdecode(data)),)
        activities = _of_parts(data, parts)
    if activities:
        return FitResult(activities, problem)
    if problem is not None:
        raise NotReadable(f"{problem}, and nothing before that says what was done")
    if any(part.of(FitMessage.SESSION) for part in parts):
        raise NotReadable(_why_useless([fields for part in parts for fields in part.of(FitMessage.SESSION)]))
    raise NotAnActivity("a FIT file without an activity")


def _of_parts(data: bytes, parts: Sequence[FitPart]) -> tuple[Activity, ...]:
    return tuple(activity for part in parts for activity in activities_of(data, part))


def _why_useless(sessions: Sequence[Fields]) -> str:
    if any(whole_number(fields.get(_START)) is not None for fields in sessions):
        return "its times count from when the watch was switched on, so no date can be told"
    return "its session says neither when it began nor how long it took"


def activities_of(data: bytes, part: FitPart) -> list[Activity]:
    """The activities of a part, in file order."""
    every_session = part.of(FitMessage.SESSION)
    sessions = [one for one in every_session if one.get(_SPORT) != TRANSITION] or list(every_session)
    file_id = next(iter(part.of(FitMessage.FILE_ID)), {})
    if len(sessions) > 1:
        found = [activity for fields in sessions if (activity := _from_session(fields, file_id)) is not None]
    elif sessions:
        found = _completed(sessions[0], file_id, data, part)
    elif file_id.get(_TYPE, ACTIVITY_FILE) == ACTIVITY_FILE:
        found = _from_records(trace_records(data, part), part)
    else:
        return []
    offset = _zone_offset(part)
    if offset is not None:
        found = [replace(one, start_local=(one.start_utc + offset).replace(tzinfo=None)) for one in found]
    return assign_sets(found, part.of(FitMessage.SET))


def _from_session(fields: Fields, file_id: Fields) -> Activity | None:
    elapsed, timer, distance = (whole_number(fields.get(field)) for field in (_ELAPSED, _TIMER, _DISTANCE))
    start = _instant(fields.get(_START)) or _ended_less(fields, elapsed) or _instant(file_id.get(_CREATED))
    if start is None or (elapsed is None and timer is None):
        return None
    if elapsed and timer and timer > elapsed * TIMER_OVER_ELAPSED:
        timer = None
    activity = Activity(
        Sport.OTHER,
        start,
        duration_s=None if timer is None else timer / _MS,
        elapsed_s=None if elapsed is None else elapsed / _MS,
        distance_m=None if distance is None else distance / _CM,
        device=device_of(file_id),
        **totals_of(fields),
    )
    return _of_sport(activity, fields.get(_SPORT), fields.get(_SUB_SPORT))


def _completed(fields: Fields, file_id: Fields, data: bytes, part: FitPart) -> list[Activity]:
    """The activity of an only session; what it leaves out comes from the records."""
    activity = _from_session(fields, file_id)
    if activity is not None and (activity.distance_m or activity.sport is Sport.STRENGTH):
        return [activity]
    trace = trace_records(data, part)
    if activity is not None:
        return [replace(activity, distance_m=trace.distance_m or activity.distance_m)]
    return [_of_sport(one, fields.get(_SPORT), fields.get(_SUB_SPORT)) for one in _traced(trace)]


def _from_records(trace: Trace, part: FitPart) -> list[Activity]:
    sport = next(iter(part.of(FitMessage.SPORT)), {})
    return [_of_sport(one, sport.get(0), sport.get(1)) for one in _traced(trace)]


def _traced(trace: Trace) -> list[Activity]:
    start = None if trace.start_s is None else _instant(int(trace.start_s))
    if start is None or trace.points < FEWEST_POINTS:
        return []
    return [
        Activity(
            Sport.OTHER,
            start,
            duration_s=trace.moving_s,
            elapsed_s=trace.elapsed_s,
            distance_m=trace.distance_m,
        )
    ]


def _of_sport(activity: Activity, sport: Value, sub_sport: Value) -> Activity:
    number, sub_number = whole_number(sport), whole_number(sub_sport)
    return replace(
        activity,
        sport=fit_names.sport_of(number, sub_number),
        name=fit_names.SPORT_NAMES.get(-1 if number is None else number, ""),
        sub_sport=fit_names.SUB_SPORT_NAMES.get(sub_number or 0, ""),
    )


def _zone_offset(part: FitPart) -> timedelta | None:
    """What the recorder's local clock was ahead of UTC by; None where the file does not say, or says what cannot be."""
    for fields in part.of(FitMessage.ACTIVITY):
        utc, local = whole_number(fields.get(_TIMESTAMP)), whole_number(fields.get(_LOCAL_TIMESTAMP))
        if utc is None or local is None or min(utc, local) < EARLIEST_TIMESTAMP:
            continue
        offset = timedelta(seconds=local - utc)
        if abs(offset) <= FURTHEST_ZONE:
            return offset
    return None


def _ended_less(fields: Fields, elapsed_ms: int | None) -> datetime | None:
    end = _instant(fields.get(_TIMESTAMP))
    return None if end is None or elapsed_ms is None else end - timedelta(milliseconds=elapsed_ms)


def _instant(value: Value) -> datetime | None:
    number = whole_number(value)
    if number is None or number < EARLIEST_TIMESTAMP:
        return None
    return FIT_EPOCH + timedelta(seconds=number)
