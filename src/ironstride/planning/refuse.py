"""A season that cannot be held becomes a typed refusal with the smallest ways out."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Final

from ironstride.placement.problem import Problem, ProblemWeek
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
    reasons = {
        RefusalCode.LONG_RUN_HAS_NO_WINDOW: f"no time slot holds the long run of {_long(week)} min",
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
    alone = week_alone(problem, week.week)
    if any(day.locked for day in alone.days) and not _fits_without(alone, week, cache, locks=True):
        return RefusalCode.NOT_ENOUGH_WINDOWS
    if any(day.locked for day in alone.days) and _fits_without(alone, week, cache, locks=True):
        return RefusalCode.CONTRADICTORY_LOCKS
    if _fits_without(alone, week, cache, long=True):
        return RefusalCode.LONG_RUN_HAS_NO_WINDOW
    return RefusalCode.NOT_ENOUGH_WINDOWS


def _fits_without(
    alone: Problem, week: ProblemWeek, cache: TableCache, *, locks: bool = False, long: bool = False
) -> bool:

    days = tuple(replace(day, locked=()) for day in alone.days) if locks else alone.days
    demands = tuple(d for d in week.demands if not (long and d.forms[0].kind is Kind.LONG))
    changed = replace(alone, days=days, weeks=(replace(week, demands=demands),))
    return isinstance(solve(changed, cache), Optimum)
