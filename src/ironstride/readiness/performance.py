"""Signals of performance: efficiency, missed targets, slower trials, weaker lifts."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, timedelta
from statistics import fmean, median
from typing import Final

from ironstride.readiness.inputs import ReadinessInputs
from ironstride.readiness.signal import NOT_KNOWN, QUIET, Finding, SignalKind, SignalRule, active

RECENT: Final = 14
USUAL: Final = 42
EFFICIENCY_DROP: Final = -0.03
STRONG_EFFICIENCY_DROP: Final = -0.05
LEAST_RUNS: Final = 3
TARGET_SHORT: Final = 0.03
HARD_RUNS: Final = 3
MISSED_OF_THEM: Final = 2
HARD_WITHIN: Final = 28
TRIAL_SLOWER: Final = 0.02
TRIAL_WITHIN: Final = 21
WEAKER: Final = -0.05
MUCH_WEAKER: Final = -0.075
HARDER: Final = 1.0
USUAL_LIFTS: Final = 3
LIFT_WITHIN: Final = 21
LIFT_USUAL: Final = 63


def efficiency_drop(inputs: ReadinessInputs, day: date) -> Finding:
    """Easy runs go less far for each heart beat than in the six weeks before."""
    ages = [((day - one.day).days, one.efficiency) for one in inputs.runs if one.efficiency is not None]
    recent = [value for age, value in ages if 0 <= age < RECENT]
    usual = [value for age, value in ages if RECENT <= age < RECENT + USUAL]
    if min(len(recent), len(usual)) < LEAST_RUNS:
        return NOT_KNOWN
    change = fmean(recent) / fmean(usual) - 1
    if change > EFFICIENCY_DROP:
        return QUIET
    return active(
        f"Easy runs go {-change:.0%} less far for each heart beat.",
        "they go as far as before",
        is_strong=change <= STRONG_EFFICIENCY_DROP,
    )


def quality_miss(inputs: ReadinessInputs, day: date) -> Finding:
    """Two of the last three hard runs were well short of their target, or broken off."""
    since = day - timedelta(days=HARD_WITHIN)
    told = sorted(
        (one for one in inputs.runs if since < one.day <= day and not (one.shortfall is None and not one.broken_off)),
        key=lambda one: one.day,
    )[-HARD_RUNS:]
    if len(told) < MISSED_OF_THEM:
        return NOT_KNOWN
    short = sum(bool(one.broken_off) or (one.shortfall or 0.0) > TARGET_SHORT for one in told)
    if short < MISSED_OF_THEM:
        return QUIET
    text = f"{short} of the last {len(told)} hard runs missed their target by more than {TARGET_SHORT:.0%} or were cut."
    return active(text, "hard runs reach their target again")


def slower_trial(inputs: ReadinessInputs, day: date) -> Finding:
    """A race or test well slower than the one before."""
    since = day - timedelta(days=TRIAL_WITHIN)
    told = [one for one in inputs.runs if since < one.day <= day and one.trial_slower is not None]
    if not told:
        return NOT_KNOWN
    last = max(told, key=lambda one: one.day)
    if (last.trial_slower or 0.0) < TRIAL_SLOWER:
        return QUIET
    return active(f"The last test or race was {last.trial_slower:.1%} slower.", "a test is as fast as before")


def strength_drop(inputs: ReadinessInputs, day: date) -> Finding:
    """A lift's best single well below its usual twice in a row, or much below it once when it also felt harder."""
    of_lift: dict[str, list[tuple[date, float, float | None]]] = defaultdict(list)
    for one in sorted(inputs.lifts, key=lambda lift: lift.day):
        if day - timedelta(days=LIFT_USUAL) < one.day <= day:
            for name, single in one.singles.items():
                of_lift[name].append((one.day, single, one.effort))
    known = False
    for name, done in sorted(of_lift.items()):
        changes = _changes(done, day)
        known = known or bool(changes)
        twice = len(changes) > 1 and max(change for change, _ in changes[-2:]) <= WEAKER
        once = bool(changes) and changes[-1][0] <= MUCH_WEAKER and changes[-1][1]
        if twice or once:
            lift = name.replace("-", " ")
            return active(f"The best single in {lift} is {-changes[-1][0]:.0%} below its usual.", "it is back")
    return QUIET if known else NOT_KNOWN


def _changes(done: list[tuple[date, float, float | None]], day: date) -> list[tuple[float, bool]]:
    """For each recent session of a lift: its change against the usual before, and whether it felt harder."""
    found = []
    for place, (when, single, effort) in enumerate(done):
        earlier = done[max(0, place - 6) : place]
        # the session right before may be the first weak one: the usual is what came before both
        usual = earlier[:-1] if len(earlier) > USUAL_LIFTS else earlier
        if len(usual) < USUAL_LIFTS or when <= day - timedelta(days=LIFT_WITHIN):
            continue
        efforts = [one for _, _, one in usual if one is not None]
        harder = effort is not None and bool(efforts) and effort >= median(efforts) + HARDER
        found.append((single / median(one for _, one, _ in usual) - 1, harder))
    return found


PERFORMANCE: Final = (
    SignalRule("ef-drop", SignalKind.PERFORMANCE, 1.5, "running performance declining", efficiency_drop),
    SignalRule("quality-miss", SignalKind.PERFORMANCE, 2.0, "running performance declining", quality_miss),
    SignalRule("performance-trial", SignalKind.PERFORMANCE, 2.0, "running performance declining", slower_trial),
    SignalRule("strength-drop", SignalKind.PERFORMANCE, 1.5, "lifts getting weaker", strength_drop),
)
