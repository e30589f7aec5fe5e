"""TCX and GPX through one hardened door, with the known faults of real files mended by name."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from ironstride.recordings import xml_reader
from ironstride.recordings.read_recording import read_recording
from ironstride.recordings.recording import Outcome, Recording
from ironstride.training.activity import Activity
from ironstride.training.kinds import Sport
from tests.recordings.files import START, clock, gpx, gpx_track, tcx, tcx_activity

ENTITY = b'<!DOCTYPE gpx [<!ENTITY secret SYSTEM "%s">]>'
LAUGHS = (
    b'<!DOCTYPE gpx [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>'
)


def read(data: bytes, name: str = "a.xml") -> Recording:
    return read_recording(data, name)


def only(data: bytes) -> Activity:
    recording = read(data)
    assert recording.outcome is Outcome.READ, recording.reason
    (activity,) = recording.activities
    return activity


def test_tcx_totals_are_those_of_its_laps() -> None:
    """Times and distances of all laps are added; the end is the last point."""
    laps = "".join(
        f'<Lap StartTime="{clock(start)}"><TotalTimeSeconds>600</TotalTimeSeconds><DistanceMeters>2000</DistanceMeters>'
        f"<Track><Trackpoint><Time>{clock(start + 610)}</Time></Trackpoint></Track></Lap>"
        for start in (0, 700)
    )
    activity = only(tcx(f'<Activity Sport="Running"><Id>{clock(0)}</Id>{laps}</Activity>'))
    assert (activity.start_utc, activity.sport) == (START, Sport.RUN)
    assert (activity.duration_s, activity.elapsed_s, activity.distance_m) == (1200, 1310, 4000)


@pytest.mark.parametrize(
    ("words", "sport"),
    [
        ("Running", Sport.RUN),
        ("running", Sport.RUN),
        ("Biking", Sport.CROSS),
        ("Other", Sport.OTHER),
        ("", Sport.OTHER),
    ],
)
def test_tcx_sports(words: str, sport: Sport) -> None:
    """The format knows running, biking and other, in any case."""
    assert only(tcx(tcx_activity(words))).sport is sport


def test_tcx_of_several_sports_is_several_activities() -> None:
    """Each activity of a file stands for itself."""
    recording = read(tcx(tcx_activity() + tcx_activity("Biking", clock(3600))))
    assert [one.sport for one in recording.activities] == [Sport.RUN, Sport.CROSS]


def test_tcx_without_lap_distance_takes_the_last_point() -> None:
    """Where laps say nothing, the points do."""
    track = "".join(
        f"<Trackpoint><Time>{clock(index)}</Time><DistanceMeters>{index * 3}</DistanceMeters></Trackpoint>"
        for index in range(11)
    )
    lap = f'<Lap StartTime="{clock(0)}"><TotalTimeSeconds>10</TotalTimeSeconds><Track>{track}</Track></Lap>'
    assert only(tcx(f'<Activity Sport="Running">{lap}</Activity>')).distance_m == 30


def test_tcx_without_an_activity_is_a_course_or_workout() -> None:
    """Sound, but nothing was done."""
    assert read(tcx("")).outcome is Outcome.NOT_AN_ACTIVITY


def test_tcx_without_a_time_is_unreadable() -> None:
    """When it began is needed."""
    recording = read(tcx('<Activity Sport="Running"><Lap><TotalTimeSeconds>10</TotalTimeSeconds></Lap></Activity>'))
    assert (recording.outcome, recording.reason) == (Outcome.UNREADABLE, "no activity in it says when it began")


def test_gpx_time_and_distance_come_from_its_points() -> None:
    """Haversine over the points with time; the type is the sport."""
    activity = only(gpx(gpx_track([clock(second) for second in range(0, 60, 5)])))
    assert (activity.sport, activity.start_utc) == (Sport.RUN, START)
    assert (activity.duration_s, activity.elapsed_s) == (55, 55)
    assert activity.distance_m == pytest.approx(11 * 11.12, rel=1e-3)


def test_gpx_pauses_are_left_out_of_the_time() -> None:
    """A long gap on the spot is a pause; so is the time between two segments; a gap in which one ran on is none."""
    on_the_spot = gpx_track([clock(0), clock(10), clock(310), clock(320)])
    activity = only(gpx(on_the_spot))
    assert (activity.duration_s, activity.elapsed_s) == (20, 320)
    ran_on = gpx_track([clock(0), clock(10), clock(310), clock(320)], step=0.01)
    assert only(gpx(ran_on)).duration_s == 320
    two = gpx_track([clock(0), clock(10)]).replace("</trkseg></trk>", "</trkseg>")
    two += gpx_track([clock(20), clock(30)]).replace("<trk><type>running</type>", "")
    assert only(gpx(two)).duration_s == 20


def test_gpx_clock_that_jumps_back_is_not_counted() -> None:
    """A first point in the future, as some apps write it, adds no time."""
    activity = only(gpx(gpx_track([clock(50), clock(0), clock(10), clock(20)])))
    assert (activity.start_utc, activity.duration_s, activity.elapsed_s) == (START, 20, 50)


@pytest.mark.parametrize(
    ("kind", "sport"),
    [
        ("<type>9</type>", Sport.RUN),
        ("<type>1</type>", Sport.CROSS),
        ("<type>trail_running</type>", Sport.RUN),
        ("<name>Morning Run</name>", Sport.RUN),
        ("<name>Walk with Brunhild</name>", Sport.OTHER),
        ("", Sport.OTHER),
    ],
)
def test_gpx_sports(kind: str, sport: Sport) -> None:
    """The type says the sport, in words or as a number; without one the name does, word by word."""
    assert only(gpx(gpx_track([clock(0), clock(10)], kind))).sport is sport


def test_gpx_without_times_is_a_route() -> None:
    """A route was planned, not run."""
    recording = read(gpx(gpx_track([None, None])))
    assert recording.outcome is Outcome.NOT_AN_ACTIVITY
    assert "route" in recording.reason


def test_gpx_with_a_single_time_is_unreadable() -> None:
    """One point tells no duration."""
    assert read(gpx(gpx_track([clock(0), None]))).outcome is Outcome.UNREADABLE


def test_dates_before_watches_knew_them_are_none() -> None:
    """1901 and the end of 1989 are clocks that were never set."""
    assert read(gpx(gpx_track(["1901-12-13T20:45:52Z", "1901-12-13T20:45:53Z"]))).outcome is Outcome.NOT_AN_ACTIVITY
    assert xml_reader.instant_of("1989-12-31T00:08:00Z") is None


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("2026-11-17T17:00:00Z", START),
        ("2026-11-17T18:00:00+01:00", START),
        ("2026-11-17T17:00:00", START),
        ("2026-11-17T17:00:00.1234567Z", START + timedelta(microseconds=123456)),
        ("2026-11-17T17:00:00ZZ", START),
        ("yesterday", None),
        ("", None),
        ("2026-02-30T00:00:00Z", None),
        ("9999-12-31T23:59:59-12:00", None),
    ],
)
def test_instants(text: str, wanted: datetime | None) -> None:
    """Zones are turned to UTC; no zone is UTC; what is no time is None."""
    assert xml_reader.instant_of(text) == wanted


@pytest.mark.parametrize("text", ["nan", "inf", "-1", "1e12", "", "two", None])
def test_numbers_that_cannot_be_are_unknown(text: str | None) -> None:
    """No lap lasts for ever or takes less than nothing."""
    assert xml_reader.number_of(text) is None


def test_spaces_before_the_declaration_are_forgiven() -> None:
    """Old exports begin with ten spaces."""
    assert only(b"          " + tcx(tcx_activity())).duration_s == 1800


def test_a_byte_order_mark_is_forgiven() -> None:
    """With or without spaces before it."""
    assert only(b"\xef\xbb\xbf" + tcx(tcx_activity())).duration_s == 1800
    assert only(b"\n \xef\xbb\xbf  " + tcx(tcx_activity())).duration_s == 1800


def test_utf_16_is_read() -> None:
    """The encoding is the file's own affair."""
    text = tcx(tcx_activity(), head='<?xml version="1.0" encoding="UTF-16"?>').decode()
    assert only(text.encode("utf-16")).duration_s == 1800


