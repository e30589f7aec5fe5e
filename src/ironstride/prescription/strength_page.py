"""The page docs/strength.md: how strength sessions are made, every number taken from where it is used."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ironstride.evidence.markdown import paragraph, table
from ironstride.prescription import close_to_race, lifting_memory
from ironstride.season import strength_dose
from ironstride.strength import (
    build_session,
    choosing,
    loading,
    mobility,
    one_rep_max,
    progression,
    session_plan,
    session_time,
    share_of_best,
)
from ironstride.strength.session_plan import Reps
from ironstride.training.run_workout_lines import duration_text

INTRODUCTION: Final = """# How strength sessions are made

This page is generated (`make docs`) from the numbers that are used. [Planning](planning.md) gives a session its day,
its minutes and its share of the week's sets; this is how it gets exercises, loads and rests. Row numbers lead to the
[evidence](evidence-roster.md). What has no row is a convention: custom, or our own choice. The exercises are in
[exercises.md](exercises.md)."""


def strength_markdown() -> str:
    """The whole page."""
    return "\n\n".join((INTRODUCTION, *_dose(), *_session(), *_loads(), *_minutes())) + "\n"


def _dose() -> Iterator[str]:
    yield "## The week's dose"
    yield paragraph(f"""
        Leg sets a week, from the lowest to the highest level ({_row(28)}), and repetitions left in each set
        ({_row(29)}):""")
    yield table(
        ("phase", "leg sets", "reps left"),
        [
            (phase.value, _range(sets), str(strength_dose.REPS_LEFT[phase]))
            for phase, sets in strength_dose.LEG_SETS.items()
        ],
    )
    *first, last = map(str, strength_dose.INTRODUCTORY_SETS)
    yield paragraph(f"""
        Someone new to lifting begins with {", ".join(first)} and {last} leg sets in the first weeks (the introduction),
        with at least {strength_dose.INTRODUCTORY_REPS_LEFT} reps left in every set ({_row(27)}). The sets rise by at
        most {strength_dose.RISE_SETS} from week to week, to at most {strength_dose.MOST_LEG_SETS}; a lighter week keeps
        {_percent(strength_dose.CUTBACK_SETS_KEPT)} of them, and the load ({_row(40)}).""")


def _session() -> Iterator[str]:
    yield "## The session"
    yield paragraph(f"""
        Legs first, then push and pull, then trunk: up to four leg exercises of {session_plan.LEAST_SETS} to
        {session_plan.MOST_SETS} sets ({_row(28)}), the fourth from {session_plan.SETS_FOR_FOUR} leg sets on. Two kinds
        of session take turns. Each place in it gets the best exercise that the equipment there allows and that spares
        what hurts: known ones before new ones, loaded ones before others, and what you always do in place of another
        (`ironstride swap SESSION EXERCISE to OTHER --always`). In the introduction only easy ones that are not known
        for soreness.""")
    yield paragraph(f"""
        New exercises enter in lighter weeks and in weeks with a hard run less. In peak, taper and race week nothing is
        new: only what was done {choosing.FAMILIAR_TIMES} times in the last {lifting_memory.LATELY_DAYS // 7} weeks, at
        the load it had. Where you lift somewhere else then, with other equipment, the last
        {close_to_race.REHEARSALS} sessions of build hold the exercises for that place, so that they are familiar.""")
    rows = [(f"legs, {phase.value}", reps) for phase, reps in session_plan.PHASE_REPS.items()]
    rows += [
        ("legs, introduction", session_plan.INTRODUCTORY_REPS),
        ("squat and hinge, lifting heavily", session_plan.HEAVY_REPS),
        ("calves", session_plan.CALF_REPS),
        ("push and pull", session_plan.UPPER_REPS),
        ("trunk and hips", session_plan.TRUNK_REPS),
        ("jumps", session_plan.JUMP_REPS),
    ]
    yield table(("exercises", "repetitions", "rest"), [(name, *_reps(reps)) for name, reps in rows])
    yield paragraph(f"""
        Rests follow {_row(31)}. Holds last {session_plan.HOLD_S} s. Lifting heavily ({_row(25)}), jumps, and both
        together ({_row(26)}) are there for those who are used to lifting and wish for them (`heavy`, `jumps` in the
        [athlete file](athlete-file.md)).""")


def _loads() -> Iterator[str]:
    yield "## The load"
    share = _percent(round(share_of_best.share_of_best(5, 2), 2))
    yield paragraph(f"""
        The first load is found by feel: {loading.FIND_IT}. Where you say what you can lift, it is estimated: the best
        single (e1RM) by {one_rep_max.DEFAULT_FORMULA.value.capitalize()}'s formula, from a set of at most
        {one_rep_max.MOST_REPS} possible repetitions, times the share that leaves the repetitions asked for ({share} for
        five that leave two). People differ by far more than formulas do; what you log corrects it.""")
    yield f"After that, double progression ({_row(30)}), from what you log:"
    breaks = "; ".join(
        f"from {days // 7} weeks {round(100 * share)} %" for days, share in reversed(progression.BREAK_DAYS)
    )
    yield "\n".join(
        f"- {paragraph(one)}"
        for one in (
            "At the same load one repetition more, if as many were left as asked; else the same again.",
            f"""The top of the range {progression.TIMES_AT_TOP} times with {progression.SPARE_REPS} more left than
            asked: {_percent(progression.LOWER_STEP)} more load for legs, {_percent(progression.UPPER_STEP)} for the
            rest (the nearest that your weights make), and the repetitions begin again. Sets and load never rise
            together.""",
            """Without a load only the repetitions grow. At the top of them, or where no heavier load can be made, a
            harder exercise is named for the next lighter week; with a band a stronger band.""",
            f"""Below the range {progression.STALL_TIMES} times: {_percent(progression.STEP_BACK)} less; stuck again:
            another exercise.""",
            f"""It hurt: {_percent(progression.STEP_BACK)} less, and another exercise for
            {lifting_memory.AVOIDED_DAYS} days.""",
            f"After a break from lifting, less load: {breaks}.",
            "Lighter weeks, peak and taper keep the load.",
        )
    )


def _minutes() -> Iterator[str]:
    yield "## Rests and minutes"
    yield paragraph(f"""
        A session never takes more than its minutes. Counted are a warm-up of {duration_text(session_time.WARM_UP_S)}
        ({duration_text(session_time.SHORT_WARM_UP_S)} after a run or in a short session), every set at its highest
        repetitions, rests, {duration_text(session_time.CHANGE_OVER_S)} from one exercise to the next
        ({duration_text(session_time.BARBELL_CHANGE_OVER_S)} to a barbell), and ramp sets: at a barbell one lighter set
        first, {build_session.HEAVY_RAMP_SETS} where lifting is heavy ({duration_text(session_time.RAMP_SET_S)}
        each).""")
    yield paragraph(f"""
        Where that is too long, step by step ({_row(32)}): upper exercises are done in turn (a superset); rests shrink
        to three quarters, not below {build_session.LEAST_REST_S} s; leg exercises take turns with upper ones; the
        warm-up is shorter; and sets are left out, the upper ones first. Two exercises at the bar are never done in
        turn.""")
    yield paragraph(f"""
        Mobility takes {mobility.LEAST_MINUTES} to {mobility.MOST_MINUTES} minutes: holds of {mobility.HOLD_S} s or
        {mobility.REPS} slow repetitions. It is recovery and never counted as strength.""")


def _reps(reps: Reps) -> tuple[str, str]:
    return _range((reps.low, reps.high)), duration_text(reps.rest_s)


def _range(pair: tuple[int, int]) -> str:
    low, high = pair
    return str(low) if low == high else f"{low}-{high}"


def _percent(share: float) -> str:
    return f"{round(100 * share, 1):g} %"


def _row(number: int) -> str:
    return f"row {_number(number)}"


def _number(number: int) -> str:
    return f"[{number}](evidence-roster.md#row-{number})"
