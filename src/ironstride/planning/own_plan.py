"""A plan of sessions that somebody else gave: nothing is generated and nothing moves; the rules only say what they see.

For athletes whose season should come from somebody qualified who knows them, and for whoever follows another plan.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from ironstride.calendar_time import DAYS_PER_WEEK, monday_of
from ironstride.evidence.register import load_register
from ironstride.planning.basis import Basis, person_of
from ironstride.planning.findings import finding_of
from ironstride.planning.naming import Names
from ironstride.planning.own_sessions import OwnAsk, as_placed, own_sessions, window_of
from ironstride.planning.own_status import own_status
from ironstride.planning.plan_named import MADE_BY, plan_named
from ironstride.planning.request import Planned
from ironstride.planning.running_plan import RunningPlan
from ironstride.rules.book import RuleBook
from ironstride.rules.days_without_training import SickDay
from ironstride.rules.placed import DayContext
from ironstride.rules.review import review
from ironstride.rules.status import book_for
from ironstride.rules.verdict import Force
from ironstride.season.capacity import week_capacity
from ironstride.season.eased_week import eased_on
from ironstride.season.time_off import days_that_matter, illnesses, times_off
from ironstride.season.way_back import way_back
from ironstride.training.athlete import Athlete
from ironstride.training.availability import real_day, real_days
from ironstride.training.kinds import RUN_KINDS, STRENGTH_KINDS, Kind, Phase, Strategy, Tag
from ironstride.training.plan import Plan, PlanFinding, PlanWeek, Proof
from ironstride.training.relief import Relief
from ironstride.training.session import NOT_DONE, OWN, Session, SessionStatus

ABOUT: Final = "Your own plan: the sessions are as they were given to you, and nothing is added or moved."


def is_own(plan: Plan) -> bool:
    """Whether a plan holds what somebody else gave."""
    return plan.strategy == OWN


def make_own_plan(ask: OwnAsk, parent: Plan | None = None, assumptions: Sequence[str] = ()) -> Planned | None:
    """The plan; None where no session lies in its days. Ids of the plan before are kept where it had the same.

    Args:
        ask: The sessions, and from when to when.
        parent: The plan in force.
        assumptions: What was taken for granted in reading them.
    """
    first = monday_of(ask.as_of)
    names = Names.after(parent, first, ask.as_of, imperial=ask.athlete.units == "imperial")
    sessions = own_sessions(ask, names)
    if not sessions:
        return None
    plan = Plan(
        plan_id="",
        parent=None if parent is None else parent.plan_id,
        made_by=MADE_BY,
        athlete=ask.athlete.name,
        timezone=ask.athlete.timezone,
        as_of=ask.as_of,
        goals=ask.athlete.goals,
        strategy=OWN,
        rhythm=(),
        assumptions=(ABOUT, *assumptions),
        losses=(),
        weeks=(),
        sessions=sessions,
        unplaced=(),
        findings=(),
        proof=Proof(OWN, 0, "", 0, 0, (), {}),
    )
    last = monday_of(sessions[-1].date) + timedelta(days=DAYS_PER_WEEK - 1)
    basis = Basis(ask.as_of, person_of(ask.athlete), None, Strategy.HARD_DAYS_HARD, ABOUT, ())
    return Planned(_judged(plan, ask.athlete, ask.as_of, last), {}, basis)


def own_again(running: RunningPlan) -> Planned:
    """The same plan for the athlete as they are now: what was moved is where it shall be, and what lies on days of
    illness, injury or a stop is called off for as long as these last.
    """
    plan, athlete, today = running.plan, running.athlete, running.today
    last = plan.weeks[-1].start + timedelta(days=DAYS_PER_WEEK - 1)
    moved = (running.moved.get(one.id, one) for one in plan.sessions)
    sessions = tuple(one if one.date < today else _as_the_day_is(one, athlete) for one in moved)
    ordered = tuple(sorted(sessions, key=lambda one: (one.date, one.start, one.id)))
    now = replace(plan, parent=plan.plan_id, as_of=today, goals=athlete.goals, sessions=ordered)
    return Planned(_judged(now, athlete, today, last, running.reliefs), {}, running.basis)


def _as_the_day_is(session: Session, athlete: Athlete) -> Session:
    """A coming session: called off on a day that cannot hold it, planned again when the day can."""
    if session.status not in {SessionStatus.PLANNED, SessionStatus.CANCELLED}:
        return session
    day = DayContext(0, reason=real_day(athlete, session.date).reason)
    out = SickDay().judge(as_placed(session, session.date, athlete), day, ())
    window = window_of(athlete, session.date, session.start, session.minutes, session.kind)
    return replace(
        session,
        status=SessionStatus.PLANNED if out is None else SessionStatus.CANCELLED,
        window=None if window is None else window.id,
        place=session.place if window is None else window.place,
    )


def _judged(plan: Plan, athlete: Athlete, today: date, last: date, reliefs: Sequence[Relief] = ()) -> Plan:
    """The plan with its weeks and what the rules see in them from today on."""
    status, settings = own_status(athlete, today)
    book = book_for(replace(status, eased=True), settings)
    findings = _findings(plan, athlete, book, today, last, reliefs)
    proof = Proof(OWN, sum(one.price for one in findings), "", 0, 0, tuple(sorted(r.id for r in book.rules)), {})
    behind = tuple(week for week in plan.weeks if week.start < monday_of(today))
    first = monday_of(today)
    count = (last - first).days // DAYS_PER_WEEK + 1
    weeks = tuple(_week(plan, athlete, first + timedelta(days=DAYS_PER_WEEK * number)) for number in range(count))
    return plan_named(replace(plan, findings=findings, proof=proof, weeks=(*behind, *weeks)))


def _findings(
    plan: Plan, athlete: Athlete, book: RuleBook, today: date, last: date, reliefs: Sequence[Relief]
) -> tuple[PlanFinding, ...]:
    epoch = plan.weeks[0].start if plan.weeks else monday_of(plan.as_of)
    there = [one for one in plan.sessions if one.status not in NOT_DONE and one.date <= last]
    placed = [as_placed(one, epoch, athlete) for one in there]
    first_day, last_day = (today - epoch).days, (last - epoch).days
    contexts = {one.day: one for one in _contexts(athlete, epoch, last, reliefs)}
    found = review(placed, contexts, lambda _: book, first_day, last_day)
    ids = {one: session.id for one, session in zip(placed, there, strict=True)}
    register = load_register()
    told = [one for one in found if one.price or one.force is Force.MUST]
    return tuple(finding_of(one, placed, ids, epoch, register) for one in told)


def _contexts(athlete: Athlete, first: date, last: date, reliefs: Sequence[Relief]) -> list[DayContext]:
    """What is known of each day: why it is unusual, and what is taken back after days out."""
    days = real_days(athlete, first, last)
    known = days_that_matter(athlete, days)
    back = (*way_back(times_off(known, {goal.date for goal in athlete.goals}), illnesses(known)), *reliefs)
    return [DayContext((day.date - first).days, reason=day.reason, eased=eased_on(back, day.date)) for day in days]


def _week(plan: Plan, athlete: Athlete, monday: date) -> PlanWeek:
    days = real_days(athlete, monday, monday + timedelta(days=DAYS_PER_WEEK - 1))
    inside = [one for one in plan.sessions if monday <= one.date <= days[-1].date and one.status not in NOT_DONE]
    runs = [one for one in inside if one.kind in RUN_KINDS and one.kind is not Kind.RACE]
    return PlanWeek(
        start=monday,
        phase=Phase.OFF_SEASON,
        cutback=False,
        settling_in=False,
        capacity_minutes=week_capacity(days, athlete.preferences.combine).run_minutes,
        run_minutes=sum(one.minutes for one in runs),
        long_run_minutes=max((one.minutes for one in runs if one.kind is Kind.LONG), default=0),
        quality_sessions=sum(Tag.QUALITY in one.tags for one in runs),
        strength_sessions=sum(one.kind in STRENGTH_KINDS for one in inside),
        leg_sets=0,
        missing_minutes=0,
    )
