"""Progress in plain words: a sentence above each chart that says what it means."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ironstride.export.season_view import counted, day_name, long_date
from ironstride.readiness.readiness import Readiness
from ironstride.training.run_workout_lines import METRIC
from ironstride.use.measure_words import minutes_text, weight_unit, whole_weight
from ironstride.use.pace_words import clock_range, time_range
from ironstride.use.progress.doing import Doing, Kept
from ironstride.use.progress.more_charts import MoreCharts, SmoothedWeek
from ironstride.use.progress.too_much import Sign, SignKind, Told, standing
from ironstride.use.progress.working import USUAL_DAYS, FitnessChange, LiftChange, Shown, Working

WEEKS_BEFORE: Final = USUAL_DAYS // 7
NO_CHANGE_SHARE: Final = 0.02
"""A change of efficiency below that is none. A convention."""
ALIKE_SHARE: Final = 0.1
"""Means that differ by less are about alike. A convention."""


def doing_sentence(doing: Doing) -> str:
    """How much of the plan was done in four weeks."""
    runs, lifts = doing.runs, doing.lifts
    if runs.planned is None and lifts.planned is None:
        done = f"{_amount(runs, 'run')} and {_amount(lifts, 'lift')}"
        return f"{done} in the last four weeks; there was no plan to hold them against."
    kept = f"{runs.kept} of {counted(runs.planned or 0, 'planned run')} and {lifts.kept} of "
    return f"{kept}{counted(lifts.planned or 0, 'planned lift')} done in the last four weeks."


def kept_words(kept: Kept) -> str:
    """``208 of 246 min, 4 of 4``; without a plan ``208 min, 4 times``; what was done beside the plan is named."""
    minutes = f"{kept.done_minutes:.0f}"
    if kept.planned is None:
        return f"{minutes} min, {counted(kept.extra, 'time')}"
    more = f" and {kept.extra} more" if kept.extra else ""
    return f"{minutes} of {kept.planned_minutes} min, {kept.kept} of {kept.planned}{more}"


def working_sentences(working: Working) -> Iterator[str]:
    """Race fitness and the race ahead."""
    yield fitness_sentence(working.fitness)
    if working.goal is not None and working.prediction is not None:
        times = time_range(working.prediction)
        yield f"{working.goal.name} on {long_date(working.goal.date)}: {times}, as you are now."


def fitness_sentence(fitness: FitnessChange) -> str:
    """Race fitness now, and whether it changed by more than its error."""
    now, before = fitness.now, fitness.before
    if now is None:
        return (
            "Race fitness is not known: no result of the last three months. A race, a fitness test, or recorded runs "
            "with a track tell it."
        )
    head = f"Race fitness {_value(now)}, from {clock_range(now.estimate.result)} on {_day(now)}."
    if before is None:
        return f"{head} From {WEEKS_BEFORE} weeks before nothing is known to compare it with."
    change, error = fitness.change, fitness.error or 0.0
    than = f"{WEEKS_BEFORE} weeks before it was {_value(before)}"
    if change is None:
        return f"{head} {than}: training is seldom all-out, so these two do not compare."
    if abs(change) <= error:
        return f"{head} {than}: no clear change."
    return f"{head} {than}: {'up' if change > 0 else 'down'} by {abs(change):.1f}."


def lift_sentence(lift: LiftChange, units: str = METRIC) -> str:
    """The estimated best single of a lift against before."""
    if lift.now is None or lift.now.single_kg is None:
        return "not done in the last four weeks"
    if lift.before is None or lift.before.single_kg is None:
        return "new in the last four weeks"
    change = whole_weight(lift.now.single_kg, units) - whole_weight(lift.before.single_kg, units)
    if change == 0:
        return "about the same"
    return f"{abs(change)} {weight_unit(units)} {'more' if change > 0 else 'less'}"


def efficiency_sentence(working: Working) -> str:
    """How far easy runs go for each heartbeat, against before."""
    change = working.efficiency
    recent, usual = working.efficient_runs
    if change is None:
        return (
            f"Easy runs: too few to say how far they go for a heartbeat. It takes three steady ones of 20 to 60 min "
            f"with heart rate, clear of leg work, in four weeks ({recent} there) and in the {WEEKS_BEFORE} before "
            f"({usual} there)."
        )
    if abs(change) < NO_CHANGE_SHARE:
        return f"Easy runs go about as far for each heartbeat as in the {WEEKS_BEFORE} weeks before."
    word = "further" if change > 0 else "less far"
    return f"Easy runs go {abs(change):.0%} {word} for each heartbeat than in the {WEEKS_BEFORE} weeks before."


def signs_sentence(signs: tuple[Sign, ...]) -> str:
    """How many of the facts stand."""
    found = len(standing(signs))
    if not found:
        return "In what was done nothing stands out:"
    return f"In what was done {counted(found, 'fact')} to think about; it foretells nothing:"


def balance_sentence(found: Readiness) -> str:
    """How many of the guide's four signs of poor balance speak."""
    speaking = sum(one.told.value == "active" for one in found.signs)
    return f"{counted(speaking, 'sign')} of four." if speaking else "None of the four signs of poor balance."


