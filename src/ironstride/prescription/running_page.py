"""The page docs/running.md: how run workouts are made, every number taken from where it is used."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from ironstride.evidence.markdown import table
from ironstride.running import (
    choose_rung,
    critical_speed,
    easy_runs,
    fitness,
    hard_runs,
    heart,
    ladders,
    paces,
    prediction,
    run_progress,
    run_steps,
    run_walk,
    targets,
    threshold,
)
from ironstride.running.ladders import Rung
from ironstride.training.kinds import Level
from ironstride.training.run_workout_lines import duration_text
from ironstride.units import SECONDS_PER_MINUTE

INTRODUCTION: Final = """# How runs are made

This page is generated (`make docs`) from the numbers that are used. [Planning](planning.md) gives a run its day, its
kind and its minutes; this is how it gets its inside. Row numbers lead to the [evidence](evidence-roster.md). What has
no row is a convention: custom, or our own choice."""


def running_markdown() -> str:
    """The whole page."""
    return "\n\n".join((INTRODUCTION, *_fitness(), *_targets(), *_ladders(), *_minutes(), *_others())) + "\n"


def _fitness() -> Iterator[str]:
    yield "## Race fitness"
    yield (
        "Race fitness is VDOT, by the formula of Daniels and Gilbert: what a race costs in oxygen, and the share of "
        "the "
        "most that can be held for so long. It is a model. Its error is taken as "
        f"{_percent(fitness.ERROR_SHARE)} ({_percent(fitness.ERROR_SHARE_OUTSIDE)} for results longer than "
        f"{duration_text(round(fitness.LONGEST_VALID_S))}), and {_percent(fitness.ERROR_SHARE_A_MONTH)} more for each "
        f"{fitness.DAYS_A_MONTH} days of age. The best result of the last {fitness.VALID_DAYS} days decides: a race "
        f"can "
        "go worse than one's fitness, hardly better. Without a result runs go by effort."
    )
    trial = duration_text(threshold.TRIAL_S)
    yield (
        f"A trial of {trial} run alone gives the threshold (evidence section 2.12). At least "
        f"{critical_speed.LEAST_TRIALS} all-out trials of {duration_text(critical_speed.SHORTEST_TRIAL_S)} to "
        f"{duration_text(critical_speed.LONGEST_TRIAL_S)} give critical speed. Race times of other distances are "
        f"ranges; "
        f"from little running (below {prediction.ENOUGH_KM:g} km a week) they are slower than the formula says."
    )
    yield table(
        ("pace", "share of race fitness"),
        [(name.value, f"{_percent(low)} to {_percent(high)}") for name, (low, high) in paces.SHARES.items()],
    )
    yield (
        f"Marathon and half marathon pace are those of the predicted time, {_percent(paces.RACE_PACE_SHARE)} either "
        f"way. "
        f"A threshold that was measured takes the place of the estimate, {_percent(paces.THRESHOLD_SHARE)} either way."
    )


def _targets() -> Iterator[str]:
    yield "## Targets"
    yield (
        "Every step has an effort from 1 to 10. Pace and heart rate stand beside it where they are known; effort "
        "decides. "
        "Hills and strides are run by effort (their pace sets a treadmill), and so are easy runs on heavy legs."
    )
    yield table(
        ("intensity", "effort", "pace", "heart-rate zone"),
        [
            (
                one.value,
                _range(effort),
                targets.PACES[one].value if one in targets.PACES else "-",
                _range(targets.HEART_ZONES[one]) if one in targets.HEART_ZONES else "-",
            )
            for one, effort in targets.EFFORTS.items()
        ],
    )
    yield (
        f"Steps shorter than {duration_text(run_steps.HEART_SETTLES_S)} name no heart rate: it has not settled. Zones "
        f"come "
        "from the threshold heart rate, else from the highest and the resting rate, else from the highest rate, else "
        "from "
        f"age ({heart.DEFAULT_FORMULA.capitalize()}, give or take {heart.FORMULA_ERROR_BPM} beats; from "
        f"{heart.NO_FORMULA_FROM_AGE} years on that is too rough for targets)."
    )
    yield table(
        ("zones from", *heart.ZONE_NAMES, "to"),
        [(basis.value, *(f"{_percent(share)}" for share in bounds)) for basis, bounds in heart.ZONE_BOUNDS.items()],
    )
    yield (
        "Each zone begins at its share; easy running ends where the third begins ([row 47](evidence-roster.md#row-47))."
    )


def _ladders() -> Iterator[str]:
    yield "## Ladders"
    yield (
        "Hard runs climb ladders: each rung is a little more than the one below, by at most "
        f"{_percent(choose_rung.MOST_GROWTH - 1)} of work or one repeat. A run goes as far as its turn, its minutes "
        f"and its "
        f"week allow, and never more than that beyond the most work of the last {run_progress.LOOKED_BACK} of its "
        f"kind. "
        "Where not even the lowest rung fits, it is cut down."
    )
    rows: list[tuple[str, Sequence[Rung]]] = [
        *((kind.value, hard.ladder) for kind, hard in hard_runs.HARD_KINDS.items()),
        *((f"{race.name} pace", race.rungs) for race in ladders.RACE_LADDERS),
        ("parts at race pace in a long run", ladders.LONG_RACE_PARTS),
    ]
    yield table(("ladder", "rungs", "first", "last"), [(name, str(len(one)), *_ends(one)) for name, one in rows])
    levels = (Level.BEGINNER, Level.INTERMEDIATE, Level.ADVANCED)
    starts = [
        *((kind.value, hard.starts) for kind, hard in hard_runs.HARD_KINDS.items()),
        ("race pace", ladders.START_RACE_PACE),
    ]
    yield "Rung that somebody begins on:"
    yield table(
        ("ladder", *(level.value for level in levels)),
        [(name, *(str(start[level] + 1) for level in levels)) for name, start in starts],
    )
    yield (
        "Most of a run, and of a week's running, that is work: the harder the less "
        "([row 49](evidence-roster.md#row-49))."
    )
    shares = [
        (kind.value, f"{_percent(one.most_share_of_run)}", f"{_percent(one.most_share_of_week)}")
        for kind, one in hard_runs.HARD_KINDS.items()
    ]
    shares += [
        (f"{one.name} pace", f"{_percent(hard_runs.RACE_SHARE_OF_RUN)}", f"{_percent(one.most_share_of_week)}")
        for one in ladders.RACE_LADDERS
    ]
    yield table(("kind", "of the run", "of the week"), shares)


def _minutes() -> Iterator[str]:
    yield "## Minutes"
    yield (
        "A run takes exactly its minutes. What hard work leaves is warm-up "
        f"({_percent(run_steps.WARM_UP_SHARE)} of it, {_span(run_steps.LEAST_WARM_UP_S, run_steps.MOST_WARM_UP_S)}), "
        f"cool-down "
        f"({_span(run_steps.LEAST_COOL_DOWN_S, run_steps.MOST_COOL_DOWN_S)}) and easy running before it."
    )
    yield (
        f"Lighter weeks keep {_percent(hard_runs.CUTBACK_SHARE)} of the work that would be due, hard runs that are "
        f"made soft "
        f"{_percent(hard_runs.SOFTENED_SHARE)} in at most {hard_runs.STEADY_REPEATS} repeats, the taper "
        f"{_percent(hard_runs.TAPER_SHARE)}."
    )


def _others() -> Iterator[str]:
    yield "## Easy, long and first runs"
    strides = ", ".join(f"{level.value} {low} to {high}" for level, (low, high) in easy_runs.STRIDES.items())
    yield (
        f"Strides are {duration_text(easy_runs.STRIDE_S)} with {duration_text(easy_runs.STRIDE_REST_S)} easy after "
        f"each: "
        f"{strides}, one more every second time."
    )
    first, last = easy_runs.FINISH_MINUTES[0], easy_runs.FINISH_MINUTES[-1]
    yield (
        f"Every second long run from {easy_runs.FINISH_FROM_MINUTES} min on ends steadily in build and peak ({first} "
        f"to {last} "
        f"min, at most {_percent(easy_runs.FINISH_MOST_SHARE)} of it; not for beginners). Parts at race pace are at "
        f"most "
        f"{_percent(easy_runs.RACE_PARTS_SHARE)} of the run and {_percent(easy_runs.RACE_PARTS_SHARE_OF_WEEK)} of the "
        f"week."
    )
    begins, ends = run_walk.LADDER[0], run_walk.LADDER[-1]
    yield (
        f"Who cannot run for long yet walks between: from {duration_text(begins.run_s)} running and "
        f"{duration_text(begins.walk_s)} walking to {duration_text(ends.run_s)} and {duration_text(ends.walk_s)}, in "
        f"{len(run_walk.LADDER)} rungs, each run {run_walk.TIMES_EACH} times; then without walks."
    )
    yield (
        f"On a treadmill {run_steps.TREADMILL_GRADE_PERCENT:g} % incline stands for the flat; hills are "
        f"{run_steps.LONG_HILL_GRADE_PERCENT:g} to {run_steps.SHORT_HILL_GRADE_PERCENT:g} %."
    )


def _ends(rungs: Sequence[Rung]) -> tuple[str, str]:
    return _rung(rungs[0]), _rung(rungs[-1])


def _rung(rung: Rung) -> str:
    return f"{rung.times} x {duration_text(rung.work_s)}, {duration_text(rung.rest_s)} between"


def _range(pair: tuple[int, int]) -> str:
    low, high = pair
    return str(low) if low == high else f"{low}-{high}"


def _span(least_s: int, most_s: int) -> str:
    return f"{least_s // SECONDS_PER_MINUTE} to {most_s // SECONDS_PER_MINUTE} min"


def _percent(share: float) -> str:
    return f"{round(100 * share, 1):g} %"
