"""Weight that goes down without being meant to: a word to somebody qualified, never a diet."""

from __future__ import annotations

from datetime import date, timedelta
from statistics import fmean
from typing import Final

from ironstride.readiness.inputs import ReadinessInputs

WEEK: Final = timedelta(days=7)
FOUR_WEEKS: Final = timedelta(days=28)
LOST: Final = 0.02
LEAST_DAYS: Final = 2


def weight_remark(inputs: ReadinessInputs, day: date) -> str:
    """What is said where weight fell by two per cent in four weeks (evidence section 4, row 78); empty else."""
    now = _weights(inputs, day - WEEK, day)
    before = _weights(inputs, day - FOUR_WEEKS - WEEK, day - FOUR_WEEKS)
    if min(len(now), len(before)) < LEAST_DAYS:
        return ""
    lost = 1 - fmean(now) / fmean(before)
    if lost < LOST:
        return ""
    return (
        f"You weigh {lost:.1%} less than four weeks ago. If you did not mean to, eat enough and talk to a doctor; "
        "training without enough food does not work."
    )


def _weights(inputs: ReadinessInputs, after: date, last: date) -> list[float]:
    said = {one.date: one.weight_kg for one in inputs.measured if one.weight_kg is not None}
    said |= {one.date: one.weight_kg for one in inputs.check_ins if one.weight_kg is not None}
    return [value for when, value in said.items() if after < when <= last]
