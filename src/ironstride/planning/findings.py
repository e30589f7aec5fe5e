"""The reviewer's word on the finished plan, as compromises for people; and the check that it sums to the search's
cost.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Final

from ironstride.calendar_time import DAYS_PER_WEEK, WEEKDAY_NAMES
from ironstride.evidence.register import Register
from ironstride.placement.problem import Problem
from ironstride.planning.assemble import PlacedSession
from ironstride.planning.remedies import remedy_of
from ironstride.planning.rounds import Settled
from ironstride.rules.placed import Origin, Placed
from ironstride.rules.review import ReviewFinding, review
from ironstride.rules.sentences import amount, say
from ironstride.rules.verdict import Force, Unit
from ironstride.training.kinds import QUALITY_KINDS, STRENGTH_KINDS, Kind
from ironstride.training.plan import PlanFinding

SHORTER: Final = "shorter-session"
"""Id of the compromise that a session is shorter or lighter than the season wished."""


def review_problem(problem: Problem, placed: list[Placed]) -> tuple[ReviewFinding, ...]:
    """The reviewer's findings on placed sessions of a problem; the past is added."""
    contexts = {day.day: day.context for day in problem.days}
    books = {week.week: problem.books[week.book] for week in problem.weeks}
    everything = [*placed, *problem.memory]
    first, last = problem.days[0].day, problem.days[-1].day
    return review(everything, contexts, lambda week: books[week], first, last)


def plan_findings(settled: Settled, sessions: list[PlacedSession], register: Register) -> tuple[PlanFinding, ...]:
    """All compromises of a plan: what rules say, and sessions that are shorter than wished."""
    problem = settled.problem
    placed = [session for day in settled.optimum.days for session in day.sessions]
    ids = {one.placed: one.session.id for one in sessions}
    everything = [*placed, *problem.memory]
    found = [finding_of(f, everything, ids, problem.epoch, register) for f in review_problem(problem, placed)]
    return (*found, *_shorter(settled, sessions))


def finding_text(finding: ReviewFinding, everything: Sequence[Placed], epoch: date) -> str:
    """A finding in words; its sessions are indexes into `everything`."""
    names = [person_name(everything[index], epoch) for index in finding.sessions]
    later = names[-1] if finding.rule.scope == "gap" else (names[0] if names else "")
    text = say(finding.rule, finding.verdict, names[0] if names else "", later)
    if finding.rule.scope in {"week", "streak"}:
        text = f"{text} (week of {(epoch + timedelta(weeks=finding.day // DAYS_PER_WEEK)).isoformat()})"
    return text


def finding_of(
    finding: ReviewFinding, everything: Sequence[Placed], ids: Mapping[Placed, str], epoch: date, register: Register
) -> PlanFinding:
    """A finding as plans tell it; its sessions are indexes into `everything`, `ids` are those of the plan's own."""
    verdict = finding.verdict
    involved = [everything[index] for index in finding.sessions]
    names = [person_name(session, epoch) for session in involved]
    text = finding_text(finding, everything, epoch)
    counts = verdict.unit is not Unit.FLAG
    return PlanFinding(
        rule=finding.rule.id,
        force=finding.force.value,
        because=finding.because,
        sessions=tuple(ids[session] for session in involved if session in ids),
        measured=amount(verdict.measured, verdict.unit) if counts else "",
        asked=amount(verdict.asked, verdict.unit) if counts else "",
        shortfall=amount(abs(verdict.asked - verdict.measured), verdict.unit) if counts else "",
        price=finding.price,
        text=text,
        evidence=tuple(register.row(row).id for row in finding.rule.evidence),
        remedy=remedy_of(finding, involved, names),
    )


def _shorter(settled: Settled, sessions: list[PlacedSession]) -> list[PlanFinding]:
    made = []
    for one in sessions:
        if one.placed.origin is not Origin.PLANNED:
            continue
        week = settled.season.weeks[one.placed.day // DAYS_PER_WEEK]
        form = week.form(one.placed.demand, one.placed.form)
        if form is None or not form.price:
            continue
        session = one.session
        name = person_name(one.placed, settled.problem.epoch)
        text = f"{name} is {session.minutes} min; {session.asked_minutes} min were wished"
        if session.minutes >= session.asked_minutes:
            text = f"{name} leaves the legs out; leg work was wished"
        made.append(
            PlanFinding(
                SHORTER,
                Force.SHOULD.value,
                None,
                (session.id,),
                f"{session.minutes} min",
                f"{session.asked_minutes} min",
                f"{max(0, session.asked_minutes - session.minutes)} min",
                form.price,
                text,
                remedy=f"a time slot that holds {session.asked_minutes} min",
            )
        )
    return made


def person_name(session: Placed, epoch: date) -> str:
    """A session as people name it: "Tuesday's lift"."""
    day = epoch + timedelta(days=session.day)
    weekday = WEEKDAY_NAMES[day.weekday()]
    if session.origin is Origin.FIXED or (session.kind is Kind.OTHER and session.demand):
        return f"{weekday}'s {session.demand}"
    return f"{weekday}'s {kind_name(session.kind)}"


def kind_name(kind: Kind) -> str:
    """A kind in prose."""
    if kind in STRENGTH_KINDS:
        return "upper-body lift" if kind is Kind.UPPER_CORE else "lift"
    if kind in QUALITY_KINDS:
        return {Kind.RACE_PACE: "race-pace run", Kind.HILLS: "hill run", Kind.THRESHOLD: "threshold run"}.get(
            kind, "interval run"
        )
    names = {
        Kind.EASY: "easy run",
        Kind.RECOVERY: "recovery run",
        Kind.LONG: "long run",
        Kind.TEST: "fitness test",
        Kind.RACE: "race",
    }
    return names.get(kind, kind.value)


def cost_of(findings: tuple[PlanFinding, ...]) -> int:
    """The sum of the priced compromises."""
    return sum(finding.price for finding in findings)
