"""A pain: go on with less, cut down, or stop for two days (pain-monitoring, evidence row 80). Not a diagnosis."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from ironstride.training.check_in import CheckIn, Pain
from ironstride.training.relief import Relief, ReliefCause

GO_ON_UP_TO: Final = 3
STOP_ABOVE: Final = 5
STOP_DAYS: Final = timedelta(days=2)
"""Forty-eight hours."""
LESS: Final = 0.7
A_WEEK: Final = timedelta(days=7)


class PainAnswer(StrEnum):
    """What a pain asks for."""

    GO_ON = "go-on"
    """With a little less, and watched."""
    LESS = "less"
    STOP = "stop"


@dataclass(frozen=True, slots=True)
class PainAdvice:
    """What is offered for a pain."""

    pain: Pain
    answer: PainAnswer
    reliefs: tuple[Relief, ...]
    text: str


UPPER: Final = frozenset({"shoulder", "elbow", "wrist", "hand", "neck", "arm", "chest muscle"})
"""Places that running does not load."""


def pain_answer(pain: Pain) -> PainAnswer:
    """By how strong it is, and what it does to running and to the next morning."""
    if pain.amount > STOP_ABOVE or pain.changes_gait or pain.worse_next_morning:
        return PainAnswer.STOP
    return PainAnswer.LESS if pain.amount > GO_ON_UP_TO else PainAnswer.GO_ON


def pain_advice(check_in: CheckIn, day: date) -> PainAdvice | None:
    """What the worst pain of a day asks for; None without one."""
    pains = [one for one in check_in.pains if one.amount > 0]
    if not pains:
        return None
    worst = max(pains, key=lambda one: (list(PainAnswer).index(pain_answer(one)), one.amount))
    answer = pain_answer(worst)
    spared = frozenset(one.where for one in pains)
    week = Relief(day, day + A_WEEK - timedelta(days=1), ReliefCause.PAIN, f"spare-{worst.where}", spared=spared)
    where = worst.where
    if worst.where.split()[-1] in UPPER:
        text = f"Pain in the {where}: exercises that spare it. If it stays, show it to somebody qualified."
        return PainAdvice(worst, answer, (week,), text)
    if answer is PainAnswer.GO_ON:
        text = f"Pain in the {where} that stays low and is gone by the morning: go on, with exercises that spare it."
        return PainAdvice(worst, answer, (week,), text)
    if answer is PainAnswer.LESS:
        less = Relief(
            week.start, week.to, ReliefCause.PAIN, f"less-{where}", quality_runs=0, run_share=LESS, long_run_share=LESS
        )
        text = (
            f"Pain in the {where} of {worst.amount} of 10: shorter and easy for a week, with exercises that spare it."
        )
        return PainAdvice(worst, answer, (week, less), text)
    stop = Relief(
        day, day + STOP_DAYS - timedelta(days=1), ReliefCause.PAIN, f"stop-{where}", no_running=True, no_jumps=True
    )
    text = (
        f"Pain in the {where} that is strong, changes how you run or is worse in the morning: no running for "
        f"{STOP_DAYS.days} days. If it stays, show it to somebody qualified."
    )
    return PainAdvice(worst, answer, (stop, week), text)
