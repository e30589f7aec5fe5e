"""Make the example recordings: ten weeks of a runner who does not exist, on a road that leads nowhere.

    python -m scripts.make_example_recordings [examples/recordings]

Five runs a week of about 240 minutes, the long one on Saturday and a quicker one on Tuesday; a 10 km race, a bike ride,
and in the last two weeks the first two strength sessions. Mostly FIT files, two TCX, two GPX and one packed FIT.
Nothing is random and nobody's clock is read: the files come out the same each time.
"""

from __future__ import annotations

import gzip
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from math import sin
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo

from scripts.fit_writer import ACTIVITY, FILE_ID, RECORD, SESSION, SET, SPORT, FitWriter, fit_time

FOLDER: Final = Path(__file__).resolve().parent.parent / "examples" / "recordings"
ZONE: Final = ZoneInfo("Europe/Berlin")
FIRST_MONDAY: Final = date(2026, 9, 14)
WEEKS: Final = 10
RUNNING, CYCLING, TRAINING = 1, 2, 10
STRENGTH_TRAINING: Final = 20
RECORD_EVERY_S: Final = {"fit": 15, "fit.gz": 15, "tcx": 30, "gpx": 30}
START_LATITUDE, START_LONGITUDE = 51.0, 3.0
"""In the sea."""
DEGREES_PER_METRE: Final = 1 / 111_195
MODES: Final = {(2, 3): "tcx", (6, 3): "tcx", (1, 0): "gpx", (4, 2): "gpx", (8, 2): "fit.gz"}
"""Week and weekday of the files that are not plain FIT."""

WEEK: Final = ((0, "06:20", 40, 366), (1, "06:15", 48, 335), (2, "06:25", 35, 372), (3, "18:10", 42, 360))
"""Weekday, start, minutes and pace in s/km of the runs but the long one."""
LONG_RUN: Final = (5, "09:00", 375)
LONG_MINUTES: Final = (66, 70, 0, 70, 74, 66, 78, 70, 76, 80)
RACE: Final = (2, 6, "10:00", 3137, 10_012)
"""Week, weekday, start, seconds and metres of the 10 km race; its week has no long run."""
SKIPPED: Final = {(5, 2)}
RIDE: Final = (7, 6, "14:00", 75 * 60, 24_300)
LIFTS: Final = ((8, 1, "18:20"), (9, 1, "18:25"))
SETS: Final = ((28, 10, 20.0), (23, 12, 14.0), (10, 12, 20.0), (22, 8, 0.0))
"""Movement (squat, row, hip raise, push-up) by its FIT number, repetitions, kilograms; three sets of each."""


@dataclass(frozen=True, slots=True)
class Effort:
    """Something that was done."""

    start: datetime
    seconds: int
    metres: float
    sport: int = RUNNING
    mode: str = "fit"

    def points(self) -> Iterator[tuple[datetime, float]]:
        """Instants and metres so far, a little faster and slower along the way."""
        step = RECORD_EVERY_S[self.mode]
        for second in (*range(0, self.seconds, step), self.seconds):
            share = second / self.seconds
            yield self.start + timedelta(seconds=second), self.metres * (share + 0.004 * sin(12.566 * share))


def main(arguments: list[str]) -> int:
    """Write the files into the folder that `arguments` names, in place of what is there; 0."""
    folder = Path(arguments[0]) if arguments else FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.iterdir():
        old.unlink()
    for name, data in example_files().items():
        (folder / name).write_bytes(data)
    return 0


def example_files() -> dict[str, bytes]:
    """The recordings by file name."""
    files: dict[str, bytes] = {}
    for effort in efforts():
        name = f"{effort.start.astimezone(ZONE):%Y-%m-%d-%H%M}"
        write = {"tcx": tcx_file, "gpx": gpx_file}.get(effort.mode, fit_file)
        data = write(effort)
        files[f"{name}.{effort.mode}"] = gzip.compress(data, mtime=0) if effort.mode == "fit.gz" else data
    for week, weekday, clock in LIFTS:
        start = instant(week, weekday, clock)
        files[f"{start.astimezone(ZONE):%Y-%m-%d-%H%M}.fit"] = strength_file(start)
    return files


def efforts() -> Iterator[Effort]:
    """All runs, and the ride."""
    for week in range(WEEKS):
        for weekday, clock, minutes, pace in WEEK:
            if (week, weekday) not in SKIPPED:
                seconds = 60 * (minutes + (week * 3 + weekday) % 5 - 2)
                mode = MODES.get((week, weekday), "fit")
                yield Effort(instant(week, weekday, clock), seconds, seconds / (pace - week) * 1000, mode=mode)
        if LONG_MINUTES[week]:
            weekday, clock, pace = LONG_RUN
            seconds = 60 * LONG_MINUTES[week]
            yield Effort(instant(week, weekday, clock), seconds, seconds / (pace - week) * 1000)
    yield Effort(instant(*RACE[:3]), RACE[3], RACE[4])
    yield Effort(instant(*RIDE[:3]), RIDE[3], RIDE[4], CYCLING)


