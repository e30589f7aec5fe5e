"""Apple's Health export: searched in pieces, never held, joined with its routes."""

import io
import tracemalloc
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import IO, cast

import pytest

from ironstride.recordings.containers import open_container
from ironstride.recordings.exports import apple_scan
from ironstride.recordings.exports.apple_scan import WORKOUT, is_apple_export, scan_apple
from ironstride.recordings.exports.apple_wellness import WELLNESS_TYPES, AppleDays
from ironstride.recordings.exports.apple_workout import AppleWorkout, read_apple_workout
from ironstride.recordings.problem import NotReadable
from ironstride.recordings.read_item import ReadItem, read_item
from ironstride.training.activity import Activity
from ironstride.training.kinds import Sport
from ironstride.training.wellness import WellnessDay
from tests.recordings.files import gpx
from tests.recordings.test_unpacking import zipped

HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE HealthData [\n<!-- HealthKit Export Version: 11 -->\n'
    "<!ELEMENT HealthData (ExportDate,Me,(Record|Workout)*)>\n<!ATTLIST Workout workoutActivityType CDATA #REQUIRED>\n"
    'oops malformed\n]>\n<HealthData locale="en_US">\n'
)
TAIL = "</HealthData>\n"
SLEEP = "CategoryTypeIdentifierSleepAnalysis"
ASLEEP = "HKCategoryValueSleepAnalysisAsleep"
RECORD_TEXT = (
    ' <Record type="HKQuantityTypeIdentifierHeartRate" sourceName="Watch" unit="count/min" '
    'startDate="2025-12-20 12:55:00 +0100" endDate="2025-12-20 12:55:00 +0100" value="142"/>\n'
)
RUN = (
    ' <Workout workoutActivityType="HKWorkoutActivityTypeRunning" duration="30" durationUnit="min"'
    ' sourceName="Sam&amp;Co" startDate="2025-12-20 12:51:00 +0100"'
    ' endDate="2025-12-20 13:26:00 +0100">{inside}</Workout>\n'
)
STATISTICS = (
    '<WorkoutStatistics type="HKQuantityTypeIdentifierDistanceWalkingRunning" sum="3.1" unit="mi"/>'
    '<WorkoutStatistics type="HKQuantityTypeIdentifierHeartRate" average="151" maximum="176" unit="count/min"/>'
)
ROUTE = '<WorkoutRoute><FileReference path="/workout-routes/route_1.gpx"/></WorkoutRoute>'


def export(*parts: str) -> bytes:
    return (HEAD + "".join(parts) + TAIL).encode()


def workouts(data: bytes) -> list[AppleWorkout]:
    found = scan_apple(io.BytesIO(data), WELLNESS_TYPES)
    return [read_apple_workout(one.data, "e.xml") for one in found if one.name == WORKOUT]


def only(text: str) -> Activity:
    (found,) = workouts(export(text))
    return found.activity.summary


def record(kind: str, value: str, unit: str, start: str, end: str = "") -> str:
    times = f'endDate="{end or start} +0100" startDate="{start} +0100"'
    return f' <Record {times} value="{value}" unit="{unit}" type="HK{kind}"/>\n'


def days(*records: str) -> tuple[WellnessDay, ...]:
    found = AppleDays()
    for one in scan_apple(io.BytesIO(export(*records)), WELLNESS_TYPES):
        found.add(one.data)
    return found.days()


def test_a_workout_with_statistics_below_it() -> None:
    """As since iOS 16: miles are turned, the active time and the whole time are two."""
    one = only(RUN.format(inside=STATISTICS))
    assert (one.sport, one.name, one.device) == (Sport.RUN, "running", "Sam&Co")
    assert one.start_utc == datetime(2025, 12, 20, 11, 51, tzinfo=UTC)
    assert (one.duration_s, one.elapsed_s) == (1800, 2100)
    assert one.distance_m == pytest.approx(3.1 * 1609.344)
    assert (one.mean_heart_bpm, one.max_heart_bpm) == (151, 176)


def test_a_workout_with_its_totals_as_attributes() -> None:
    """As before, in any order and with either quotes."""
    one = only(
        " <Workout endDate='2024-02-01 07:24:00 +0100' totalDistanceUnit='km' totalDistance=\"2.5\" startDate="
        "'2024-02-01 07:00:00 +0100' duration='0.2' durationUnit='hr' "
        "workoutActivityType='HKWorkoutActivityTypeCycling'/>"
    )
    assert (one.sport, one.distance_m, one.duration_s, one.elapsed_s) == (Sport.CROSS, 2500, 720, 1440)


def test_details_say_zone_ascent_and_indoor() -> None:
    """The zone of the recording beats the offset, which may be that of the phone at the export."""
    inside = (
        '<MetadataEntry key="HKTimeZone" value="America/New_York"/><MetadataEntry key="HKIndoorWorkout" value="1"/>'
        '<MetadataEntry key="HKElevationAscended" value="6900 cm"/>'
    )
    one = only(RUN.format(inside=inside))
    assert one.start_local == datetime(2025, 12, 20, 6, 51)
    assert (one.ascent_m, one.sub_sport) == (69, "treadmill")
    assert only(RUN.format(inside="")).start_local == datetime(2025, 12, 20, 12, 51)
    bad = '<MetadataEntry key="HKTimeZone" value="Mars/Olympus"/>'
    assert only(RUN.format(inside=bad)).start_local == datetime(2025, 12, 20, 12, 51)


