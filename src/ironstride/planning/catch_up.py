"""A key session that was missed: it finds another place in its week where every spacing holds, else it is dropped.

Missed sessions are never stacked (evidence row 65): nothing is put on a day that has a run already, no other hard
session gives way, and the week never gets longer than it was planned.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from ironstride.calendar_time import monday_of
from ironstride.planning.own_plan import is_own
from ironstride.planning.plan_diff import plan_diff
from ironstride.planning.replan import Replanned, replan
from ironstride.planning.running_plan import RunningPlan
from ironstride.rules.wishes import KeepPlan
from ironstride.training.kinds import QUALITY_KINDS, RUN_KINDS, STRENGTH_KINDS, Kind, Tag
from ironstride.training.plan import Plan, PlanFinding
from ironstride.training.refusal import Refusal
from ironstride.training.session import Session, SessionStatus

ONE_WEEK: Final = timedelta(weeks=1)
MOST_MISSED: Final = 2
"""With more missed in one week the week is over, and what comes matters. A convention (evidence row 65)."""
GIVES_WAY: Final = frozenset({Kind.EASY, Kind.RECOVERY, Kind.MOBILITY, Kind.CROSS})
SMALL_PRICE: Final = 6
"""Compromises up to this price are about usual days and times, not about spacing."""
USUAL: Final = frozenset({"rhythm", "long-run-day", "rest-day", KeepPlan.id})


@dataclass(frozen=True, slots=True)
class CaughtUp:
    """The missed session in another place of its week."""

    missed: Session
    there: Session
    answer: Replanned


@dataclass(frozen=True, slots=True)
class Dropped:
    """It is not caught up."""

    missed: Session
    why: str
    """In plain words."""
    rule: str | None = None
    """The rule that speaks against the best other place; None = there is no place at all."""


def is_key(session: Session, plan: Plan) -> bool:
    """Whether missing it matters enough to look for another place: hard and long runs, and the week's only leg work."""
    if session.kind in QUALITY_KINDS or session.kind is Kind.LONG:
        return Tag.OPTIONAL not in session.tags
    if session.kind not in STRENGTH_KINDS or Tag.LEG_WORK not in session.tags:
        return False
    week = monday_of(session.date)
    others = [
        one
        for one in plan.sessions
        if one.id != session.id
        and monday_of(one.date) == week
        and Tag.LEG_WORK in one.tags
        and one.kind in STRENGTH_KINDS
        and one.status is not SessionStatus.MISSED
    ]
    return not others


def catch_up(running: RunningPlan, missed: Sequence[Session]) -> CaughtUp | Dropped | None:
    """What becomes of the key sessions missed in this week: the dearest one finds another place, or is dropped.

    None = nothing that matters was missed, or the plan is the athlete's own.
    """
    if is_own(running.plan):
        return None
    week = monday_of(running.today)
    here = [one for one in missed if monday_of(one.date) == week and one.date < running.today]
    key = [one for one in here if is_key(one, running.plan)]
    if not key:
        return None
    first = min(key, key=lambda one: (one.kind is not Kind.LONG, one.kind not in QUALITY_KINDS, one.date))
    if len(here) > MOST_MISSED:
        count = f"{len(here)} sessions of this week were missed"
        return Dropped(first, f"{count}: they are not caught up, and the plan goes on from here")
    without = replan(replace(running, again=frozenset()))
    answer = replan(replace(running, again=frozenset({first.id})))
    if isinstance(answer, Refusal) or isinstance(without, Refusal):
        return Dropped(first, "the week has no other time slot for it")
    return _judged(first, without.planned.plan, answer, running.today)


def _judged(missed: Session, without: Plan, answer: Replanned, today: date) -> CaughtUp | Dropped:
    """Whether the plan with it is one that nobody would call stacked."""
    plan = answer.planned.plan
    there = _new_place(missed, without, plan, today)
    if there is None:
        return Dropped(missed, "the week has no other time slot for it")
    beside = [one for one in plan.sessions if one.date == there.date and one.id != there.id and _counts(one)]
    if there.kind in RUN_KINDS and any(one.kind in RUN_KINDS for one in beside):
        return Dropped(missed, "it would come on top of another run")
    if any(one.kind not in GIVES_WAY for one in _given_up(without, plan, today)):
        return Dropped(missed, "another session that matters would have to give way")
    if there.kind in RUN_KINDS and _minutes(plan, missed) > _planned_minutes(without, missed):
        return Dropped(missed, "the week would get longer than it was planned")
    against = _against(without, plan, today)
    if against is not None:
        return Dropped(missed, against.text.rstrip("."), against.rule)
    return CaughtUp(missed, there, answer)


def _new_place(missed: Session, without: Plan, plan: Plan, today: date) -> Session | None:
    known = {one.id for one in without.sessions}
    week = monday_of(missed.date)
    found = [
        one
        for one in plan.sessions
        if one.id not in known and one.date >= today and monday_of(one.date) == week and one.demand == missed.demand
    ]
    return found[0] if found else None


def _counts(session: Session) -> bool:
    return session.kind is not Kind.MOBILITY and session.status not in {SessionStatus.SKIPPED, SessionStatus.CANCELLED}


def _given_up(without: Plan, plan: Plan, today: date) -> list[Session]:
    """Sessions that the plan with the missed one does without."""
    now = {one.id for one in plan.sessions}
    return [one for one in without.sessions if one.date >= today and one.id not in now]


def _minutes(plan: Plan, missed: Session) -> int:
    """Minutes of running that the week holds, what was missed left out."""
    week = monday_of(missed.date)
    runs = (one for one in plan.sessions if monday_of(one.date) == week and one.kind in RUN_KINDS and _counts(one))
    return sum(one.minutes for one in runs if one.status is not SessionStatus.MISSED)


def _planned_minutes(without: Plan, missed: Session) -> int:
    """Minutes of running that the week was planned with."""
    return _minutes(without, missed) + missed.minutes


def _against(without: Plan, plan: Plan, today: date) -> PlanFinding | None:
    """The dearest compromise about spacing that comes with it; None = every spacing holds."""
    new = plan_diff(without, plan, today).compromises_new
    telling = [one for one in new if one.rule not in USUAL and one.price > SMALL_PRICE]
    return telling[0] if telling else None
