"""How load and repetitions go on from one time to the next: double progression with reps in reserve.

First the repetitions grow inside their range at the same load; when the top is reached twice with at least one
repetition more left than asked, the load goes up and the repetitions start again (evidence row 30, a convention). Sets
and load never grow together. A stall, a break or pain steps back.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from ironstride.strength.share_of_best import MOST_POSSIBLE, share_of_best

LOWER_STEP: Final = 0.05
UPPER_STEP: Final = 0.025
"""Of the load, for legs and for the rest: inside the 2 to 10 per cent of the convention."""
TIMES_AT_TOP: Final = 2
SPARE_REPS: Final = 1
STALL_TIMES: Final = 3
"""So many times in a row without reaching the lower end is a stall."""
STEP_BACK: Final = 0.10
OTHER_RANGE_REPS: Final = 4
"""Possible repetitions that are missing for the range now: more than a bad day, so the load is made for the range."""
BREAK_DAYS: Final = ((7 * 7, 0.30), (4 * 7, 0.20), (2 * 7, 0.10))
"""Days without the exercise -> share of the load taken off. Conventions."""

BODY_WEIGHT: Final = (0.0,)
"""Loads of an exercise without any: only its repetitions grow."""
NO_HEAVIER: Final = "the top, and no heavier load here"


@dataclass(frozen=True, slots=True)
class DoneSet:
    """What was done at one time, as its worst work set."""

    days_ago: int
    load_kg: float
    reps: int
    reps_left: float | None = None
    """None = not said."""
    painful: bool = False


@dataclass(frozen=True, slots=True)
class RepRange:
    """What a set asks for."""

    low: int
    high: int
    reps_left: float


@dataclass(frozen=True, slots=True)
class NextLoad:
    """What to do next time."""

    load_kg: float
    reps: int
    """To aim at; inside the range."""
    reason: str
    """One short clause for people."""
    swap: bool = False
    """Another exercise is better: it hurt, or it stalled again after stepping back."""
    at_limit: bool = False
    """The top was reached and nothing heavier can be made: only a harder exercise goes on from here."""


def next_load(done: Sequence[DoneSet], asked: RepRange, loads: Sequence[float], *, legs: bool) -> NextLoad | None:
    """The next load and repetitions; None where nothing was done yet.

    Args:
        done: earlier times, the latest first.
        asked: the range now.
        loads: loads that can be made, kg, ascending; empty = any; `BODY_WEIGHT` where there is none.
        legs: whether it is leg work.

    Raises:
        ValueError: when the range is none.
    """
    if not 1 <= asked.low <= asked.high:
        raise ValueError(f"{asked.low} to {asked.high} repetitions are no range")
    if not done:
        return None
    last = done[0]
    if last.painful:
        return NextLoad(makeable(last.load_kg * (1 - STEP_BACK), loads), asked.low, "it hurt last time", swap=True)
    off = next((share for days, share in BREAK_DAYS if last.days_ago >= days), 0.0)
    if off:
        return NextLoad(makeable(last.load_kg * (1 - off), loads), asked.low, "back after a break")
    fitting = _load_of_range(last, asked)
    if fitting is not None:
        return NextLoad(makeable(fitting, loads), asked.low, "lighter: more repetitions now")
    if _stalled(done, asked) and not last.load_kg:
        return NextLoad(0.0, asked.low, "stuck: an easier one is better", swap=True)
    if _stalled(done, asked):
        again = len(done) > STALL_TIMES and done[STALL_TIMES].load_kg > last.load_kg
        lighter = makeable(last.load_kg * (1 - STEP_BACK), loads)
        return NextLoad(lighter, asked.low, "stuck: a step back", swap=again)
    if _at_top(done, asked):
        step = LOWER_STEP if legs else UPPER_STEP
        heavier = next_up(last.load_kg * (1 + step), last.load_kg, loads)
        if heavier > last.load_kg:
            return NextLoad(heavier, asked.low, "the top was reached twice with something left")
        return NextLoad(last.load_kg, asked.high, "the top" if not last.load_kg else NO_HEAVIER, at_limit=True)
    if last.reps < asked.low:
        return NextLoad(last.load_kg, asked.low, "the same again")
    more = min(asked.high, last.reps + 1 if _easy_enough(last, asked) else last.reps)
    return NextLoad(last.load_kg, more, "one more than last time" if more > last.reps else "the same again")


def _load_of_range(last: DoneSet, asked: RepRange) -> float | None:
    """The load for the range's lower end, where the last one was for far fewer repetitions; else None."""
    left = asked.reps_left if last.reps_left is None else last.reps_left
    possible, wanted = last.reps + left, asked.low + asked.reps_left
    if not last.load_kg or wanted - possible < OTHER_RANGE_REPS or possible < 1 or wanted > MOST_POSSIBLE:
        return None
    return last.load_kg * share_of_best(asked.low, asked.reps_left) / share_of_best(last.reps, left)


def _easy_enough(done: DoneSet, asked: RepRange) -> bool:
    return done.reps_left is None or done.reps_left >= asked.reps_left


def _at_top(done: Sequence[DoneSet], asked: RepRange) -> bool:
    latest = done[:TIMES_AT_TOP]
    same = all(one.load_kg == done[0].load_kg for one in latest)
    spare = all(one.reps_left is not None and one.reps_left >= asked.reps_left + SPARE_REPS for one in latest)
    return len(latest) == TIMES_AT_TOP and same and spare and all(one.reps >= asked.high for one in latest)


def _stalled(done: Sequence[DoneSet], asked: RepRange) -> bool:
    latest = done[:STALL_TIMES]
    return len(latest) == STALL_TIMES and all(one.reps < asked.low and one.load_kg == done[0].load_kg for one in latest)


def makeable(load_kg: float, loads: Sequence[float]) -> float:
    """The heaviest load that can be made and is not above; the lightest where all are heavier."""
    if not loads:
        return max(0.0, round(load_kg * 2) / 2)
    return max((one for one in loads if one <= load_kg + 1e-9), default=min(loads))


def next_up(wanted: float, above: float, loads: Sequence[float]) -> float:
    """The load nearest to the wanted one that is above another; that other one where none is."""
    if not loads:
        return max(round(wanted * 2) / 2, above + 0.5)
    heavier = [one for one in loads if one > above + 1e-9]
    return min(heavier, key=lambda one: (abs(one - wanted), one)) if heavier else above