def test_a_doubled_zone_is_forgiven() -> None:
    """``ZZ`` is one zone too many."""
    assert only(tcx(tcx_activity(start="2026-11-17T17:00:00ZZ"))).start_utc == START


def test_an_undeclared_prefix_is_forgiven_and_nothing_else_with_it() -> None:
    """Extensions of a namespace nobody declared are passed over; a file that is cut as well is not."""
    track = gpx_track([clock(0), clock(10)]).replace("</trkpt>", "<ext:hr>140</ext:hr></trkpt>")
    assert only(gpx(track)).elapsed_s == 10
    assert read(gpx(track)[:-20], "a.gpx").outcome is Outcome.UNREADABLE


def test_any_prefix_or_none_will_do() -> None:
    """Namespaces are not looked at."""
    plain = tcx(tcx_activity()).decode()
    prefixed = plain.replace("<", "<t:").replace("<t:/", "</t:").replace("<t:?", "<?").replace("xmlns=", "xmlns:t=")
    assert only(prefixed.encode()).duration_s == 1800
    assert only(plain.partition(" xmlns=")[0].encode() + b">" + plain.partition('v2">')[2].encode()).duration_s == 1800


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_doctype_is_refused(encoding: str) -> None:
    """No recording needs one; entities in it are never expanded."""
    body = gpx(gpx_track([clock(0), clock(10)])).decode().partition("?>")[2]
    declared = f'<?xml version="1.0" encoding="{encoding}"?>{LAUGHS.decode()}{body}'.replace("running", "&c;")
    recording = read(declared.encode(encoding), "a.gpx")
    assert recording.outcome is Outcome.UNREADABLE
    assert "DOCTYPE" in recording.reason


