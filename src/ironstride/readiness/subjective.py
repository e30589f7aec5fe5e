"""Signals of the athlete's own word: fatigue, soreness, dread, and runs that feel harder than they are."""

from __future__ import annotations

from datetime import date, timedelta
from statistics import fmean, median
from typing import Final

from ironstride.readiness.answers import (
    SPARSE_LEAST,
    last_answers,
    soreness_days,
    wellness_days,
)
from ironstride.readiness.baseline import baseline
from ironstride.readiness.inputs import ReadinessInputs, RunDone
from ironstride.readiness.signal import NOT_KNOWN, QUIET, Finding, SignalKind, SignalRule, active

ONE_DAY: Final = timedelta(days=1)
DROP: Final = -1.0
STRONG_DROP: Final = -1.5
DROP_DAYS: Final = 3
LEAST_SCATTER: Final = 0.25
"""Steps of the questionnaire, mean of four."""
OFTEN_DAYS: Final = 7
OFTEN_LEAST: Final = 5
SORE_FROM: Final = 4
SORE_DAYS: Final = 4
SORE_LATE: Final = 5
LATE_HOURS: Final = 72
NEW_DAYS: Final = 3
"""Soreness of new exercises is expected on these days after them, for the first three sessions."""
KEEN_UP_TO: Final = 2
DREAD_TIMES: Final = 3
DREAD_OF: Final = 5
DID_NOT_WANT: Final = "did not want to"
SKIPS: Final = 2
SKIPS_WITHIN: Final = 10
DRIFT_FROM: Final = 1.5
DRIFT_WITHIN: Final = 14
DRIFT_RUNS: Final = 3
USUAL_WITHIN: Final = 70
USUAL_RUNS: Final = 3
AFTER_LEGS_H: Final = 48.0


def wellness_drop(inputs: ReadinessInputs, day: date) -> Finding:
    """The mean of fatigue, soreness, sleep and motivation well below the own usual."""
    days = wellness_days(inputs)
    last = last_answers(days, day)
    usual = baseline(days, day - timedelta(days=DROP_DAYS), LEAST_SCATTER)
    if usual is None or len(last) < SPARSE_LEAST:
        return NOT_KNOWN
    often = len(last_answers(days, day, OFTEN_DAYS)) >= OFTEN_LEAST
    means = [fmean(last[end - DROP_DAYS : end]) for end in range(DROP_DAYS, len(last) + 1)]
    worst = [usual.z(one) for one in (means[-DROP_DAYS:] if often else means[-1:])]
    if max(worst) > DROP:
        return QUIET
    text = f"How you feel is {-worst[-1]:.1f} of your own usual spreads below what is usual for you."
    return active(text, "you feel as usual again", is_strong=max(worst) <= STRONG_DROP)


def soreness_chronic(inputs: ReadinessInputs, day: date) -> Finding:
    """Legs sore on most days, or still sore three days after lifting; what new exercises explain does not count."""
    counted = [(when, sore) for when, sore in soreness_days(inputs) if not _is_expected(inputs, when)]
    week = [sore for when, sore in counted if day - timedelta(days=OFTEN_DAYS) < when <= day]
    last = last_answers([(when, float(sore)) for when, sore in counted], day)
    if len(last) < SPARSE_LEAST:
        return NOT_KNOWN
    many = sum(sore >= SORE_FROM for sore in week)
    sparse = len(week) < OFTEN_LEAST and min(last[-SPARSE_LEAST:]) >= SORE_FROM
    if many >= SORE_DAYS or sparse:
        shown = many if many >= SORE_DAYS else SPARSE_LEAST
        of = f"the last {OFTEN_DAYS} days" if many >= SORE_DAYS else "your last answers"
        return active(f"Sore legs ({SORE_FROM} of 10 or more) on {shown} of {of}.", "the legs are less sore")
    late = [sore for when, sore in counted if _is_late(inputs, when) and day - ONE_DAY * OFTEN_DAYS < when <= day]
    if late and max(late) >= SORE_LATE:
        return active(
            f"Legs at {max(late)} of 10 sore {LATE_HOURS} hours after lifting.", "a lift leaves no such soreness"
        )
    return QUIET


def dread(inputs: ReadinessInputs, day: date) -> Finding:
    """No wish to train on most planned days, or sessions left out for want of it."""
    since = day - timedelta(days=SKIPS_WITHIN)
    skips = sum(one.reason == DID_NOT_WANT and not one.done for one in inputs.planned if since < one.day <= day)
    if skips >= SKIPS:
        return active(f"{skips} sessions left out because you did not want to.", "training attracts you again")
    planned = {one.day for one in inputs.planned}
    said = sorted((one.date, one.motivation) for one in inputs.check_ins if one.motivation is not None)
    near = [keen for when, keen in said if since < when <= day and (not planned or when in planned)][-DREAD_OF:]
    if len(near) < DREAD_TIMES:
        return NOT_KNOWN if skips == 0 else QUIET
    low = sum(keen <= KEEN_UP_TO for keen in near)
    if low >= DREAD_TIMES:
        return active(f"Little wish to train on {low} of the last {len(near)} days.", "training attracts you again")
    return QUIET


def effort_drift(inputs: ReadinessInputs, day: date) -> Finding:
    """Runs feel harder than runs of their kind usually do; heat, hills and the days after leg work do not count."""
    runs = [one for one in inputs.runs if one.effort is not None and not _excused(one) and one.day <= day]
    since = day - timedelta(days=DRIFT_WITHIN)
    recent = [one for one in runs if one.day > since]
    over = []
    for one in recent:
        same = [
            other.effort
            for other in runs
            if other.kind is one.kind and since - timedelta(days=USUAL_WITHIN) < other.day <= since
        ]
        known = [effort for effort in same if effort is not None]
        if len(known) >= USUAL_RUNS and one.effort is not None:
            over.append(one.effort - median(known))
    if len(over) < DRIFT_RUNS:
        return NOT_KNOWN
    middle = median(over)
    if middle < DRIFT_FROM:
        return QUIET
    return active(f"Runs feel {middle:.1f} points of effort harder than usual.", "runs feel as they usually do")


def _excused(run: RunDone) -> bool:
    after_legs = run.hours_after_legs is not None and run.hours_after_legs < AFTER_LEGS_H
    return run.is_warm or run.is_hilly or after_legs


def _is_expected(inputs: ReadinessInputs, when: date) -> bool:
    """Whether new exercises explain the soreness of a day."""
    return any(one.new_exercises and 0 <= (when - one.day).days <= NEW_DAYS for one in inputs.lifts)


def _is_late(inputs: ReadinessInputs, when: date) -> bool:
    """Whether the last leg work lies three days back, or a day more where nobody answered on the third."""
    last = max((one.day for one in inputs.lifts if one.leg_work and one.day <= when), default=None)
    return last is not None and LATE_HOURS <= (when - last).days * 24 <= LATE_HOURS + 24


SUBJECTIVE: Final = (
    SignalRule("wellness-drop", SignalKind.SUBJECTIVE, 2.0, "persistent fatigue", wellness_drop),
    SignalRule("soreness-chronic", SignalKind.SUBJECTIVE, 2.0, "chronic soreness", soreness_chronic),
    SignalRule("dread", SignalKind.SUBJECTIVE, 2.0, "dreading workouts", dread),
    SignalRule("srpe-drift", SignalKind.SUBJECTIVE, 2.0, "runs feel harder", effort_drift),
)
