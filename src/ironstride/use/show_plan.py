"""What a stored plan shows: today, a week, the season."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from ironstride.errors import InvalidInput
from ironstride.export.plan_json import plan_to_json
from ironstride.export.season_view import (
    Repeated,
    WeekView,
    counted,
    day_name,
    dearest,
    hours_text,
    in_words,
    long_date,
    number_of,
    remedy_text,
    repeated,
    short_date,
    week_marks,
    week_view,
    week_views,
)
from ironstride.export.session_card import LEGS_SIGN, Card, card_of
from ironstride.training.plan import Plan
from ironstride.training.problem_report import InputProblem

__all__ = [
    "LEGS_SIGN",
    "Card",
    "DayView",
    "Repeated",
    "WeekView",
    "card_of",
    "counted",
    "day_json",
    "day_name",
    "day_view",
    "dearest",
    "hours_text",
    "in_words",
    "long_date",
    "number_of",
    "remedy_text",
    "repeated",
    "season_json",
    "short_date",
    "week_json",
    "week_marks",
    "week_named",
    "week_view",
    "week_views",
]


@dataclass(frozen=True, slots=True)
class DayView:
    """A day with its sessions, or the next day that has some."""

    day: date
    week: WeekView | None
    """None outside the season."""
    cards: tuple[Card, ...]
    next_day: date | None
    """The next day with a session, after a day without; None when there is none."""
    next_cards: tuple[Card, ...]


def day_view(plan: Plan, day: date) -> DayView:
    """What lies on a day."""
    number = number_of(plan, day)
    week = week_view(plan, number) if number else None
    cards = week.on(day) if week else ()
    later = sorted({session.date for session in plan.sessions if session.date > day})
    if cards or not later:
        return DayView(day, week, cards, None, ())
    then = week_view(plan, number_of(plan, later[0]) or 1)
    return DayView(day, week, cards, later[0], then.on(later[0]))


def week_named(plan: Plan, number: int | None, day: date) -> WeekView:
    """Week `number`; without a number the week of `day`, or the season's nearest.

    Raises:
        InvalidInput: when the season has no such week.
    """
    if not plan.weeks:
        raise InvalidInput([InputProblem("show", "week", "", "a plan with weeks; this one has none")])
    if number is None:
        number = number_of(plan, day) or (1 if day < plan.weeks[0].start else len(plan.weeks))
    if not 1 <= number <= len(plan.weeks):
        raise InvalidInput([InputProblem("show", "week", str(number), f"a week from 1 to {len(plan.weeks)}")])
    return week_view(plan, number)


def week_json(plan: Plan, number: int) -> dict[str, Any]:
    """One week of the plan's JSON: the week, its sessions, and the compromises and unplaced sessions that touch it."""
    document = plan_to_json(plan)
    start = plan.weeks[number - 1].start
    end = (start + timedelta(days=7)).isoformat()
    sessions = [one for one in document["sessions"] if start.isoformat() <= one["date"] < end]
    ids = {one["id"] for one in sessions}
    return {
        "schema": "ironstride/week/1",
        "plan_id": plan.plan_id,
        "number": number,
        "week": document["weeks"][number - 1],
        "sessions": sessions,
        "findings": [one for one in document["findings"] if ids & set(one["sessions"])],
        "unplaced": [one for one in document["unplaced"] if one["week"] == start.isoformat()],
    }


def day_json(plan: Plan, day: date) -> dict[str, Any]:
    """The sessions of a day as they stand in the plan's JSON, and the date of the next one after a day without."""
    view = day_view(plan, day)
    sessions = [one for one in plan_to_json(plan)["sessions"] if one["date"] == day.isoformat()]
    return {
        "schema": "ironstride/day/1",
        "plan_id": plan.plan_id,
        "date": day.isoformat(),
        "week": view.week.number if view.week else None,
        "sessions": sessions,
        "next_date": view.next_day.isoformat() if view.next_day else None,
    }


def season_json(plan: Plan) -> dict[str, Any]:
    """The whole plan (``ironstride/plan/1``)."""
    return plan_to_json(plan)
