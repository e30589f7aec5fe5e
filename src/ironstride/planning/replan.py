"""The plan made again from today: the past frozen, what is held kept, everything else moved as little as possible."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from ironstride.calendar_time import monday_of
from ironstride.placement.table_cache import TableCache
from ironstride.placement.trade_off import TradeOffPoint
from ironstride.planning.basis import basis_of
from ironstride.planning.fewest_moves import FewestMoves
from ironstride.planning.held_places import LENT
from ironstride.planning.move_price import move_price
from ironstride.planning.own_plan import is_own, own_again
from ironstride.planning.plan_of import Made, plan_of
from ironstride.planning.refuse import refuse_stuck
from ironstride.planning.request import Planned
from ironstride.planning.rounds import Settled, Stuck, settle
from ironstride.planning.running_plan import ONE_WEEK, RunningPlan, remake
from ironstride.training.refusal import Refusal


@dataclass(frozen=True, slots=True)
class Replanned:
    """The plan made again, and what fewer or more moves would have cost."""

    planned: Planned
    points: tuple[TradeOffPoint, ...]


def replan(running: RunningPlan, cache: TableCache | None = None) -> Replanned | Refusal:
    """The plan made again from today on, for the athlete as they are now. Nothing changed gives the same sessions.
    Of a plan that somebody else gave every session stays; only days out call theirs off.

    Raises:
        ValueError: when the season ends before today.
    """
    if is_own(running.plan):
        return Replanned(own_again(running), ())
    cache = cache or TableCache()
    remade = remake(running)
    place = FewestMoves(running.old_plan(remade.days), move_price(running.how_stable, running.athlete.rules))
    settled = settle(remade.make, remade.situation, cache, remade.ceilings, place)
    if isinstance(settled, Refusal):
        return settled
    if isinstance(settled, Stuck):
        return refuse_stuck(settled, cache)
    basis = basis_of(running.athlete, running.basis.as_of, running.basis.history, settled, remade.days, running.basis)
    given = {(one.date, one.start, one.demand): key for key, one in running.moved.items()} | _lent_ids(running, settled)
    made = Made(
        running.athlete,
        running.today,
        running.plan,
        remade.situation,
        settled,
        given,
        repaired=True,
        done=running.done,
        elsewhere=running.elsewhere(),
    )
    return Replanned(plan_of(made, basis), place.points)


def _lent_ids(running: RunningPlan, settled: Settled) -> dict[tuple[date, int, str], str]:
    """What is lent to the next week keeps the id it had in its own."""
    ids = {}
    for choice in settled.optimum.days:
        day = running.epoch + timedelta(days=choice.day)
        for placed in choice.sessions:
            own = [one for one in running.coming() if one.demand == placed.demand and one.form != LENT]
            before = [one.id for one in own if monday_of(one.date) == monday_of(day) - ONE_WEEK]
            if placed.form == LENT and before:
                ids[(day, placed.clock_start, placed.demand)] = before[0]
    return ids
