"""A whole plan lived by a simulated athlete."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from ironstride.simulate.day_lived import DayLived
from ironstride.simulate.person import SimulatedPerson
from ironstride.training.plan import Plan
from ironstride.training.session import Session


def simulate(plan: Plan, days: Iterable[date], person: SimulatedPerson) -> Iterator[DayLived]:
    """Each day of the plan, in order; a day without sessions is lived too.

    Raises:
        ValueError: when the days do not follow each other.
    """
    by_day: dict[date, list[Session]] = {}
    for one in plan.sessions:
        by_day.setdefault(one.date, []).append(one)
    races = {goal.date: goal.distance_m for goal in plan.goals}
    for day in days:
        tomorrow = by_day.get(day + timedelta(days=1), ())
        yield person.live_day(day, by_day.get(day, ()), tomorrow, races.get(day))


def days_of(plan: Plan) -> tuple[date, ...]:
    """Every day from the plan's first to the Sunday of its last week."""
    last = plan.weeks[-1].start + timedelta(days=6)
    return tuple(plan.as_of + timedelta(days=ahead) for ahead in range((last - plan.as_of).days + 1))
