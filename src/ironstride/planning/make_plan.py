"""The main job: an athlete, their history and a date become a proved season, or a typed refusal."""

from __future__ import annotations

from ironstride.placement.table_cache import TableCache
from ironstride.planning.basis import basis_of
from ironstride.planning.compile_problem import Situation
from ironstride.planning.memory import old_places, old_rhythm, past_sessions
from ironstride.planning.plan_of import Made, plan_of
from ironstride.planning.refuse import refuse_stuck
from ironstride.planning.request import Planned, PlanRequest
from ironstride.planning.rounds import Stuck, settle
from ironstride.planning.season_maker import SeasonSource, season_maker
from ironstride.planning.statuses import BookShelf
from ironstride.season.week_frame import season_span
from ironstride.training.availability import real_days
from ironstride.training.refusal import Refusal


def make_plan(request: PlanRequest, cache: TableCache | None = None) -> Planned | Refusal:
    """Plans a season and proves it.

    The same request gives the same plan, byte for byte. A request that cannot be met is refused with the smallest
    changes that would make it possible.
    """
    cache = cache or TableCache()
    athlete, as_of = request.athlete, request.as_of
    first_monday, last_day = season_span(athlete, as_of)
    days = real_days(athlete, first_monday, last_day)
    memory = () if request.history is None else past_sessions(request.history, first_monday, as_of)
    situation = Situation(
        athlete,
        tuple(day for day in days if day.date >= as_of),
        memory,
        BookShelf(athlete),
        old_places(request.parent),
        old_rhythm(request.parent),
    )
    make = season_maker(SeasonSource(athlete, request.history, as_of), days)
    settled = settle(make, situation, cache)
    if isinstance(settled, Refusal):
        return settled
    if isinstance(settled, Stuck):
        return refuse_stuck(settled, cache)
    basis = basis_of(athlete, as_of, request.history, settled, days)
    return plan_of(Made(athlete, as_of, request.parent, situation, settled, done=request.done), basis)
