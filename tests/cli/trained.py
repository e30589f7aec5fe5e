"""Seventeen weeks of somebody who runs and lifts, as a watch and a gym app wrote them; the last four had a plan."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

from ironstride.export.plan_json import plan_to_json
from ironstride.recordings.asked import Asked
from ironstride.store.version import Draft
from ironstride.use.import_recordings.import_recordings import import_recordings
from ironstride.use.import_recordings.import_wish import ImportWish
from scripts.fit_writer import ACTIVITY, FILE_ID, RECORD, SESSION, FitWriter, fit_time
from tests.plans import plan
from tests.recordings.files import tcx, tcx_activity
from tests.store.places import place, plans_beside

SUNDAY = date(2026, 12, 20)
"""The day the pages are seen from."""
FIRST_MONDAY = date(2026, 8, 24)
PLAN_MONDAY = date(2026, 11, 23)
LAP = 19
STEP_S = 5
ATHLETE = """schema = "ironstride/athlete/1"

[athlete]
name = "Sam"
born = 1990-05-01
timezone = "Europe/Berlin"
level = "intermediate"

[running]
runs_per_week = 4
weekly = "240 min"
longest = "80 min"
result = { distance = "10 km", time = "49:00", date = 2026-11-15 }

[strength]
experience = "adapted"
sessions_per_week = 2
session_minutes = 40

[week]
tue = "06:00-07:30, 18:00-19:30"
thu = "06:00-07:30, 18:00-19:30"
fri = "06:00-07:30, 18:00-19:30"
sat = "08:00-12:00"

[heart]
max = { bpm = 188, date = 2026-06-01 }
resting = { bpm = 52, date = 2026-06-01 }

