"""Sore legs before there is a usual to compare with: absolute limits (COACHING 8)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from ironstride.readiness.answers import soreness_days
from ironstride.readiness.inputs import ReadinessInputs
from ironstride.training.relief import Relief, ReliefCause

VERY_SORE: Final = 7
LONG_SORE: Final = 4
LONG_AFTER_DAYS: Final = 3
"""More than 72 hours after a lift."""
HALF: Final = 0.5
HALVED: Final = "halve-legs"
STOPPED: Final = "no-leg-work"
HALVED_DAYS: Final = timedelta(days=4)
STOPPED_DAYS: Final = timedelta(days=7)
IN_A_ROW: Final = timedelta(days=10)


def sore_legs(inputs: ReadinessInputs, day: date) -> Relief | None:
    """Half the next leg dose; the second time in a row a week without leg work. None = nothing to take back."""
    known = dict(soreness_days(inputs))
    sore = known.get(day)
    if sore is None or not (sore >= VERY_SORE or (sore >= LONG_SORE and _is_long_after(inputs, day))):
        return None
    own = [one for one in inputs.taken if one.cause is ReliefCause.SORENESS and one.start <= day]
    if any(one.holds_on(day) and one.start != day for one in own if one.step == STOPPED):
        return None
    before = [
        one
        for one in own
        if one.step == HALVED
        and one.start < day
        and day - one.start <= IN_A_ROW
        and _lifted_since(inputs, one.start, day)
    ]
    if any(one.holds_on(day) for one in own if one.step == HALVED) and not before:
        return None
    if before:
        return Relief(day, day + STOPPED_DAYS - timedelta(days=1), ReliefCause.SORENESS, STOPPED, leg_sessions=0)
    last = day + HALVED_DAYS - timedelta(days=1)
    return Relief(day, last, ReliefCause.SORENESS, HALVED, leg_set_share=HALF, no_jumps=True)


def is_expected(inputs: ReadinessInputs, day: date) -> bool:
    """Whether sore legs are what the first sessions with new exercises bring, on the days right after them."""
    return any(one.new_exercises and 0 < (day - one.day).days <= LONG_AFTER_DAYS for one in inputs.lifts)


def sore_text(relief: Relief, soreness: int) -> str:
    """Why, and what."""
    what = "a week without leg work" if relief.step == STOPPED else f"{HALF:.0%} of the sets of the next leg work"
    return f"Your legs are sore, {soreness} of 10: {what}."


def _lifted_since(inputs: ReadinessInputs, since: date, day: date) -> bool:
    """Whether there was leg work in between: only then it is the second time in a row."""
    return any(one.leg_work and since <= one.day < day for one in inputs.lifts)


def _is_long_after(inputs: ReadinessInputs, day: date) -> bool:
    last = max((one.day for one in inputs.lifts if one.leg_work and one.day < day), default=None)
    return last is not None and (day - last).days > LONG_AFTER_DAYS
