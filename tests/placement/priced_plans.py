"""Every plan of a small problem with its price, for questions that ask about more than the optimum."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ironstride.placement.pins import Pin
from ironstride.placement.problem import Problem
from ironstride.rules.placed import Origin, Placed
from tests.placement.every_plan import Content, every_plan
from tests.placement.finished_plan import Forbidden, cost_of


@dataclass(frozen=True)
class PricedPlan:
    """A plan that nothing forbids."""

    cost: int
    days: tuple[Content, ...]
    pins: frozenset[Pin]


def priced_plans(problem: Problem) -> list[PricedPlan]:
    """Every plan that nothing forbids, priced by the reviewer."""
    found = []
    for days in every_plan(problem):
        try:
            cost = cost_of(problem, days)
        except Forbidden:
            continue
        found.append(PricedPlan(cost, tuple(days), pins_of(session for sessions, _ in days for session in sessions)))
    return found


def pins_of(sessions: Iterable[Placed]) -> frozenset[Pin]:
    """Which kinds of sessions lie in which time slots, of those that may lie elsewhere."""
    return frozenset(
        Pin(session.day, session.slot.start, session.demand, session.kind)
        for session in sessions
        if session.slot is not None and session.origin is Origin.PLANNED
    )


def least_by_pin(plans: Iterable[PricedPlan], leaving: Pin | None = None) -> Mapping[Pin, int]:
    """The cheapest plan of each pin, plans that fulfil `leaving` not counted."""
    least: dict[Pin, int] = {}
    for plan in plans:
        if leaving in plan.pins:
            continue
        for pin in plan.pins:
            least[pin] = min(plan.cost, least.get(pin, plan.cost))
    return least
