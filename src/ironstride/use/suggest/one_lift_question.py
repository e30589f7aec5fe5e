"""Strength skipped three of six times becomes one question: one lift a week?"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Final

from ironstride.training.athlete import Athlete
from ironstride.training.kinds import STRENGTH_KINDS
from ironstride.training.session import Session, SessionStatus
from ironstride.use import athlete_edit
from ironstride.use.suggest.question import Question

LOOKED_AT: Final = 6
SKIPPED: Final = 3
"""Three of six (COACHING 8)."""
NOT_DONE: Final = frozenset({SessionStatus.MISSED, SessionStatus.SKIPPED})


def one_lift_question(sessions: Iterable[Session], athlete: Athlete, today: date) -> Question | None:
    """The question, where so many of the last strength sessions were not done; None else, and where it is one already.

    Sessions that were cancelled (illness, travel) are no decision of the athlete and do not count.
    """
    if athlete.strength.sessions_per_week == 1:
        return None
    behind = [one for one in sessions if one.kind in STRENGTH_KINDS and one.date < today]
    counted = [one for one in behind if one.status is not SessionStatus.CANCELLED]
    last = sorted(counted, key=lambda one: (one.date, one.start))[-LOOKED_AT:]
    skipped = sum(one.status in NOT_DONE for one in last)
    if len(last) < LOOKED_AT or skipped < SKIPPED:
        return None
    text = f"{skipped} of your last {LOOKED_AT} strength sessions were not done. Would one a week fit your life better?"
    return Question("one-lift", text, _one_a_week)


def _one_a_week(text: str, _athlete: Athlete, _today: date) -> athlete_edit.Edit:
    return athlete_edit.strength_sessions(text, 1)
