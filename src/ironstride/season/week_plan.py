"""One week: its targets, its sessions sized from real time slots, lowered until they fit."""

from __future__ import annotations

from dataclasses import replace

from ironstride.season.capacity import LEAST_SESSION_MINUTES
from ironstride.season.cutbacks import LOADING_PHASES
from ironstride.season.demands import optional_demands, week_demands
from ironstride.season.fit import Fit
from ironstride.season.notes import week_note
from ironstride.season.quality import quality_minutes
from ironstride.season.refused_kinds import demands_left
from ironstride.season.run_sizes import RunSizes, room_for_runs, size_runs
from ironstride.season.season_week import SeasonWeek, WeekTarget
from ironstride.season.strength_dose import StrengthDose
from ironstride.season.volume import WeekDone, is_long_time_off, standing_minutes
from ironstride.season.week_asked import runs_left, usual_runs
from ironstride.season.week_behind import WeekBehind
from ironstride.season.week_context import WeekContext
from ironstride.season.week_frame import WeekFrame
from ironstride.season.week_lifts import dose_asked, lift_minutes_in
from ironstride.season.week_runs import hard_run, long_is_required
from ironstride.season.week_style import offers_fourth_run, style_asked
from ironstride.season.wish import WeekWish, fitted_wish
from ironstride.training.demand import Demand
from ironstride.training.kinds import Experience


def plan_week(context: WeekContext, fit: Fit) -> SeasonWeek:
    """The week, and what it leaves behind for the next ones."""
    frame, facts = context.frame, context.facts
    usual = usual_runs(context)
    asked = runs_left(context, usual)
    long = asked.long
    dose = dose_asked(context, usual.hard_runs, usual.runs, usual.wanted)
    lift_minutes = lift_minutes_in(frame, dose)
    wish = WeekWish(
        long=long > 0,
        quality=asked.quality,
        easy=max(0, asked.runs - asked.hard_runs),
        legs=dose.exposures,
        upper=dose.sessions - dose.exposures,
        long_is_required=long_is_required(context, long),
        test=asked.test,
    )
    style = style_asked(context, long)
    single = context.single_most

    def sized(wish: WeekWish) -> RunSizes:
        room = room_for_runs(frame.days, wish.runs, wish.lifts, lift_minutes, facts.athlete.preferences.combine)
        tapering = frame.phase not in LOADING_PHASES
        minutes = quality_minutes(facts.level, asked.wanted, wish.quality, taper=tapering)
        hard = [hard_run(minutes, single, tapering=tapering, test=wish.test and not i) for i in range(wish.quality)]
        longest = long if wish.long else 0
        easy_most = max(longest, LEAST_SESSION_MINUTES) if longest else single
        return size_runs(asked.wanted, asked.most, longest, hard, wish.easy, room, easy_most)

    def build(wish: WeekWish) -> tuple[Demand, ...]:
        made = week_demands(wish, sized(wish), dose, lift_minutes, style)
        return demands_left(made, facts.athlete.preferences.never)

    held, _ = fitted_wish(wish, build, fit, frame.days)
    if held.lifts < dose.sessions:
        dose = dose_asked(context, usual.hard_runs, usual.runs, usual.wanted, held.lifts)
        held = replace(held, legs=dose.exposures, upper=dose.sessions - dose.exposures)
    offered = optional_demands(single, run_walk=style.run_walk) if offers_fourth_run(context) else ()
    return _finished(context, held, sized(held), (*build(held), *offered), dose)


def _finished(
    context: WeekContext, held: WeekWish, sizes: RunSizes, demands: tuple[Demand, ...], dose: StrengthDose
) -> SeasonWeek:
    frame, facts = context.frame, context.facts
    legs = held.legs
    leg_sets = dose.leg_sets if legs == dose.exposures else dose.leg_sets_a_session * legs
    run_minutes = 0 if context.without_running else sizes.total
    target = WeekTarget(
        run_minutes=run_minutes,
        long_run_minutes=sizes.long,
        runs=0 if context.without_running else bool(sizes.long) + len(sizes.quality) + len(sizes.easy),
        quality_sessions=len(sizes.quality),
        strength_sessions=held.lifts,
        leg_sets=leg_sets,
        upper_sets=dose.upper_sets if held.lifts == dose.sessions else min(dose.upper_sets, 8 * held.lifts),
    )
    return SeasonWeek(
        start=frame.start,
        first_day=frame.first_day,
        last_day=frame.last_day,
        phase=frame.phase,
        cutback=frame.cutback,
        settling_in=frame.settling_in,
        experience=Experience.NEW if context.legs_new and facts.lifts else Experience.ADAPTED,
        lifting_weeks=context.lifting_weeks,
        capacity_minutes=frame.capacity.run_minutes,
        longest_window_minutes=frame.capacity.longest_run_minutes,
        target=target,
        demands=demands,
        behind=_behind(frame, target, demands, sizes, held, context),
        reps_left=dose.reps_left,
        light_lifts=dose.is_introductory,
        set_share=context.eased.set_share,
        leg_set_share=context.eased.leg_set_share,
        is_eased=context.eased.is_eased,
        note=week_note(frame, facts, injured=context.is_injured, target=target, causes=context.eased.causes),
    )


def _behind(
    frame: WeekFrame,
    target: WeekTarget,
    demands: tuple[Demand, ...],
    sizes: RunSizes,
    held: WeekWish,
    context: WeekContext,
) -> WeekBehind:
    past = context.past
    longest = 0 if context.without_running else max((sizes.long, *sizes.quality, *sizes.easy), default=0)
    reference = frame.is_whole and frame.phase in LOADING_PHASES and not frame.races and not frame.is_unusual
    kinds = {form.kind for demand in demands for form in demand.forms}
    counts = held.legs and not frame.cutback
    lifted = past.lifted_weeks + 1 if held.lifts else past.lifted_weeks
    return WeekBehind(
        start=frame.start,
        done=WeekDone(target.run_minutes, longest, frame.cutback, reference, *_after_days_off(context)),
        exposures=held.legs,
        lifted_weeks=lifted if frame.is_whole else past.lifted_weeks,
        last_sets=target.leg_sets if counts else past.last_sets,
        longest_ever=max(past.longest_ever, sizes.long),
        kinds_done=past.kinds_done | kinds,
        full_sets=past.sets_before if context.eased.is_eased else None,
        last_test=context.place if held.test or (frame.cutback and frame.races) else past.last_test,
    )


def _after_days_off(context: WeekContext) -> tuple[int, int]:
    """Days off that end in the week, and what a whole week stands for after many of them."""
    off = context.days_off
    if not is_long_time_off(off):
        return off, 0
    return off, round(standing_minutes(context.past.done, context.facts.start.week_minutes, off))