[[goals]]
name = "Spring half"
date = 2027-04-11
distance = "half marathon"
"""


@dataclass(frozen=True)
class Stretch:
    """A part of a run at an even pace."""

    seconds: int
    s_per_km: float
    bpm: int


def fit_run(day: date, clock: str, stretches: Sequence[Stretch], sub_sport: int = 0, ascent_m: int = 30) -> bytes:
    """A run at a clock time in Berlin in winter; each stretch is a lap."""
    hours, minutes = clock.split(":")
    start = fit_time(datetime.combine(day, time(int(hours), int(minutes)), UTC) - timedelta(hours=1))
    writer = FitWriter()
    writer.add(FILE_ID, (0, "E", 4), (1, "H", 255), (4, "I", start))
    metres, at = 0.0, 0
    laps = []
    writer.add(RECORD, (253, "I", start), (5, "I", 0), (3, "B", stretches[0].bpm))
    for one in stretches:
        begun, from_m = at, metres
        while at < begun + one.seconds:
            at += STEP_S
            metres += STEP_S * 1000 / one.s_per_km
            bpm = one.bpm + at % 3 - 1  # a heart that stands still is not believed
            writer.add(RECORD, (253, "I", start + at), (5, "I", round(metres * 100)), (3, "B", bpm))
        laps.append((begun, at - begun, metres - from_m, one.bpm))
    for begun, seconds, way, bpm in laps:
        writer.add(
            LAP,
            (253, "I", start + begun + seconds),
            (2, "I", start + begun),
            (7, "I", seconds * 1000),
            (8, "I", seconds * 1000),
            (9, "I", round(way * 100)),
            (15, "B", bpm),
        )
    mean = round(sum(one.bpm * one.seconds for one in stretches) / at)
    writer.add(
        SESSION,
        (2, "I", start),
        (7, "I", (at + 60) * 1000),
        (8, "I", at * 1000),
        (9, "I", round(metres * 100)),
        (16, "B", mean),
        (17, "B", max(one.bpm for one in stretches) + 4),
        (22, "H", ascent_m),
        (5, "E", 1),
        (6, "E", sub_sport),
    )
    writer.add(ACTIVITY, (253, "I", start + at + 60), (5, "I", start + at + 60 + 3600))
    return writer.file()


def even(minutes: int, s_per_km: float, bpm: int) -> tuple[Stretch]:
    """A run at one pace."""
    return (Stretch(minutes * 60, s_per_km, bpm),)


def intervals() -> tuple[Stretch, ...]:
    """Five hard kilometres with jogging between, fifty minutes."""
    repeats = [part for _ in range(5) for part in (Stretch(280, 280, 172), Stretch(120, 420, 150))]
    return (Stretch(600, 370, 138), *repeats, Stretch(400, 370, 140))


def runs() -> Iterator[tuple[str, bytes]]:
    """Every run by the name of its file."""
    for week in range(17):
        monday = FIRST_MONDAY + timedelta(weeks=week)
        tuesday, thursday, friday, saturday = (monday + timedelta(days=one) for one in (1, 3, 4, 5))
        pace = 372 if week < 13 else 360
        if monday < PLAN_MONDAY:
            yield f"{tuesday}.fit", fit_run(tuesday, "06:10", even(40, pace, 138))
        else:
            yield f"{tuesday}.fit", fit_run(tuesday, "06:10", intervals())
        yield f"{thursday}.fit", fit_run(thursday, "06:10", even(40, pace, 138))
        if monday >= PLAN_MONDAY and week != 15:
            yield f"{friday}.fit", fit_run(friday, "06:10", even(40, pace, 138))
        minutes = 105 if week == 16 else 78
        yield f"{saturday}.fit", fit_run(saturday, "08:10", even(minutes, 385, 142))
    race = date(2026, 10, 4)
    yield "parkrun.fit", fit_run(race, "09:00", (Stretch(1440, 288, 176), Stretch(300, 420, 140)))
    yield "phone.tcx", tcx(tcx_activity(start="2026-12-18T05:10:20Z", seconds=2395))
    yield "treadmill.fit", fit_run(date(2026, 9, 6), "18:00", even(20, 240, 150), sub_sport=1)


def gym_table() -> bytes:
    """The gym app's table: two lifts on Tuesday evenings, the squat going up by a plate now and then."""
    head = (
        '"title","start_time","end_time","description","exercise_title","superset_id","exercise_notes","set_index",'
        '"set_type","weight_kg","reps","distance_km","duration_seconds","rpe"'
    )
    lines = [head]
    for week in range(17):
        tuesday = FIRST_MONDAY + timedelta(weeks=week, days=1)
        when = f'"{tuesday:%d %b %Y}, 18:15","{tuesday:%d %b %Y}, 18:55"'
        squat, row = 60 + 2.5 * (week // 4), 40 + 2.5 * (week // 8)
        lines.append(f'"Full body",{when},"","Squat (Barbell)",,"",0,"warmup",40,8,,,')
        for number in range(3):
            lines.append(f'"Full body",{when},"","Squat (Barbell)",,"",{number + 1},"normal",{squat:g},8,,,8')
        for number, reps in enumerate((10, 10, 9)):
            lines.append(f'"Full body",{when},"","Bent Over Row (Barbell)",,"",{number},"normal",{row:g},{reps},,,')
        lines.append(f'"Full body",{when},"","Plank",,"",0,"normal",,,,45,')
    return ("\n".join(lines) + "\n").encode()


def trained(folder: Path, *, with_plan: bool = True) -> Path:
    """The data file and the athlete file of somebody trained, in a folder."""
    (folder / "sam.toml").write_text(ATHLETE, encoding="utf-8")
    if with_plan:
        plans_beside(folder / "sam.toml").add(Draft(plan_to_json(plan()), "inputs"))
    files = folder / "recorded"
    files.mkdir()
    for name, content in runs():
        (files / name).write_bytes(content)
    (files / "gym.csv").write_bytes(gym_table())
    import_recordings(ImportWish((files,), place(folder), folder / "sam.toml", Asked("Europe/Berlin"), cores=1))
    return folder
