"""The plan that mends what has to be mended and moves as little as possible."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from ironstride.calendar_time import DAYS_PER_WEEK
from ironstride.placement.problem import Problem
from ironstride.placement.search import Infeasible, Optimum, search
from ironstride.placement.table_cache import TableCache
from ironstride.placement.tables import build_tables
from ironstride.placement.trade_off import FreeWeeks, OldPlan, TradeOffPoint, trade_off
from ironstride.planning.lending import keeps_every_rule, lent
from ironstride.rules.placed import OldPlace, Origin

MOST_WEEKS: Final = 3
"""So many weeks in a row are searched with a counter of moves; a change that reaches further is placed at the price of
moving.
"""


@dataclass(slots=True)
class FewestMoves:
    """Places a problem near a plan: no move that saves less than moving a session is worth to the athlete."""

    old: OldPlan
    price: int
    """What the problem charges for a moved session."""
    points: tuple[TradeOffPoint, ...] = field(default=())
    """The trade-off behind the last answer; empty when it was placed at the price of moving alone."""

    def __call__(self, problem: Problem, cache: TableCache) -> tuple[Problem, Optimum | Infeasible]:
        """The placement, and the problem it is of: one with a session lent to the next week where nothing else fits."""
        tables = build_tables(problem, cache)
        found = search(tables)
        self.points = ()
        if isinstance(found, Infeasible):
            return self._lent(problem, found, cache)
        weeks = self._changed(found)
        if not weeks or max(weeks) - min(weeks) >= MOST_WEEKS:
            return problem, found
        points = trade_off(tables, self.old, FreeWeeks(min(weeks), max(weeks)), self.price)
        if not points:
            return problem, found
        self.points = points
        best = min(points, key=lambda point: (point.cost + self.price * self._disturbed(point), point.moves))
        return problem, Optimum(best.cost + self.price * best.moves, best.days, found.states)

    def _disturbed(self, point: TradeOffPoint) -> int:
        """Sessions that move or go: leaving one out keeps no more of the plan than moving it."""
        placed = sum(session.origin is Origin.PLANNED for day in point.days for session in day.sessions)
        return point.moves + max(0, sum(map(len, self.old.values())) - placed)

    def _lent(self, problem: Problem, stuck: Infeasible, cache: TableCache) -> tuple[Problem, Optimum | Infeasible]:
        for changed in lent(problem, stuck.week):
            found = search(build_tables(changed, cache))
            if isinstance(found, Optimum) and keeps_every_rule(changed, [s for d in found.days for s in d.sessions]):
                return changed, found
        return problem, stuck

    def _changed(self, found: Optimum) -> set[int]:
        """Weeks in which the placement is not where the plan is."""
        changed = set()
        for day in found.days:
            places = {OldPlace.of(s.demand, s.clock_start) for s in day.sessions if s.origin is Origin.PLANNED}
            if places != set(self.old.get(day.day, ())):
                changed.add(day.day // DAYS_PER_WEEK)
        return changed
