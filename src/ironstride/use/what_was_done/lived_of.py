"""What a plan remembers of the days behind: what was really done, when it was done."""

from __future__ import annotations

from datetime import date, timedelta

from ironstride.calendar_time import minutes_since
from ironstride.matching.match import Outcome
from ironstride.matching.training_record import DoneSession, TrainingRecord
from ironstride.planning.lived import LivedSession
from ironstride.planning.memory import REMEMBERED_DAYS
from ironstride.training.kinds import Kind


def lived_of(record: TrainingRecord, first: date, today: date, days: int = REMEMBERED_DAYS) -> tuple[LivedSession, ...]:
    """Everything done up to today that a rule about later sessions may look at, and nothing from before the plan.

    Args:
        record: What was done.
        first: The plan's first day; what was done earlier is in the plan's own beginning.
        today: The day it is seen from.
        days: How far back; rules look no further than is remembered.
    """
    since = max(first, today - timedelta(days=days))
    return tuple(
        _lived(one)
        for one in record.done
        if since <= one.done.day <= today and one.kind is not Kind.MOBILITY and one.done.minutes > 0
    )


def _lived(one: DoneSession) -> LivedSession:
    done, day = one.done, one.done.day
    return LivedSession(
        day=day,
        start=done.start.hour * 60 + done.start.minute,
        end=minutes_since(day, done.end.date(), done.end.hour * 60 + done.end.minute),
        kind=one.kind,
        tags=one.load.tags,
        minutes=max(1, round(done.minutes)),
        session=_session(one),
        name=done.activity.name,
    )


def _session(one: DoneSession) -> str | None:
    """The planned session that it was, or a part of it."""
    match = one.match
    return None if match is None or match.outcome is Outcome.UNPLANNED else match.session
