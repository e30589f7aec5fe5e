"""The main job: an athlete, their history and a date become a proved season, or a typed refusal."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from ironstride.calendar_time import monday_of
from ironstride.placement.fit import fit
from ironstride.placement.problem_document import problem_document, problem_sha256
from ironstride.placement.table_cache import TableCache
from ironstride.planning.add_ons import with_add_ons
from ironstride.planning.assemble import PlacedSession, sessions_of, weeks_of
from ironstride.planning.compile_problem import Situation
from ironstride.planning.findings import plan_findings
from ironstride.planning.memory import old_places, past_sessions
from ironstride.planning.naming import Names
from ironstride.planning.reasons import with_reasons
from ironstride.planning.refuse import refuse_stuck
from ironstride.planning.request import Planned, PlanRequest
from ironstride.planning.rhythm import rhythm_entries
from ironstride.planning.rounds import Settled, Stuck, settle
from ironstride.planning.statuses import BookShelf
from ironstride.planning.unplaced import unplaced_of
from ironstride.season.make_season import make_season, season_span
from ironstride.season.season_week import Ceilings, Season
from ironstride.season.starting_point import StartingPoint
from ironstride.training.availability import real_days
from ironstride.training.plan import Plan, Proof, RhythmEntry
from ironstride.training.refusal import Refusal
from ironstride.training.window import RealDay

MADE_BY: Final = "ironstride/1"


@dataclass(frozen=True, slots=True)
class _Ground:
    """What does not change between rounds."""

    request: PlanRequest
    start: StartingPoint
    days: tuple[RealDay, ...]


def make_plan(request: PlanRequest, cache: TableCache | None = None) -> Planned | Refusal:
    """Plans a season and proves it.

    The same request gives the same plan, byte for byte. A request that cannot be met is refused with the smallest changes that would
    make it possible.
    """
    cache = cache or TableCache()
    athlete, as_of = request.athlete, request.as_of
    first_monday, last_day = season_span(athlete, as_of)
    days = real_days(athlete, as_of, last_day)
    ground = _Ground(request, starting_point(request), days)

    def season_maker(ceilings: Ceilings | None) -> Season | Refusal:
        return make_season(athlete, ground.start, days, as_of, fit, ceilings)

    memory = past_sessions(request.history, first_monday)
    situation = Situation(athlete, days, memory, BookShelf(athlete), old_places(request.parent))
    settled = settle(season_maker, situation, cache)
    if isinstance(settled, Refusal):
        return settled
    if isinstance(settled, Stuck):
        return refuse_stuck(settled, cache)
    return Planned(_plan(ground, settled), problem_document(settled.problem))
