"""Which strength sessions a week asks for."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from ironstride.season.capacity import LEAST_SESSION_MINUTES, usable_for_strength
from ironstride.season.clocks import BREAK_WEEKS
from ironstride.season.eased_sizes import eased_dose
from ironstride.season.facts import new_legs_gap, used_legs_gap
from ironstride.season.feasibility import leg_sessions_possible
from ironstride.season.races import days_before_last_heavy
from ironstride.season.refused_kinds import LEG_KINDS, refuses_leg_work
from ironstride.season.strength_dose import DoseAsk, StrengthDose, strength_dose
from ironstride.season.week_context import WeekContext
from ironstride.season.week_frame import WeekFrame
from ironstride.training.kinds import Kind, Phase, Priority, Strategy


def lift_minutes_in(frame: WeekFrame, dose: StrengthDose) -> int:
    """Minutes of a strength session that so many of the week's days hold."""
    usable = sorted(
        (max((w.usable_minutes for w in day.windows if usable_for_strength(w)), default=0) for day in frame.days),
        reverse=True,
    )
    held = usable[max(0, min(dose.sessions, len(usable)) - 1)]
    return min(dose.minutes, held // 5 * 5) if held >= LEAST_SESSION_MINUTES else dose.minutes


def dose_asked(
    context: WeekContext, hard_runs: int, runs: int, minutes: float, most_lifts: int | None = None
) -> StrengthDose:
    """The week's strength dose, from phase, clocks, windows and what placement held; `most_lifts` = what the week's
    windows turned out to hold.
    """
    frame, facts = context.frame, context.facts
    never = facts.athlete.preferences.never
    before = context.frames[context.place - 1] if context.place else None
    lifts = min(facts.lifts, frame.capacity.strength_days)
    if not frame.is_whole:
        lifts = min(lifts, round(facts.lifts * frame.share))
    if most_lifts is not None:
        lifts = min(lifts, most_lifts)
    if context.ceilings is not None:
        lifts = min(lifts, context.ceilings.strength_sessions.get(frame.start, lifts))
    dose = strength_dose(
        DoseAsk(
            phase=frame.phase,
            level=facts.level,
            experience=context.experience,
            late=facts.late,
            lifts=lifts,
            legs_used=not context.legs_new,
            settled=not context.legs_new and not frame.settling_in,
            cutback=frame.cutback,
            recovery=frame.recovery,
            runs=runs,
            run_minutes=minutes,
            minutes=facts.lift_minutes,
            age=facts.age,
            lifting_weeks=context.lifting_weeks,
            exposures_possible=0 if refuses_leg_work(never) else _exposures_possible(context, hard_runs),
            last_sets=_last_sets(context),
            first_peak=before is None or before.phase is not Phase.PEAK,
            strength_first=facts.athlete.preferences.priority == "strength",
            b_race=frame.race_of(Priority.B) is not None,
            heavy_possible=days_before_last_heavy(frame) > 0,
        )
    )
    dose = _dose_left(dose, never)
    dose = replace(dose, exposures=0, leg_sets=0) if context.is_injured else dose
    return eased_dose(context, dose)


def _last_sets(context: WeekContext) -> int | None:
    """Leg sets that the week builds on; where something is taken back, those from before it."""
    past = context.past
    if not any(past.exposures[-BREAK_WEEKS:]):
        return None
    return past.sets_before if context.eased.is_eased else past.last_sets


def _dose_left(dose: StrengthDose, never: Collection[Kind]) -> StrengthDose:
    """The dose in kinds that the athlete does: the other kind of leg session, or without the upper & core sessions."""
    if Kind.UPPER_CORE in never:
        dose = replace(dose, sessions=dose.exposures)
    if dose.kind in never and not refuses_leg_work(never):
        dose = replace(dose, kind=next(kind for kind in sorted(LEG_KINDS) if kind not in never))
    return dose


def _exposures_possible(context: WeekContext, hard_runs: int) -> int:
    """Leg sessions that keep their spacing in this week, by the table of the chosen strategy."""
    frame, facts = context.frame, context.facts
    fixed = sum(any(one.hard for one in day.fixed) for day in frame.days)
    hard = min(hard_runs + fixed, 3)
    careful = context.legs_new or context.new_block
    gap = new_legs_gap(facts.athlete) if careful else used_legs_gap(facts.athlete)
    apart = leg_sessions_possible(hard, Strategy.EASY_DAYS, gap)
    together = min(leg_sessions_possible(hard, Strategy.HARD_DAYS_HARD, gap), frame.capacity.two_window_days)
    if facts.strategy is Strategy.HARD_DAYS_HARD:
        return max(apart, together)
    if careful and hard <= 2:
        return apart + min(1, together)
    return apart