def instant(week: int, weekday: int, clock: str) -> datetime:
    """That local clock time, in UTC."""
    day = FIRST_MONDAY + timedelta(weeks=week, days=weekday)
    return datetime.combine(day, time.fromisoformat(clock), ZONE).astimezone(UTC)


def fit_file(effort: Effort) -> bytes:
    """The effort as a watch writes it: a record every few seconds, then the totals."""
    writer = begun(effort.start)
    for index, (moment, metres) in enumerate(effort.points()):
        latitude, longitude = place(metres)
        writer.add(
            RECORD,
            (253, "I", fit_time(moment)),
            (0, "i", round(latitude * 2**31 / 180)),
            (1, "i", round(longitude * 2**31 / 180)),
            (5, "I", round(metres * 100)),
            (3, "B", min(112 + index, 148 + index % 5)),
        )
    ended(writer, effort.start, effort.seconds, round(effort.metres * 100), effort.sport, 0)
    return writer.file()


def strength_file(start: datetime) -> bytes:
    """A strength session: three sets of each movement with rests, then the totals."""
    writer = begun(start)
    second = 240
    for category, repetitions, kilograms in SETS:
        for _ in range(3):
            for set_type, seconds in ((1, 45), (0, 90)):
                moment = fit_time(start + timedelta(seconds=second))
                work = bool(set_type)
                writer.add(
                    SET,
                    (254, "I", fit_time(start)),
                    (0, "I", seconds * 1000),
                    (6, "I", moment),
                    (3, "H", repetitions if work else None),
                    (4, "H", round(kilograms * 16) if work else None),
                    (7, "H", (category, None) if work else (None, None)),
                    (5, "B", set_type),
                )
                second += seconds
    ended(writer, start, second + 120, 0, TRAINING, STRENGTH_TRAINING)
    return writer.file()


def begun(start: datetime) -> FitWriter:
    """A file that says what it is."""
    writer = FitWriter()
    writer.add(FILE_ID, (0, "E", 4), (1, "H", 255), (2, "H", 1), (4, "I", fit_time(start)))
    return writer


def ended(writer: FitWriter, start: datetime, seconds: int, centimetres: int, sport: int, sub_sport: int) -> None:
    """Write sport, session and activity."""
    end = fit_time(start) + seconds
    offset = start.astimezone(ZONE).utcoffset() or timedelta()
    writer.add(SPORT, (0, "E", sport), (1, "E", sub_sport))
    writer.add(
        SESSION,
        (253, "I", end),
        (2, "I", fit_time(start)),
        (7, "I", seconds * 1000),
        (8, "I", seconds * 1000),
        (9, "I", centimetres),
        (5, "E", sport),
        (6, "E", sub_sport),
    )
    writer.add(ACTIVITY, (253, "I", end), (5, "I", end + int(offset.total_seconds())), (1, "H", 1))


def tcx_file(effort: Effort) -> bytes:
    """The effort as one lap."""
    stamp = f"{effort.start:%Y-%m-%dT%H:%M:%SZ}"
    points = "".join(
        f"<Trackpoint><Time>{moment:%Y-%m-%dT%H:%M:%SZ}</Time><DistanceMeters>{metres:.1f}</DistanceMeters></Trackpoint>\n"
        for moment, metres in effort.points()
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<TrainingCenterDatabase xmlns="http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2">\n'
        f'<Activities><Activity Sport="Running"><Id>{stamp}</Id>\n'
        f'<Lap StartTime="{stamp}"><TotalTimeSeconds>{effort.seconds}</TotalTimeSeconds>'
        f"<DistanceMeters>{effort.metres:.1f}</DistanceMeters>\n"
        f"<Track>\n{points}</Track></Lap></Activity></Activities></TrainingCenterDatabase>\n"
    ).encode()


def gpx_file(effort: Effort) -> bytes:
    """The effort as one track."""
    points = "".join(
        f'<trkpt lat="{latitude:.6f}" lon="{longitude:.6f}"><time>{moment:%Y-%m-%dT%H:%M:%SZ}</time></trkpt>\n'
        for moment, metres in effort.points()
        for latitude, longitude in (place(metres),)
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<gpx version="1.1" creator="Ironstride examples" xmlns="http://www.topografix.com/GPX/1/1">\n'
        f"<trk><type>running</type><trkseg>\n{points}</trkseg></trk></gpx>\n"
    ).encode()


def place(metres: float) -> tuple[float, float]:
    """Where one is after so many metres: straight north."""
    return START_LATITUDE + metres * DEGREES_PER_METRE, START_LONGITUDE


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
