"""The page docs/running.md: how run workouts are made, every number taken from where it is used."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from ironstride.evidence.markdown import paragraph, table
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
    tests_and_races,
    threshold,
)
from ironstride.running.ladders import Rung
from ironstride.training.kinds import Level
from ironstride.training.run_workout_lines import duration_text
from ironstride.units import HALF_MARATHON_M, MARATHON_M, METRES_PER_KM, SECONDS_PER_MINUTE

INTRODUCTION: Final = """# How runs are made

This page is generated (`make docs`) from the numbers that are used. [Planning](planning.md) gives a run its day, its
kind and its minutes; this is how it gets its inside. Row numbers lead to the [evidence](evidence-roster.md). What has
no row is a convention: custom, or our own choice."""


def running_markdown() -> str:
    """The whole page."""
    return "\n\n".join((INTRODUCTION, *_fitness(), *_targets(), *_ladders(), *_minutes(), *_others())) + "\n"


def _fitness() -> Iterator[str]:
    yield "## Race fitness"
    longest = duration_text(round(fitness.LONGEST_VALID_S))
    yield paragraph(f"""
        Race fitness is VDOT, by the formula of Daniels and Gilbert: what a pace costs in oxygen, against the share of
        the most that can be held for so long. It is a model. Its error is taken as {_percent(fitness.ERROR_SHARE)}
        ({_percent(fitness.ERROR_SHARE_OUTSIDE)} for results longer than {longest}), and
        {_percent(fitness.ERROR_SHARE_A_MONTH)} more for each {fitness.DAYS_A_MONTH} days of age. The best result of the
        last {fitness.VALID_DAYS} days decides: a race can go worse than one's fitness, hardly better. Without a result
        runs go by effort.""")
    yield table(
        ("pace", "share of race fitness"),
        [(name.value, f"{_percent(low)} to {_percent(high)}") for name, (low, high) in paces.SHARES.items()],
    )
    yield paragraph(f"""
        Marathon and half marathon pace are those of the predicted time, {_percent(paces.RACE_PACE_SHARE)} either way.
        A threshold that was measured takes the place of the estimate, {_percent(paces.THRESHOLD_SHARE)} either way.
        Times of other distances are ranges; who runs less than {prediction.ENOUGH_KM:g} km a week is predicted slower
        over long ones than the formula says.""")
    longest_trial, half_hour = tests_and_races.TRIALS[0][0], duration_text(threshold.TRIAL_S)
    yield paragraph(f"""
        A fitness test is a trial by the clock, alone and as far as you can: {half_hour} where the session has
        {longest_trial} min, which gives the threshold (evidence section 2.12), else a shorter one, which gives race
        fitness by its distance. 3 km to 5 km on a measured course do as well. At least {critical_speed.LEAST_TRIALS}
        all-out trials of {duration_text(critical_speed.SHORTEST_TRIAL_S)} to
        {duration_text(critical_speed.LONGEST_TRIAL_S)} give critical speed.""")


def _targets() -> Iterator[str]:
    yield "## Targets"
    yield paragraph("""
        Every step has an effort from 1 to 10. Pace and heart rate stand beside it where they are known; effort decides.
        Hills and strides are run by effort (their pace sets a treadmill), and so is easy running on heavy legs and all
        running in heat.""")
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
    races = ", ".join(f"{_distance(metres)} {_range(effort)}" for metres, effort in targets.RACE_EFFORTS)
    yield paragraph(f"""
        Race pace is that of the goal, with the effort of the nearest of these distances: {races}. Steps shorter than
        {duration_text(run_steps.HEART_SETTLES_S)} name no heart rate: it has not settled by then.""")
    yield paragraph(f"""
        Heart-rate zones come from the threshold heart rate, else from the highest and the resting rate (reserve), else
        from the highest rate, else from age ({heart.DEFAULT_FORMULA.capitalize()}, give or take
        {heart.FORMULA_ERROR_BPM} beats; from {heart.NO_FORMULA_FROM_AGE} years on that is too rough for targets).""")
    yield table(
        ("zones from", *heart.ZONE_NAMES, "to"),
        [(basis.value, *(f"{_percent(share)}" for share in bounds)) for basis, bounds in heart.ZONE_BOUNDS.items()],
    )
    yield (
        "Each zone begins at its share; easy running ends where the third begins ([row 47](evidence-roster.md#row-47))."
    )


def _ladders() -> Iterator[str]:
    yield "## Ladders"
    growth = _percent(choose_rung.MOST_GROWTH - 1)
    yield paragraph(f"""
        Hard runs climb ladders, from one rung to the next by at most {growth} more work, or one repeat more. A run
        takes the rung that is its turn, as far as its minutes and its week hold it, and never jumps: at most {growth}
        or one repeat above the most work of the last {run_progress.LOOKED_BACK} runs of its kind. Where not even the
        lowest rung fits, that one is shortened.""")
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
    yield "The rung to begin on:"
    yield table(
        ("ladder", *(level.value for level in levels)),
        [(name, *(str(start[level] + 1) for level in levels)) for name, start in starts],
    )
    yield paragraph("""
        How much of a run, and of a week's running, may be work at most: the harder it is, the less
        ([row 49](evidence-roster.md#row-49)).""")
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
    yield paragraph(f"""
        A run takes exactly its minutes. Around the hard work stand a warm-up ({_percent(run_steps.WARM_UP_SHARE)} of
        what is left, {_span(run_steps.LEAST_WARM_UP_S, run_steps.MOST_WARM_UP_S)}) and a cool-down
        ({_span(run_steps.LEAST_COOL_DOWN_S, run_steps.MOST_COOL_DOWN_S)}); what is left still is easy running before
        the cool-down.""")
    yield paragraph(f"""
        A lighter week keeps {_percent(hard_runs.CUTBACK_SHARE)} of the work that would be due, the taper
        {_percent(hard_runs.TAPER_SHARE)}. While the legs get used to lifting, hard runs are steady ones, with
        {_percent(hard_runs.SOFTENED_SHARE)} of the work in at most {hard_runs.STEADY_REPEATS} repeats.""")


def _others() -> Iterator[str]:
    yield "## Easy, long and first runs"
    strides = ", ".join(f"{level.value} {low} to {high}" for level, (low, high) in easy_runs.STRIDES.items())
    yield paragraph(f"""
        Strides last {duration_text(easy_runs.STRIDE_S)}, with {duration_text(easy_runs.STRIDE_REST_S)} easy after each:
        {strides}, one more every second time.""")
    first, last = easy_runs.FINISH_MINUTES[0], easy_runs.FINISH_MINUTES[-1]
    yield paragraph(f"""
        In build and peak every second long run of {easy_runs.FINISH_FROM_MINUTES} min or more ends steadily ({first} to
        {last} min, at most {_percent(easy_runs.FINISH_MOST_SHARE)} of the run; not for beginners). Parts at race pace
        are at most {_percent(easy_runs.RACE_PARTS_SHARE)} of the run and
        {_percent(easy_runs.RACE_PARTS_SHARE_OF_WEEK)} of the week.""")
    begins, ends = run_walk.LADDER[0], run_walk.LADDER[-1]
    yield paragraph(f"""
        Someone who cannot run for long yet walks in between: from {duration_text(begins.run_s)} of running and
        {duration_text(begins.walk_s)} of walking to {duration_text(ends.run_s)} and {duration_text(ends.walk_s)}, in
        {len(run_walk.LADDER)} rungs, each run {run_walk.TIMES_EACH} times; after that without walks.""")
    yield paragraph(f"""
        On a treadmill {run_steps.TREADMILL_GRADE_PERCENT:g} % incline stands for the flat; hills are
        {run_steps.LONG_HILL_GRADE_PERCENT:g} % (long) to {run_steps.SHORT_HILL_GRADE_PERCENT:g} % (short). Running
        downhill cannot be trained there.""")


def _distance(metres: float) -> str:
    names = {HALF_MARATHON_M: "half marathon", MARATHON_M: "marathon"}
    return names.get(metres, f"{metres / METRES_PER_KM:g} km")


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
