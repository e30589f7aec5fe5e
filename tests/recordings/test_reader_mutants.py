"""Thousands of damaged files: each gives activities or a reason in words, and nothing else ever."""

import io
import json
import random
import time
from collections.abc import Callable
from contextlib import suppress

import pytest

from ironstride.recordings.exports.apple_scan import WORKOUT, scan_apple
from ironstride.recordings.exports.apple_wellness import WELLNESS_TYPES, AppleDays
from ironstride.recordings.exports.apple_workout import read_apple_workout
from ironstride.recordings.exports.garmin import read_garmin_summary
from ironstride.recordings.exports.generic_csv import preview_csv, read_csv
from ironstride.recordings.problem import NotReadable
from ironstride.recordings.read_item import read_item
from tests.recordings.files import clock, gpx, gpx_track, tcx
from tests.recordings.test_apple_export import RUN, STATISTICS, export, record
from tests.recordings.test_garmin_export import activity, listed
from tests.recordings.test_strava_export import row, table
from tests.recordings.test_tables import WELLNESS
from tests.recordings.test_tcx import lap, point

MUTANTS = 1200
LONGEST_S = 2.0
TCX = tcx(
    f'<Activity Sport="Running"><Id>{clock(0)}</Id>'
    + lap(0, point(0, "<DistanceMeters>0</DistanceMeters><HeartRateBpm><Value>140</Value></HeartRateBpm>") + point(9))
    + "</Activity>"
)
GPX = gpx(
    gpx_track([clock(0), clock(10), clock(20)]).replace("</time>", "</time><extensions><hr>140</hr></extensions>")
)
APPLE = export(
    RUN.format(inside=STATISTICS), record("QuantityTypeIdentifierBodyMass", "70", "kg", "2025-12-20 07:00:00")
)
GENERIC = b'Date,Sport,Distance (km),Time\n02.01.2026 07:00,Run,"10,01",0:50:30\n2026-01-03,Ride,5,1:00\n'


def mutant(data: bytes, chance: random.Random) -> bytes:
    """The data with a few faults: bytes changed, pieces cut, doubled or moved, marks put in."""
    broken = bytearray(data)
    for _ in range(chance.randint(1, 4)):
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
            broken[at:at] = chance.choice(
                [b"<", b">", b'"', b"<!--", b"]]>", b"&", b"\0", b"\xff", b"9" * 400, b"-", b"1e400", b"\n", b",", b"T"]
            )
        else:
            other = chance.randrange(len(broken) + 1)
            broken[at:end] = broken[other : other + 10]
    return bytes(broken)


def read_apple(data: bytes) -> None:
    days = AppleDays()
    with suppress(NotReadable):
        for one in scan_apple(io.BytesIO(data), WELLNESS_TYPES):
            if one.name == WORKOUT:
                read_apple_workout(one.data)
            else:
                days.add(one.data)
    days.days()


def read_generic(data: bytes) -> None:
    text = data.decode("utf-8", "replace")
    with suppress(NotReadable):
        read_csv(text, preview_csv(text).columns)


def read_garmin(data: bytes) -> None:
    with suppress(NotReadable):
        list(read_garmin_summary(io.BytesIO(data)))


def as_item(name: str) -> Callable[[bytes], None]:
    def read(data: bytes) -> None:
        found = read_item(name, data)
        assert found.activities or found.problem or found.wellness or data.count(b"\n") < 2 or name.endswith("csv")
        for one in found.activities:
            assert one.summary.end_utc >= one.summary.start_utc
            assert one.summary.distance_m is None or one.summary.distance_m >= 0

    return read


CASES: dict[str, tuple[bytes, Callable[[bytes], None]]] = {
    "tcx": (TCX, as_item("a.tcx")),
    "gpx": (GPX, as_item("a.gpx")),
    "apple": (APPLE, read_apple),
    "strava": (table(row(1, "activities/1.gpx"), row(2)).encode(), as_item("activities.csv")),
    "wellness": ((WELLNESS + "2026-01-02,70.5,48,65,80,27000,2,3,1,12000,ok\n").encode(), as_item("w.csv")),
    "wellness-json": (json.dumps([{"id": "2026-01-02", "restingHR": 48}]).encode(), as_item("w.json")),
    "garmin": (listed(activity(1), activity(2)), read_garmin),
    "table": (GENERIC, read_generic),
}


@pytest.mark.parametrize("name", CASES)
def test_damage_gives_a_reason_and_never_anything_else(name: str) -> None:
    """Seeded, so that a fault that is found once is found again."""
    data, read = CASES[name]
    chance = random.Random(name)
    longest = 0.0
    for _ in range(MUTANTS):
        broken = mutant(data, chance)
        begun = time.perf_counter()
        read(broken)
        longest = max(longest, time.perf_counter() - begun)
    assert longest < LONGEST_S


def test_documents_that_declare_anything_are_refused() -> None:
    """A thousand million laughs, a quadratic growth, an entity from outside."""
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    for declared in (
        f'<!ENTITY l0 "ha">{laughs}',
        f'<!ENTITY l9 "{"a" * 50_000}">',
        '<!ENTITY l9 SYSTEM "file:///etc/hosts">',
    ):
        for body in (TCX, GPX):
            head, _, rest = body.partition(b"?>")
            bomb = head + b"?><!DOCTYPE x [" + declared.encode() + b"]>" + rest.replace(b"Running", b"&l9;" * 20)
            found = read_item("a.tcx", bomb)
            assert found.activities == ()
            assert found.problem
