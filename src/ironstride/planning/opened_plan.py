"""A running plan with its search done, ready for questions about any week; and the plan as it is among its answers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ironstride.calendar_time import DAYS_PER_WEEK, monday_of
from ironstride.placement.alternatives import MORE_ABOVE
from ironstride.placement.forward import Ended, Forward, go_forward
from ironstride.placement.pins import Pin
from ironstride.placement.problem import Problem, ProblemDay
from ironstride.placement.search import optimum_of
from ironstride.placement.table_cache import TableCache
from ironstride.placement.tables import build_tables
from ironstride.placement.with_pin import PinnedPlan, best_with
from ironstride.planning.compile_problem import compile_problem
from ironstride.planning.move_price import move_price
from ironstride.planning.refuse import refuse_stuck
from ironstride.planning.rhythm import Rhythm, find_rhythm
from ironstride.planning.rounds import Stuck
from ironstride.planning.running_plan import Remade, RunningPlan, remake
from ironstride.rules.placed import OldPlace, Origin
from ironstride.season.season_week import Season
from ironstride.training.refusal import Refusal
from ironstride.training.session import Session


@dataclass(frozen=True, slots=True)
class OpenedPlan:
    """A running plan with its search done, ready for questions about any week."""

    running: RunningPlan
    remade: Remade
    season: Season
    rhythm: Rhythm
    problem: Problem
    forward: Forward

    @property
    def own_move(self) -> int:
        """What the search charges for a move that the athlete asks for: it is no cost to them."""
        return move_price(self.running.how_stable, self.running.athlete.rules)

    def week_of(self, day: date) -> int:
        """Weeks from the epoch Monday."""
        return (monday_of(day) - self.problem.epoch).days // DAYS_PER_WEEK

    def problem_day(self, day: date) -> ProblemDay | None:
        """What the search knows of a day; None outside the season's coming days."""
        number = (day - self.problem.epoch).days
        return next((one for one in self.problem.days if one.day == number), None)


def open_plan(running: RunningPlan, cache: TableCache | None = None) -> OpenedPlan | Refusal:
    """The running plan with its search done. A refusal says that the plan no longer fits at all.

    Raises:
        ValueError: when the season ends before today.
    """
    cache = cache or TableCache()
    remade = remake(running)
    season = remade.make(remade.ceilings)
    if isinstance(season, Refusal):
        return season
    situation = remade.situation
    bare = compile_problem(season, situation, {})
    rhythm = find_rhythm(season, bare, cache, situation.old_rhythm, running.athlete.habits, situation.kept_rhythm)
    problem = compile_problem(season, situation, rhythm.of_week)
    forward = go_forward(build_tables(problem, cache), MORE_ABOVE)
    if isinstance(forward, Ended):
        return refuse_stuck(Stuck(season, problem, forward.week), cache)
    return OpenedPlan(running, remade, season, rhythm, problem, forward)


def pin_at(opened: OpenedPlan, session: Session) -> Pin | None:
    """Where the session is now; None outside every slot."""
    day = opened.problem_day(session.date)
    slots = [] if day is None else [slot for slot in day.slots if slot.start <= session.start < slot.end]
    if day is None or not slots:
        return None
    return Pin(day.day, slots[0].start, session.demand, session.kind)


def as_it_is(opened: OpenedPlan, session: Session) -> PinnedPlan:
    """The plan with a session where it is now: what every other place of it is compared with.

    It is the best such plan; `is_the_plan` tells whether that is the plan in force.
    """
    here = pin_at(opened, session)
    found = None if here is None else best_with(opened.forward, here)
    if found is not None:
        return found
    best = optimum_of(opened.forward)
    return PinnedPlan(best.cost, best.days, opened.problem.days[0].day)


def is_the_plan(opened: OpenedPlan, found: PinnedPlan) -> bool:
    """Whether every session that may move lies where the plan in force has it."""
    old = opened.running.old_plan(opened.remade.days)
    for day in found.days:
        planned = {OldPlace.of(s.demand, s.clock_start) for s in day.sessions if s.origin is Origin.PLANNED}
        if planned != set(old.get(day.day, ())):
            return False
    return True
