"""Whole TCX activities: laps, points under any prefix, and what the summary says more."""

import numpy as np
import pytest

from ironstride.recordings.tcx import read_tcx, read_whole_tcx
from ironstride.recordings.xml_reader import parse
from ironstride.training.recorded_activity import RecordedActivity
from ironstride.training.track import Measure
from tests.recordings.files import clock, tcx

EXTENSION = 'xmlns:{0}="http://www.garmin.com/xmlschemas/ActivityExtension/v2"'


def point(second: int, body: str = "") -> str:
    """A trackpoint."""
    return f"<Trackpoint><Time>{clock(second)}</Time>{body}</Trackpoint>"


def lap(start: int, points: str, body: str = "", seconds: float = 60, metres: float = 200) -> str:
    """A lap with these points."""
    totals = f"<TotalTimeSeconds>{seconds}</TotalTimeSeconds><DistanceMeters>{metres}</DistanceMeters>"
    return f'<Lap StartTime="{clock(start)}">{totals}{body}<Track>{points}</Track></Lap>'


def whole(laps: str, sport: str = "Running", more: str = "") -> RecordedActivity:
    """The only activity of a file with these laps."""
    root = parse(tcx(f'<Activity Sport="{sport}"><Id>{clock(0)}</Id>{laps}{more}</Activity>'))
    (found,) = read_whole_tcx(root)
    (short,) = read_tcx(root)
    for name in ("sport", "start_utc", "name", "duration_s", "elapsed_s", "distance_m"):
        assert getattr(found.summary, name) == getattr(short, name)
    return found


def column(activity: RecordedActivity, measure: Measure) -> list[float | None]:
    """A column with None for unknown."""
    assert activity.track is not None
    values = activity.track.of(measure)
    assert values is not None
    return [None if np.isnan(value) else float(value) for value in values]


def test_a_point_says_all_it_measured() -> None:
    """Position, altitude below the sea, distance, heart and cadence; what a point leaves out is unknown, not zero."""
    full = (
        "<Position><LatitudeDegrees>51.5</LatitudeDegrees><LongitudeDegrees>-3.25</LongitudeDegrees></Position>"
        "<AltitudeMeters>-2.5</AltitudeMeters><DistanceMeters>3</DistanceMeters>"
        "<HeartRateBpm><Value>140</Value></HeartRateBpm><Cadence>0</Cadence>"
    )
    activity = whole(lap(0, point(0, full) + point(1)))
    assert column(activity, Measure.LATITUDE_DEG) == [51.5, None]
    assert column(activity, Measure.LONGITUDE_DEG) == [-3.25, None]
    assert column(activity, Measure.ALTITUDE_M) == [-2.5, None]
    assert column(activity, Measure.HEART_BPM) == [140.0, None]
    assert column(activity, Measure.CADENCE_PER_MIN) == [0.0, None]
    assert activity.track is not None
    assert activity.track.of(Measure.POWER_W) is None


@pytest.mark.parametrize("prefix", ["ns2", "ns3", "extv2"])
def test_extensions_are_found_under_any_prefix(prefix: str) -> None:
    """Speed, cadence of a run and watts of Garmin's TPX."""
    body = (
        f"<Extensions><{prefix}:TPX {EXTENSION.format(prefix)}><{prefix}:Speed>3.5</{prefix}:Speed>"
        f"<{prefix}:RunCadence>88</{prefix}:RunCadence><{prefix}:Watts>250</{prefix}:Watts></{prefix}:TPX></Extensions>"
    )
    activity = whole(lap(0, point(0, body)))
    assert column(activity, Measure.SPEED_M_PER_S) == [3.5]
    assert column(activity, Measure.CADENCE_PER_MIN) == [88.0]
    assert column(activity, Measure.POWER_W) == [250.0]


def test_watts_without_a_namespace_are_found() -> None:
    """Some trainers write the extension with a default namespace, or none."""
    body = "<Extensions><TPX><Watts>200</Watts></TPX></Extensions>"
    activity = whole(lap(0, point(0, body) + point(10, body)))
    assert activity.summary.mean_power_w == 200


def test_points_without_a_place_stay() -> None:
    """A treadmill knows no place."""
    activity = whole(
        lap(0, point(0, "<DistanceMeters>0</DistanceMeters>") + point(5, "<DistanceMeters>15</DistanceMeters>"))
    )
    assert column(activity, Measure.DISTANCE_M) == [0.0, 15.0]


