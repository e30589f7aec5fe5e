"""The main job: an athlete, their history and a date become a proved season, or a typed refusal."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from ironstride.evidence.register import load_register
from ironstride.placement.fit import fit
from ironstride.placement.plain_values import plain
from ironstride.placement.problem_document import document_sha256, problem_document
from ironstride.placement.table_cache import TableCache
from ironstride.planning.add_ons import with_add_ons
from ironstride.planning.assemble import sessions_of, weeks_of
from ironstride.planning.compile_problem import Situation
from ironstride.planning.findings import plan_findings
from ironstride.planning.given_up import given_up
from ironstride.planning.memory import old_places, old_rhythm, past_sessions
from ironstride.planning.naming import Names
from ironstride.planning.reasons import with_reasons
from ironstride.planning.refuse import refuse_stuck
from ironstride.planning.request import Planned, PlanRequest
from ironstride.planning.rhythm import rhythm_entries
from ironstride.planning.rounds import Settled, Stuck, settle
from ironstride.planning.statuses import BookShelf
from ironstride.planning.unplaced import unplaced_of
from ironstride.rules.status import RuleStatus, book_for
from ironstride.season.fit import FitResult
from ironstride.season.make_season import make_season
from ironstride.season.season_week import Ceilings, Season
from ironstride.season.start_from_history import start_from_history
from ironstride.season.starting_point import stated_start
from ironstride.season.week_frame import season_span
from ironstride.training.availability import real_days
from ironstride.training.demand import Demand
from ironstride.training.kinds import Level
from ironstride.training.plan import Plan, Proof, RhythmEntry
from ironstride.training.refusal import Refusal
from ironstride.training.session import Session
from ironstride.training.window import RealDay

MADE_BY: Final = "ironstride/1"
ID_LENGTH: Final = 12


def make_plan(request: PlanRequest, cache: TableCache | None = None) -> Planned | Refusal:
    """Plans a season and proves it.

    The same request gives the same plan, byte for byte. A request that cannot be met is refused with the smallest
    changes that would make it possible.
    """
    cache = cache or TableCache()
    athlete, as_of = request.athlete, request.as_of
    first_monday, last_day = season_span(athlete, as_of)
    days = real_days(athlete, first_monday, last_day)
    start = stated_start(athlete) if request.history is None else start_from_history(athlete, request.history)

    day_rules = book_for(RuleStatus(athlete.level or Level.INTERMEDIATE), athlete.rules)

    def holds(week: tuple[RealDay, ...], demands: tuple[Demand, ...], /) -> FitResult:
        held = fit(week, demands, day_rules)
        return FitResult(held.placed, held.all_required_held)

    def season_maker(ceilings: Ceilings | None) -> Season | Refusal:
        return make_season(athlete, start, days, as_of, holds, ceilings)

    memory = () if request.history is None else past_sessions(request.history, first_monday, as_of)
    situation = Situation(
        athlete,
        tuple(day for day in days if day.date >= as_of),
        memory,
        BookShelf(athlete),
        old_places(request.parent),
        old_rhythm(request.parent),
    )
    settled = settle(season_maker, situation, cache)
    if isinstance(settled, Refusal):
        return settled
    if isinstance(settled, Stuck):
        return refuse_stuck(settled, cache)
    return plan_of(request, settled, situation.days)


def plan_of(request: PlanRequest, settled: Settled, days: tuple[RealDay, ...]) -> Planned:
    """The plan of a settled season."""
    register = load_register()
    names = Names.after(request.parent, settled.season.weeks[0].start, imperial=request.athlete.units == "imperial")
    placed = sessions_of(settled, names)
    findings = plan_findings(settled, placed, register)
    unplaced = unplaced_of(settled)
    told = with_reasons(settled, placed, findings, register)
    sessions = _in_their_zones(with_add_ons(told, settled.season.weeks, days, request.athlete, names), days)
    document = problem_document(settled.problem)
    plan = Plan(
        plan_id="",
        parent=request.parent.plan_id if request.parent else None,
        made_by=MADE_BY,
        athlete=request.athlete.name,
        timezone=request.athlete.timezone,
        as_of=request.as_of,
        goals=request.athlete.goals,
        strategy=settled.season.strategy.value,
        rhythm=tuple(RhythmEntry(*entry) for entry in rhythm_entries(settled.rhythm.of_phase)),
        assumptions=(settled.season.strategy_reason, *settled.season.assumptions),
        losses=(*settled.season.losses, *given_up(settled)),
        weeks=weeks_of(settled, placed),
        sessions=tuple(sessions),
        unplaced=unplaced,
        findings=findings,
        proof=_proof(settled, document),
    )
    return Planned(replace(plan, plan_id=_plan_id(plan)), document)


def _in_their_zones(sessions: list[Session], days: tuple[RealDay, ...]) -> list[Session]:
    """The sessions, those of days spent elsewhere with the zone of that day."""
    zones = {day.date: day.timezone for day in days if day.timezone is not None}
    return [replace(one, timezone=zones[one.date]) if one.date in zones else one for one in sessions]


def _proof(settled: Settled, document: Mapping[str, object]) -> Proof:
    problem = settled.problem
    rules = sorted({rule.id for book in problem.books.values() for rule in book.rules})
    prices = next(iter(problem.books.values())).prices
    return Proof(
        status="optimal",
        cost=settled.optimum.cost,
        problem=document_sha256(document),
        rounds=settled.rounds,
        states=settled.optimum.states,
        rules=tuple(rules),
        prices={**prices.findings, **{f"unplaced-{name}": price for name, price in prices.unplaced.items()}},
    )


def _plan_id(plan: Plan) -> str:
    """A short name made from what the plan says: the same plan has the same name."""
    return document_sha256(plain(plan))[:ID_LENGTH]
