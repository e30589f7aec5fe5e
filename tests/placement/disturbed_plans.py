"""Random plans that something came between, and what every other plan would move and cost: looked at one by one."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import permutations

from ironstride.calendar_time import DAYS_PER_WEEK
from ironstride.placement.problem import LockedSession, LockOption, Problem, ProblemDay
from ironstride.placement.trade_off import MOST_MOVES, FreeWeeks, OldPlan
from ironstride.rules.book import RuleBook, book_of
from ironstride.rules.placed import OldPlace, Origin, Placed
from ironstride.rules.wishes import KeepPlan
from ironstride.training.demand import Form
from ironstride.training.kinds import Kind, Stability, Tag
from tests.placement.drawn_books import drawn_books
from tests.placement.every_plan import Content
from tests.placement.made_problems import Size, made_problem
from tests.placement.priced_plans import PricedPlan

SIZES = (
    Size(days=(4, 5), slots=(1, 2), demands=(1, 2), most_of_one=2, most_forms=1),
    Size(days=(5, 9), slots=(0, 2), demands=(1, 2), most_of_one=2, most_forms=2),
    Size(days=(10, 12), slots=(0, 1), demands=(1, 2), most_of_one=1, most_forms=1),
)
KEPT = (KeepPlan(), KeepPlan(2.0, Stability.BALANCED), KeepPlan(0.5, Stability.KEEP_MY_PLAN))


@dataclass(frozen=True)
class Disturbed:
    """A problem, the plan that stood before it, and in which weeks that plan may change."""

    problem: Problem
    old: OldPlan
    free: FreeWeeks
    move_price: int


def places(sessions: Iterable[Placed]) -> tuple[OldPlace, ...]:
    """Where the sessions are that may move."""
    return tuple(OldPlace(s.demand, s.clock_start) for s in sessions if s.origin is Origin.PLANNED)


def drawn_problem(seed: int) -> Problem:
    """The problem of a seed before anything happens, without a word about an old plan."""
    problem = made_problem(seed, SIZES[seed % len(SIZES)], drawn_books)
    return with_old(problem, {})


def disturbed(seed: int, problem: Problem, plan: Sequence[Content]) -> Disturbed:
    """One of the problem's plans, and something that comes between: or nothing, so that it only could be better."""
    draw = random.Random(seed)
    old = {day.day: places(sessions) for day, (sessions, _) in zip(problem.days, plan, strict=True)}
    keep = draw.choice(KEPT)
    books = {name: _keeping(book, keep) for name, book in problem.books.items()}
    price = round(next(iter(books.values())).prices.findings[keep.price_class] * keep.weight)
    changed = draw.choice((_as_it_was, _slot_closed, _slot_closed, _demand_gone, _something_held))(draw, problem)
    weeks = sorted(draw.choices([week.week for week in problem.weeks], k=2))
    return Disturbed(with_old(replace(changed, books=books), old), old, FreeWeeks(*weeks), price)


def with_old(problem: Problem, old: OldPlan) -> Problem:
    """The problem whose days know where the plan has sessions; an empty plan is none at all."""
    days = tuple(
        replace(day, context=replace(day.context, old=old.get(day.day, ()) if old else None)) for day in problem.days
    )
    return replace(problem, days=days)


def _keeping(book: RuleBook, keep: KeepPlan) -> RuleBook:
    return book_of((*(rule for rule in book.rules if rule.id != keep.id), keep), book.prices)


def _as_it_was(_: random.Random, problem: Problem) -> Problem:
    return problem


def _with_day(problem: Problem, day: ProblemDay) -> Problem:
    return replace(problem, days=tuple(day if one.day == day.day else one for one in problem.days))


def _slot_closed(draw: random.Random, problem: Problem) -> Problem:
    day = draw.choice([day for day in problem.days if day.slots] or [problem.days[0]])
    gone = draw.choice(day.slots) if day.slots else None
    return _with_day(problem, replace(day, slots=tuple(slot for slot in day.slots if slot != gone)))


def _demand_gone(draw: random.Random, problem: Problem) -> Problem:
    week = draw.choice(problem.weeks)
    gone = draw.choice(week.demands)
    changed = replace(week, demands=tuple(demand for demand in week.demands if demand != gone))
    return replace(problem, weeks=tuple(changed if one == week else one for one in problem.weeks))


def _something_held(draw: random.Random, problem: Problem) -> Problem:
    day = draw.choice(problem.days)
    form = Form("locked", Kind.EASY, 30, frozenset({Tag.HARD}))
    fits = [slot for slot in day.slots if slot.usable_start + form.minutes <= slot.end and slot.allows_run]
    options = tuple(LockOption(slot.usable_start, slot) for slot in fits) or (LockOption(14 * 60, None),)
    return _with_day(problem, replace(day, locked=(LockedSession("held", form, options),)))


def least_days(old: Sequence[int], new: Sequence[int], end: int) -> int:
    """The least days over all ways to match old places with new ones; what is left out waits after the week's end."""
    most = max(len(old), len(new))
    one, other = ([*days, *[end] * (most - len(days))] for days in (old, new))
    return min(sum(abs(a - b) for a, b in zip(one, order, strict=True)) for order in permutations(other))


def moves_and_days(case: Disturbed, plan: PricedPlan) -> tuple[int, int] | None:
    """How many sessions a plan moves and by how many days; None when it changes what is to stay."""
    moves = 0
    for day, (sessions, _) in zip(case.problem.days, plan.days, strict=True):
        now, before = places(sessions), case.old.get(day.day, ())
        if not case.free.first <= day.day // DAYS_PER_WEEK <= case.free.last and set(now) != set(before):
            return None
        moves += sum(place not in before for place in now)
    return moves, sum(_days_of_week(case, plan, week) for week in range(case.free.first, case.free.last + 1))


def _days_of_week(case: Disturbed, plan: PricedPlan, week: int) -> int:
    days = [day.day for day in case.problem.days if day.day // DAYS_PER_WEEK == week]
    old, new = defaultdict(list), defaultdict(list)
    for day, (sessions, _) in zip(case.problem.days, plan.days, strict=True):
        if day.day in days:
            for place in case.old.get(day.day, ()):
                old[place.demand].append(day.day)
            for place in places(sessions):
                new[place.demand].append(day.day)
    asked = {demand.name for demand in case.problem.week_of(days[0]).demands}
    return sum(least_days(old[name], new[name], days[-1] + 1) for name in asked if old[name])


def least_by_moves(case: Disturbed, plans: Iterable[PricedPlan]) -> Mapping[int, tuple[int, int]]:
    """For each number of moves the least cost without the price of moving, and the fewest days at that cost."""
    least: dict[int, tuple[int, int]] = {}
    for plan in plans:
        found = moves_and_days(case, plan)
        if found is None or found[0] > MOST_MOVES:
            continue
        moves, days = found
        told = (plan.cost - case.move_price * moves, days)
        least[moves] = min(told, least.get(moves, told))
    return least
