"""Signals of heart, sleep and load: weaker witnesses, which never fire alone."""

from __future__ import annotations

from datetime import date, timedelta
from math import log
from statistics import fmean, median
from typing import Final

from ironstride.readiness.baseline import baseline
from ironstride.readiness.inputs import ReadinessInputs
from ironstride.readiness.signal import NOT_KNOWN, QUIET, Finding, SignalKind, SignalRule, active
from ironstride.units import MINUTES_PER_HOUR, SECONDS_PER_MINUTE

PULSE_ABOVE_BPM: Final = 5.0
PULSE_ABOVE_SD: Final = 1.5
LEAST_PULSE_SCATTER: Final = 1.5
THREE_DAYS: Final = 3
WEEK: Final = 7
HRV_BELOW_SD: Final = 0.5
LEAST_HRV_SCATTER: Final = 0.05
"""Of the natural logarithm of RMSSD in ms."""
SLEEP_LEAST_H: Final = 7.0
SLEEP_SHARE: Final = 0.85
LEAST_NIGHTS: Final = 4
DRIFT_FROM: Final = 0.08
DRIFT_MINUTES: Final = 45.0
DRIFT_RUNS: Final = 3
DRIFT_TIMES: Final = 2
DRIFT_WITHIN: Final = 28
LOWER_HEART: Final = 0.035
"""Five beats of 145: so much further for each beat at the same speed."""
HARDER: Final = 1.0
RECENT: Final = 14
USUAL: Final = 42
MISSED_OF: Final = 10
MISSED_FROM: Final = 3
MONOTONY: Final = 2.0
STRAIN_TOP: Final = 0.9
NO_FAULT: Final = frozenset({"no time", "ill"})


def resting_pulse(inputs: ReadinessInputs, day: date) -> Finding:
    """The resting pulse of the last three days well above its usual, three days long."""
    days = _pulses(inputs)
    usual = baseline(days, day - timedelta(days=2 * THREE_DAYS), LEAST_PULSE_SCATTER)
    known = dict(days)
    means = []
    for back in range(THREE_DAYS):
        last = [known[when] for when in _days_to(day - timedelta(days=back), THREE_DAYS) if when in known]
        if len(last) >= THREE_DAYS - 1:
            means.append(fmean(last))
    if usual is None or len(means) < THREE_DAYS:
        return NOT_KNOWN
    above = min(means) - usual.usual
    if above < min(PULSE_ABOVE_BPM, PULSE_ABOVE_SD * usual.scatter):
        return QUIET
    return active(f"The resting pulse is {means[0] - usual.usual:.0f} above your usual.", "it is back")


def variability_low(inputs: ReadinessInputs, day: date) -> Finding:
    """The week's mean of heart-rate variability below its usual, three days long (evidence row 64)."""
    days = [(when, log(value)) for when, value in _variabilities(inputs) if value > 0]
    usual = baseline(days, day - timedelta(days=WEEK), LEAST_HRV_SCATTER)
    known = dict(days)
    means = []
    for back in range(THREE_DAYS):
        last = [known[when] for when in _days_to(day - timedelta(days=back), WEEK) if when in known]
        if len(last) >= THREE_DAYS:
            means.append(fmean(last))
    if usual is None or len(means) < THREE_DAYS:
        return NOT_KNOWN
    if max(means) >= usual.usual - HRV_BELOW_SD * usual.scatter:
        return QUIET
    return active("The week's heart-rate variability is below your usual band.", "it is inside the band again")


def short_sleep(inputs: ReadinessInputs, day: date) -> Finding:
    """The week's mean sleep below seven hours, or below 85 % of what is needed (evidence row 57)."""
    known = dict(_nights(inputs))
    nights = [known[when] for when in _days_to(day, WEEK) if when in known]
    if len(nights) < LEAST_NIGHTS:
        return NOT_KNOWN
    mean = fmean(nights)
    asked = max(SLEEP_LEAST_H, SLEEP_SHARE * (inputs.sleep_need_h or 0.0))
    if mean >= asked:
        return QUIET
    return active(f"{mean:.1f} h of sleep a night this week; {asked:.1f} h is asked.", "you sleep enough for a week")


