"""A settled season becomes a plan: sessions with reasons, weeks, compromises, what did not fit, and the proof."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final

from ironstride.calendar_time import monday_of
from ironstride.evidence.register import load_register
from ironstride.placement.problem_document import document_sha256, problem_document
from ironstride.planning.add_ons import with_add_ons
from ironstride.planning.assemble import sessions_of, weeks_of
from ironstride.planning.basis import Basis
from ironstride.planning.compile_problem import Situation
from ironstride.planning.findings import plan_findings
from ironstride.planning.given_up import given_up
from ironstride.planning.lived import HAPPENED
from ironstride.planning.locks import locks_in_illness, races_while_stopped
from ironstride.planning.naming import Names
from ironstride.planning.plan_named import MADE_BY, plan_named
from ironstride.planning.reasons import with_reasons
from ironstride.planning.request import Planned
from ironstride.planning.rhythm import rhythm_entries
from ironstride.planning.rounds import Settled
from ironstride.planning.unplaced import unplaced_of
from ironstride.prescription.fill_plan import filled
from ironstride.prescription.filling import Done, Filling
from ironstride.rules.wishes import KeepPlan
from ironstride.training.athlete import Athlete
from ironstride.training.kinds import Kind
from ironstride.training.plan import Plan, PlanFinding, Proof, RhythmEntry, Unplaced
from ironstride.training.session import Session, SessionStatus
from ironstride.training.window import RealDay

OPTIMAL: Final = "optimal"
FEWEST_MOVES: Final = "fewest-moves"
"""Nothing better exists for so few moved sessions, as dear as moving is to the athlete."""


@dataclass(frozen=True, slots=True)
class Made:
    """Everything that a plan is written from."""

    athlete: Athlete
    as_of: date
    """The first day that was planned; what lies before it is the parent's."""
    parent: Plan | None
    situation: Situation
    settled: Settled
    given_ids: Mapping[tuple[date, int, str], str] | None = None
    """(day, start, demand) -> the id that a moved session keeps."""
    repaired: bool = False
    """Made from the plan before with the fewest moves: its past stays, and moving sessions is no compromise."""
    done: Done = field(default_factory=Done)
    """What was logged and chosen."""
    elsewhere: frozenset[str] = frozenset()
    """Ids of coming sessions that were done on an earlier day: they stay in the plan as they are."""


def plan_of(made: Made, basis: Basis) -> Planned:
    """The plan, with the past of the plan before as it was."""
    register, settled, athlete = load_register(), made.settled, made.athlete
    days = made.situation.days
    names = Names.after(made.parent, settled.season.weeks[0].start, made.as_of, imperial=athlete.units == "imperial")
    before = made.parent if made.repaired else None
    known = () if before is None else before.sessions
    names.leave(one.id for one in known if one.kind is Kind.MOBILITY or one.id in made.elsewhere)
    placed = sessions_of(settled, names, made.given_ids or {}, made.situation.freely_held)
    findings = plan_findings(settled, placed, register)
    if made.repaired:
        findings = tuple(finding for finding in findings if finding.rule != KeepPlan.id)
    told = with_reasons(settled, placed, findings, register)
    frozen = tuple(session for session in known if session.date < made.as_of)
    called_off = [one for one in known if is_called_off(one, made.as_of) or one.id in made.elsewhere]
    coming = [week for week in settled.season.weeks if week.last_day >= made.as_of]
    added = with_add_ons(told, coming, days, athlete, names, known, settled.season.reliefs)
    document = problem_document(settled.problem)
    behind = () if before is None else (week for week in before.weeks if week.start < monday_of(made.as_of))
    unplaced = unplaced_of(settled)
    out = (*locks_in_illness(athlete.locks, days), *races_while_stopped(athlete.goals, days))
    own = _as_done(_in_their_zones(added, days), made.parent)
    sessions = sorted([*frozen, *called_off, *own], key=lambda session: (session.date, session.start, session.id))
    plan = Plan(
        plan_id="",
        parent=made.parent.plan_id if made.parent else None,
        made_by=MADE_BY,
        athlete=athlete.name,
        timezone=athlete.timezone,
        as_of=made.as_of,
        goals=athlete.goals,
        strategy=settled.season.strategy.value,
        rhythm=tuple(RhythmEntry(*entry) for entry in rhythm_entries(settled.rhythm.of_phase)),
        assumptions=(settled.season.strategy_reason, *settled.season.assumptions),
        losses=(*settled.season.losses, *given_up(settled), *out),
        weeks=(*behind, *weeks_of(settled, placed, made.as_of, frozen)),
        sessions=filled(sessions, Filling(athlete, settled.season, made.as_of, made.done)),
        unplaced=unplaced,
        findings=findings,
        proof=_proof(settled, document, OPTIMAL if not made.repaired else FEWEST_MOVES, _priced(findings, unplaced)),
    )
    return Planned(plan_named(plan), document, basis)


def is_called_off(session: Session, as_of: date) -> bool:
    """Whether a coming session will not be done: it stays in the plan as such, and needs no place."""
    return session.date >= as_of and session.status in {SessionStatus.SKIPPED, SessionStatus.CANCELLED}


def _as_done(sessions: list[Session], before: Plan | None) -> list[Session]:
    """The sessions, those that were done already as the plan before has them."""
    happened = {} if before is None else {one.id: one for one in before.sessions if one.status in HAPPENED}
    return [happened.get(one.id, one) if happened.get(one.id, one).date == one.date else one for one in sessions]


def _priced(findings: tuple[PlanFinding, ...], unplaced: tuple[Unplaced, ...]) -> int:
    return sum(finding.price for finding in findings) + sum(one.price for one in unplaced)


def _in_their_zones(sessions: list[Session], days: tuple[RealDay, ...]) -> list[Session]:
    """The sessions, those of days spent elsewhere with the zone of that day."""
    zones = {day.date: day.timezone for day in days if day.timezone is not None}
    return [replace(one, timezone=zones[one.date]) if one.date in zones else one for one in sessions]


def _proof(settled: Settled, document: Mapping[str, object], status: str, cost: int) -> Proof:
    problem = settled.problem
    rules = sorted({rule.id for book in problem.books.values() for rule in book.rules})
    prices = next(iter(problem.books.values())).prices
    return Proof(
        status=status,
        cost=cost,
        problem=document_sha256(document),
        rounds=settled.rounds,
        states=settled.optimum.states,
        rules=tuple(rules),
        prices={**prices.findings, **{f"unplaced-{name}": price for name, price in prices.unplaced.items()}},
    )
