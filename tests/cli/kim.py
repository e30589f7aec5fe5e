"""A runner who lifts twice a week, planned by the real planner: small enough that each change takes moments."""

from pathlib import Path

MONDAY = "2026-11-23"
TUESDAY = "2026-11-24"
SUNDAY = "2026-11-29"
PAGES = Path(__file__).parent / "pages"

ATHLETE = """schema = "ironstride/athlete/1"

[athlete]
name = "Kim"
timezone = "Europe/Berlin"
level = "intermediate"

[running]
runs_per_week = 4
weekly = "180 min"
longest = "70 min"

[strength]
experience = "adapted"
sessions_per_week = 2
session_minutes = 40

[week]
mon = "18:00-19:30"
tue = "06:00-07:30, 18:00-19:30"
wed = "06:00-07:30"
thu = "06:00-07:30 run, 18:00-19:30"
fri = "17:00-18:30 maybe"
sat = "08:00-12:00, 16:00-17:30"
sun = "08:00-11:00"

[preferences]
long_run_day = "sat"

[[goals]]
name = "Town run"
date = 2027-01-31
distance = "10 km"
priority = "A"
"""
