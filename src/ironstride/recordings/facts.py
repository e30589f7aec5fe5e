"""What an export says of one of its files beside that file's own content, and how the two are joined."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from ironstride.training.activity import Activity
from ironstride.training.kinds import Sport
from ironstride.training.recorded_activity import RecordedActivity
from ironstride.training.same_activity import filled_from
from ironstride.training.track import Track
from ironstride.training.wellness import WellnessDay


@dataclass(frozen=True, slots=True)
class Facts:
    """Everything an export says of an activity or a file; empty where it says nothing."""

    title: str = ""
    note: str = ""
    source_id: str = ""
    """The service's own number of it, with the service (``strava:1234``)."""
    sport: Sport = Sport.OTHER
    name: str = ""
    """The export's word for the sport, in small letters."""
    effort: float | None = None
    """Session RPE, 0 to 10."""
    activity: RecordedActivity | None = None
    """What the export itself says was done; stands in where there is no file, or none that can be read."""
    is_route: bool = False
    """Whether the file is nothing but the route of `activity`."""
    wellness: tuple[WellnessDay, ...] = ()
    problem: str = ""
    """Why the file could not be got at, in plain words."""


def facts_of(activity: Activity) -> Facts:
    """The facts of an activity that an export says all of."""
    return Facts(
        activity.title,
        activity.note,
        activity.source_id,
        activity.sport,
        activity.name,
        activity.effort,
        RecordedActivity(activity),
    )


def said_together(said: Sequence[Activity]) -> Facts:
    """What several exports say of one file, as one.

    Of one service the later word counts; of several services each value is that of the service that comes last in the
    alphabet (Strava before Garmin) and says it at all: so it does not matter which export was imported first.

    Args:
        said: What each export says, in the order in which they were imported; at least one.
    """
    newest = {one.source_id: one for one in said if one.source_id}
    nameless = sorted((one for one in said if not one.source_id), key=lambda one: repr(replace(one, source="")))
    first, *others = [*sorted(newest.values(), key=lambda one: one.source_id, reverse=True), *nameless]
    every = (first, *others)
    together = filled_from(first, others)
    known = next((one for one in every if one.sport is not Sport.OTHER), together)
    named = together if known is first else replace(together, sport=known.sport, name=known.name)
    return facts_of(named)


def digest_of(facts: Facts) -> str:
    """A text that two exports share where they say the same, wherever the export lay."""
    told = facts.activity
    summary = None if told is None else replace(told.summary, source="", sha256="")
    return repr((summary, () if told is None else told.laps, [replace(day, source="") for day in facts.wellness]))


def joined(activities: Sequence[RecordedActivity], facts: Facts) -> tuple[RecordedActivity, ...]:
    """The activities of one file with what the export says of it.

    The export's title, note, number and effort are the athlete's later word and win; its sport counts only where the
    file does not know one, and its distance, heart and ascent where the only activity of the file leaves them out. The
    second and further activities of a file get the number with ``/2``, ``/3``.
    """
    if len(activities) == 1 and facts.activity is not None:
        activities = [replace(activities[0], summary=_completed(activities[0].summary, facts.activity.summary))]
    return tuple(
        replace(one, summary=_with_facts(one.summary, facts, place)) for place, one in enumerate(activities, start=1)
    )


def with_route(activity: RecordedActivity, routes: Sequence[RecordedActivity]) -> RecordedActivity:
    """The activity with the points of its route; every number that it says itself stays."""
    with_points = [one for one in routes if one.track is not None]
    if not with_points:
        return activity
    route = max(with_points, key=lambda one: len(one.track or ()))
    found = route.summary
    summary = _completed(activity.summary, found)
    track = _counted_from(route.track, found.start_utc, summary.start_utc)
    told = [*activity.problems, *route.problems]
    if len(with_points) > 1:
        told.append(f"its route has {len(with_points)} tracks; the longest is kept")
    return replace(activity, summary=summary, track=track, problems=tuple(told))


def _counted_from(track: Track | None, track_start: datetime, start: datetime) -> Track | None:
    """The track with its seconds counted from another start."""
    later_s = (track_start - start).total_seconds()
    return None if track is None else Track(track.time_s + later_s, track.columns)


def _with_facts(summary: Activity, facts: Facts, place: int) -> Activity:
    number = facts.source_id if place == 1 or not facts.source_id else f"{facts.source_id}/{place}"
    unknown = summary.sport is Sport.OTHER and facts.sport is not Sport.OTHER
    return replace(
        summary,
        sport=facts.sport if unknown else summary.sport,
        name=facts.name if unknown or not summary.name else summary.name,
        title=facts.title or summary.title,
        note=facts.note or summary.note,
        source_id=number or summary.source_id,
        effort=summary.effort if facts.effort is None else facts.effort,
    )


def _completed(summary: Activity, said: Activity) -> Activity:
    """The summary with the numbers that the file leaves out and the export knows."""
    return replace(
        summary,
        distance_m=said.distance_m if summary.distance_m is None else summary.distance_m,
        mean_heart_bpm=summary.mean_heart_bpm or said.mean_heart_bpm,
        max_heart_bpm=summary.max_heart_bpm or said.max_heart_bpm,
        ascent_m=said.ascent_m if summary.ascent_m is None else summary.ascent_m,
        descent_m=said.descent_m if summary.descent_m is None else summary.descent_m,
    )
