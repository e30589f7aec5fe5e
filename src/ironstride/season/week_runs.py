"""Which runs a week asks for: how many, which are hard, how long the long run is."""

from __future__ import annotations

from math import ceil
from typing import Final

from ironstride.season.capacity import LEAST_SESSION_MINUTES, LONGEST_EASY_MINUTES, longest_run_on
from ironstride.season.cutbacks import LOADING_PHASES
from ironstride.season.fitness_test import wants_test
from ironstride.season.forms import QUALITY_LEAST_MINUTES, TEST_MINUTES
from ironstride.season.long_run import on_grid
from ironstride.season.quality import QualityAsk, quality_runs
from ironstride.season.races import open_hard_days, open_run_days
from ironstride.season.run_sizes import MOST_STRETCH, HardRun
from ironstride.season.volume import weeks_of_return
from ironstride.season.week_context import WeekContext
from ironstride.season.week_frame import WeekFrame
from ironstride.season.week_targets import long_run_minutes
from ironstride.training.kinds import HARD_LONG_MINUTES, QUALITY_KINDS, Phase, Priority
from ironstride.training.unusual_days import COLD
from ironstride.training.window import RealDay

TAPER_RUNS_KEPT: Final = 0.8
"""Of the runs a week in taper and race week (evidence row 54)."""
PARTIAL_QUALITY_DAYS: Final = 5
"""A partial first week has a hard run only when so many days are left."""
BEGINNER_RUNS: Final = 3
MINUTES_A_RUN: Final = 30
"""More than three runs only with so many minutes for each. A convention."""
TAPER_MINUTES_A_RUN: Final = 25
"""The same in taper and race week. A convention."""


def hard_run(minutes: int, single_most: int, *, tapering: bool, test: bool) -> HardRun:
    """A hard run's minutes and how far they may give way: not above what single runs may last, a test not at all."""
    if test:
        return HardRun(TEST_MINUTES, TEST_MINUTES, TEST_MINUTES)
    most = max(QUALITY_LEAST_MINUTES, single_most)
    wanted = min(minutes, most)
    stretched = wanted if tapering else min(wanted + MOST_STRETCH, most, LONGEST_EASY_MINUTES)
    return HardRun(wanted, min(wanted, QUALITY_LEAST_MINUTES), stretched)


def runs_asked(context: WeekContext, wanted: float) -> int:
    """Runs of the week: fewer with little running, in a partial week, in taper and recovery, and beside races."""
    frame, facts = context.frame, context.facts
    days = min(open_run_days(frame, facts.calendar.races), len(frame.capacity.run_days))
    runs = facts.runs
    if frame.phase in LOADING_PHASES and frame.is_whole:
        runs = min(runs, max(BEGINNER_RUNS, int(wanted // MINUTES_A_RUN)))
    if not frame.is_whole:
        runs = max(1, round(runs * frame.share))
    if frame.phase in {Phase.TAPER, Phase.RACE}:
        runs = min(ceil(TAPER_RUNS_KEPT * runs), max(2, int(wanted // TAPER_MINUTES_A_RUN)) + len(frame.races))
    if frame.phase is Phase.RECOVERY:
        runs = min(runs, max(2, round(runs * frame.kept)))
    return max(0, min(runs - len(frame.races), days))


def under_ceiling(context: WeekContext, wanted: float, most: float) -> tuple[float, float]:
    """Wanted and most minutes of running, no more than placement really held."""
    if context.without_running or context.ceilings is None:
        return wanted, most
    ceiling = context.ceilings.run_minutes.get(context.frame.start, most)
    return min(wanted, ceiling), min(most, ceiling)


def long_run_asked(context: WeekContext, wanted: float, runs: int) -> int:
    """The week's long run; 0 = none. Held where new exercises enter: one new thing at a time."""
    frame, past = context.frame, context.past
    if not runs or not well_run_days(frame):
        return 0
    long = long_run_minutes(context.facts, context.frames, context.place, past.done, wanted, runs)
    long = min(long, on_grid(max(longest_run_on(day) for day in well_run_days(frame))))
    if context.new_block:
        long = min(long, on_grid(past.longest_ever))
    if context.ceilings is not None:
        long = min(long, context.ceilings.long_run_minutes.get(frame.start, long))
    return long if long >= LEAST_SESSION_MINUTES else 0


def well_run_days(frame: WeekFrame) -> list[RealDay]:
    """Days of the week that hold a run which need not be easy: those with a head cold do not."""
    return [day for day in frame.days if longest_run_on(day) and day.reason != COLD]


def long_is_required(context: WeekContext, long: int) -> bool:
    """Whether the week has to hold its long run: in build and peak, in whole ordinary weeks without a race."""
    frame = context.frame
    in_time = frame.phase in {Phase.BUILD, Phase.PEAK} and not context.eased.is_eased
    return long > 0 and in_time and frame.is_whole and not frame.is_exception and not frame.races


def quality_asked(context: WeekContext, runs: int, long: int, wanted: float) -> tuple[int, bool]:
    """Hard runs of the week, and whether one is a fitness test. With little running, runs come before hard runs."""
    frame, past = context.frame, context.past
    if _has_no_hard_run(context):
        return 0, False
    count = quality_runs(_quality_ask(context, runs, long)) - sum(race.priority is Priority.C for race in frame.races)
    if frame.settling_in and not frame.capacity.two_window_days and context.facts.lifts:
        count = 0
    fits = context.single_most >= TEST_MINUTES and long + TEST_MINUTES + LEAST_SESSION_MINUTES * (runs - 2) <= wanted
    test = fits and not frame.races and wants_test(context.facts, frame, past.last_test, runs)
    count = min(max(0, count, int(test)), max(0, runs - bool(long)))
    easy = runs - bool(long)
    while count > test and long + QUALITY_LEAST_MINUTES * count + LEAST_SESSION_MINUTES * (easy - count) > wanted:
        count -= 1
    return count, test


def _has_no_hard_run(context: WeekContext) -> bool:
    """Injured, coming back after weeks without running, racing B, a short first week, or no run long enough yet."""
    frame = context.frame
    return (
        context.without_running
        or set(context.facts.athlete.preferences.never) >= QUALITY_KINDS
        or weeks_of_return(context.past.done) > 0
        or frame.race_of(Priority.B) is not None
        or len(frame.days) < PARTIAL_QUALITY_DAYS
        or context.single_most < QUALITY_LEAST_MINUTES
        or not well_run_days(frame)
    )


def _quality_ask(context: WeekContext, runs: int, long: int) -> QualityAsk:
    frame, facts = context.frame, context.facts
    others = sum(any(fixed.hard for fixed in day.fixed) for day in frame.days)
    return QualityAsk(
        phase=frame.phase,
        level=facts.level,
        runs=runs,
        cutback=frame.cutback,
        settling_in=frame.settling_in,
        legs_new=context.legs_new and bool(facts.lifts),
        first_build_week=context.first_build_week and bool(facts.lifts),
        layoff_week=context.place + 1 if facts.start.is_layoff else None,
        hard_others=others + (long >= HARD_LONG_MINUTES),
        open_days=open_hard_days(frame, facts.calendar.races),
    )
