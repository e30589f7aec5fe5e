"""The way back: what is taken back after days without training, and after an illness (evidence rows 69 and 70)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Final

from ironstride.calendar_time import DAYS_PER_WEEK
from ironstride.load.layoff import LAYOFF_SHARES, RESUME_DAYS, layoff_share
from ironstride.season.time_off import ONE_DAY, Illness, TimeOff
from ironstride.training.relief import Relief, ReliefCause

MOST_EASY_DAYS: Final = 14
"""One easy day for each day of illness, but no more than these: then the layoff table leads alone. A convention."""
MOST_EASY_DAYS_AFTER_A_COLD: Final = 3
"""A convention."""
LIGHT_SETS: Final = 0.6
"""Of the sets of strength sessions on easy days after an illness. A convention."""
LIGHT_REPS_LEFT: Final = 4
EASED_LONG_RUN: Final = 0.75
"""Of the long run on easy days after an illness, as in a lighter week; after more than two weeks it begins anew anyway.
A convention.
"""
SHORT_BREAK_EASY_DAYS: Final = 4
"""Days without anything hard after 6 to 14 days off (row 69: 3-4)."""
LONG_BREAK_EASY_DAYS: Final = 28
"""After more than four weeks off. A convention: nothing hard before the fifth week."""
HURT_EASY_DAYS: Final = 2
"""The first 48 h of running after an injury are easy. A convention."""
SHORT_BREAK_DAYS, LONG_BREAK_DAYS = (most for most, _ in LAYOFF_SHARES)


def way_back(times: Sequence[TimeOff], ill: Sequence[Illness]) -> tuple[Relief, ...]:
    """What is taken back after each, by the day it begins."""
    found = [relief for one in times for relief in after_time_off(one)]
    found += [after_illness(one) for one in ill]
    return tuple(sorted(found, key=lambda one: (one.start, one.to, one.step)))


def after_illness(ill: Illness) -> Relief:
    """Easy days, as many as there were days of illness; strength is light."""
    days = min(ill.days, MOST_EASY_DAYS) if ill.days else min(ill.colds, MOST_EASY_DAYS_AFTER_A_COLD)
    return Relief(
        ill.last + ONE_DAY,
        ill.last + timedelta(days=days),
        ReliefCause.ILLNESS,
        "easy-days-after-illness",
        leg_set_share=LIGHT_SETS,
        strength_set_share=LIGHT_SETS,
        no_jumps=True,
        reps_left=LIGHT_REPS_LEFT,
        quality_runs=0,
        long_run_share=1.0 if ill.days > SHORT_BREAK_DAYS else EASED_LONG_RUN,
    )


def after_time_off(off: TimeOff) -> tuple[Relief, ...]:
    """Less running in the first week, and days without anything hard; nothing after at most five days off."""
    found = []
    if off.days > RESUME_DAYS:
        week = off.last + timedelta(days=DAYS_PER_WEEK)
        found.append(Relief(off.back, week, ReliefCause.LAYOFF, "first-week-back", run_share=layoff_share(off.days)))
    easy = easy_days(off)
    if easy:
        last = off.last + timedelta(days=easy)
        found.append(Relief(off.back, last, ReliefCause.LAYOFF, "nothing-hard-yet", no_jumps=True, quality_runs=0))
    return tuple(found)


def easy_days(off: TimeOff) -> int:
    """Days without anything hard after days off.

    >>> from datetime import date
    >>> [easy_days(TimeOff(date(2027, 1, 1), date(2027, 1, last))) for last in (5, 6, 14, 15, 28, 29)]
    [0, 4, 4, 15, 28, 28]
    """
    if off.days > LONG_BREAK_DAYS:
        return LONG_BREAK_EASY_DAYS
    if off.days > SHORT_BREAK_DAYS:
        return off.days
    return SHORT_BREAK_EASY_DAYS if off.days > RESUME_DAYS else HURT_EASY_DAYS if off.hurt else 0
