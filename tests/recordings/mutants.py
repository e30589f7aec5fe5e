"""Damaged files: how they are made, of which sound ones, and what must hold for whoever reads them."""

from __future__ import annotations

import io
import json
import random
import re
import time
import tracemalloc
from collections.abc import Callable
from contextlib import suppress
from typing import Final

from ironstride.recordings.exports.apple_scan import WORKOUT, scan_apple
from ironstride.recordings.exports.apple_wellness import WELLNESS_TYPES, AppleDays
from ironstride.recordings.exports.apple_workout import read_apple_workout
from ironstride.recordings.exports.garmin import read_garmin_summary
from ironstride.recordings.exports.generic_csv import preview_csv, questions, read_csv
from ironstride.recordings.problem import NotReadable
from ironstride.recordings.read_item import read_item
from tests.recordings.files import clock, gpx, gpx_track, tcx
from tests.recordings.test_apple_export import RUN, SLEEP, STATISTICS, export, record
from tests.recordings.test_garmin_export import activity, listed
from tests.recordings.test_service_json import GARMIN, STRAVA
from tests.recordings.test_strava_export import row, table
from tests.recordings.test_tables import WELLNESS
from tests.recordings.test_tcx import lap, point

LONGEST_S: Final = 2.0
Reads = Callable[[bytes], bool]
"""Reads a file and says whether it gave anything; raises only where something is wrong with the reader."""

_MARKS: Final = (
    *(b"<", b">", b'"', b"<!--", b"]]>", b"&", b"\0", b"\xff", b"9" * 400, b"-", b"1e400", b"\n", b",", b"T"),
    *(b"{", b"[", b"}", b"null", b";", b"\xe2\x80\xaf", b"\xef\xbb\xbf"),
)
_VALUES: Final = (
    *(b"0", b"-1", b"", b"1e400", b"NaN", b"-inf", b"9" * 30, b"0.0000001", b"2026-02-30T25:61:61Z", b"1/0", b"--"),
    *(b"9999-12-31T23:59:59Z", b"0001-01-01T00:00:00Z", b"2026-11-17T17:00:00+99:99", b"1:2:3:4", b"true"),
)
_VALUE: Final = re.compile(rb"[0-9][0-9.:TZ+-]*")


def damaged(data: bytes, chance: random.Random) -> bytes:
    """The file with a few faults: half of them only in its values, so that the rest of it is still what it was."""
    broken = bytearray(data)
    faults = _value_fault if chance.random() < 0.5 else _fault
    for _ in range(chance.randint(1, 4)):
        faults(broken, chance)
    return bytes(broken)


def _value_fault(broken: bytearray, chance: random.Random) -> None:
    """One number, date or time is something else, or loses or doubles a digit."""
    found = list(_VALUE.finditer(broken))
    if not found:
        return
    first, end = chance.choice(found).span()
    kind = chance.random()
    if kind < 0.5:
        broken[first:end] = chance.choice(_VALUES)
    elif kind < 0.8:
        broken[chance.randrange(first, end)] = chance.choice(b"0123456789.:-T")
    else:
        broken[first:end] = broken[first:end] * chance.randint(2, 20)


def _fault(broken: bytearray, chance: random.Random) -> None:
    """A byte changed, a piece cut, doubled or moved, the end cut off, a mark put in."""
    at = chance.randrange(len(broken) + 1)
    end = min(len(broken), at + chance.randint(1, 30))
    kind = chance.randrange(6)
    if kind == 0 and at < len(broken):
        broken[at] = chance.randrange(256)
    elif kind == 1:
        del broken[at:end]
    elif kind == 2:
        broken[at:at] = broken[at:end]
    elif kind == 3:
        del broken[at:]
    elif kind == 4:
        broken[at:at] = chance.choice(_MARKS)
    else:
        other = chance.randrange(len(broken) + 1)
        broken[at:end] = broken[other : other + 10]


def read_damaged(name: str, count: int, chance: random.Random) -> int:
    """Read so many damaged files of a kind, none of them for long; how many of them gave anything."""
    data, read = CASES[name]
    given = 0
    for _ in range(count):
        broken = damaged(data, chance)
        begun = time.perf_counter()
        given += read(broken)
        assert time.perf_counter() - begun < LONGEST_S
    return given


