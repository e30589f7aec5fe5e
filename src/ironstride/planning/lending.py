"""Lending: what a week must hold and cannot may go to the first day of the next week."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ironstride.calendar_time import DAYS_PER_WEEK
from ironstride.placement.problem import LockedSession, LockOption, Problem, ProblemDay
from ironstride.planning.findings import review_problem
from ironstride.planning.held_places import LENT
from ironstride.rules.placed import Placed
from ironstride.rules.verdict import Force
from ironstride.training.demand import Demand, Form
from ironstride.training.kinds import RUN_KINDS


def lent(problem: Problem, week: int) -> Iterator[Problem]:
    """The problem with one required session of a week on the Monday after it, for each such session in turn.

    There it is held on that day in any time slot that is long enough.
    """
    monday = (week + 1) * DAYS_PER_WEEK
    position = next((p for p, day in enumerate(problem.days) if day.day == monday), None)
    place = next((p for p, one in enumerate(problem.weeks) if one.week == week), None)
    if position is None or place is None:
        return
    day = problem.days[position]
    for demand in problem.weeks[place].demands:
        form = replace(demand.forms[0], name=LENT)
        options = _options(day, form) if demand.required and demand.count == 1 else ()
        if options:
            yield _with(problem, place, position, demand, LockedSession(demand.name, form, options))


def keeps_every_rule(problem: Problem, placed: list[Placed]) -> bool:
    """Whether nothing breaks a rule because of what is held."""
    return not any(finding.force is Force.MUST for finding in review_problem(problem, placed))


def _options(day: ProblemDay, form: Form) -> tuple[LockOption, ...]:
    if day.locked or form.kind not in RUN_KINDS:
        return ()
    slots = [slot for slot in day.slots if slot.allows(form.kind) and slot.usable_start + form.minutes <= slot.end]
    return tuple(LockOption(slot.usable_start, slot) for slot in slots)


def _with(problem: Problem, place: int, position: int, demand: Demand, held: LockedSession) -> Problem:
    week, following = problem.weeks[place], problem.weeks[place + 1]
    rest = tuple(one for one in week.demands if one is not demand)
    weeks = (
        *problem.weeks[:place],
        replace(week, demands=rest),
        replace(following, runs_held=following.runs_held + 1),
        *problem.weeks[place + 2 :],
    )
    day = replace(problem.days[position], locked=(held,))
    days = (*problem.days[:position], day, *problem.days[position + 1 :])
    return replace(problem, days=days, weeks=weeks)