def decoupling(inputs: ReadinessInputs, day: date) -> Finding:
    """The heart drifts in longer easy runs."""
    since = day - timedelta(days=DRIFT_WITHIN)
    runs = [
        one
        for one in sorted(inputs.runs, key=lambda run: run.day)
        if since < one.day <= day and one.drift is not None and one.minutes >= DRIFT_MINUTES and not one.is_warm
    ][-DRIFT_RUNS:]
    if len(runs) < DRIFT_TIMES:
        return NOT_KNOWN
    drifted = sum((one.drift or 0.0) > DRIFT_FROM for one in runs)
    if drifted < DRIFT_TIMES:
        return QUIET
    return active(f"The heart drifted by more than {DRIFT_FROM:.0%} in {drifted} longer easy runs.", "it drifts less")


def heart_held_down(inputs: ReadinessInputs, day: date) -> Finding:
    """A lower heart rate at the same speed that feels harder: fitness makes runs feel easier, this does not."""
    ages = [((day - one.day).days, one) for one in inputs.runs if one.efficiency is not None and one.effort is not None]
    recent = [one for age, one in ages if 0 <= age < RECENT]
    usual = [one for age, one in ages if RECENT <= age < RECENT + USUAL]
    if min(len(recent), len(usual)) < THREE_DAYS:
        return NOT_KNOWN
    farther = fmean(one.efficiency or 0.0 for one in recent) / fmean(one.efficiency or 0.0 for one in usual) - 1
    harder = median(one.effort or 0.0 for one in recent) - median(one.effort or 0.0 for one in usual)
    if farther < LOWER_HEART or harder < HARDER:
        return QUIET
    text = f"The heart beats slower at the same speed, yet runs feel {harder:.0f} harder."
    return active(text, "both are usual again")


def missed_sessions(inputs: ReadinessInputs, day: date) -> Finding:
    """Three of the last ten planned sessions were not done, for other reasons than no time or illness."""
    last = sorted((one for one in inputs.planned if one.day <= day), key=lambda one: one.day)[-MISSED_OF:]
    if len(last) < MISSED_OF:
        return NOT_KNOWN
    missed = sum(not one.done and one.reason not in NO_FAULT for one in last)
    if missed < MISSED_FROM:
        return QUIET
    return active(f"{missed} of the last {len(last)} sessions were not done or cut short.", "most are done again")


def monotony(inputs: ReadinessInputs, day: date) -> Finding:
    """Every day alike in a week that is among the heaviest."""
    del day
    if inputs.monotony is None or inputs.strain_rank is None:
        return NOT_KNOWN
    if inputs.monotony <= MONOTONY or inputs.strain_rank < STRAIN_TOP:
        return QUIET
    return active("The last week was among your heaviest, with hardly an easier day in it.", "days differ again")


def _pulses(inputs: ReadinessInputs) -> list[tuple[date, float]]:
    said = {one.date: one.resting_heart_bpm for one in inputs.measured if one.resting_heart_bpm is not None}
    said |= {one.date: one.resting_heart_bpm for one in inputs.check_ins if one.resting_heart_bpm is not None}
    return list(said.items())


def _variabilities(inputs: ReadinessInputs) -> list[tuple[date, float]]:
    said = {one.date: one.hrv_ms for one in inputs.measured if one.hrv_ms is not None}
    said |= {one.date: one.hrv_ms for one in inputs.check_ins if one.hrv_ms is not None}
    return list(said.items())


def _nights(inputs: ReadinessInputs) -> list[tuple[date, float]]:
    said = {
        one.date: one.sleep_s / SECONDS_PER_MINUTE / MINUTES_PER_HOUR
        for one in inputs.measured
        if one.sleep_s is not None
    }
    return list((said | {one.date: one.sleep_h for one in inputs.check_ins if one.sleep_h is not None}).items())


def _days_to(day: date, count: int) -> list[date]:
    return [day - timedelta(days=back) for back in range(count)]


BODY: Final = (
    SignalRule("rhr", SignalKind.BODY, 1.0, "resting pulse up", resting_pulse),
    SignalRule("hrv-low", SignalKind.BODY, 1.0, "heart-rate variability low", variability_low),
    SignalRule("hr-suppressed", SignalKind.BODY, 1.0, "heart rate held down", heart_held_down),
    SignalRule("decoupling", SignalKind.BODY, 0.5, "heart drifts in easy runs", decoupling),
    SignalRule("sleep", SignalKind.BODY, 0.5, "short sleep", short_sleep),
    SignalRule("missed", SignalKind.BODY, 1.0, "sessions not done", missed_sessions),
    SignalRule("monotony", SignalKind.BODY, 0.5, "days all alike", monotony),
)
