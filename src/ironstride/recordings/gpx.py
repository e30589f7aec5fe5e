"""GPX files: time and distance from the points of each track."""

from __future__ import annotations

from datetime import UTC, datetime
from math import asin, cos, radians, sin, sqrt
from typing import Final

from lxml import etree

from ironstride.recordings.problem import NotAnActivity, NotReadable
from ironstride.recordings.sport_words import sport_of_words
from ironstride.recordings.trace import Trace
from ironstride.recordings.xml_reader import children, instant_of, number_of, text_of
from ironstride.training.activity import Activity

EARTH_RADIUS_M: Final = 6_371_008.8
"""Mean radius (IUGG)."""
FEWEST_POINTS: Final = 2


def read_gpx(root: etree._Element) -> tuple[Activity, ...]:
    """The tracks of a GPX file, each an activity.

    Raises:
        NotAnActivity: when it holds no track, or tracks without a single usable time (a route).
        NotReadable: when its times say nothing: a single point.
    """
    tracks = list(children(root, "trk"))
    traces = [_trace(track) for track in tracks]
    found = tuple(activity for track, trace in zip(tracks, traces, strict=True) for activity in _activity(track, trace))
    if found:
        return found
    if any(trace.points for trace in traces):
        raise NotReadable("a single point has a time: how long it took cannot be told")
    raise NotAnActivity("a GPX file without usable times: a route, not a recording")


def metres_between(from_degrees: tuple[float, float], to_degrees: tuple[float, float]) -> float:
    """Great-circle distance between two (latitude, longitude) pairs by the haversine formula.

    >>> round(metres_between((0.0, 0.0), (0.0, 1.0)))
    111195
    """
    (lat_1, lon_1), (lat_2, lon_2) = (tuple(map(radians, place)) for place in (from_degrees, to_degrees))
    half = sin((lat_2 - lat_1) / 2) ** 2 + cos(lat_1) * cos(lat_2) * sin((lon_2 - lon_1) / 2) ** 2
    return 2 * EARTH_RADIUS_M * asin(sqrt(min(half, 1.0)))


def _trace(track: etree._Element) -> Trace:
    """Seconds since 1970 and metres along the track; nothing is counted between two segments."""
    trace = Trace()
    along = 0.0
    for segment in children(track, "trkseg"):
        trace.break_off()
        before: tuple[float, float] | None = None
        for point in children(segment, "trkpt"):
            place = _place(point)
            if place is not None:
                along += 0.0 if before is None else metres_between(before, place)
                before = place
            instant = instant_of(text_of(point, "time"))
            if instant is not None:
                trace.add(instant.timestamp(), None if before is None else along)
    return trace


def _place(point: etree._Element) -> tuple[float, float] | None:
    latitude, longitude = _degrees(point.get("lat"), 90.0), _degrees(point.get("lon"), 180.0)
    return None if latitude is None or longitude is None else (latitude, longitude)


def _degrees(text: str | None, most: float) -> float | None:
    size = number_of((text or "").strip().removeprefix("-"))
    if size is None or size > most:
        return None
    return -size if (text or "").strip().startswith("-") else size


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
