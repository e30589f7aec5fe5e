"""Athletes with short seasons, planned in a blink: one file each."""

from tests.planning.athlete_texts import RACE, TRAINED, WEEK, goal

GYM = """
[places.gym]
equipment = ["barbell", "rack"]
minutes_to_get_there = 10
"""
EVENINGS = """
[week]
mon = "18:00-19:30 gym"
tue = "06:00-07:15 run"
wed = "18:00-19:30 run maybe"
thu = "06:00-07:15 run, 18:00-19:30 gym"
sat = "08:00-11:00"
"""
BEGINNER = """
[running]
runs_per_week = 3
weekly = "75 min"
longest = "30 min"
[strength]
experience = "new"
sessions_per_week = 1
"""
WISHES = """
[mobility]
per_week = 1
minutes = 15
[preferences]
long_run_day = "sat"
combine = "fine"
"""
FOOTBALL = """
[[fixed]]
name = "football"
when = "wed 19:00-20:30"
effort = "hard"
legs = "heavy"
"""
FIVE_K = goal("2027-01-09", "5 km")

POOL = (
    (WEEK, TRAINED, RACE),
    (GYM, EVENINGS, TRAINED, WISHES, FIVE_K),
    (WEEK, BEGINNER, FIVE_K, FOOTBALL),
    (WEEK, TRAINED, RACE, goal("2026-12-20", "5 km", "B", "advent run"), WISHES),
)
