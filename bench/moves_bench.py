"""How long questions about one week take: other places, their findings, the fewest moves, ways out of a refusal."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from statistics import median
from time import perf_counter
from typing import Final

from bench.problems import problem_of
from ironstride.calendar_time import DAYS_PER_WEEK
from ironstride.placement.alternatives import MORE_ABOVE, alternatives
from ironstride.placement.forward import Ended, Forward, go_forward
from ironstride.placement.pins import Pin, pin_of
from ironstride.placement.problem import Problem, ProblemDay
from ironstride.placement.search import Infeasible, Optimum, optimum_of, search
from ironstride.placement.table_cache import TableCache
from ironstride.placement.tables import build_tables
from ironstride.placement.trade_off import FreeWeeks, OldPlan, trade_off
from ironstride.placement.with_pin import best_with
from ironstride.planning.relaxations import smallest_relaxations
from ironstride.rules.book import book_of
from ironstride.rules.placed import OldPlace, Origin, Placed, Slot
from ironstride.rules.review import ReviewFinding, review
from ironstride.rules.wishes import KeepPlan

REPEATS: Final = 5
WANTED_WEEK_MS: Final = {"b": 40, "c": 200}
WANTED_FINDINGS_MS: Final = 5
WANTED_TRADE_OFF_MS: Final = 60
WANTED_RELAXATIONS_MS: Final = 300
WEEK: Final = 3
"""The week in which something happens."""
LOOKS_BACK_DAYS: Final = 10
SHORT_MINUTES: Final = 40
SlotsLeft = Callable[[ProblemDay], tuple[Slot, ...]]


def rows() -> list[tuple[str, str]]:
    """Tables are there already but where it says otherwise; the first run, which compiles the search, is apart."""
    told = [row for name in WANTED_WEEK_MS for row in _week(name)]
    return [*told, *_trade_offs(), *_relaxations()]


def _times_ms(work: Callable[[], object], repeats: int = REPEATS) -> list[float]:
    times = []
    for _ in range(repeats + 1):
        begun = perf_counter()
        work()
        times.append(1000 * (perf_counter() - begun))
    return times[1:]


def _week(name: str) -> list[tuple[str, str]]:
    problem, letter = problem_of(name), name.upper()
    tables = build_tables(problem)
    boundaries = _times_ms(lambda: go_forward(tables, MORE_ABOVE))
    forward = go_forward(tables, MORE_ABOVE)
    if isinstance(forward, Ended):
        raise ValueError(f"athlete {name} has no plan")
    weeks = [week.week for week in problem.weeks]
    each = [median(_times_ms(lambda week=week: alternatives(forward, week), 3)) for week in weeks]  # type: ignore[misc]
    moved = [median(_times_ms(lambda pins=pins: _one_alternative(forward, pins), 3)) for pins in _moves(forward)]  # type: ignore[misc]
    wanted = WANTED_WEEK_MS[name]
    return [
        (f"boundaries {letter}, whole season", f"{median(boundaries):.0f} ms"),
        (
            f"all places of one week {letter}, {len(weeks)} weeks",
            f"{median(each):.0f} ms (wanted {wanted}), the slowest {max(each):.0f} ms",
        ),
        (
            f"one alternative {letter} with its findings",
            f"{median(moved):.1f} ms (wanted {WANTED_FINDINGS_MS}), the slowest {max(moved):.1f} ms",
        ),
    ]


def _moves(forward: Forward) -> list[tuple[Pin, Pin]]:
    """For every second week one place that some session could take, and the place that it leaves."""
    found = []
    days = {day.day: day for day in optimum_of(forward).days}
    for week in forward.tables.problem.weeks[::2]:
        placed = [s for day in range(week.week * 7, week.week * 7 + 7) if day in days for s in days[day].sessions]
        here = next((pin for pin in map(pin_of, placed) if pin is not None), None)
        costs = {} if here is None else alternatives(forward, week.week, leaving=here).costs
        there = [
            pin for pin, cost in costs.items() if here and cost and (pin.demand, pin.kind) == (here.demand, here.kind)
        ]
        if here is not None and there:
            found.append((there[-1], here))
    return found


def _one_alternative(forward: Forward, pins: tuple[Pin, Pin]) -> tuple[ReviewFinding, ...]:
    """The plan with a session elsewhere, and the reviewer's word on the weeks that are another's."""
    problem = forward.tables.problem
    found = best_with(forward, pins[0], leaving=pins[1])
    if found is None:
        return ()
    first = max(problem.days[0].day, pins[0].day - pins[0].day % DAYS_PER_WEEK)
    last = min(problem.days[-1].day, found.changed_until + DAYS_PER_WEEK - 1)
    near = range(first - LOOKS_BACK_DAYS, last + 1)
    placed = [s for day in found.days if day.day in near for s in day.sessions]
    contexts = {day.day: day.context for day in problem.days if first <= day.day <= last}
    return review(placed, contexts, lambda week: problem.book_of(week * DAYS_PER_WEEK), first, last)


def _trade_offs() -> list[tuple[str, str]]:
    told = []
    for name in WANTED_WEEK_MS:
        problem = problem_of(name)
        for weeks in (2, 3):
            changed, old = _slot_lost(problem)
            tables = build_tables(changed)
            free = FreeWeeks(WEEK, WEEK + weeks - 1)
            took = median(_times_ms(lambda tables=tables, old=old, free=free: trade_off(tables, old, free, 1)))  # type: ignore[misc]
            points = [(point.moves, point.cost) for point in trade_off(tables, old, free, 1)]
            wanted = f" (wanted {WANTED_TRADE_OFF_MS})" if name == "b" else ""
            told.append((f"fewest moves {name.upper()}, {weeks} weeks free", f"{took:.0f} ms{wanted}, points {points}"))
    return told


def _slot_lost(problem: Problem) -> tuple[Problem, OldPlan]:
    """The problem after its best plan lost the slot of one of its sessions, and where that plan was."""
    best = search(build_tables(problem))
    if isinstance(best, Infeasible):
        raise ValueError("no plan")
    old = {
        day.day: tuple(OldPlace(s.demand, s.clock_start) for s in day.sessions if s.origin is Origin.PLANNED)
        for day in best.days
    }
    books = {
        name: book_of((*(rule for rule in book.rules if rule.id != KeepPlan.id), KeepPlan()), book.prices)
        for name, book in problem.books.items()
    }
    lost = next(
        s for day in best.days if day.day >= WEEK * DAYS_PER_WEEK for s in day.sessions if s.origin is Origin.PLANNED
    )
    days = tuple(_with_old(day, old, lost) for day in problem.days)
    return replace(problem, days=days, books=books), old


def _with_old(day: ProblemDay, old: OldPlan, lost: Placed) -> ProblemDay:
    kept = tuple(slot for slot in day.slots if day.day != lost.day or slot != lost.slot)
    return replace(day, slots=kept, context=replace(day.context, old=old[day.day]))


def _relaxations() -> list[tuple[str, str]]:
    problem, told = problem_of("b"), []
    for what, week, left in _closings(problem):
        closed = replace(problem, days=tuple(_closed(day, week, left) for day in problem.days))
        cache = TableCache()
        if isinstance(search(build_tables(closed, cache)), Optimum):
            raise ValueError(f"{what}: the week still fits")
        cold = median(_times_ms(lambda closed=closed, week=week: smallest_relaxations(closed, week, TableCache()), 3))  # type: ignore[misc]
        begun = perf_counter()
        offered = smallest_relaxations(closed, week, cache)
        took = 1000 * (perf_counter() - begun)
        changes = "; ".join(one.change for one in offered)
        value = f"{took:.0f} ms after the search (wanted {WANTED_RELAXATIONS_MS}), {cold:.0f} ms cold: {changes}"
        told.append((f"ways out of a refusal B, {what}", value))
    return told


def _closings(problem: Problem) -> list[tuple[str, int, SlotsLeft]]:
    """Weeks that cannot hold what they must: which week, and the slots it has left."""
    long = next(w.week for w in problem.weeks if any(d.required and d.name == "long" for d in w.demands))
    return [
        ("one slot left", WEEK, lambda day: day.slots[:1] if day.day % DAYS_PER_WEEK == 1 else ()),
        ("no slot at all", WEEK, lambda _: ()),
        ("none for the long run", long, _short),
        ("one short slot", long, lambda day: _short(day)[:1] if day.day % DAYS_PER_WEEK == 1 else ()),
    ]


def _short(day: ProblemDay) -> tuple[Slot, ...]:
    return tuple(replace(slot, end=slot.usable_start + SHORT_MINUTES) for slot in day.slots)


def _closed(day: ProblemDay, week: int, left: SlotsLeft) -> ProblemDay:
    return replace(day, slots=left(day)) if day.day // DAYS_PER_WEEK == week else day
