"""One person's exports, whole as they are downloaded, and single files that are in them too."""

import gzip
from datetime import timedelta

from tests.imports.people_files import run_on, tcx_on
from tests.recordings.files import START, clock, gpx, gpx_track
from tests.recordings.test_apple_export import ROUTE, RUN, STATISTICS, export, record
from tests.recordings.test_garmin_export import activity, listed
from tests.recordings.test_strava_export import HEADER
from tests.recordings.test_tables import WELLNESS
from tests.recordings.test_unpacking import zipped

COURSE = b'<gpx version="1.1"><rte><rtept lat="1" lon="2"/></rte></gpx>'
BROKEN = run_on(5)[:40]
GPX_RUN = gpx(gpx_track([clock(7200), clock(7210), clock(7220)]))
APPLE_ROUTE = (
    gpx(gpx_track(["2025-12-20T11:54:00Z", "2025-12-20T11:54:10Z", "2025-12-20T11:54:20Z"], ""))
    .replace(b'creator="tests"', b'creator="Apple Health Export"')
)  # fmt: skip
"""The watch found its satellites three minutes after the workout began."""
BODY_MASS = record("QuantityTypeIdentifierBodyMass", "70.5", "kg", "2025-12-20 07:00:00")
RESTING = record("QuantityTypeIdentifierRestingHeartRate", "47", "count/min", "2026-01-02 07:00:00")
DAYS = (WELLNESS + "2026-01-02,70.5,48,65,80,27000,2,3,1,12000,ok\n2026-01-03,70.1,,66,,,,,,,\n").encode()


def strava_row(number: int, day: int, title: str, file: str = "") -> str:
    """A row of `activities.csv` for a run that began at five in the afternoon, so many days after the first."""
    when = (START + timedelta(days=day)).strftime("%b %d, %Y, %I:%M:%S %p")
    return (
        f'{number},"{when}",{title},Run,said on Strava,1900,5.00,,,false,,Shoes,{file},,,1900.0,1800.0,'
        "5001.5,42.5,171.0,150.5,7.0,\n"
    )


def strava_table() -> bytes:
    """Two rows with sound files, one with none, one with a broken file, one whose file is a course."""
    rows = [
        strava_row(1, 0, "Hills", "activities/1.fit.gz"),
        strava_row(2, 0, "Along the canal", "activities/2.gpx").replace("05:00:00 PM", "07:00:00 PM"),
        strava_row(3, 6, "Typed in"),
        strava_row(4, 5, "Lost file", "activities/4.fit"),
        strava_row(5, 8, "Only a course", "activities/5.gpx"),
    ]
    return f"{HEADER}\n{''.join(rows)}".encode()


def strava() -> bytes:
    """Strava's bulk export."""
    return zipped(
        {
            "activities.csv": strava_table(),
            "activities/1.fit.gz": gzip.compress(run_on(0)),
            "activities/2.gpx": GPX_RUN,
            "activities/4.fit": BROKEN,
            "activities/5.gpx": COURSE,
        }
    )


def garmin() -> bytes:
    """Garmin's account export: the first run as the watch wrote it, under another name, and one without a file."""
    rows = listed(
        activity(111, START, name="Morning Run", workoutRpe=90, activityType="running"),
        activity(112, START + timedelta(days=6, seconds=20), name="Treadmill", activityType="running"),
    )
    inner = zipped({"me_1.fit": run_on(0), "me_2.fit": run_on(1)})
    folder = "DI_CONNECT/DI-Connect-"
    return zipped({f"{folder}Fitness/me_summarizedActivities.json": rows, f"{folder}Uploaded-Files/1.zip": inner})


def apple() -> bytes:
    """Apple's Health export: a workout with its route, and days."""
    told = export(BODY_MASS, RESTING, RUN.format(inside=STATISTICS + ROUTE))
    return zipped(
        {"apple_health_export/export.xml": told, "apple_health_export/workout-routes/route_1.gpx": APPLE_ROUTE}
    )


def person_exports() -> dict[str, bytes]:
    """By name: whole exports, and files of them alone."""
    return {
        "strava.zip": strava(),
        "garmin.zip": garmin(),
        "apple.zip": apple(),
        "run-0.fit": run_on(0),
        "run-0.tcx": tcx_on(0),
        "canal.gpx": GPX_RUN,
        "broken.fit": BROKEN,
        "course.gpx": COURSE,
        "route.gpx": APPLE_ROUTE,
        "wellness.csv": DAYS,
        "wellness-again.csv": DAYS + b"2026-01-04,70,,,,,,,,,\n",
    }
