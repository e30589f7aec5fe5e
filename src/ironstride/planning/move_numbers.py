"""The three numbers of a move, in prices of compromises: as it is, repaired, and free."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ironstride.placement.alternatives import alternatives
from ironstride.placement.table_cache import TableCache
from ironstride.placement.with_pin import PinnedPlan
from ironstride.planning.findings import review_problem
from ironstride.planning.moves import SlotOffer
from ironstride.planning.opened_plan import OpenedPlan, as_it_is, open_plan, pin_at
from ironstride.rules.placed import Origin, Placed
from ironstride.rules.verdict import Force
from ironstride.rules.wishes import KeepPlan
from ironstride.training.kinds import Stability
from ironstride.training.refusal import Refusal
from ironstride.training.session import Session
from ironstride.units import MINUTES_PER_DAY


@dataclass(frozen=True, slots=True)
class MoveNumbers:
    """What a session in another slot costs more than the plan as it is; negative where it saves, None = not possible
    (or more than is counted).
    """

    as_is: int | None
    """All else stays; a session that is there changes places with it."""
    repaired: int | None
    """Others may move where that saves more than a move is worth."""
    free: int | None
    """Everything may move for nothing."""


def move_numbers(
    opened: OpenedPlan,
    session: Session,
    offers: Sequence[SlotOffer],
    now: PinnedPlan,
    cache: TableCache | None = None,
) -> tuple[MoveNumbers, ...]:
    """The numbers of each offer against the plan as it is `now`."""
    free = _free(opened, session, offers, cache or TableCache())
    return tuple(
        MoveNumbers(_as_is(opened, session, offer, now), offer.extra, extra)
        for offer, extra in zip(offers, free, strict=True)
    )


def _free(opened: OpenedPlan, session: Session, offers: Sequence[SlotOffer], cache: TableCache) -> list[int | None]:
    loose = open_plan(replace(opened.running, stability=Stability.FIND_THE_BEST), cache)
    if isinstance(loose, Refusal):
        return [None] * len(offers)
    found = alternatives(
        loose.forward, loose.week_of(session.date), [offer.pin for offer in offers], leaving=pin_at(loose, session)
    )
    above = loose.own_move + as_it_is(opened, session).cost
    costs = [found.costs.get(offer.pin) for offer in offers]
    return [None if cost is None else cost - above for cost in costs]


def _as_is(opened: OpenedPlan, session: Session, offer: SlotOffer, now: PinnedPlan) -> int | None:
    """The reviewer's word on the plan with nothing but this session (and whoever is there) elsewhere."""
    before = [placed for day in now.days for placed in day.sessions]
    pin = pin_at(opened, session)
    mine = next((one for one in before if _is(one, opened, session)), None)
    if mine is None or pin is None or mine.slot is None:
        return None
    start = offer.pin.day * MINUTES_PER_DAY + offer.slot.usable_start
    there = [one for one in before if _in_slot(one, offer) and one.origin is not Origin.FIXED]
    after = [one for one in before if one is not mine and one not in there]
    after.append(replace(mine, start=start, end=start + mine.minutes, slot=offer.slot, combined=False))
    for other in there:
        moved = replace(other, start=mine.start, end=mine.start + other.minutes, slot=mine.slot, combined=False)
        after.append(moved)
    if any(one.slot is not None and one.clock_start + one.minutes > one.slot.end for one in after):
        return None
    old, new = _cost(opened, before), _cost(opened, after)
    return None if old is None or new is None else new - old


def _is(placed: Placed, opened: OpenedPlan, session: Session) -> bool:
    start = (session.date - opened.problem.epoch).days * MINUTES_PER_DAY + session.start
    return placed.demand == session.demand and placed.start == start


def _in_slot(placed: Placed, offer: SlotOffer) -> bool:
    return placed.day == offer.pin.day and offer.slot.start <= placed.clock_start < offer.slot.end


def _cost(opened: OpenedPlan, placed: list[Placed]) -> int | None:
    """The reviewer's sum without the price of moving; None where a rule is broken."""
    found = review_problem(opened.problem, placed)
    if any(one.force is Force.MUST and one.because is None for one in found):
        return None
    return sum(one.price for one in found if one.rule.id != KeepPlan.id)