def sign_words(sign: Sign) -> str:
    """A sign with its numbers."""
    if sign.kind is SignKind.EASY_TOO_HARD:
        return _easy_words(sign)
    if sign.kind is SignKind.LONGEST_RUN:
        return _longest_words(sign)
    return _jump_words(sign, "running" if sign.kind is SignKind.RUNNING else "leg work, runs counted in")


def smoothed_sentence(weeks: tuple[SmoothedWeek, ...], what: str) -> str:
    """Whether the last week was more or less than the last six weeks are used to."""
    done = [one.done for one in weeks if one.done is not None]
    if not done:
        return ""
    now = done[-1]
    word = "more than" if now.short > now.long else "less than"
    if abs(now.short - now.long) <= ALIKE_SHARE * now.long:
        word = "about as much as"
    return (
        f"{what}: the last days come to {now.short:.0f} a week, {word} the six weeks before them weigh "
        f"({now.long:.0f}). It says how much was done, not how fit anybody is."
    )


def evenness_sentence(charts: MoreCharts) -> str:
    """What monotony and strain are."""
    if not charts.evenness:
        return ""
    return (
        "How even the days of a week are (monotony: their mean over their spread) and strain (the week's effort times "
        "minutes, times monotony). Only your own weeks compare; no number is a border for everybody."
    )


def volume_sentence(charts: MoreCharts) -> str:
    """Running minutes and leg sets in a usual week."""
    if not charts.volumes:
        return ""
    most = max(charts.volumes, key=lambda one: one.run_minutes)
    return (
        f"Running minutes and leg sets of each week; the longest week of running was that of {day_name(most.start)} "
        f"with {most.run_minutes:.0f} min."
    )


def _amount(kept: Kept, noun: str) -> str:
    return f"{counted(kept.extra, noun)} ({minutes_text(kept.done_minutes)})"


def _value(shown: Shown) -> str:
    floor = "at least " if shown.is_floor else ""
    return f"{floor}{shown.estimate.fitness:.1f}, give or take {shown.estimate.error:.1f}"


def _day(shown: Shown) -> str:
    return f"{long_date(shown.estimate.result.date)}{' in training' if shown.is_floor else ''}"


def _easy_words(sign: Sign) -> str:
    if sign.told is Told.NOT_KNOWN:
        return "Easy runs run too hard: of fewer than four in six weeks it can be told."
    return f"Easy runs run too hard: {sign.now:.0f} of the last {sign.before:.0f} were."


def _longest_words(sign: Sign) -> str:
    if sign.now is None or sign.before is None or sign.day is None:
        return "A run much longer than before: no run this week, or none in the 30 days before it."
    longer = f"{sign.now / sign.before - 1:.0%} longer than" if sign.now > sign.before else "no longer than"
    return (
        f"A run much longer than before: {sign.now:.0f} min on {day_name(sign.day)}, {longer} the longest of the 30 "
        f"days before it ({sign.before:.0f} min)."
    )


def _jump_words(sign: Sign, what: str) -> str:
    if sign.now is None or sign.before is None:
        return f"A jump in {what}: fewer than three of the four weeks before had any."
    return f"A jump in {what}: {sign.now:.0f} in 7 days; the fullest of the four weeks before had {sign.before:.0f}."
