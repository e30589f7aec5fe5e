"""How fast Apple's Health export is searched: a made-up one, streamed, with and without the days of wellness."""

from __future__ import annotations

import io
from time import perf_counter
from typing import Final

from ironstride.recordings.exports.apple_scan import WORKOUT, scan_apple
from ironstride.recordings.exports.apple_wellness import WELLNESS_TYPES, AppleDays
from ironstride.recordings.exports.apple_workout import read_apple_workout

MEGABYTES: Final = 200
RECORDS_A_WORKOUT: Final = 1500
RECORD: Final = (
    ' <Record type="HKQuantityTypeIdentifier{}" sourceName="Sam\u2019s Apple\xa0Watch" sourceVersion="10.1" '
    'device="&lt;&lt;HKDevice: 0x28&gt;, name:Apple Watch, model:Watch, hardware:Watch6,1, software:10.1&gt;" '
    'unit="count/min" creationDate="2025-12-20 12:55:00 +0100" startDate="2025-12-20 12:55:00 +0100" '
    'endDate="2025-12-20 12:55:00 +0100" value="52"/>\n'
)
WORKOUT_TEXT: Final = (
    ' <Workout workoutActivityType="HKWorkoutActivityTypeRunning" duration="30" durationUnit="min" sourceName="Watch" '
    'startDate="2025-12-20 12:51:00 +0100" endDate="2025-12-20 13:26:00 +0100">\n'
    '  <WorkoutStatistics type="HKQuantityTypeIdentifierDistanceWalkingRunning" sum="6.1" unit="km"/>\n'
    '  <WorkoutStatistics type="HKQuantityTypeIdentifierHeartRate" average="151" maximum="176" unit="count/min"/>\n'
    " </Workout>\n"
)


def rows(megabytes: int = MEGABYTES) -> list[tuple[str, str]]:
    """Lines for the benchmark table."""
    data = export_of(megabytes)
    return [
        (f"Apple Health, {len(data) / 1e6:.0f} MB, workouts", _speed(data, ())),
        ("the same, with the days of wellness", _speed(data, WELLNESS_TYPES)),
    ]


def export_of(megabytes: int) -> bytes:
    """An export of about so many megabytes, most of it heart rates, as real ones are."""
    heart, resting = RECORD.format("HeartRate"), RECORD.format("RestingHeartRate")
    block = (heart * RECORDS_A_WORKOUT + resting + WORKOUT_TEXT).encode()
    body = block * (megabytes * 1_000_000 // len(block) + 1)
    return b'<?xml version="1.0" encoding="UTF-8"?>\n<HealthData>\n' + body + b"</HealthData>\n"


def _speed(data: bytes, types: tuple[bytes, ...]) -> str:
    days, workouts, begun = AppleDays(), 0, perf_counter()
    for element in scan_apple(io.BytesIO(data), types):
        if element.name == WORKOUT:
            read_apple_workout(element.data)
            workouts += 1
        else:
            days.add(element.data)
    took = perf_counter() - begun
    return f"{len(data) / 1e6 / took:.0f} MB/s ({workouts} workouts in {took:.2f} s)"


if __name__ == "__main__":
    for name, value in rows():
        print(f"{name:60} {value}")
