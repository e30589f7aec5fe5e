"""Small recordings of one person's weeks: two watches, an exporter and a gym app saw some of the same."""

import gzip
import zipfile
from datetime import timedelta
from pathlib import Path

from scripts.fit_writer import FitWriter
from tests.recordings.files import (
    START,
    T0,
    add_activity,
    add_file_id,
    add_records,
    add_session,
    add_set,
    clock,
    gpx,
    gpx_track,
    tcx,
    tcx_activity,
)

DAY_S = 86_400
HEVY = (
    '"title","start_time","end_time","description","exercise_title","superset_id","exercise_notes","set_index",'
    '"set_type","weight_kg","reps","distance_km","duration_seconds","rpe"\n'
    '"Legs","20 Nov 2026, 20:00","20 Nov 2026, 20:40","","Squat (Barbell)",,"",0,"normal",60,8,,,8\n'
)


def run_on(day: int, metres: int = 5000, shift: int = 0) -> bytes:
    """A FIT run of a day after the first, begun so many seconds later than usual."""
    writer = FitWriter()
    add_file_id(writer)
    start = T0 + day * DAY_S + shift
    add_records(writer, 30, start)
    add_session(writer, start, metres=metres)
    add_activity(writer)
    return writer.file()


def lift_on(day: int) -> bytes:
    """A FIT strength session with two sets."""
    writer = FitWriter()
    add_file_id(writer)
    start = T0 + day * DAY_S
    for minute in (1, 4):
        add_set(writer, start + minute * 60)
    add_session(writer, start, metres=None, sport=10, sub_sport=20)
    return writer.file()


def tcx_on(day: int, seconds: int = 1790) -> bytes:
    """The same run as an exporter wrote it, a few seconds off."""
    start = (START + timedelta(days=day, seconds=7)).strftime("%Y-%m-%dT%H:%M:%SZ")
    return tcx(tcx_activity(start=start, seconds=seconds))


def person_files() -> dict[str, bytes]:
    """By name: runs from a watch, some of them twice, a lift, an app's table, and what is none: a course, a text."""
    return {
        "run-0.fit": run_on(0),
        "run-0.tcx": tcx_on(0),
        "run-0-other-watch.fit": run_on(0, metres=5050, shift=30),
        "run-1.fit": run_on(1),
        "copy-of-run-1.fit": run_on(1),
        "run-2.gpx": gpx(gpx_track([clock(7200), clock(7210), clock(7220)])),
        "run-3.tcx": tcx_on(3),
        "lift-4.fit": lift_on(4),
        "hevy.csv": HEVY.encode(),
        "broken.fit": run_on(5)[:40],
        "course.gpx": b'<gpx version="1.1"><rte><rtept lat="1" lon="2"/></rte></gpx>',
        "notes.txt": b"no table",
    }


def write(files: dict[str, bytes], folder: Path, packed: str = "") -> Path:
    """The files in a folder, or (`packed` "zip" or "gz") in an archive or each on its own gzipped."""
    folder.mkdir(parents=True, exist_ok=True)
    if packed == "zip":
        with zipfile.ZipFile(folder / "export.zip", "w") as archive:
            for name, content in files.items():
                archive.writestr(name, content)
        return folder
    for name, content in files.items():
        zipped = packed == "gz" and not name.endswith(".txt")
        (folder / (f"{name}.gz" if zipped else name)).write_bytes(gzip.compress(content) if zipped else content)
    return folder