def test_pauses_count_where_no_active_time_is_said() -> None:
    """End less start less pauses; and laps that were pressed are laps."""
    event = '<WorkoutEvent type="HKWorkoutEventType{}" date="2025-12-20 12:{}:00 +0100"{}/>'
    inside = event.format("Pause", "55", "") + event.format("Resume", "58", "")
    inside += event.format("Lap", "52", ' duration="5" durationUnit="min"')
    text = RUN.format(inside=inside).replace(' duration="30" durationUnit="min"', "")
    (found,) = workouts(export(text))
    assert found.activity.summary.duration_s == 2100 - 180
    assert [(lap.start_s, lap.elapsed_s) for lap in found.activity.laps] == [(60, 300)]


@pytest.mark.parametrize(
    ("kind", "sport"),
    [("TraditionalStrengthTraining", Sport.STRENGTH), ("Yoga", Sport.MOBILITY), ("Swimming", Sport.CROSS),
     ("Hiking", Sport.OTHER), ("CrossTraining", Sport.OTHER), ("SomethingOf2030", Sport.OTHER)],
)  # fmt: skip
def test_sports(kind: str, sport: Sport) -> None:
    """By Apple's own names."""
    assert only(RUN.format(inside="").replace("Running", kind)).sport is sport


@pytest.mark.parametrize("chunk", [1, 2, 7, 64, 1000])
def test_borders_between_pieces_are_nowhere(chunk: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Pieces of any size find the same elements."""
    monkeypatch.setattr(apple_scan, "_CHUNK", chunk)
    monkeypatch.setattr(apple_scan, "_HEAD_BYTES", 10)
    weight = record("QuantityTypeIdentifierBodyMass", "70", "kg", "2025-12-20 07:00:00")
    data = export(RECORD_TEXT, RUN.format(inside=STATISTICS), "<!-- <Workout a='b'/> -->", weight, RECORD_TEXT)
    body = data[data.index(b"]>") + 2 :]
    found = list(scan_apple(io.BytesIO(body), WELLNESS_TYPES))
    assert [one.data for one in found] == [RUN.format(inside=STATISTICS).strip().encode(), weight.strip().encode()]


def test_what_is_hidden_is_not_found() -> None:
    """In a comment, in a CDATA section, in a comment that seems to end a workout, or with a longer name."""
    hidden = "<!-- <Workout startDate='x'/> --><![CDATA[<Workout startDate='x'/>]]><WorkoutPlan a='b'/>"
    (found,) = workouts(export(hidden, RUN.format(inside=f"<!-- </Workout> -->{STATISTICS}")))
    assert found.activity.summary.mean_heart_bpm == 151


def test_forbidden_characters_are_forgiven() -> None:
    """Apple writes vertical tabs into names."""
    assert only(RUN.format(inside="").replace("Sam", "Sa\x0bm")).device == "Sam&Co"


def test_entities_are_never_expanded() -> None:
    """Those that the DTD declares are unknown inside, so the workout is refused; nothing grows."""
    head = '<!DOCTYPE HealthData [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><HealthData>'
    data = (head + RUN.format(inside="").replace("Sam", "&b;") + TAIL).encode()
    with pytest.raises(NotReadable, match="well-formed"):
        workouts(data)


def test_a_cut_export_is_told_after_what_it_gave() -> None:
    """In a workout, or anywhere before the end."""
    for data in (
        export(RUN.format(inside=""))[:-5],
        export(RUN.format(inside=""), RUN)[:-60],
        HEAD.encode()[:100],
        b"",
    ):
        with pytest.raises(NotReadable, match="cut short"):
            list(scan_apple(io.BytesIO(data)))


def test_other_encodings_and_endless_elements_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """An endless workout is passed over and the next found."""
    with pytest.raises(NotReadable, match="UTF-8"):
        list(scan_apple(io.BytesIO(export().decode().encode("utf-16"))))
    monkeypatch.setattr(apple_scan, "LARGEST_ELEMENT_BYTES", 2000)
    monkeypatch.setattr(apple_scan, "_CHUNK", 500)
    data = export(RUN.format(inside=STATISTICS * 100), RUN.format(inside=""))
    data = data[data.index(b"]>") + 2 :]
    assert [bool(one.data) for one in scan_apple(io.BytesIO(data))] == [False, True]


def test_only_health_exports_are_recognised() -> None:
    """Not the document for doctors."""
    assert is_apple_export(export())
    assert is_apple_export(b"<?xml version='1.0'?><HealthData locale='de_DE'>")
    assert not is_apple_export(b'<?xml version="1.0"?><ClinicalDocument>')


def test_days_have_heart_variability_weight_and_sleep() -> None:
    """Pounds are turned, SDNN is called SDNN, the last weight counts, and a night told twice counts once."""
    found = days(
        record("QuantityTypeIdentifierRestingHeartRate", "50", "count/min", "2026-01-02 07:00:00"),
        record("QuantityTypeIdentifierRestingHeartRate", "54", "count/min", "2026-01-02 20:00:00"),
        record("QuantityTypeIdentifierHeartRateVariabilitySDNN", "61.5", "ms", "2026-01-02 03:00:00"),
        record("QuantityTypeIdentifierBodyMass", "160", "lb", "2026-01-02 19:00:00"),
        record("QuantityTypeIdentifierBodyMass", "70", "kg", "2026-01-02 07:00:00"),
        record(SLEEP, f"{ASLEEP}Core", "", "2026-01-01 23:00:00", "2026-01-02 03:00:00"),
        record(SLEEP, f"{ASLEEP}REM", "", "2026-01-02 02:00:00", "2026-01-02 06:00:00"),
        record(SLEEP, "HKCategoryValueSleepAnalysisInBed", "", "2026-01-01 22:00:00", "2026-01-02 07:00:00"),
    )
    (day,) = found
    assert (day.date, day.resting_heart_bpm, day.hrv_sdnn_ms, day.hrv_ms) == (date(2026, 1, 2), 52, 61.5, None)
    assert day.weight_kg == pytest.approx(160 * 0.45359237)
    assert day.sleep_s == 7 * 3600


class Endless(io.RawIOBase):
    """Twenty megabytes and more of an export that never stands in memory."""

    def __init__(self, parts: Iterator[bytes]) -> None:
        self.parts = parts
        self.rest = b""

    def read(self, size: int = -1) -> bytes:
        while len(self.rest) < size and (more := next(self.parts, b"")):
            self.rest += more
        given, self.rest = self.rest[:size], self.rest[size:]
        return given


def test_twenty_megabytes_take_no_more_memory_than_a_piece() -> None:
    """The memory used is that of a few pieces, whatever the size."""
    block = RECORD_TEXT.encode() * 500 + RUN.format(inside=STATISTICS).encode()
    count = 20_000_000 // len(block) + 1

    def parts() -> Iterator[bytes]:
        yield HEAD.encode()
        for _ in range(count):
            yield block
        yield TAIL.encode()

    tracemalloc.start()
    try:
        found = sum(one.name == WORKOUT for one in scan_apple(cast("IO[bytes]", Endless(parts())), WELLNESS_TYPES))
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert found == count
    assert peak < 8_000_000


def read_all(path: Path) -> list[ReadItem]:
    return [read_item(one.source, one.data, one.facts) for one in open_container(path)]


def test_a_zip_with_names_of_another_language_joins_routes(tmp_path: Path) -> None:
    """The route gives points, the workout gives its numbers; the doctors' document is none of ours."""
    route = gpx(
        "<trk><trkseg>"
        '<trkpt lat="51" lon="3"><time>2025-12-20T11:51:10Z</time><extensions><speed>2.5</speed></extensions></trkpt>'
        '<trkpt lat="51.001" lon="3"><time>2025-12-20T11:52:10Z</time></trkpt></trkseg></trk>'
    )
    weight = record("QuantityTypeIdentifierBodyMass", "70", "kg", "2026-01-02 07:00:00")
    members = {
        "datos/exportación.xml": export(RUN.format(inside=STATISTICS + ROUTE), weight),
        "datos/export_cda.xml": b'<?xml version="1.0"?><ClinicalDocument/>',
        "datos/workout-routes/route_1.gpx": route,
    }
    path = tmp_path / "exportar.zip"
    path.write_bytes(zipped(members))
    run, body = read_all(path)
    (one,) = run.activities
    assert one.track is not None
    assert one.track.time_s.tolist() == [10, 70]
    assert one.summary.sport is Sport.RUN
    assert one.summary.distance_m == pytest.approx(3.1 * 1609.344)
    assert one.summary.source == "exportar.zip!datos/exportación.xml"
    assert [day.weight_kg for day in body.wellness] == [70]


def test_a_missing_or_broken_route_leaves_the_workout(tmp_path: Path) -> None:
    """And says so."""
    path = tmp_path / "export.xml"
    path.write_bytes(export(RUN.format(inside=ROUTE)))
    (found,) = read_all(path)
    assert (len(found.activities), found.problem) == (1, "its route route_1.gpx is not in the export")
    (tmp_path / "route_1.gpx").write_bytes(b"<gpx")
    (found,) = read_all(tmp_path)
    assert len(found.activities) == 1
    assert "what the export says is kept" in found.problem


def test_a_cut_export_in_a_container_gives_what_it_has(tmp_path: Path) -> None:
    """The first workout, and the fault."""
    path = tmp_path / "export.xml"
    path.write_bytes(export(RUN.format(inside=""), RUN.format(inside=""))[:-100])
    assert [(len(one.activities), one.problem) for one in read_all(path)] == [
        (1, ""),
        (0, "the Health export is cut short"),
    ]
