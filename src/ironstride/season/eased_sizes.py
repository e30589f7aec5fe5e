"""A week's running and lifting after what is taken back: never more than without it."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from ironstride.calendar_time import DAYS_PER_WEEK, monday_of
from ironstride.season.capacity import LEAST_SESSION_MINUTES
from ironstride.season.long_run import on_grid
from ironstride.season.strength_dose import INTRODUCTORY_SETS, MOST_LEG_SETS, RISE_SETS, StrengthDose
from ironstride.season.time_off import ONE_DAY, TimeOff
from ironstride.season.volume import standing_minutes
from ironstride.season.week_context import WeekContext
from ironstride.season.week_runs import well_run_days
from ironstride.training.availability import pattern_windows
from ironstride.training.relief import Relief, ReliefCause

LEAST_SETS: Final = 1
"""One set keeps strength."""


def eased_minutes(context: WeekContext, wanted: float, most: float) -> tuple[float, float]:
    """Wanted and most minutes of running that are left."""
    cap = _week_back_minutes(context)
    share = context.eased.run_share
    return min(wanted * share, cap), min(most * share, cap)


def eased_long_run(context: WeekContext, long: int) -> int:
    """The long run that is left, at least the shortest session; 0 = none was asked."""
    share = context.eased.long_run_share
    return long if share == 1.0 or not long else max(min(long, LEAST_SESSION_MINUTES), on_grid(share * long))


def eased_quality(context: WeekContext, quality: int, *, test: bool) -> tuple[int, bool]:
    """Hard runs that are left, and whether one of them is a fitness test."""
    eased = context.eased
    if not eased.is_eased:
        return quality, test
    left = quality if eased.most_quality is None else min(quality, eased.most_quality)
    if eased.no_quality_on:
        open_days = sum(day.date not in eased.no_quality_on for day in well_run_days(context.frame))
        left = min(left, -(-open_days // 3))
    return left, test and left > 0


def eased_dose(context: WeekContext, dose: StrengthDose) -> StrengthDose:
    """The strength that is left; of what is left at all each session keeps a set."""
    eased = context.eased
    if not eased.is_eased or not dose.sessions:
        return dose
    sessions = dose.sessions if eased.most_lifts is None else min(dose.sessions, eased.most_lifts)
    exposures = dose.exposures if eased.most_leg_sessions is None else min(dose.exposures, eased.most_leg_sessions)
    exposures = 0 if eased.leg_set_share == 0 else min(exposures, sessions)
    each = min(int(eased.leg_set_share * dose.leg_sets_a_session), _most_sets(context, exposures))
    legs = exposures * max(LEAST_SETS, each)
    upper_a_session = dose.upper_sets / dose.sessions
    upper = max(sessions * LEAST_SETS, int(eased.set_share * upper_a_session * sessions)) if dose.upper_sets else 0
    reps = dose.reps_left if eased.reps_left is None else max(dose.reps_left, eased.reps_left)
    return replace(dose, sessions=sessions, exposures=exposures, leg_sets=legs, upper_sets=upper, reps_left=reps)


def _most_sets(context: WeekContext, exposures: int) -> int:
    """The most leg sets of each session, so that a week rises by no more than it may above the one before it."""
    last = context.past.last_sets
    if last is None or not exposures:
        return MOST_LEG_SETS
    return max(last + RISE_SETS, INTRODUCTORY_SETS[0]) // exposures


def _week_back_minutes(context: WeekContext) -> float:
    """The most running of a week that holds the first days back: their share of the week before the days off, and
    nothing for the days off themselves. Without bound elsewhere.
    """
    taken = context.facts.taken
    caps = []
    for relief in (one for one in taken.reliefs if one.cause is ReliefCause.LAYOFF and one.run_share < 1):
        off = taken.off_before(relief)
        if off is not None and any(relief.holds_on(day.date) for day in context.frame.days):
            before = _before(context, off)
            caps += [] if before is None else [before * _open_share(context, relief, off)]
    return min(caps, default=float("inf"))


def _before(context: WeekContext, off: TimeOff) -> float | None:
    """A week's running before the days off; None = not known."""
    monday, facts = monday_of(off.first), context.facts
    weeks = sum(frame.start < monday for frame in context.frames[: context.place])
    if weeks:
        return standing_minutes(context.past.done[:weeks], facts.start.week_minutes)
    if off.first >= facts.as_of or facts.start.days_since_last_run is None:
        return facts.start.week_minutes
    return facts.start.usual_week_minutes


def _open_share(context: WeekContext, relief: Relief, off: TimeOff) -> float:
    """How much of an ordinary week's running the week's days may hold, each usual day for a run counting the same."""
    monday = context.frame.start
    week = [monday + number * ONE_DAY for number in range(DAYS_PER_WEEK)]
    pattern = context.facts.athlete.week
    usual = [day for day in week if any(one.allows_run for one in pattern_windows(pattern, day))] or week
    held = [day for day in usual if context.frame.first_day <= day and not off.first <= day <= off.last]
    return sum(relief.run_share if relief.holds_on(day) else 1.0 for day in held) / len(usual)