def test_laps_keep_their_totals_and_last_until_the_next() -> None:
    """Timer time, time with pauses, distance, heart and what kind of lap it was."""
    hearts = (
        "<AverageHeartRateBpm><Value>{}</Value></AverageHeartRateBpm>"
        "<MaximumHeartRateBpm><Value>{}</Value></MaximumHeartRateBpm><Intensity>{}</Intensity>"
    )
    activity = whole(
        lap(0, point(0) + point(60), hearts.format(150, 170, "Active"), 60)
        + lap(90, point(90) + point(120), hearts.format(120, 130, "Resting"), 20, 50)
    )
    first, second = activity.laps
    assert (first.start_s, first.elapsed_s, first.duration_s, first.distance_m, first.name) == (
        0,
        90,
        60,
        200,
        "active",
    )
    assert (second.start_s, second.elapsed_s, second.duration_s, second.distance_m) == (90, 30, 20, 50)
    assert (second.mean_heart_bpm, second.max_heart_bpm, second.name) == (120, 130, "rest")
    assert activity.summary.mean_heart_bpm == (150 * 60 + 120 * 20) / 80
    assert activity.summary.max_heart_bpm == 170


def test_a_mean_heart_from_points_weighs_them_by_time() -> None:
    """Where the laps say none; a long gap weighs half a minute at most."""
    heart = "<HeartRateBpm><Value>{}</Value></HeartRateBpm>"
    points = point(0, heart.format(100)) + point(10, heart.format(160)) + point(1000, heart.format(160))
    activity = whole(lap(0, points))
    assert activity.summary.mean_heart_bpm == (100 * 10 + 160 * 30) / 40
    assert activity.summary.max_heart_bpm == 160


def test_a_heart_of_zero_is_unknown() -> None:
    """A strap without contact measures nothing."""
    activity = whole(lap(0, point(0, "<HeartRateBpm><Value>0</Value></HeartRateBpm>")))
    assert activity.track is not None
    assert activity.track.of(Measure.HEART_BPM) is None
    assert activity.summary.mean_heart_bpm is None


def test_times_that_fall_are_sorted_and_told() -> None:
    """Nothing is lost, and the person is told."""
    body = "<DistanceMeters>{}</DistanceMeters>"
    activity = whole(lap(0, point(20, body.format(3)) + point(0, body.format(1)) + point(10, body.format(2))))
    assert activity.track is not None
    assert activity.track.time_s.tolist() == [0, 10, 20]
    assert column(activity, Measure.DISTANCE_M) == [1.0, 2.0, 3.0]
    assert activity.problems == ("its clock jumps back once; the points are sorted by their times",)


def test_points_without_a_time_are_counted() -> None:
    """They cannot be placed; the person is told how many."""
    activity = whole(lap(0, point(0) + "<Trackpoint><DistanceMeters>5</DistanceMeters></Trackpoint>"))
    assert activity.problems == ("1 point has no time and cannot be placed",)


def test_laps_without_a_start_are_told() -> None:
    """Their totals still count in the summary."""
    lost = "<Lap><TotalTimeSeconds>30</TotalTimeSeconds></Lap>"
    activity = whole(lap(0, point(0)) + lost)
    assert (len(activity.laps), activity.summary.duration_s) == (1, 90)
    assert activity.problems == ("1 of its laps do not say when they began and are left out",)


def test_points_of_another_day_are_told() -> None:
    """A clock that was set wrong shows."""
    activity = whole(lap(0, "<Trackpoint><Time>2020-01-01T10:00:00Z</Time></Trackpoint>"))
    assert activity.problems == ("its points are from another day than its laps",)


@pytest.mark.parametrize(("written", "kept"), [(176, 88.0), (120, 120.0), (121, 60.5)])
def test_cadence_of_both_feet_is_halved(written: int, kept: float) -> None:
    """Runs only, and only beyond what one leg can."""
    body = f"<Cadence>{written}</Cadence>"
    assert column(whole(lap(0, point(0, body))), Measure.CADENCE_PER_MIN) == [kept]
    assert column(whole(lap(0, point(0, body)), "Biking"), Measure.CADENCE_PER_MIN) == [float(written)]


def test_notes_and_device_are_kept() -> None:
    """What the athlete wrote, and what recorded it."""
    more = "<Notes>Felt light &amp; quick</Notes><Creator><Name>Forerunner 15</Name></Creator>"
    summary = whole(lap(0, point(0)), more=more).summary
    assert (summary.note, summary.device) == ("Felt light & quick", "Forerunner 15")


def test_an_activity_without_points_has_no_track() -> None:
    """Not an empty one."""
    assert whole(lap(0, "")).track is None
