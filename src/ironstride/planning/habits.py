"""Habits: sessions that the athlete likes to have at the same time every week, as part of the rhythm."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from ironstride.calendar_time import DAYS_PER_WEEK
from ironstride.rules.placed import RhythmWish
from ironstride.training.athlete import Habit
from ironstride.training.demand import Demand

Place = tuple[int, int]
"""Weekday (Monday 0) and minute of the day."""


def with_habits(
    wishes: tuple[RhythmWish, ...], habits: Iterable[Habit], demands: Sequence[Demand]
) -> tuple[RhythmWish, ...]:
    """The rhythm with one place of the same kind given up for each habit: the one it replaces, else the nearest."""
    by_demand = {wish.demand: wish for wish in wishes}
    for habit in habits:
        demand = next((one for one in demands if one.forms[0].kind in habit.kinds), None)
        if demand is None:
            continue
        place = (habit.weekday, habit.start)
        wish = by_demand.get(demand.name, RhythmWish(demand.name, ()))
        places = list(wish.places)
        if place not in places:
            if len(places) >= demand.count:
                places.remove(gives_way(places, habit))
            places.append(place)
        by_demand[demand.name] = replace(wish, places=tuple(sorted(places)), habit=True)
    return tuple(by_demand[name] for name in sorted(by_demand))


def gives_way(places: Sequence[Place], habit: Habit) -> Place:
    """The place that a habit replaces: its own former one, else the one that is the fewest days away in the week's
    circle, then the nearest on the clock.
    """
    if habit.instead_of is not None and habit.instead_of in places:
        return habit.instead_of
    place = (habit.weekday, habit.start)

    def distance(other: Place) -> tuple[int, int, Place]:
        days = abs(other[0] - place[0])
        return min(days, DAYS_PER_WEEK - days), abs(other[1] - place[1]), other

    return min(places, key=distance)
