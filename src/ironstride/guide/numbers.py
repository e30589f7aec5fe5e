"""Numbers that answers need and that hold for everybody: parameters of the rules and constants of the season."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from typing import Final

from ironstride.guide import figures
from ironstride.guide.sentence import Numbers
from ironstride.rules.catalogue import make_rule, parameters_of
from ironstride.rules.race_days import race_days
from ironstride.rules.status import MASTERS_AGE, RuleStatus, parameters_for
from ironstride.running.targets import EFFORTS, Intensity
from ironstride.season import clocks, cutbacks, level, long_run, strength_dose, volume
from ironstride.season.strength_dose import LEG_SETS
from ironstride.training.kinds import Experience, Level, Phase
from ironstride.units import HALF_MARATHON_M, MARATHON_M, TEN_KM_M

PERCENT: Final = 100


@cache
def general_numbers() -> Numbers:
    """Name -> number as people read it."""
    return dict([*_spacing(), *_strength(), *_races(), *_running(), *_recovery()])


def _spacing() -> Iterator[tuple[str, str]]:
    used, new = (_asked(one) for one in (Experience.ADAPTED, Experience.NEW))
    yield "gap_used", used("hard-run-after-leg-work", "gap_hours")
    yield "gap_new", new("hard-run-after-leg-work", "gap_hours")
    yield "gap_marathon_pace", used("hard-run-after-leg-work", "marathon_pace_gap_hours")
    yield "gap_fresh", used("fresh-legs-preferred", "gap_hours")
    yield "same_day", used("same-day-gap", "gap_hours")
    yield "same_day_floor", used("same-day-gap", "floor_hours")
    yield "easy_minutes", used("same-day-gap", "easy_minutes")
    yield "legs_apart", used("leg-work-apart", "gap_hours")
    yield "new_things", used("one-new-thing", "limit")
    yield "primer_days", used("race-week-leg-work", "primer_days")
    yield "primer_weeks", used("race-week-leg-work", "primer_weeks")
    yield "b_gap", used("race-week-leg-work", "b_gap_hours")
    yield "b_gap_new", new("race-week-leg-work", "b_gap_hours")
    yield "masters_age", str(MASTERS_AGE)


def _asked(experience: Experience) -> Callable[[str, str], str]:
    """What the rules ask of somebody intermediate with that experience: a rule and a parameter -> its number."""
    given = parameters_for(RuleStatus(Level.INTERMEDIATE, experience))
    return lambda rule, name: f"{parameters_of(make_rule(rule, given.get(rule, {})))[name]:g}"


def _strength() -> Iterator[tuple[str, str]]:
    yield "lifts", str(level.DEFAULT_LIFTS)
    for name, phase in (("base", Phase.BASE), ("build", Phase.BUILD), ("peak", Phase.PEAK), ("taper", Phase.TAPER)):
        yield f"sets_{name}", "{}-{}".format(*LEG_SETS[phase])
    yield "sets_intro", f"{strength_dose.INTRODUCTORY_SETS[0]}-{strength_dose.INTRODUCTORY_SETS[1]}"
    yield "most_sets", str(strength_dose.MOST_LEG_SETS)
    yield "reps_intro", str(strength_dose.INTRODUCTORY_REPS_LEFT)
    yield "reps_build", str(strength_dose.REPS_LEFT[Phase.BUILD])
    yield "third_runs", str(strength_dose.THIRD_SESSION_RUNS)
    yield "third_minutes", str(strength_dose.THIRD_SESSION_MINUTES)
    yield "settle_least", str(clocks.SETTLING_WEEKS[0])
    yield "settle_most", str(clocks.SETTLING_WEEKS[1])
    yield "settle_sessions", str(clocks.SETTLING_LEG_SESSIONS)
    yield "late_intro", f"{clocks.LATE_WEEKS[0] - 1} to {clocks.LATE_WEEKS[1]}"
    yield "late_none", str(clocks.LATE_WEEKS[2] - 1)


def _races() -> Iterator[tuple[str, str]]:
    half, marathon = race_days(HALF_MARATHON_M), race_days(MARATHON_M)
    yield "last_heavy", str(race_days(TEN_KM_M).last_heavy_days)
    yield "last_heavy_marathon", str(marathon.last_heavy_days)
    for name, row in (("half", half), ("marathon", marathon)):
        yield f"after_legs_{name}", str(row.no_leg_work)
        yield f"after_run_{name}", str(row.no_running)
        yield f"after_hard_{name}", str(row.no_quality)


def _running() -> Iterator[tuple[str, str]]:
    yield "cutback_every", str(cutbacks.CUTBACK_EVERY)
    yield "cutback_sooner", str(cutbacks.CUTBACK_EVERY_SOONER)
    yield "long_step", f"{long_run.STEP * PERCENT:.0f}"
    yield "long_days", str(long_run.REFERENCE_DAYS)
    yield "week_growth", f"{volume.GROWTH * PERCENT:.0f}"
    yield "growth_minutes", str(volume.GROWTH_MINUTES[Level.INTERMEDIATE])


def _recovery() -> Iterator[tuple[str, str]]:
    for minutes, low, high, word in figures.CARBOHYDRATE_BANDS:
        yield f"carb_{word}", f"{low}-{high}"
        yield f"carb_{word}_below", str(minutes)
    yield "loading", "{}-{}".format(*figures.LOADING_G_PER_KG)
    yield "loading_days", str(figures.LOADING_DAYS)
    yield "fuel", "{}-{}".format(*figures.FUEL_G_PER_HOUR)
    yield "fuel_from", "{}-{}".format(*figures.FUEL_FROM_MINUTES)
    yield "fuel_long", f"{figures.FUEL_LONG_HOURS:g}"
    yield "fuel_most", str(figures.FUEL_MOST_G_PER_HOUR)
    yield "protein_low", f"{figures.PROTEIN_G_PER_KG[0]:g}"
    yield "protein_high", f"{figures.PROTEIN_G_PER_KG[1]:g}"
    yield "protein_meal", "{}-{}".format(*figures.PROTEIN_MEAL_G)
    yield "protein_hours", "{}-{}".format(*figures.PROTEIN_HOURS)
    yield "sleep_flag", str(figures.SLEEP_FLAG_HOURS)
    yield "sleep_short", str(figures.SLEEP_SHORT_HOURS)
    yield "sleep_nights", str(figures.SLEEP_SHORT_NIGHTS)
    yield "cold_minutes", str(figures.COLD_MINUTES)
    yield "free_hours", "{}-{}".format(*figures.FREE_HOURS)
    yield "easy_effort", str(EFFORTS[Intensity.EASY][1])
