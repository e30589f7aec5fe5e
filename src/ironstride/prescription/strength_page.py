"""The page docs/strength.md: how strength sessions are made, every number taken from where it is used."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ironstride.evidence.markdown import table
from ironstride.prescription import lifting_memory
from ironstride.season import strength_dose
from ironstride.strength import (
    build_session,
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
    yield (
        f"Leg sets a week, by level from the least to the most ({_row(28)}), and repetitions left in each set "
        f"({_row(29)}):"
    )
    yield table(
        ("phase", "leg sets", "reps left"),
        [
            (phase.value, _range(sets), str(strength_dose.REPS_LEFT[phase]))
            for phase, sets in strength_dose.LEG_SETS.items()
        ],
    )
    *first, last = map(str, strength_dose.INTRODUCTORY_SETS)
    yield (
        f"Who is new to lifting begins with {', '.join(first)} and {last} leg sets in the first weeks, at least "
        f"{strength_dose.INTRODUCTORY_REPS_LEFT} reps left in every set ({_row(27)}). From week to week the sets rise "
        f"by at most "
        f"{strength_dose.RISE_SETS}, to at most {strength_dose.MOST_LEG_SETS}; a lighter week keeps "
        f"{_percent(strength_dose.CUTBACK_SETS_KEPT)} of them and the load ({_row(40)})."
    )


def _session() -> Iterator[str]:
    yield "## The session"
    yield (
        f"Legs first, then push and pull, then trunk: up to four leg exercises of {session_plan.LEAST_SETS} to "
        f"{session_plan.MOST_SETS} sets ({_row(28)}), the fourth from {session_plan.SETS_FOR_FOUR} leg sets on. Two "
        f"kinds of "
        "session take turns. Each place takes the best exercise that the place's equipment allows and that spares what "
        "hurts: known ones before new ones, loaded ones before others. In peak, taper and race week only familiar "
        "exercises "
        f"are done: those of the last {lifting_memory.LATELY_DAYS // 7} weeks."
    )
    rows = [(f"legs, {phase.value}", reps) for phase, reps in session_plan.PHASE_REPS.items()]
    rows += [
        ("legs, first weeks", session_plan.INTRODUCTORY_REPS),
        ("squat and hinge, lifting heavily", session_plan.HEAVY_REPS),
        ("calves", session_plan.CALF_REPS),
        ("push and pull", session_plan.UPPER_REPS),
        ("trunk and hips", session_plan.TRUNK_REPS),
        ("jumps", session_plan.JUMP_REPS),
    ]
    yield table(("exercises", "repetitions", "rest"), [(name, *_reps(reps)) for name, reps in rows])
    yield (
        f"Rests follow {_row(31)}. Holds last {session_plan.HOLD_S} s. Heavy lifting ({_row(25)}), jumps, and both "
        f"together "
        f"({_row(26)}) are only done where they are wished for, and by those who are used to lifting."
    )


def _loads() -> Iterator[str]:
    yield "## The load"
    yield (
        f"The first load is found by feel: {loading.FIND_IT}. Where you say what you can lift, it is estimated: best "
        f"single "
        f"(e1RM) by {one_rep_max.DEFAULT_FORMULA.value.capitalize()}'s formula, from sets of at most "
        f"{one_rep_max.MOST_REPS} "
        "possible repetitions, times the share that leaves the repetitions asked for "
        f"({_percent(round(share_of_best.share_of_best(5, 2), 2))} for five that leave two). People differ by far more "
        f"than formulas do; what "
        "you log corrects it."
    )
    yield f"After that, double progression ({_row(30)}):"
    breaks = "; ".join(
        f"from {days // 7} weeks {round(100 * share)} %" for days, share in reversed(progression.BREAK_DAYS)
    )
    yield "\n".join(
        (
            "- At the same load one more repetition, if as many were left as asked; else the same again.",
            f"- The top of the range {progression.TIMES_AT_TOP} times with {progression.SPARE_REPS} more left than "
            f"asked: more "
            f"load by {_percent(progression.LOWER_STEP)} for legs, {_percent(progression.UPPER_STEP)} for the rest "
            f"(the "
            "nearest that your weights make), and the repetitions begin again. Sets and load never rise together.",
            f"- Below the range {progression.STALL_TIMES} times: {_percent(progression.STEP_BACK)} less; stuck again: "
            f"another "
            "exercise.",
            f"- It hurt: {_percent(progression.STEP_BACK)} less, and another exercise for "
            f"{lifting_memory.AVOIDED_DAYS} days.",
            f"- After a break without the exercise, less load: {breaks}.",
            "- Lighter weeks, peak and taper keep the load.",
        )
    )


def _minutes() -> Iterator[str]:
    yield "## Rests and minutes"
    yield (
        f"A session never takes more than its minutes. Counted are a warm-up of "
        f"{duration_text(session_time.WARM_UP_S)} "
        f"({duration_text(session_time.SHORT_WARM_UP_S)} after a run or in a short session), every set at its highest "
        f"repetitions, rests, {duration_text(session_time.CHANGE_OVER_S)} from one exercise to the next "
        f"({duration_text(session_time.BARBELL_CHANGE_OVER_S)} to a barbell), and lighter sets before heavy ones "
        f"({duration_text(session_time.RAMP_SET_S)} each, up to {build_session.HEAVY_RAMP_SETS})."
    )
    yield (
        f"Where that is too long, step by step ({_row(32)}): upper exercises are done in turn (a superset); rests "
        f"shrink, not "
        f"below {build_session.LEAST_REST_S} s; legs take turns with upper exercises; the warm-up is shorter; and sets "
        f"are left "
        "out, the upper ones first."
    )
    yield (
        f"Mobility takes {mobility.LEAST_MINUTES} to {mobility.MOST_MINUTES} minutes: holds of {mobility.HOLD_S} s or "
        f"{mobility.REPS} slow repetitions. It is recovery and never counted as strength."
    )


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
