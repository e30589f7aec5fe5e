"""Weeks made by hand for repairs: in each, what has to move when one time slot goes can be seen by looking."""

from datetime import date

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def week(**days: str) -> str:
    """The table of a week."""
    return "[week]\n" + "".join(f'{day} = "{slots}"\n' for day, slots in days.items())


ONE_SLOT_A_DAY = week(
    mon="18:00-19:30",
    tue="06:00-07:30",
    wed="18:00-19:30",
    thu="06:00-07:30",
    fri="18:00-19:30",
    sat="08:00-11:00",
    sun="08:00-11:00",
)
MORNINGS = week(**{day: "08:00-11:00" if day in {"sat", "sun"} else "06:00-07:30" for day in DAYS})
WIDE = week(**{day: "08:00-16:00" if day in {"sat", "sun"} else "06:00-07:30, 17:00-20:00" for day in DAYS})
APART = week(
    tue="06:00-07:30 run, 18:00-19:30 strength",
    wed="06:00-07:30 run",
    thu="06:00-07:30 run, 18:00-19:30 strength",
    fri="18:00-19:30 strength",
    sat="08:00-11:00 run",
    sun="08:00-11:00 run",
)
ROOMY = {"one slot a day": ONE_SLOT_A_DAY, "mornings": MORNINGS, "wide": WIDE, "runs and lifts apart": APART}
"""Each has a free slot for whatever loses its own."""
SLOTS = [
    (name, weekday, slot)
    for name, days in ROOMY.items()
    for weekday, day in enumerate(DAYS)
    for slot in range(dict(line.split(" = ") for line in days.splitlines()[1:]).get(day, "").count("-"))
]


def named(case: tuple[str, int, int]) -> str:
    """``wide, Tue, slot 1``"""
    name, weekday, slot = case
    return f"{name}, {date(2026, 11, 23 + weekday):%a}, slot {slot + 1}"
