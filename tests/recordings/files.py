"""Recordings made for the tests."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from scripts.fit_writer import ACTIVITY, FILE_ID, RECORD, SESSION, SET, FitWriter, fit_time

SAMPLES: Final = Path(__file__).resolve().parents[3] / "shared" / "data"
"""Real recordings of other people; beside the checkout where there are any, never in it."""
START: Final = datetime(2026, 11, 17, 17, 0, tzinfo=UTC)
T0: Final = fit_time(START)
RUNNING, CYCLING, TRAINING, STRENGTH_TRAINING = 1, 2, 10, 20


def add_file_id(writer: FitWriter, kind: int = 4) -> None:
    writer.add(FILE_ID, (0, "E", kind), (1, "H", 255), (4, "I", T0))


def add_records(writer: FitWriter, count: int, start: int = T0, metres_per_second: int = 3) -> None:
    for second in range(count):
        writer.add(RECORD, (253, "I", start + second), (5, "I", second * metres_per_second * 100), (3, "B", 140))


def add_session(
    writer: FitWriter,
    start: int | None = T0,
    seconds: float | None = 1800,
    metres: float | None = 5000,
    sport: int | None = RUNNING,
    sub_sport: int | None = 0,
    elapsed: float | None = 1900,
) -> None:
    writer.add(
        SESSION,
        (2, "I", start),
        (7, "I", None if elapsed is None else int(elapsed * 1000)),
        (8, "I", None if seconds is None else int(seconds * 1000)),
        (9, "I", None if metres is None else int(metres * 100)),
        (5, "E", sport),
        (6, "E", sub_sport),
    )


def add_set(
    writer: FitWriter,
    start: int | None,
    reps: int | None = 10,
    sixteenths: int | None = 320,
    kind: int = 1,
    categories: Sequence[int | None] = (28, 65534),
) -> None:
    writer.add(
        SET,
        (0, "I", 45_000),
        (6, "I", start),
        (3, "H", reps),
        (4, "H", sixteenths),
        (7, "H", tuple(categories)),
        (5, "B", kind),
    )


def add_activity(writer: FitWriter, offset_s: int = 3600) -> None:
    writer.add(ACTIVITY, (253, "I", T0 + 1900), (5, "I", T0 + 1900 + offset_s))


def run_file(records: int = 20, **session: object) -> bytes:
    """An ordinary run."""
    writer = FitWriter()
    add_file_id(writer)
    add_records(writer, records)
    add_session(writer, **session)  # type: ignore[arg-type]
    add_activity(writer)
    return writer.file()


def tcx(body: str, head: str = '<?xml version="1.0" encoding="UTF-8"?>') -> bytes:
    """A TCX file around activities."""
    space = "http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2"
    root = f'<TrainingCenterDatabase xmlns="{space}">'
    return f"{head}{root}<Activities>{body}</Activities></TrainingCenterDatabase>".encode()


def tcx_activity(sport: str = "Running", start: str = "2026-11-17T17:00:00Z", seconds: int = 1800) -> str:
    """An activity of one lap."""
    return (
        f'<Activity Sport="{sport}"><Id>{start}</Id><Lap StartTime="{start}"><TotalTimeSeconds>{seconds}'
        "</TotalTimeSeconds><DistanceMeters>5000.0</DistanceMeters></Lap></Activity>"
    )


def gpx(body: str, attributes: str = "") -> bytes:
    """A GPX file around tracks."""
    space = 'xmlns="http://www.topografix.com/GPX/1/1"'
    return f'<?xml version="1.0"?><gpx version="1.1" creator="tests" {space} {attributes}>{body}</gpx>'.encode()


def gpx_track(times: Sequence[str | None], kind: str = "<type>running</type>", step: float = 0.0001) -> str:
    """A track going north, about 11 m from point to point."""
    points = "".join(
        f'<trkpt lat="{51 + index * step:.6f}" lon="3.0">{f"<time>{time}</time>" if time else ""}</trkpt>'
        for index, time in enumerate(times)
    )
    return f"<trk>{kind}<trkseg>{points}</trkseg></trk>"


def clock(seconds: int) -> str:
    """A time on the day of `START`, so many seconds after 17:00 UTC."""
    return f"2026-11-17T{17 + seconds // 3600:02d}:{seconds // 60 % 60:02d}:{seconds % 60:02d}Z"
