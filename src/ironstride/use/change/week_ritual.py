"""The Sunday ritual's questions, understood: what is different, how the legs are, what moves."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from types import MappingProxyType
from typing import Final

from ironstride.calendar_time import DAYS_PER_WEEK, monday_of
from ironstride.errors import InvalidInput
from ironstride.training.athlete import Athlete
from ironstride.training.kinds import Tag
from ironstride.training.plan import Plan
from ironstride.training.problem_report import InputProblem
from ironstride.training.session import Session, SessionStatus
from ironstride.use import athlete_edit
from ironstride.use.change.edit_life import edit_life
from ironstride.use.change.move_session import MoveWish, move
from ironstride.use.change.plan_change import PlanChange
from ironstride.use.change.running import Where
from ironstride.use.change.skip_session import skip

FRIDAY: Final = 4
VERY_SORE: Final = 7
"""From this soreness of 10 on the next leg session gives way (before there is a baseline of one's own). Convention."""
LEG_WORDS: Final = MappingProxyType(
    {"fresh": 0, "good": 1, "fine": 2, "ok": 2, "normal": 2, "heavy": 4, "tired": 4, "sore": 7, "wrecked": 9}
)
_EDITS: Final[Mapping[str, Callable[[str, Sequence[str], Athlete, date], athlete_edit.Edit]]] = MappingProxyType(
    {"away": athlete_edit.away, "busy": athlete_edit.busy, "sick": athlete_edit.sick, "back": athlete_edit.back}
)
_TO: Final = re.compile(r"\s+(?:to|->|>)\s+")


@dataclass(frozen=True, slots=True)
class LegsAnswer:
    """How the legs are."""

    soreness: int
    """0 to 10."""
    gives_way: Session | None
    """The leg session that the answer speaks against; None when all is well, or there is none."""


def ritual_week(today: date) -> date:
    """Monday of the week that is looked at: from Friday on the next one."""
    monday = monday_of(today)
    return monday + timedelta(days=DAYS_PER_WEEK) if today.weekday() >= FRIDAY else monday


def different(where: Where, answer: str) -> PlanChange:
    """The plan for something that is different: ``busy thu 18-20``, ``away fri sun``, ``sick``, ``back``.

    Raises:
        InvalidInput: when it is not understood.
        Refused: when there is no plan for it.
    """
    command, *words = answer.casefold().split() or [""]
    editing = _EDITS.get(command)
    if editing is None:
        raise _problem("different", answer, "busy thu 18-20, away fri sun, sick, back, or nothing")
    return edit_life(where, lambda text, athlete, today: editing(text, words, athlete, today))


def legs(plan: Plan, monday: date, today: date, answer: str) -> LegsAnswer:
    """How the legs are, as a word or 0 to 10, and which session that speaks against.

    Raises:
        InvalidInput: when it is not understood.
    """
    word = answer.casefold().strip().removesuffix("/10")
    soreness = int(word) if word.isdigit() and int(word) <= 10 else LEG_WORDS.get(word)
    if soreness is None:
        raise _problem("legs", answer, f"{', '.join(LEG_WORDS)}, or soreness from 0 to 10")
    if soreness < VERY_SORE:
        return LegsAnswer(soreness, None)
    until = monday + timedelta(days=DAYS_PER_WEEK)
    coming = [
        one
        for one in plan.sessions
        if today <= one.date < until and Tag.LEG_WORK in one.tags and one.status is SessionStatus.PLANNED
    ]
    return LegsAnswer(soreness, min(coming, key=lambda one: (one.date, one.start), default=None))


def call_off(where: Where, session: Session) -> PlanChange:
    """The plan without the session that the legs speak against."""
    return skip(where, [session.id])


def to_move(where: Where, answer: str) -> PlanChange:
    """The plan with a session moved: ``thu lift to sun 8:00``.

    Raises:
        InvalidInput: when it is not understood.
        Refused: when there is no such plan.
    """
    parts = _TO.split(answer.strip(), maxsplit=1)
    if len(parts) != 2:
        raise _problem("move", answer, "a session and a time slot: thu lift to sun 8:00")
    return move(where, MoveWish([parts[0]], parts[1]))


def _problem(question: str, value: str, wanted: str) -> InvalidInput:
    return InvalidInput([InputProblem("week", question, value, wanted)])
