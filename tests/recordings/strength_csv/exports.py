"""Exports made for the tests, with the headers and row shapes of each app's versions."""

from __future__ import annotations

from typing import Final

from ironstride.recordings.strength_csv.read_strength_csv import read_strength_csv
from ironstride.recordings.strength_csv.result import StrengthCsvResult
from ironstride.recordings.strength_csv.weight_unit import WeightUnit
from ironstride.training.activity import StrengthSet

ZONE: Final = "Europe/Berlin"
HEVY_HEADER: Final = (
    '"title","start_time","end_time","description","exercise_title","superset_id","exercise_notes","set_index",'
    '"set_type","weight_kg","reps","distance_km","duration_seconds","rpe"'
)
HEVY: Final = f"""{HEVY_HEADER}
"Legs, heavy","28 Mar 2025, 17:29","28 Mar 2025, 18:41","First line
second, line ""quoted"" 💪","Squat (Barbell)",,"belt",0,"warmup",60,8,,0,6
"Legs, heavy","28 Mar 2025, 17:29","28 Mar 2025, 18:41","First line
second, line ""quoted"" 💪","Squat (Barbell)",,"belt",1,"normal",102.5,5,,0,8.5
"Legs, heavy","28 Mar 2025, 17:29","28 Mar 2025, 18:41","First line
second, line ""quoted"" 💪","Nordic Hamstring Curl",0,"",0,"failure",,6,,,
"Legs, heavy","28 Mar 2025, 17:29","28 Mar 2025, 18:41","First line
second, line ""quoted"" 💪","Plank",0,"",0,"dropset",,,,60,
"Easy","30 Mar 2025, 09:00","30 Mar 2025, 09:30","","Farmers Walk",,"",0,"normal",32,,0.04,30,7"""
STRONG: Final = """\
Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE
2022-03-01 18:02:11,"Push ""A"", heavy",1h 10m,"Bench Press (Barbell)",W,40.0,10,0,0,"","felt ok",
2022-03-01 18:02:11,"Push ""A"", heavy",1h 10m,"Bench Press (Barbell)",Note,,,,,"paused, slow",,
2022-03-01 18:02:11,"Push ""A"", heavy",1h 10m,"Bench Press (Barbell)",1,80.0,5,0,0,"",,8
2022-03-01 18:02:11,"Push ""A"", heavy",1h 10m,"Bench Press (Barbell)",Rest Timer,,,,90,"",,
2022-03-01 18:02:11,"Push ""A"", heavy",1h 10m,"Bench Press (Barbell)",F,82.5,3,0,0,"",,
2022-03-01 18:02:11,"Push ""A"", heavy",1h 10m,"Pull Up",D,0.0,8,0,0,"",,
2022-03-01 18:02:11,"Push ""A"", heavy",1h 10m,"Plank",1,0.0,0,0,60,"",,
2022-03-03 07:30:00,"Run",45m,"Running",1,0.0,0,5.2,1620,"",,
"""
STRONG_SEMICOLONS: Final = """\
Date;Workout Name;Exercise Name;Set Order;Weight;Weight Unit;Reps;RPE;Distance;Distance Unit;Seconds;Notes;\
Workout Notes;Workout Duration
2024-08-24 17:30:00;"PPL - Legs B";"Leg Press";1;265;lbs;8;;;;0;;;1h
2024-08-24 17:30:00;"PPL - Legs B";"Leg Press";Rest Timer;;;;;;;90;;;1h
2024-08-24 17:30:00;"PPL - Legs B";"Squat (Barbell)";1;102,5;kg;5;8;;;0;;;1h
2024-08-24 17:30:00;"PPL - Legs B";"Sled";1;50;kg;;;20;m;0;;;1h
"""
STRONG_NUMBERED: Final = """\
"Workout #";"Date";"Workout Name";"Duration (sec)";"Exercise Name";"Set Order";"Weight (kg)";"Reps";"RPE";\
"Distance (meters)";"Seconds";"Notes";"Workout Notes"
"1";"2023-01-09 6:15:00 PM";"A";"2700";"Deadlift (Barbell)";"1";"120.0";"5";"";"";"";"";""
"2";"2023-01-11 7:05:00 AM";"B";"1800";"Sled";"1";"6.80388555";"";"";"40.0";"20.0";"";"windy"
"""
STRONG_GERMAN: Final = """\
Datum;Workout-Name;Name der Übung;Reihenfolge festlegen;Gewicht;Wiederh.;RPE;Entfernung;Sekunden;Notizen;\
Workout-Notizen;Workout-Dauer
2023-05-04 18:00:00;"Ganzkörper";"Kniebeuge (Langhantel)";1;100,5;5;9,5;0;0;"";"";"1h 5m"
"""
FITNOTES: Final = """Date,Exercise,Category,Weight,Weight Unit,Reps,Distance,Distance Unit,Time,Comment
2026-08-04,Lat Pulldown,Back,77.16,lbs,10,,,,""
2026-08-04,Flat Barbell Bench Press,Chest,80.0,kgs,5,,,,"felt ""light"", nice"
2026-08-13,Cycling,Cardio,,,,1000.0,m,0:05:00,""
2026-08-13,Running (Outdoor),Cardio,,,,26.2,mi,3:59:30,
"""
FITNOTES_OLD: Final = """Date,Exercise,Category,Weight (lbs),Reps,Distance,Distance Unit,Time,Comment
2020-10-04,Flat Barbell Bench Press,Chest,135.0,8,,,,
2020-10-04,Plank,Abs,,,,,0:01:00,"hold"
"""
FITNOTES_IOS: Final = """Date,Exercise,Category,Weight (kg),Weight (lbs),Reps,Distance,Distance Unit,Time,Notes,Kind
2024-01-15,Squat,Legs,100,,5,,,,,wr
2024-01-15,Squat,Legs,,225,3,,,,top,wr
"""
STRONGLIFTS: Final = """\
Date (yyyy/mm/dd),Workout,Workout Name,Exercise,Sets×Reps,Start Time (h:mm),End Time (h:mm),Notes,Set 1 (Reps),\
Set 1 (LB),Set 2 (Reps),Set 2 (LB),Set 3 (Reps),Set 3 (LB)
2026/08/11,1,"Workout A","Squat",5/0/-,10:56 PM,11:41 PM,"low",5,100,0,110,0,110
2026/08/11,1,"Workout A","Bench Press",2×5,10:56 PM,11:41 PM,"",5,70,5,70,,
"""  # noqa: RUF001 - the export's own sign
LIFTOSAUR: Final = """\
Workout DateTime,Program,Day Name,Exercise,Is Warmup Set?,Completed Reps,Completed RPE,Completed Weight Value,\
Completed Weight Unit,Notes
2025-05-20T03:00:00.000Z,GZCLP,Day 1,"Squat, Barbell",1,5,,50,lb,
2025-05-20T03:00:00.000Z,GZCLP,Day 1,"Squat, Barbell",0,3,9,100,lb,deep
2025-05-20T03:00:00.000Z,GZCLP,Day 1,"Squat, Barbell",0,,,100,lb,
"""
EVERY: Final = {
    "hevy": HEVY,
    "strong": STRONG,
    "strong with semicolons": STRONG_SEMICOLONS,
    "strong with numbers": STRONG_NUMBERED,
    "strong in German": STRONG_GERMAN,
    "fitnotes": FITNOTES,
    "fitnotes of old": FITNOTES_OLD,
    "fitnotes of iOS": FITNOTES_IOS,
    "stronglifts": STRONGLIFTS,
    "liftosaur": LIFTOSAUR,
}


def read_export(text: str, unit: WeightUnit | None = None, zone: str = ZONE) -> StrengthCsvResult:
    """The export as a file in UTF-8."""
    return read_strength_csv(text.encode(), zone, unit)


def sets_of(result: StrengthCsvResult) -> list[StrengthSet]:
    """Every set of every session."""
    return [one for activity in result.activities for one in activity.summary.sets]