def memory_of_damaged(name: str, count: int, chance: random.Random) -> int:
    """The most bytes that were held at once while so many damaged files of a kind were read."""
    tracemalloc.start()
    try:
        read_damaged(name, count, chance)
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def _apple(data: bytes) -> bool:
    days, workouts = AppleDays(), 0
    with suppress(NotReadable):
        for one in scan_apple(io.BytesIO(data), WELLNESS_TYPES):
            if one.name != WORKOUT:
                days.add(one.data)
            else:
                with suppress(NotReadable):
                    read_apple_workout(one.data)
                    workouts += 1
    return bool(days.days()) or workouts > 0


def _table(data: bytes) -> bool:
    text = data.decode("utf-8", "replace")
    with suppress(NotReadable):
        columns = preview_csv(text).columns
        return not questions(columns, "") and bool(read_csv(text, columns).activities)
    return False


def _garmin(data: bytes) -> bool:
    with suppress(NotReadable):
        return bool(list(read_garmin_summary(io.BytesIO(data))))
    return False


def _as_item(name: str) -> Reads:
    def read(data: bytes) -> bool:
        found = read_item(name, data)
        assert found.activities or found.problem or found.wellness or data.count(b"\n") < 2 or name.endswith("csv")
        for one in found.activities:
            assert one.summary.end_utc >= one.summary.start_utc
            assert one.summary.distance_m is None or one.summary.distance_m >= 0
        return bool(found.activities or found.wellness)

    return read


TCX: Final = tcx(
    f'<Activity Sport="Running"><Id>{clock(0)}</Id>'
    + lap(0, point(0, "<DistanceMeters>0</DistanceMeters><HeartRateBpm><Value>140</Value></HeartRateBpm>") + point(9))
    + "</Activity>"
)
GPX: Final = gpx(
    gpx_track([clock(0), clock(10), clock(20)]).replace("</time>", "</time><extensions><hr>140</hr></extensions>")
)
_APPLE: Final = export(
    RUN.format(inside=STATISTICS),
    record("QuantityTypeIdentifierBodyMass", "70", "kg", "2025-12-20 07:00:00"),
    record(SLEEP, "HKCategoryValueSleepAnalysisAsleep", "", "2025-12-20 00:00:00", "2025-12-20 07:00:00"),
)
_GENERIC: Final = b'Date,Sport,Distance (km),Time\n02.01.2026 07:00,Run,"10,01",0:50:30\n2026-01-03,Ride,5,1:00\n'
_INTERVALS: Final = (
    b"id,start_date_local,name,type,moving_time,distance,elapsed_time,total_elevation_gain,max_heartrate\n"
    b"3,2020-04-04T08:30:34,Morning Run,Run,2712,8012.3,2790,41.0,171\n"
)
_HEVY: Final = (
    b'"title","start_time","end_time","description","exercise_title","superset_id","exercise_notes","set_index",'
    b'"set_type","weight_kg","reps","distance_km","duration_seconds","rpe"\n'
    b'"Legs","20 Nov 2026, 20:00","20 Nov 2026, 20:40","","Squat (Barbell)",,"",0,"normal",60,8,,,8\n'
)
CASES: Final[dict[str, tuple[bytes, Reads]]] = {
    "tcx": (TCX, _as_item("a.tcx")),
    "gpx": (GPX, _as_item("a.gpx")),
    "apple": (_APPLE, _apple),
    "strava": (table(row(1, "activities/1.gpx"), row(2)).encode(), _as_item("activities.csv")),
    "intervals": (_INTERVALS, _as_item("i.csv")),
    "wellness": ((WELLNESS + "2026-01-02,70.5,48,65,80,27000,2,3,1,12000,ok\n").encode(), _as_item("w.csv")),
    "hevy": (_HEVY, _as_item("hevy.csv")),
    "table": (_GENERIC, _table),
    "wellness-json": (
        json.dumps([{"id": "2026-01-02", "restingHR": 48, "hrv": 60.5}] * 2).encode(),
        _as_item("w.json"),
    ),
    "services-json": (json.dumps([GARMIN, STRAVA]).encode(), _as_item("a.json")),
    "garmin-json": (listed(activity(1), activity(2)), _garmin),
}
"""A sound file of each kind, and who reads it."""
