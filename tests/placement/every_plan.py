"""Brute force: every plan of a small problem, one after the other, scored when it is finished."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from ironstride.placement.problem import MAX_FREE_SESSIONS, Problem, ProblemDay
from ironstride.rules.placed import Origin, Placed, Slot
from ironstride.training.demand import Demand, Form
from ironstride.training.kinds import RUN_KINDS, STRENGTH_KINDS
from ironstride.training.window import CHANGE_OVER_MINUTES
from ironstride.units import MINUTES_PER_DAY
from tests.placement.finished_plan import Forbidden, Take, cost_of, order

Content = tuple[tuple[Placed, ...], tuple[Take, ...]]


@dataclass(frozen=True)
class Best:
    """The cheapest plan and how many were looked at; None = every plan is forbidden."""

    cost: int | None
    plans: int


def best_plan(problem: Problem) -> Best:
    """Looks at every plan."""
    best: int | None = None
    plans = 0
    for plan in every_plan(problem):
        plans += 1
        try:
            cost = cost_of(problem, plan)
        except Forbidden:
            continue
        best = cost if best is None else min(best, cost)
    return Best(best, plans)


def every_plan(problem: Problem) -> Iterator[list[Content]]:
    """Every choice of contents that takes no demand more often than it is asked."""
    contents = [every_content(day, problem.week_of(day.day).demands) for day in problem.days]
    left = [[demand.count for demand in week.demands] for week in problem.weeks]
    yield from _choose(problem, contents, left, [])


def how_many_plans(problem: Problem) -> int:
    """How many plans there are, counted without making them."""
    states: dict[tuple[int, ...], int] = {tuple(d.count for d in problem.weeks[0].demands): 1}
    for position, day in enumerate(problem.days):
        demands = problem.week_of(day.day).demands
        if position and day.day % 7 == 0:
            states = {tuple(d.count for d in demands): sum(states.values())}
        after: dict[tuple[int, ...], int] = {}
        for _, takes in every_content(day, demands):
            for state, many in states.items():
                rest = list(state)
                for d, _ in takes:
                    rest[d] -= 1
                if min(rest, default=0) >= 0:
                    after[tuple(rest)] = after.get(tuple(rest), 0) + many
        states = after
    return sum(states.values())


def _choose(
    problem: Problem, contents: list[list[Content]], left: list[list[int]], chosen: list[Content]
) -> Iterator[list[Content]]:
    if len(chosen) == len(contents):
        yield chosen
        return
    rest = left[problem.days[len(chosen)].day // 7 - problem.weeks[0].week]
    for content in contents[len(chosen)]:
        for d, _ in content[1]:
            rest[d] -= 1
        if min(rest, default=0) >= 0:
            yield from _choose(problem, contents, left, [*chosen, content])
        for d, _ in content[1]:
            rest[d] += 1


def every_content(day: ProblemDay, demands: tuple[Demand, ...]) -> list[Content]:
    """Every way to fill a day, without asking a rule."""
    midnight = day.day * MINUTES_PER_DAY
    held = [
        [_session(lock.form, lock.demand, midnight + o.start, o.slot, Origin.LOCKED) for o in lock.options]
        for lock in day.locked
    ]
    found: dict[Content, None] = {}
    for locked in product(*held):
        for added in _additions(day, demands, (*day.fixed, *locked), (), midnight, MAX_FREE_SESSIONS):
            found[added] = None
    return list(found)


def _additions(
    day: ProblemDay,
    demands: tuple[Demand, ...],
    there: tuple[Placed, ...],
    takes: tuple[Take, ...],
    after: int,
    more: int,
) -> Iterator[Content]:
    yield tuple(sorted(order(there), key=lambda s: (s.start, s.end, s.demand))), takes
    if not more:
        return
    for d, demand in enumerate(demands):
        for f, form in enumerate(demand.forms):
            for slot in day.slots:
                for start, combined in _starts(form, slot, there, day.day * MINUTES_PER_DAY):
                    if start >= after:
                        new = _session(form, demand.name, start, slot, Origin.PLANNED, combined=combined)
                        yield from _additions(day, demands, (*there, new), (*takes, (d, f)), new.end, more - 1)


def _starts(form: Form, slot: Slot, there: tuple[Placed, ...], midnight: int) -> Iterator[tuple[int, bool]]:
    """Where a form may begin in a slot: at its beginning; beside others after them, before them, or at its end."""
    if (form.kind in RUN_KINDS and not slot.allows_run) or (form.kind in STRENGTH_KINDS and not slot.allows_strength):
        return
    begin, end = midnight + slot.usable_start, midnight + slot.end
    inside = [session for session in there if midnight + slot.start <= session.start < end]
    latest_start = end - form.minutes
    if not inside:
        if begin <= latest_start:
            yield begin, False
        return
    follow = max(session.end for session in inside) + CHANGE_OVER_MINUTES
    if follow <= latest_start:
        yield follow, True
    if begin + form.minutes + CHANGE_OVER_MINUTES <= min(session.start for session in inside):
        yield begin, False
    if follow < latest_start:
        yield latest_start, False


def _session(
    form: Form, demand: str, start: int, slot: Slot | None, origin: Origin, *, combined: bool = False
) -> Placed:
    return Placed(
        form.kind, form.tags, form.minutes, start, start + form.minutes, form.name, demand, origin, slot, combined,
        form.leg_exposure,
    )  # fmt: skip
