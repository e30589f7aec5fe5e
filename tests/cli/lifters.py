"""Two people whose sessions are opened: one new to it all at home with a band, one used to the barbell."""

BO = """schema = "ironstride/athlete/1"

[athlete]
name = "Bo"
timezone = "Europe/Berlin"
level = "beginner"

[running]
runs_per_week = 3
weekly = "75 min"
longest = "30 min"

[strength]
experience = "new"
sessions_per_week = 2
session_minutes = 35

[places.home]
equipment = ["band"]

[week]
mon = "18:00-19:30"
tue = "18:00-19:30"
wed = "18:00-19:30"
thu = "18:00-19:30"
sat = "09:00-12:00"
sun = "09:00-11:00"

[[goals]]
name = "Park run"
date = 2027-02-28
distance = "5 km"

[mobility]
per_week = 1
minutes = 12
"""
RAY = """schema = "ironstride/athlete/1"

[athlete]
name = "Ray"
born = 1988-03-02
timezone = "Europe/Berlin"
level = "advanced"

[running]
runs_per_week = 5
weekly = "300 min"
longest = "105 min"
result = { distance = "10 km", time = "42:30", date = 2026-11-01 }
trial = { distance = "7.1 km", time = "30:00", date = 2026-11-12, heart = 168 }

[strength]
experience = "adapted"
sessions_per_week = 2
session_minutes = 35
heavy = true
lifts = [{ exercise = "back squat", load = "90 kg", reps = 5, left = 2 }]

[places.gym]
equipment = ["barbell", "rack", "bench", "dumbbells to 30 kg", "cable", "pull-up bar"]
minutes_to_get_there = 10

[week]
mon = "06:00-07:15 run, 18:00-20:00 gym"
tue = "06:00-07:30 run, 18:00-19:30 run"
wed = "06:00-07:30 run, 18:00-20:00"
thu = "06:00-07:30 run, 18:00-20:00 gym"
fri = "06:00-07:15 run, 18:00-20:00 gym"
sat = "07:00-11:00"
sun = "08:00-11:00 run"

[[goals]]
name = "Spring marathon"
date = 2027-03-21
distance = "marathon"
time = "3:15:00"

[mobility]
per_week = 1
minutes = 15

[heart]
max = { bpm = 184, date = 2026-06-01 }
"""
