"""What has to be true before a season is made: the health gate, covered distances, time slots, locks that agree."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from typing import Final

from ironstride.calendar_time import clock
from ironstride.season.capacity import LEAST_SESSION_MINUTES, usable_for_run
from ironstride.season.race_calendar import too_long
from ironstride.training.athlete import Athlete, Lock
from ironstride.training.refusal import Refusal, RefusalCode, Relaxation
from ironstride.training.window import RealDay

ADULT_YEARS: Final = 18
"""Younger athletes belong with a coach who sees them (evidence row 73)."""
DEFAULT_LOCK_MINUTES: Final = 30
"""How long a lock without minutes is taken to last when two locks are compared. A convention."""


def age_on(born: date | None, day: date) -> int | None:
    """Whole years on a day; None = unknown."""
    if born is None:
        return None
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def refusal_at_the_gate(
    athlete: Athlete, days: Sequence[RealDay], as_of: date, *, under_way: bool = False
) -> Refusal | None:
    """The first reason why no season can be made at all; None = go on. A season under way waits for its athlete."""
    return (
        health_gate(athlete, as_of)
        or too_long(athlete.goals, as_of)
        or contradictory_locks(athlete.locks, as_of)
        or no_windows(athlete, days, under_way=under_way)
    )


def health_gate(athlete: Athlete, as_of: date) -> Refusal | None:
    """A kind refusal where a season should come from somebody qualified who knows the athlete."""
    age = age_on(athlete.born, as_of)
    young = age is not None and age < ADULT_YEARS
    if not young and not athlete.health:
        return None
    reason = f"you are under {ADULT_YEARS}" if young else f"you told us: {', '.join(athlete.health).replace('-', ' ')}"
    return Refusal(
        RefusalCode.NEEDS_A_PROFESSIONAL,
        "health-gate",
        f"Because {reason}, a plan made by a program would not be good enough for you. Someone qualified "
        "who knows you can say what is right; bring their sessions here, and we keep your time slots, calendar, "
        "spacing and log for them.",
        (
            Relaxation(
                "my-own-plan",
                1,
                "review, calendar and log for sessions that someone qualified gave you",
                "Put the sessions you were given into a file, one line a day, and make them your plan: "
                "ironstride plan ATHLETE.toml --own WEEK.txt",
            ),
        ),
    )


def no_windows(athlete: Athlete, days: Sequence[RealDay], *, under_way: bool = False) -> Refusal | None:
    """A refusal when no day of the season holds a run; none while a season under way is closed until its athlete is
    back.
    """
    if any(usable_for_run(window) for day in days for window in day.windows):
        return None
    open_end = next((one for one in athlete.exceptions if one.to is None and one.windows is None), None)
    if open_end is not None and under_way:
        return None
    if open_end is not None:
        text = (
            f"Everything is closed from {open_end.start} on ({open_end.reason}) and no end is known. Nothing is owed: "
            "when you are back, say so and the season is made anew."
        )
        back = Relaxation("close-exception", 1, "a season from that day on", "Give the exception its last day (`to`).")
        return Refusal(RefusalCode.NOT_ENOUGH_WINDOWS, "windows", text, (back,))
    minutes = LEAST_SESSION_MINUTES + athlete.get_ready_minutes
    return Refusal(
        RefusalCode.NOT_ENOUGH_WINDOWS,
        "windows",
        f"No time slot holds a run of {LEAST_SESSION_MINUTES} min beside getting ready "
        f"({athlete.get_ready_minutes} min).",
        (
            Relaxation(
                f"add-window sat {minutes + 10}",
                2,
                "one run a week",
                f"Add time slots of {minutes} min or more in which you can run; two or three a week make a season.",
            ),
        ),
    )


def contradictory_locks(locks: Sequence[Lock], as_of: date) -> Refusal | None:
    """A refusal when two held sessions want the same time."""
    timed = sorted(
        (lock for lock in locks if lock.start is not None and lock.date >= as_of),
        key=lambda lock: (lock.date, lock.start or 0),
    )
    for one, other in pairwise(timed):
        end = (one.start or 0) + (one.minutes or DEFAULT_LOCK_MINUTES)
        if one.date == other.date and (other.start or 0) < end:
            text = (
                f"Two sessions are held on {one.date} at the same time: {one.kind} at {clock(one.start or 0)} and "
                f"{other.kind} at {clock(other.start or 0)}."
            )
            drops = tuple(
                Relaxation(
                    f"drop-lock {lock.date} {lock.kind}", 1, "the other one stays", f"Let the {lock.kind} move freely."
                )
                for lock in (one, other)
            )
            return Refusal(RefusalCode.CONTRADICTORY_LOCKS, "locks", text, drops)
    return None
