"""Kim, who runs a town race in four weeks: an athlete file that is planned in a blink."""

ATHLETE = """schema = "ironstride/athlete/1"
[athlete]
name = "Kim"
timezone = "Europe/Berlin"
level = "intermediate"
[running]
runs_per_week = 3
weekly = "150 min"
longest = "60 min"
[strength]
experience = "adapted"
[week]
tue = "06:00-07:30, 18:00-19:30"
thu = "06:00-07:30, 18:00-19:30"
sat = "08:00-12:00"
[[goals]]
name = "Town run"
date = 2026-12-20
distance = "10 km"
priority = "A"
"""
