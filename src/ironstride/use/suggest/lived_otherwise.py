"""What was done otherwise than planned and still matters: on another day, harder, or beside the plan."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Final

from ironstride.export.season_view import day_name
from ironstride.planning.lived import LivedSession
from ironstride.training.kinds import Tag
from ironstride.training.session import Session
from ironstride.use.change.running import Running
from ironstride.use.suggest.reason import Reason, ReasonCode
from ironstride.use.suggest.reason_words import named

REACH_DAYS: Final = 3
"""So many days back a hard session or leg work still matters to what follows (rules reach 72 h)."""
HARD_LEGS: Final = frozenset({Tag.HARD, Tag.QUALITY, Tag.LEG_WORK})


def lived_otherwise(running: Running) -> list[Reason]:
    """Each such thing of the last days, the earliest first."""
    today = running.plan.today
    planned = {one.id: one for one in running.plan.plan.sessions}
    since = today - timedelta(days=REACH_DAYS)
    near = (one for one in running.plan.lived if since <= one.day <= today)
    found = ((one, _told(one, planned)) for one in near)
    return [
        Reason(ReasonCode.DONE_OTHERWISE, text, (one.session or f"{one.day.isoformat()}-{one.kind.value}",))
        for one, text in found
        if text
    ]


def _told(one: LivedSession, planned: Mapping[str, Session]) -> str:
    """What is otherwise; empty where it is as planned, or asks nothing of what follows."""
    session = planned.get(one.session or "")
    if session is None:
        if not one.tags & HARD_LEGS:
            return ""
        what = "leg work" if Tag.LEG_WORK in one.tags else "a hard session"
        return f"{day_name(one.day)} held {what} beside the plan ({one.minutes} min)."
    if session.date != one.day:
        return f"{named(session)} was done on {day_name(one.day)}."
    if (one.tags - session.tags) & HARD_LEGS:
        return f"{named(session)} was harder than planned."
    return ""
