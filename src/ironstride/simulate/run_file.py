"""A simulated run as the FIT file that a watch would write."""

from __future__ import annotations

from typing import Final

import numpy as np

from ironstride.simulate.fit_writer import ACTIVITY, FILE_ID, LAP, RECORD, SESSION, SPORT, FitWriter, fit_time
from ironstride.simulate.simulated_run import SimulatedRun
from ironstride.training.recorded_activity import Lap
from ironstride.training.track import Measure, Track

DEVELOPMENT: Final = 255
"""The number of makers who have none; nobody's watch is imitated."""
RUNNING: Final = 1
INTENSITIES: Final = ("active", "rest", "warmup", "cooldown", "recovery")
FIELDS: Final = (
    (253, "I", 4), (5, "I", 4), (73, "I", 4), (78, "I", 4), (3, "B", 1), (4, "B", 1), (13, "b", 1),
)  # fmt: skip
"""Time, distance, speed, altitude, heart rate, cadence, temperature."""
RECORDS: Final = np.dtype(
    [("header", "u1"), *((f"field_{number}", f"<{'i' if code == 'b' else 'u'}{size}") for number, code, size in FIELDS)]
)
CM_PER_M: Final = 100
MS_PER_S: Final = 1000
ALTITUDE_STEPS: Final = 5
LOWEST_M: Final = 500
EFFORT_STEPS: Final = 10


def fit_file(run: SimulatedRun) -> bytes:
    """The file, the same bytes each time.

    Raises:
        ValueError: when there was no watch.
    """
    if run.track is None:
        raise ValueError(f"a run without a watch has no file: {run.start_local}")
    first = fit_time(run.start_utc)
    end = first + run.seconds
    writer = FitWriter()
    writer.add(FILE_ID, (0, "E", 4), (1, "H", DEVELOPMENT), (2, "H", 1), (4, "I", first))
    writer.add_packed(_records(run.track, first, writer.define(RECORD, FIELDS)))
    for lap in run.laps:
        _add_lap(writer, lap, first)
    writer.add(SPORT, (0, "E", RUNNING), (1, "E", 0))
    _add_session(writer, run, first)
    offset = round((run.start_local - run.start_utc.replace(tzinfo=None)).total_seconds())
    writer.add(ACTIVITY, (253, "I", end), (5, "I", end + offset), (1, "H", 1))
    return writer.file()


def _records(track: Track, first: int, header: int) -> bytes:
    rows = np.zeros(len(track), RECORDS)
    rows["header"] = header
    rows["field_253"] = first + track.time_s
    rows["field_5"] = np.round(track.columns[Measure.DISTANCE_M] * CM_PER_M)
    rows["field_73"] = np.round(track.columns[Measure.SPEED_M_PER_S] * MS_PER_S)
    rows["field_78"] = np.round((track.columns[Measure.ALTITUDE_M] + LOWEST_M) * ALTITUDE_STEPS)
    rows["field_3"] = track.columns[Measure.HEART_BPM]
    rows["field_4"] = track.columns[Measure.CADENCE_PER_MIN]
    rows["field_13"] = track.columns[Measure.TEMPERATURE_C]
    return rows.tobytes()


def _add_lap(writer: FitWriter, lap: Lap, first: int) -> None:
    start = first + round(lap.start_s)
    seconds = lap.duration_s or 0.0
    writer.add(
        LAP,
        (253, "I", start + round(seconds)),
        (2, "I", start),
        (7, "I", round(seconds * MS_PER_S)),
        (8, "I", round(seconds * MS_PER_S)),
        (9, "I", round((lap.distance_m or 0.0) * CM_PER_M)),
        (15, "B", None if lap.mean_heart_bpm is None else round(lap.mean_heart_bpm)),
        (16, "B", None if lap.max_heart_bpm is None else round(lap.max_heart_bpm)),
        (23, "E", INTENSITIES.index(lap.name)),
    )


def _add_session(writer: FitWriter, run: SimulatedRun, first: int) -> None:
    beats = None if run.track is None else run.track.of(Measure.HEART_BPM)
    writer.add(
        SESSION,
        (253, "I", first + run.seconds),
        (2, "I", first),
        (7, "I", run.seconds * MS_PER_S),
        (8, "I", run.seconds * MS_PER_S),
        (9, "I", round(run.distance_m * CM_PER_M)),
        (5, "E", RUNNING),
        (6, "E", 0),
        (16, "B", None if beats is None else round(float(beats.mean()))),
        (17, "B", None if beats is None else round(float(beats.max()))),
        (22, "H", round(run.ascent_m)),
        (23, "H", round(run.descent_m)),
        (193, "B", round(run.effort * EFFORT_STEPS)),
    )
