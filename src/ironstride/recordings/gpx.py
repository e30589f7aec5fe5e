"""GPX files: time and distance from the points of each track, and the points themselves."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from math import asin, cos, radians, sin, sqrt
from typing import Final

from lxml import etree

from ironstride.recordings.leniency.doubled_cadence import with_cadence_of_one_leg
from ironstride.recordings.point_measures import PointReader, measured
from ironstride.recordings.problem import NotAnActivity, NotReadable
from ironstride.recordings.sport_words import sport_of_words
from ironstride.recordings.trace import Trace
from ironstride.recordings.track_rows import TrackRows, mean_over_time, most_of
from ironstride.recordings.xml_reader import children, instant_of, local_name, number_of, text_of
from ironstride.training.activity import Activity
from ironstride.training.kinds import Sport
from ironstride.training.recorded_activity import RecordedActivity
from ironstride.training.track import Measure

EARTH_RADIUS_M: Final = 6_371_008.8
"""Mean radius (IUGG)."""
FEWEST_POINTS: Final = 2


def read_gpx(root: etree._Element) -> tuple[Activity, ...]:
    """The tracks of a GPX file, each an activity.

    Raises:
        NotAnActivity: when it holds no track, or tracks without a single usable time (a route).
        NotReadable: when its times say nothing: a single point.
    """
    return tuple(activity for _, activity in _activities(root))


def read_whole_gpx(root: etree._Element) -> tuple[RecordedActivity, ...]:
    """The same activities with their points; the summaries say more: heart, power, title, note and device.

    Raises:
        NotAnActivity: when it holds no track, or tracks without a single usable time (a route).
        NotReadable: when its times say nothing: a single point.
    """
    creator = root.get("creator", "")
    return tuple(_whole(track, replace(activity, device=creator)) for track, activity in _activities(root))


def metres_between(from_degrees: tuple[float, float], to_degrees: tuple[float, float]) -> float:
    """Great-circle distance between two (latitude, longitude) pairs by the haversine formula.

    >>> round(metres_between((0.0, 0.0), (0.0, 1.0)))
    111195
    """
    (lat_1, lon_1), (lat_2, lon_2) = (tuple(map(radians, place)) for place in (from_degrees, to_degrees))
    half = sin((lat_2 - lat_1) / 2) ** 2 + cos(lat_1) * cos(lat_2) * sin((lon_2 - lon_1) / 2) ** 2
    return 2 * EARTH_RADIUS_M * asin(sqrt(min(half, 1.0)))


def _activities(root: etree._Element) -> list[tuple[etree._Element, Activity]]:
    tracks = list(children(root, "trk"))
    traces = [_trace(track) for track in tracks]
    found = [
        (track, activity) for track, trace in zip(tracks, traces, strict=True) for activity in _activity(track, trace)
    ]
    if found:
        return found
    if any(trace.points for trace in traces):
        raise NotReadable("a single point has a time: how long it took cannot be told")
    raise NotAnActivity("a GPX file without usable times: a route, not a recording")


@dataclass(frozen=True, slots=True)
class _Point:
    element: etree._Element
    time_s: float | None
    place: tuple[float, float] | None
    along_m: float | None
    """Metres along the track; nothing is counted between two segments. None before the first known place."""
    opens_segment: bool


def _points(track: etree._Element) -> Iterator[_Point]:
    along = 0.0
    for segment in children(track, "trkseg"):
        before: tuple[float, float] | None = None
        opens = True
        for point in children(segment, "trkpt"):
            place = _place(point)
            if place is not None:
                along += 0.0 if before is None else metres_between(before, place)
                before = place
            instant = instant_of(text_of(point, "time"))
            yield _Point(
                point,
                None if instant is None else instant.timestamp(),
                place,
                _own_distance(point) if before is None else along,
                opens,
            )
            opens = False


def _trace(track: etree._Element) -> Trace:
    """Seconds since 1970 and metres along the track."""
    trace = Trace()
    for point in _points(track):
        if point.opens_segment:
            trace.break_off()
        if point.time_s is not None:
            trace.add(point.time_s, point.along_m)
    return trace


def _own_distance(point: etree._Element) -> float | None:
    """What an extension says of a point without a place, as indoor recordings write it."""
    found = (child.text for child in _inside(point, "extensions") if local_name(child) == "distance")
    return next((number_of(text) for text in found), None)


def _inside(point: etree._Element, name: str) -> Iterator[etree._Element]:
    return (found for child in children(point, name) for found in child.iterdescendants())


def _place(point: etree._Element) -> tuple[float, float] | None:
    latitude = measured(Measure.LATITUDE_DEG, point.get("lat"))
    longitude = measured(Measure.LONGITUDE_DEG, point.get("lon"))
    return None if latitude is None or longitude is None else (latitude, longitude)


def _activity(track: etree._Element, trace: Trace) -> list[Activity]:
    if trace.start_s is None or trace.points < FEWEST_POINTS:
        return []
    words = text_of(track, "type") or text_of(track, "name")
    return [
        Activity(
            sport_of_words(words),
            datetime.fromtimestamp(trace.start_s, tz=UTC),
            name=words.casefold(),
            duration_s=trace.moving_s,
            elapsed_s=trace.elapsed_s,
            distance_m=trace.distance_m,
        )
    ]


def _whole(track: etree._Element, activity: Activity) -> RecordedActivity:
    start_s = activity.start_utc.timestamp()
    rows = _rows(track)
    points = rows.track(start_s)
    if points is not None and activity.sport is Sport.RUN:
        points = with_cadence_of_one_leg(points)
    summary = replace(
        activity,
        mean_heart_bpm=mean_over_time(points, Measure.HEART_BPM),
        max_heart_bpm=most_of(points, Measure.HEART_BPM),
        mean_power_w=mean_over_time(points, Measure.POWER_W),
        ascent_m=_said(track, "Ascent"),
        descent_m=_said(track, "Descent"),
        title=text_of(track, "name"),
        note=text_of(track, "desc") or text_of(track, "cmt"),
    )
    return RecordedActivity(summary, track=points, problems=rows.problems(start_s))


def _rows(track: etree._Element) -> TrackRows:
    rows, reader = TrackRows(), PointReader()
    for point in _points(track):
        measures = reader.measures_of(point.element)
        if point.along_m is not None:
            measures[Measure.DISTANCE_M] = point.along_m
        if point.place is not None:
            measures[Measure.LATITUDE_DEG], measures[Measure.LONGITUDE_DEG] = point.place
        rows.add(point.time_s, measures)
    return rows


def _said(track: etree._Element, name: str) -> float | None:
    """A total of Garmin's TrackStatsExtension."""
    found = (child.text for child in _inside(track, "extensions") if local_name(child) == name)
    return next((number_of(text) for text in found), None)
