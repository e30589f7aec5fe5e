"""What is on today, or when the next session is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from ironstride.use.session_contents import day_workouts
from ironstride.use.show_plan import DayView, day_view
from ironstride.use.shown_plan import ShownPlan
from ironstride.web.views.chip_view import Chip, chip_alone
from ironstride.web.views.workout_view import WorkoutLine, workout_view


@dataclass(frozen=True, slots=True)
class TodaySession:
    """A session with its workout."""

    chip: Chip
    workout: tuple[WorkoutLine, ...]


@dataclass(frozen=True, slots=True)
class TodayPage:
    """The day."""

    view: DayView
    sessions: tuple[TodaySession, ...]
    following: tuple[Chip, ...]
    """Of the next day with sessions, after a day without; else of tomorrow."""
    following_day: date | None
    undecided: tuple[Chip, ...]
    """Sessions of the last days of which nothing is known yet."""


LOOKS_BACK = timedelta(days=3)


def today_page(shown: ShownPlan, today: date) -> TodayPage:
    """The day as its page shows it."""
    view = day_view(shown.plan, today)
    sessions = {one.id: one for one in shown.plan.sessions}
    inside = day_workouts(shown.plan, today, shown.units)
    own = tuple(
        TodaySession(chip_alone(sessions[card.id], today), workout_view(inside.get(card.id, ()))) for card in view.cards
    )
    day = view.next_day or today + timedelta(days=1)
    following = tuple(chip_alone(one, today) for one in shown.plan.sessions if one.date == day)
    behind = [one for one in shown.plan.sessions if today - LOOKS_BACK <= one.date < today]
    undecided = tuple(chip_alone(one, today) for one in behind if _is_open(one.status.value, one.sport.value))
    return TodayPage(view, own, following, day if following else None, undecided)


def _is_open(status: str, sport: str) -> bool:
    return status == "planned" and sport in {"run", "strength", "race"}
