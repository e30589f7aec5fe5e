"""A plan's JSON as a week to review."""

from __future__ import annotations

from ironstride.calendar_time import DAYS_PER_WEEK, monday_of
from ironstride.export.plan_reading import plan_from_text
from ironstride.training.session import SessionStatus
from ironstride.training.week_text import TextSession
from ironstride.use.review_inputs.read_week import ReadWeek


def week_of_plan(text: str, file: str) -> ReadWeek:
    """The plan's sessions, cancelled ones left out.

    Raises:
        UnreadableFile: when it is no JSON.
        InvalidInput: when it is no plan.
    """
    plan = plan_from_text(text, file)
    held = [one for one in plan.sessions if one.status is not SessionStatus.CANCELLED]
    if not held:
        return ReadWeek((), 0, None)
    monday = monday_of(min(one.date for one in held))
    sessions = [
        TextSession(
            day=(one.date - monday).days,
            kind=one.kind,
            minutes=one.minutes,
            least_minutes=one.minutes,
            most_minutes=one.minutes,
            start=None if one.assumed_time else one.start,
            tags=one.tags,
            name=one.id,
        )
        for one in sorted(held, key=lambda one: (one.date, one.start, one.id))
    ]
    return ReadWeek(tuple(sessions), 1 + max(one.day for one in sessions) // DAYS_PER_WEEK, monday)
