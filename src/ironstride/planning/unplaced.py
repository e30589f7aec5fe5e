"""What did not fit, with its price: sessions left out and leg sessions that became upper body."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from ironstride.calendar_time import DAYS_PER_WEEK
from ironstride.planning.rounds import Settled
from ironstride.rules.placed import Origin, Placed
from ironstride.training.demand import Demand
from ironstride.training.plan import Unplaced

DID_NOT_FIT: Final = "did-not-fit"
LEGS_LEFT_OUT: Final = "legs-left-out"
PEOPLE_SAY: Final = {
    "easy": "an easy run",
    "long": "the long run",
    "quality-1": "the hard run",
    "quality-2": "the second hard run",
    "strength": "a strength session",
}


def unplaced_of(settled: Settled) -> tuple[Unplaced, ...]:
    """Everything the season asked and the search left out, in time order."""
    found: list[Unplaced] = []
    placed = _by_week(settled)
    for week in settled.problem.weeks:
        monday = settled.problem.epoch + timedelta(weeks=week.week)
        sessions = placed.get(week.week, [])
        for demand in week.demands:
            mine = [session for session in sessions if session.demand == demand.name]
            found.extend(_left_out(demand, len(mine), monday))
            found.extend(_legs_left_out(demand, mine, monday))
    return tuple(found)


def _by_week(settled: Settled) -> dict[int, list[Placed]]:
    by_week: dict[int, list[Placed]] = {}
    for day in settled.optimum.days:
        free = [session for session in day.sessions if session.origin is Origin.PLANNED]
        by_week.setdefault(day.day // DAYS_PER_WEEK, []).extend(free)
    return by_week


def _left_out(demand: Demand, placed: int, monday: date) -> list[Unplaced]:
    prices = demand.unplaced[: demand.count - placed]
    name = PEOPLE_SAY.get(demand.name, f"a {demand.forms[0].kind.value} session")
    text = f"{name} did not fit"
    return [Unplaced(demand.forms[0].kind.value, monday, DID_NOT_FIT, price, text) for price in prices]


def _legs_left_out(demand: Demand, mine: list[Placed], monday: date) -> list[Unplaced]:
    """Leg sessions that were asked and became upper body and core; a session that is missing altogether is told
    above.
    """
    exposures = sum(session.leg_exposure for session in mine)
    missing = max(0, demand.leg_exposures - exposures - (demand.count - len(mine)))
    text = "leg work of one strength session became upper body and core"
    return [Unplaced("legs", monday, LEGS_LEFT_OUT, price, text) for price in demand.missing_exposure[:missing]]
