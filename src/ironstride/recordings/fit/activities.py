"""From a FIT file's messages to activities: sessions, the sets that belong to each, and what to do where none is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Final

from ironstride.recordings.fit.fallback import messages_by_fitdecode
from ironstride.recordings.fit.field_value import Fields, whole_number
from ironstride.recordings.fit.file_id import device_of
from ironstride.recordings.fit.fit_part import FitMessage, FitPart
from ironstride.recordings.fit.session_summary import (
    EARLIEST_TIMESTAMP,
    SPORT,
    START,
    SUB_SPORT,
    TIMESTAMP,
    instant,
    of_sport,
    summary_of,
    with_measures,
)
from ironstride.recordings.fit.sets import assign_sets, exercise_titles
from ironstride.recordings.fit.told import Told
from ironstride.recordings.fit.walker import walk
from ironstride.recordings.problem import NotAnActivity, NotReadable
from ironstride.recordings.trace import Trace
from ironstride.training.activity import Activity
from ironstride.training.kinds import Sport

ACTIVITY_FILE: Final = 4
"""`file_id.type` of an activity."""
TRANSITION: Final = 3
"""The sport number of the minutes between two sports: no activity of its own."""
FURTHEST_ZONE: Final = timedelta(hours=15)
"""A local clock further from UTC than this is not believed."""
FEWEST_POINTS: Final = 2
"""Fewer records than this say nothing about time."""
_FILE_TYPE: Final = 0
_LOCAL_TIMESTAMP: Final = 5


@dataclass(frozen=True, slots=True)
class FitResult:
    """The activities of a FIT file, in file order, and what was lost of it (None: nothing)."""

    activities: tuple[Activity, ...]
    problem: str | None = None


@dataclass(frozen=True, slots=True, eq=False)
class PartActivities:
    """The activities of one part, with the part as the walk left it; None where the second reader read it."""

    activities: tuple[Activity, ...]
    part: FitPart | None


def read_fit(data: bytes) -> FitResult:
    """The activities of a FIT file as summaries.

    Raises:
        NotReadable: when it is no FIT file, or damaged before anything useful.
        NotAnActivity: when it is sound and holds something else (a workout, settings, a day's steps).
    """
    found, problem = read_parts(data)
    return FitResult(tuple(activity for one in found for activity in one.activities), problem)


def read_parts(data: bytes) -> tuple[tuple[PartActivities, ...], str | None]:
    """The activities part by part, at least one in all, and what was lost (None: nothing).

    Raises:
        NotReadable, NotAnActivity: as `read_fit` says.
    """
    parts = walk(data)
    told = [Told(part.messages, part) for part in parts]
    problem = next((part.problem for part in parts if part.problem is not None), None)
    found = _found_in(told)
    if not found and problem is not None:
        told = [Told(messages_by_fitdecode(data))]
        found = _found_in(told)
    if found:
        return found, problem
    if problem is not None:
        raise NotReadable(f"{problem}, and nothing before that says what was done")
    sessions = [fields for one in told for fields in one.of(FitMessage.SESSION)]
    if sessions:
        raise NotReadable(_why_useless(sessions))
    raise NotAnActivity("a FIT file without an activity")


def _found_in(told: Sequence[Told]) -> tuple[PartActivities, ...]:
    found = [PartActivities(tuple(_activities_of(one)), one.part) for one in told]
    return tuple(one for one in found if one.activities)


def _why_useless(sessions: Sequence[Fields]) -> str:
    if any(whole_number(fields.get(START)) is not None for fields in sessions):
        return "its times count from when the watch was switched on, so no date can be told"
    return "its session says neither when it began nor how long it took"


def _activities_of(told: Told) -> list[Activity]:
    every_session = told.of(FitMessage.SESSION)
    sessions = [one for one in every_session if one.get(SPORT) != TRANSITION] or list(every_session)
    file_id = next(iter(told.of(FitMessage.FILE_ID)), {})
    if len(sessions) > 1:
        found = [activity for fields in sessions if (activity := summary_of(fields, file_id)) is not None]
    elif sessions:
        found = _completed(sessions[0], file_id, told)
    elif file_id.get(_FILE_TYPE, ACTIVITY_FILE) == ACTIVITY_FILE:
        sport = next(iter(told.of(FitMessage.SPORT)), {})
        found = [of_sport(one, sport.get(0), sport.get(1)) for one in _traced(_trace(told), file_id)]
    else:
        return []
    offset = _zone_offset(told)
    if offset is not None:
        found = [replace(one, start_local=(one.start_utc + offset).replace(tzinfo=None)) for one in found]
    return assign_sets(found, told.of(FitMessage.SET), exercise_titles(told.of(FitMessage.EXERCISE_TITLE)))


def _completed(session: Fields, file_id: Fields, told: Told) -> list[Activity]:
    """The activity of an only session; what it leaves out comes from the records."""
    activity = summary_of(session, file_id)
    if activity is not None and (activity.distance_m or activity.sport is Sport.STRENGTH):
        return [activity]
    trace = _trace(told)
    if activity is not None:
        return [replace(activity, distance_m=trace.distance_m or activity.distance_m)]
    traced = _traced(trace, file_id)
    return [with_measures(of_sport(one, session.get(SPORT), session.get(SUB_SPORT)), session) for one in traced]


def _trace(told: Told) -> Trace:
    """The trace of the records; empty where only the second reader got anywhere."""
    if told.part is None:
        return Trace()
    # Here because most files say all in their sessions, and NumPy takes longer to load than many of them to read.
    from ironstride.recordings.fit.records import trace_records

    return trace_records(told.part)


def _traced(trace: Trace, file_id: Fields) -> list[Activity]:
    start = None if trace.start_s is None else instant(int(trace.start_s))
    if start is None or trace.points < FEWEST_POINTS:
        return []
    return [
        Activity(
            Sport.OTHER,
            start,
            duration_s=trace.moving_s,
            elapsed_s=trace.elapsed_s,
            distance_m=trace.distance_m,
            device=device_of(file_id),
        )
    ]


def _zone_offset(told: Told) -> timedelta | None:
    """What the recorder's local clock was ahead of UTC by; None where the file does not say, or says what cannot be."""
    for fields in told.of(FitMessage.ACTIVITY):
        utc, local = whole_number(fields.get(TIMESTAMP)), whole_number(fields.get(_LOCAL_TIMESTAMP))
        if utc is None or local is None or min(utc, local) < EARLIEST_TIMESTAMP:
            continue
        offset = timedelta(seconds=local - utc)
        if abs(offset) <= FURTHEST_ZONE:
            return offset
    return None
