"""What is taken back, step by step: strength first, running later, then rest and somebody qualified.

The steps are design defaults (evidence section 4). Each holds a week, then it is looked at again; back it goes one step
a week.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from ironstride.readiness.inputs import ReadinessInputs
from ironstride.readiness.score import Balance, State
from ironstride.training.relief import Relief, ReliefCause

HOLDS: Final = timedelta(days=7)
REASSESS: Final = timedelta(days=5)
"""A step is left alone for so long (5 to 7 days)."""
NO_RECOVERY: Final = timedelta(days=14)
"""No recovery for so long: somebody qualified."""
VOLUME: Final = 0.6
REPS_LEFT: Final = 4
RUN_SHARE: Final = 0.75
LONG_SHARE: Final = 0.75
REST_SHARE: Final = 0.4


class Step(StrEnum):
    """One step of the ladder."""

    STRENGTH_VOLUME = "strength-volume"
    STRENGTH_INTENSITY = "strength-intensity"
    STRENGTH_FREQUENCY = "strength-frequency"
    STRENGTH_PAUSE = "strength-pause"
    ONE_HARD_RUN = "one-hard-run"
    RUNNING_VOLUME = "running-volume"
    EASY_DAYS = "easy-days"


STRENGTH_STEPS: Final = (
    Step.STRENGTH_VOLUME,
    Step.STRENGTH_INTENSITY,
    Step.STRENGTH_FREQUENCY,
    Step.STRENGTH_PAUSE,
)
RUNNING_STEPS: Final = (Step.ONE_HARD_RUN, Step.RUNNING_VOLUME)
WORDS: Final = {
    Step.STRENGTH_VOLUME: f"fewer strength sets ({VOLUME:.0%} of them), no jumps, same loads",
    Step.STRENGTH_INTENSITY: f"lighter strength: at least {REPS_LEFT} reps left, nothing slow and heavy",
    Step.STRENGTH_FREQUENCY: "one strength session a week",
    Step.STRENGTH_PAUSE: "no strength",
    Step.ONE_HARD_RUN: "one hard run less, easy runs by effort",
    Step.RUNNING_VOLUME: f"less running ({RUN_SHARE:.0%}), the long run too",
    Step.EASY_DAYS: "a few easy days",
}


@dataclass(frozen=True, slots=True)
class Advice:
    """What is offered."""

    step: Step
    reliefs: tuple[Relief, ...]
    """All that holds from now on, this step and those before it; empty where everything is given back."""
    is_question: bool
    """Offered as a question only."""
    gives_back: bool
    """One step back towards the plan."""
    text: str


def order(inputs: ReadinessInputs, state: State) -> tuple[Step, ...]:
    """The steps in the order that holds here: running first where the cause lies there, or strength is the goal."""
    cause = inputs.run_jump or any(one.id == "sleep" and one.is_active for one in state.today.signals)
    if cause:
        return (*RUNNING_STEPS, *STRENGTH_STEPS, Step.EASY_DAYS)
    if inputs.strength_first:
        return (*RUNNING_STEPS, *STRENGTH_STEPS, Step.EASY_DAYS)
    return (*STRENGTH_STEPS, *RUNNING_STEPS, Step.EASY_DAYS)


def advice(inputs: ReadinessInputs, state: State, day: date) -> Advice | None:
    """The step that is offered on a day; None where nothing is to be changed."""
    taken = [one for one in inputs.taken if one.cause is ReliefCause.BALANCE and one.start <= day]
    steps = _steps_in_force(taken, day, order(inputs, state))
    if state.since is None:
        if steps and _is_due(taken, day, HOLDS) and state.quiet_days >= 1:
            return _given_back(steps, inputs, day)
        if state.asks and not steps:
            return _question(inputs, state, day)
        return None
    if steps and (not _is_due(taken, day, REASSESS) or not state.still_fires):
        return None
    allowed = STRENGTH_STEPS if state.balance is Balance.STRENGTH_GIVES else order(inputs, state)
    waiting = [one for one in allowed if one not in steps]
    if not waiting:
        return _made((*steps,), inputs, day, "It stays as it is for another week.") if steps else None
    step = waiting[0]
    text = f"Training and recovery do not balance: {WORDS[step]} for a week, then it is looked at again."
    return _made((*steps, step), inputs, day, text)


def needs_help(inputs: ReadinessInputs, state: State, day: date) -> bool:
    """Whether it is time for somebody qualified: no recovery in two weeks although something was taken back."""
    if state.since is None:
        return False
    own = [one for one in inputs.taken if one.cause is ReliefCause.BALANCE and state.since <= one.start <= day]
    first = min((one.start for one in own), default=None)
    return first is not None and day - first >= NO_RECOVERY


def relief_of(step: Step, inputs: ReadinessInputs, first: date) -> Relief:
    """A step as it holds for a week from a day on."""
    last = first + HOLDS - timedelta(days=1)
    base = {"start": first, "to": last, "cause": ReliefCause.BALANCE, "step": step.value}
    match step:
        case Step.STRENGTH_VOLUME:
            return Relief(**base, strength_set_share=VOLUME, leg_set_share=VOLUME, no_jumps=True)  # type: ignore[arg-type]
        case Step.STRENGTH_INTENSITY:
            return Relief(**base, reps_left=REPS_LEFT, no_jumps=True)  # type: ignore[arg-type]
        case Step.STRENGTH_FREQUENCY:
            return Relief(**base, strength_sessions=1, leg_sessions=1)  # type: ignore[arg-type]
        case Step.STRENGTH_PAUSE:
            return Relief(**base, strength_sessions=0, leg_sessions=0)  # type: ignore[arg-type]
        case Step.ONE_HARD_RUN:
            return Relief(**base, quality_runs=max(0, inputs.usual_quality - 1))  # type: ignore[arg-type]
        case Step.RUNNING_VOLUME:
            return Relief(**base, run_share=RUN_SHARE, long_run_share=LONG_SHARE)  # type: ignore[arg-type]
        case Step.EASY_DAYS:
            return Relief(**base, run_share=REST_SHARE, long_run_share=REST_SHARE, quality_runs=0, strength_sessions=0)  # type: ignore[arg-type]


def _steps_in_force(taken: Sequence[Relief], day: date, ladder: Sequence[Step]) -> tuple[Step, ...]:
    """Steps that hold today or held until yesterday, in the order of the ladder."""
    near = {one.step for one in taken if one.to >= day - timedelta(days=1)}
    return tuple(step for step in ladder if step.value in near)


def _is_due(taken: Sequence[Relief], day: date, after: timedelta) -> bool:
    """Whether the last step has held long enough to be looked at again."""
    last = max((one.start for one in taken), default=None)
    return last is None or day - last >= after


def _question(inputs: ReadinessInputs, state: State, day: date) -> Advice:
    step = order(inputs, state)[0]
    text = f"Something may be too much. Would {WORDS[step]} for a week do you good?"
    return _made((step,), inputs, day, text, is_question=True)


def _given_back(steps: tuple[Step, ...], inputs: ReadinessInputs, day: date) -> Advice:
    left = steps[:-1]
    more = f"{WORDS[steps[-1]]} ends; the rest stays a week." if left else "everything is back as planned."
    return Advice(steps[-1], _reliefs(left, inputs, day), False, True, f"Back into balance: {more}")


def _made(
    steps: tuple[Step, ...], inputs: ReadinessInputs, day: date, text: str, *, is_question: bool = False
) -> Advice:
    return Advice(steps[-1], _reliefs(steps, inputs, day), is_question, False, text)


def _reliefs(steps: Sequence[Step], inputs: ReadinessInputs, day: date) -> tuple[Relief, ...]:
    return tuple(relief_of(step, inputs, day) for step in steps)
