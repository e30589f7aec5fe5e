"""Whole GPX activities: points with what extensions say of them, distances from places."""

import numpy as np
import pytest

from ironstride.recordings.gpx import read_gpx, read_whole_gpx
from ironstride.recordings.problem import NotAnActivity
from ironstride.recordings.xml_reader import parse
from ironstride.training.recorded_activity import RecordedActivity
from ironstride.training.track import Measure
from tests.recordings.files import clock, gpx, gpx_track

NAMESPACES = (
    'xmlns:g="http://www.garmin.com/xmlschemas/TrackPointExtension/v1" '
    'xmlns:c="http://www.cluetrust.com/XML/GPXDATA/1/0" xmlns:p="http://www.garmin.com/xmlschemas/PowerExtension/v1"'
)


def point(second: int, body: str = "", north: float = 0.0, place: bool = True) -> str:
    """A track point."""
    where = f'lat="{51 + north}" lon="3"' if place else 'lat="" lon=""'
    return f"<trkpt {where}><time>{clock(second)}</time>{body}</trkpt>"


def whole(points: str, head: str = "<type>running</type>") -> RecordedActivity:
    """The only activity of a file with these points."""
    root = parse(gpx(f"<trk>{head}<trkseg>{points}</trkseg></trk>", NAMESPACES))
    (found,), (short,) = read_whole_gpx(root), read_gpx(root)
    for name in ("sport", "start_utc", "name", "duration_s", "elapsed_s", "distance_m"):
        assert getattr(found.summary, name) == getattr(short, name)
    return found


def first(activity: RecordedActivity, measure: Measure) -> float:
    """What the first point measured."""
    assert activity.track is not None
    values = activity.track.of(measure)
    assert values is not None
    return float(values[0])


@pytest.mark.parametrize(
    ("body", "measure", "value"),
    [
        ("<ele>-3.5</ele>", Measure.ALTITUDE_M, -3.5),
        ("<speed>2.5</speed>", Measure.SPEED_M_PER_S, 2.5),
        ("<g:TrackPointExtension><g:hr>140</g:hr></g:TrackPointExtension>", Measure.HEART_BPM, 140),
        ("<g:TrackPointExtension><g:cad>85</g:cad></g:TrackPointExtension>", Measure.CADENCE_PER_MIN, 85),
        ("<g:TrackPointExtension><g:atemp>-4</g:atemp></g:TrackPointExtension>", Measure.TEMPERATURE_C, -4),
        ("<c:hr>141.5</c:hr>", Measure.HEART_BPM, 141.5),
        ("<c:cadence>86</c:cadence>", Measure.CADENCE_PER_MIN, 86),
        ("<c:temp>20.7</c:temp>", Measure.TEMPERATURE_C, 20.7),
        ("<power>210</power>", Measure.POWER_W, 210),
        ("<p:PowerInWatts>215</p:PowerInWatts>", Measure.POWER_W, 215),
        ("<heartrate>89</heartrate>", Measure.HEART_BPM, 89),
        ("<x:hr>150</x:hr>", Measure.HEART_BPM, 150),
    ],
)
def test_extensions_of_all_kinds_are_read(body: str, measure: Measure, value: float) -> None:
    """Garmin's, ClueTrust's, power, Amazfit's, and one whose prefix nobody declared."""
    outside = body.startswith(("<ele", "<speed"))
    activity = whole(point(0, body if outside else f"<extensions>{body}</extensions>") + point(5))
    assert first(activity, measure) == value


def test_distance_is_along_the_places() -> None:
    """By haversine, and the same as the summary's."""
    activity = whole(point(0) + point(5, north=0.0001) + point(10, north=0.0002))
    assert activity.track is not None
    along = activity.track.of(Measure.DISTANCE_M)
    assert along is not None
    assert along.tolist() == pytest.approx([0, 11.12, 22.24], rel=1e-3)
    assert activity.summary.distance_m == along[-1]


def test_a_distance_is_believed_where_there_is_no_place() -> None:
    """Indoors an extension says how far; the points stay."""
    body = "<extensions><c:distance>{}</c:distance></extensions>"
    activity = whole(point(0, body.format(0), place=False) + point(10, body.format(30), place=False))
    assert activity.summary.distance_m == 30
    assert activity.track is not None
    assert len(activity.track) == 2
    assert activity.track.of(Measure.LATITUDE_DEG) is None


def test_a_clock_that_jumps_back_is_told_and_sorted() -> None:
    """As the summary does: the track begins at the earliest time."""
    activity = whole(point(50) + point(0) + point(10))
    assert activity.track is not None
    assert activity.track.time_s.tolist() == [0, 10, 50]
    assert activity.problems == ("its clock jumps back once; the points are sorted by their times",)


def test_points_without_times_among_others_are_told() -> None:
    """They are left out, and counted."""
    activity = whole(point(0) + '<trkpt lat="51" lon="3"/>' + point(5))
    assert activity.problems == ("1 point has no time and cannot be placed",)


def test_name_note_device_and_stated_ascent_are_kept() -> None:
    """Ascent only where the file says it: heights of points are too rough to add up."""
    stats = "<extensions><g:TrackStatsExtension><g:Ascent>120</g:Ascent></g:TrackStatsExtension></extensions>"
    head = f"<name>Evening</name><desc>wet</desc><type>running</type>{stats}"
    summary = whole(point(0, "<ele>1</ele>") + point(5, "<ele>9</ele>"), head).summary
    assert (summary.title, summary.note, summary.device, summary.ascent_m) == ("Evening", "wet", "tests", 120)
    assert whole(point(0, "<ele>1</ele>") + point(5, "<ele>9</ele>")).summary.ascent_m is None


def test_several_tracks_are_several_activities() -> None:
    """Each with its own points."""
    root = parse(gpx(gpx_track([clock(0), clock(10)]) + gpx_track([clock(100), clock(110), clock(120)])))
    assert [len(one.track or ()) for one in read_whole_gpx(root)] == [2, 3]


def test_a_route_is_no_activity() -> None:
    """Nobody ran it."""
    with pytest.raises(NotAnActivity, match="route"):
        read_whole_gpx(parse(gpx(gpx_track([None, None]))))


def test_nonsense_of_a_sensor_is_unknown() -> None:
    """Not a number, infinite, or beyond what can be."""
    body = "<extensions><c:hr>nan</c:hr><power>1e9</power><speed>-1</speed></extensions>"
    activity = whole(point(0, body) + point(5, "<extensions><c:hr>140</c:hr></extensions>"))
    assert activity.track is not None
    heart = activity.track.of(Measure.HEART_BPM)
    assert heart is not None
    assert np.isnan(heart[0])
    assert activity.track.of(Measure.POWER_W) is None
    assert activity.track.of(Measure.SPEED_M_PER_S) is None
