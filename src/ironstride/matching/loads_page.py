"""The page docs/loads.md: how what was done is counted and matched, every number taken from where it is used."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ironstride.evidence.markdown import table
from ironstride.load import (
    best_efforts,
    efficiency,
    graded_pace,
    heart_quality,
    leg_load,
    other_sports,
    own_scale,
    pace_load,
    smoothed,
    was_it_easy,
)
from ironstride.load.heart_load import THRESHOLD_RESERVE_SHARE
from ironstride.load.history import LONGEST_RUN_DAYS
from ironstride.load.points import HOUR_POINTS
from ironstride.load.run_load import THRESHOLD_EFFORT
from ironstride.load.session_effort import ASSUMED_EFFORTS
from ironstride.matching import joined_run, likeness, match_week
from ironstride.training.session import DONE_SHARE
from ironstride.units import SECONDS_PER_MINUTE

INTRODUCTION: Final = """# How what was done is counted

This page is generated (`make docs`) from the numbers that are used. Two ledgers are kept, running and legs. They are
two things and are never added; no ratio of them says how close to injury anybody is, and none is shown. Sections lead
to the [evidence](evidence-roster.md). What has no source is a convention: custom, or our own choice."""


def loads_markdown() -> str:
    """The whole page."""
    return "\n\n".join((INTRODUCTION, *_running(), *_legs(), *_easy(), *_more(), *_matching())) + "\n"


def _running() -> Iterator[str]:
    yield "## Running"
    yield (
        f"{HOUR_POINTS:.0f} is an hour at threshold. The first way that the recording allows is taken and kept beside "
        "the number; the ways agree at threshold and differ elsewhere, so none is measured truth."
    )
    ways = (
        (
            "heart rate, point by point",
            "Banister's sum where rest and maximum are known (threshold at "
            f"{THRESHOLD_RESERVE_SHARE:.0%} of the reserve unless a trial says), else minutes by Edwards' zones "
            "(evidence section 2.5)",
        ),
        (
            "grade-adjusted pace, point by point",
            "hours times the square of speed over threshold speed (evidence section 2.7), on speeds of "
            f"{graded_pace.SMOOTHED_S:.0f} s; slopes after Minetti 2002 (evidence section 2.4), none below "
            f"{graded_pace.LEAST_FACTOR:.0%} of the flat, no point above {pace_load.FASTEST_SHARE:g} times threshold",
        ),
        ("mean heart rate, then mean pace", "the same sums of one value: too small where the pace changed much"),
        (
            "your effort",
            f"effort times minutes (evidence section 2.6), on the scale where an hour of effort {THRESHOLD_EFFORT:g} "
            f"is {HOUR_POINTS:.0f}",
        ),
        ("a usual effort of its kind", _usual_efforts()),
    )
    yield table(("way", "how"), ways)
    least = heart_quality.LEAST_SECONDS / SECONDS_PER_MINUTE
    yield (
        f"A heart rate is believed with values for at least {heart_quality.LEAST_COVERAGE:.0%} of at least "
        f"{least:.0f} min, unless it stands still for {heart_quality.STUCK_FROM_S / SECONDS_PER_MINUTE:.0f} min or "
        f"follows the steps for {heart_quality.LOCKED_FROM_SHARE:.0%} of the time. Thresholds hold from their "
        "day on: a "
        "faster one that is found later never changes what was done before. Planned runs know only kind and length; "
        f"with {own_scale.FEWEST_RUNS} measured runs in {own_scale.LOOKED_BACK.days // 7} weeks they are put on the "
        "scale of those."
    )


def _usual_efforts() -> str:
    return ", ".join(f"{kind.value} {effort:g}" for kind, effort in ASSUMED_EFFORTS.items())


def _legs() -> Iterator[str]:
    yield "## Legs"
    yield (
        "1 is a hard leg set, weighed by how much the exercise loads the legs; "
        f"{leg_load.CONTACTS_PER_SET:.0f} foot contacts of jumps are one, and a kilometre run is "
        f"{leg_load.SETS_PER_KM:g}, where a metre down counts as {leg_load.RUN_M_PER_M_DOWN:.0f} more metres run. From "
        f"{leg_load.HEAVY_FROM:g} on, or with more than {leg_load.HEAVY_FROM_CONTACTS} jumps, the legs count as heavy, "
        f"and so does a race from the half marathon on; {leg_load.LONG_DESCENT_FROM_M:.0f} m down, or "
        f"{leg_load.HILLS_FROM_M_PER_KM:.0f} m up a kilometre, load them some. What is heavy on the legs is "
        "leg work to "
        "the [rules](rules.md), whatever sport it was."
    )
    rows = [(mark.value, f"{sets:g}") for mark, sets in other_sports.SETS_AN_HOUR.items()]
    yield "Other sports count by what you say of them once, else by a table of usual ones:"
    yield table(("legs", "an hour counts as"), rows)


def _easy() -> Iterator[str]:
    yield "## Was it easy?"
    tolerance = f"{was_it_easy.PACE_TOLERANCE:.0%}"
    yield (
        f"An easy run was easy with a heart rate up to the end of zone {was_it_easy.EASY_ZONE} "
        "([row 47](evidence-roster.md#row-47)), else with an effort up to "
        f"{was_it_easy.MOST_EASY_EFFORT:g} of 10, else no more than {tolerance} faster than the fast end of "
        "easy. Above "
        f"{efficiency.WARM_ABOVE_C:.0f} degrees and on hills nothing is told. {was_it_easy.TOO_HARD_FROM} of the last "
        f"{was_it_easy.LOOKED_AT} too hard: easy runs are run too hard."
    )


def _more() -> Iterator[str]:
    yield "## What else follows"
    shortest, longest = efficiency.MINUTES
    yield (
        f"Averages fade over {smoothed.LONG_DAYS} and {smoothed.SHORT_DAYS} days: each day a share of 1 - "
        "exp(-1 / days) "
        "of the difference is taken on, and the day counts in its own value. They start at the mean of the first "
        f"{smoothed.LONG_DAYS} days. They say how much was done, not how fit anybody is. Monotony is a week's mean "
        "daily load over its standard deviation, strain the week's load times monotony (Foster 1998, evidence "
        "section 2.6)."
    )
    yield (
        f"The longest run of the {LONGEST_RUN_DAYS} days before a day is what the next long run is measured against "
        "([row 41](evidence-roster.md#row-41)). Efficiency is metres on the flat for each heart beat of steady easy "
        f"runs of {shortest:.0f} to {longest:.0f} min, not within "
        f"{efficiency.AFTER_LEG_WORK.total_seconds() / 3600:.0f} "
        f"hours of leg work ({efficiency.AFTER_LEG_WORK_NEW.total_seconds() / 3600:.0f} for someone new to lifting, "
        "[row 14](evidence-roster.md#row-14)). Best efforts are the fastest stretches of "
        f"{', '.join(best_efforts.DISTANCES)}, pauses counted in."
    )


def _matching() -> Iterator[str]:
    yield "## Which session it was"
    yield (
        "Activities are paired with planned sessions week by week, Monday to Sunday, so that the points saved are the "
        f"most that can be saved. Leaving a session and an activity alone costs {likeness.LEFT_ALONE}; a pair costs:"
    )
    rows = [
        ("another day", f"{likeness.MOVED}, {likeness.A_DAY} for each day, {likeness.EARLY} more when early"),
        ("another kind of the same family", str(likeness.OTHER_KIND)),
        ("a run that looks easy in place of a hard one", str(likeness.EASY_LOOKING)),
        ("a hard run in place of an easy one, legs in place of upper body", str(likeness.OTHER_FAMILY)),
        ("cross-training in place of a run, the same day", str(likeness.OTHER_SPORT)),
        ("length", f"{likeness.LENGTH} where it is off by a factor of e, at most {likeness.MOST_LENGTH}"),
        ("running load", f"{likeness.LOAD} where it is off by a factor of e, at most {likeness.MOST_LOAD}"),
        ("hours from the planned start", f"{likeness.AN_HOUR} each, at most {likeness.MOST_HOURS}"),
    ]
    yield table(("what differs", "points"), rows)
    gap = f"{joined_run.LONGEST_BREAK_MINUTES:.0f} min"
    yield (
        f"At least {DONE_SHARE:.0%} of the planned minutes are done, less is partly. Where another reading is within "
        f"{match_week.NOT_SURE_WITHIN} points you are asked. Runs recorded within {gap} of each other are "
        "one. Your own "
        "word always wins, and what was planned is never changed."
    )