def test_an_entity_never_reads_a_file(tmp_path: Path) -> None:
    """What stands in another file never comes in."""
    secret = tmp_path / "secret"
    secret.write_text("running")
    body = gpx(gpx_track([clock(0), clock(10)], "<type>&secret;</type>")).partition(b"?>")[2]
    recording = read(ENTITY.replace(b"%s", secret.as_uri().encode()) + body, "a.gpx")
    assert recording.outcome is Outcome.UNREADABLE
    assert recording.activities == ()


def test_a_file_that_is_too_large_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """Before it is parsed."""
    monkeypatch.setattr(xml_reader, "LARGEST_BYTES", 100)
    recording = read(tcx(tcx_activity()))
    assert recording.outcome is Outcome.UNREADABLE
    assert "larger" in recording.reason


def test_deep_nesting_is_refused() -> None:
    """A tower of elements is an error in words, not a crash."""
    tower = "<a>" * 5000 + "</a>" * 5000
    assert read(gpx(tower), "a.gpx").outcome is Outcome.UNREADABLE


def test_another_kind_of_xml_is_no_activity() -> None:
    """A KML file under a GPX name is sound, and not ours."""
    recording = read(b"<kml><Document/></kml>", "a.gpx")
    assert (recording.outcome, recording.reason) == (Outcome.NOT_AN_ACTIVITY, "an XML file of another kind (kml)")


def test_times_are_aware_and_in_utc() -> None:
    """Every start carries its zone."""
    assert only(gpx(gpx_track(["2026-11-17T18:00:00+01:00", clock(5)]))).start_utc.tzinfo is UTC
