"""A season that cannot be held becomes a typed refusal with the smallest ways out."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Final

from ironstride.calendar_time import DAYS_PER_WEEK
from ironstride.placement.problem import LockedSession, Problem, ProblemDay, ProblemWeek
from ironstride.placement.search import Optimum, solve
from ironstride.placement.table_cache import TableCache
from ironstride.planning.relaxations import smallest_relaxations, week_alone
from ironstride.planning.rounds import Stuck
from ironstride.training.kinds import Kind
from ironstride.training.refusal import Refusal, RefusalCode

RULE_WINDOWS: Final = "inside-time-slot"
RULE_LOCKS: Final = "one-body"


def refuse_stuck(stuck: Stuck, cache: TableCache) -> Refusal:
    """Why a week cannot be held, and the first three smallest sets of changes that would make it possible."""
    problem, week = stuck.problem, next(one for one in stuck.problem.weeks if one.week == stuck.week)
    monday = problem.epoch + timedelta(weeks=week.week)
    relaxations = smallest_relaxations(problem, stuck.week, cache)
    code = _code(problem, week, cache)
    held = any(_locks(day) for day in problem.days if day.day // DAYS_PER_WEEK == week.week)
    beside = " beside what you hold" if held else ""
    reasons = {
        RefusalCode.LONG_RUN_HAS_NO_WINDOW: f"no time slot holds the long run of {_long(week)} min{beside}",
        RefusalCode.CONTRADICTORY_LOCKS: "what is held fixed contradicts itself",
        RefusalCode.NOT_ENOUGH_WINDOWS: "the time slots do not hold what must be there",
    }
    text = f"The week of {monday.isoformat()} cannot fit: {reasons[code]}."
    if relaxations:
        text += " Any one of these would make it fit: " + "; ".join(one.text for one in relaxations) + "."
    rule = RULE_LOCKS if code is RefusalCode.CONTRADICTORY_LOCKS else RULE_WINDOWS
    return Refusal(code, rule, text, relaxations)


def _long(week: ProblemWeek) -> int:
    forms = [form.minutes for demand in week.demands for form in demand.forms if form.kind is Kind.LONG]
    return min(forms, default=0)


def _code(problem: Problem, week: ProblemWeek, cache: TableCache) -> RefusalCode:
    """What stands in the way: the long run, what is held, or the time slots."""
    alone = week_alone(problem, week.week)
    without_long = tuple(demand for demand in week.demands if demand.forms[0].kind is not Kind.LONG)
    if isinstance(solve(replace(alone, weeks=(replace(week, demands=without_long),)), cache), Optimum):
        return RefusalCode.LONG_RUN_HAS_NO_WINDOW
    if any(map(_locks, alone.days)) and isinstance(solve(_without_locks(alone), cache), Optimum):
        return RefusalCode.CONTRADICTORY_LOCKS
    return RefusalCode.NOT_ENOUGH_WINDOWS


def _locks(day: ProblemDay) -> tuple[LockedSession, ...]:
    """What the athlete holds on a day, a race not counted."""
    return tuple(lock for lock in day.locked if lock.form.kind is not Kind.RACE)


def _without_locks(alone: Problem) -> Problem:
    races = (tuple(lock for lock in day.locked if lock.form.kind is Kind.RACE) for day in alone.days)
    days = tuple(replace(day, locked=kept) for day, kept in zip(alone.days, races, strict=True))
    held = sum(len(day.locked) for day in days)
    return replace(alone, days=days, weeks=(replace(alone.weeks[0], runs_held=held),))
