"""How fast Apple's Health export is searched: a made-up one, streamed, with and without the days of wellness.

A process of its own searches it, so that its memory can be told: it does not grow with the file.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import tempfile
from pathlib import Path
from time import perf_counter
from typing import Final

from ironstride.recordings.exports.apple_scan import WORKOUT, scan_apple
from ironstride.recordings.exports.apple_wellness import WELLNESS_TYPES, AppleDays
from ironstride.recordings.exports.apple_workout import read_apple_workout

MEGABYTES: Final = 200
WANTED_MB_A_SECOND: Final = 50
WANTED_GROWTH_MB: Final = 100
KILOBYTES_PER_MEGABYTE: Final = 1024
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
DAYS: Final = "days"


def rows(megabytes: int = MEGABYTES) -> list[tuple[str, str]]:
    """Lines for the benchmark table."""
    with tempfile.TemporaryDirectory(prefix="ironstride-bench-") as folder:
        file = Path(folder) / "export.xml"
        write_export(file, megabytes)
        size = file.stat().st_size / 1e6
        workouts, days = _searched(file), _searched(file, DAYS)
    return [
        (f"Apple Health, {size:.0f} MB, workouts", _told(size, workouts)),
        ("the same, with the days of wellness", _told(size, days)),
        ("memory that grows while it is searched", f"{days['growth_mb']:.0f} MB (wanted {WANTED_GROWTH_MB})"),
    ]


def write_export(file: Path, megabytes: int) -> None:
    """An export of about so many megabytes, most of it heart rates, as real ones are."""
    heart, resting = RECORD.format("HeartRate"), RECORD.format("RestingHeartRate")
    block = (heart * RECORDS_A_WORKOUT + resting + WORKOUT_TEXT).encode()
    with file.open("wb") as stream:
        stream.write(b'<?xml version="1.0" encoding="UTF-8"?>\n<HealthData>\n')
        for _ in range(megabytes * 1_000_000 // len(block) + 1):
            stream.write(block)
        stream.write(b"</HealthData>\n")


def search(file: Path, types: tuple[bytes, ...]) -> dict[str, float]:
    """Search an export: seconds, workouts, and by how much this process has grown at most."""
    before, days, workouts, begun = _peak_mb(), AppleDays(), 0, perf_counter()
    with file.open("rb") as stream:
        for element in scan_apple(stream, types):
            if element.name == WORKOUT:
                read_apple_workout(element.data)
                workouts += 1
            else:
                days.add(element.data)
    return {"seconds": perf_counter() - begun, "workouts": workouts, "growth_mb": _peak_mb() - before}


def _searched(file: Path, *what: str) -> dict[str, float]:
    command = [sys.executable, "-m", "bench.apple_bench", str(file), *what]
    answer = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    found: dict[str, float] = json.loads(answer)
    return found


def _told(megabytes: float, found: dict[str, float]) -> str:
    rate = f"{megabytes / found['seconds']:.0f} MB/s (wanted {WANTED_MB_A_SECOND})"
    return f"{rate}; {found['workouts']:.0f} workouts in {found['seconds']:.2f} s"


def _peak_mb() -> float:
    """The most memory that this process has held so far."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / KILOBYTES_PER_MEGABYTE


def main(arguments: list[str]) -> None:
    """Print the table; told a file, what searching it took."""
    if arguments:
        types = WELLNESS_TYPES if DAYS in arguments[1:] else ()
        sys.stdout.write(json.dumps(search(Path(arguments[0]), types)))
        return
    for name, value in rows():
        print(f"{name:60} {value}")


if __name__ == "__main__":
    main(sys.argv[1:])
