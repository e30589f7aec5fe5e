"""Every price of a problem as arrays: day by day what contents cost, what is remembered, and what each memory can
still cost.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ironstride.calendar_time import DAYS_PER_WEEK
from ironstride.placement import kernel
from ironstride.placement.contents import on_day, shape_of
from ironstride.placement.counters import Counters
from ironstride.placement.counts import Counts, counts_of, end_of_week_prices
from ironstride.placement.day_table import DayTable, cheapest_of_alike, offsets_of
from ironstride.placement.judging import CHANNELS, day_profile
from ironstride.placement.kernel import FORBIDDEN
from ironstride.placement.memory_codes import REACH_DAYS, CodedDay, MemoryCodes, ShapedDay, code_memories
from ironstride.placement.problem import Problem, ProblemDay
from ironstride.placement.shape_table import NOTHING
from ironstride.placement.table_cache import TableCache

I32 = NDArray[np.int32]
I64 = NDArray[np.int64]


@dataclass(slots=True)
class WeekTable:
    """One week: its counts, counters and what its end costs."""

    counts: Counts
    counters: Counters
    end_price: I32
    """By count."""
    end_counter_price: I32
    """By counter."""
    next_week_counter: I32


@dataclass(slots=True)
class Tables:
    """A whole problem, ready to search."""

    problem: Problem
    days: list[DayTable]
    weeks: list[WeekTable]
    to_go: list[I32]
    """Per day the least cost of the rest of its week after it, by count."""
    start_memory: int
    start_counter: int
    streak_price: int
    """The dearest day of any streak in any week."""

    def week_of(self, position: int) -> WeekTable:
        """The week of the day at a position."""
        return self.weeks[week_position(self.problem, self.problem.days[position].day)]


def week_position(problem: Problem, day: int) -> int:
    """Which of the problem's weeks holds a day."""
    return day // DAYS_PER_WEEK - problem.weeks[0].week


def build_tables(problem: Problem, cache: TableCache | None = None) -> Tables:
    """All tables of a problem. A cache makes problems that share weeks, shapes or rules quicker; it never changes
    the answer.
    """
    cache = cache or TableCache()
    cache.prepare(problem.books.values())
    shaped = [_shaped(problem, day, cache) for day in problem.days]
    weeks = [_week_table(problem, position, cache) for position in range(len(problem.weeks))]
    keys = _surroundings(problem, shaped, cache)
    start = [0] * len(CHANNELS)
    if problem.memory or any(key not in cache.day_tables for key in keys):
        codes = code_memories(shaped, problem.memory, cache.blocks, cache.codes)
        start = codes.start
        _make_days(problem, shaped, weeks, codes, keys, cache)
    days = [cache.day_tables[key] for key in keys]
    start_memory, scale = 0, 1
    for channel in range(len(CHANNELS)):
        start_memory += start[channel] * scale
        scale *= int(days[0].memory_sizes[channel])
    streak_price = max(week.counters.dearest_streak_day() for week in weeks)
    to_go = _to_go(problem, days, weeks)
    return Tables(problem, days, weeks, to_go, start_memory, _start_counter(problem, weeks[0]), streak_price)


def _surroundings(problem: Problem, shaped: list[ShapedDay], cache: TableCache) -> list[tuple[object, ...]]:
    """For each day what its table depends on: the days around it, and the past where it is near."""
    numbers: list[int] = []
    for day, one in zip(problem.days, shaped, strict=True):
        kind = (one.shape.number, day_profile(day.context), day.context.rhythm, day.context.old)
        numbers.append(cache.day_kinds.setdefault(kind, len(cache.day_kinds)))
    around = [NOTHING] * REACH_DAYS + numbers + [NOTHING] * (REACH_DAYS + 1)
    past = problem.memory
    return [
        (*around[d : d + 2 * REACH_DAYS + 2], past if past and d <= 2 * REACH_DAYS else None)
        for d in range(len(numbers))
    ]


def _make_days(
    problem: Problem,
    shaped: list[ShapedDay],
    weeks: list[WeekTable],
    codes: MemoryCodes,
    keys: list[tuple[object, ...]],
    cache: TableCache,
) -> None:
    """Makes the tables that are not known yet, backward, each with what its memories can cost more."""
    after = [np.zeros((size, size), dtype=np.int32) for size in codes.sizes[len(shaped)]]
    for position in range(len(shaped) - 1, -1, -1):
        table = cache.day_tables.get(keys[position])
        if table is None:
            week = weeks[week_position(problem, shaped[position].day)]
            table = _day_table(problem.days[position], shaped[position], codes, position, week, cache)
            flat = [matrix.ravel() for matrix in after]
            table.extra, table.extra_offsets = np.concatenate(flat), offsets_of([len(part) for part in flat])
            cache.day_tables[keys[position]] = table
        if position and keys[position - 1] not in cache.day_tables:
            after = _extra_before(table, codes.days[position], _extra_after(table))


def _extra_after(table: DayTable) -> list[I32]:
    """Per channel the most that one memory after the day can cost above another."""
    return [
        table.extra[first : first + size * size].reshape(size, size)
        for first, size in zip(table.extra_offsets.tolist(), table.next_sizes.tolist(), strict=True)
    ]


def _extra_before(table: DayTable, coded: CodedDay, after: list[I32]) -> list[I32]:
    """The same for memories before the day."""
    before = []
    for c in range(len(CHANNELS)):
        matrix = coded.matrices[c]
        if matrix.shape[0] == 1:
            before.append(np.zeros((1, 1), dtype=np.int32))
            continue
        replaced, kept = np.zeros((2, matrix.shape[1]), dtype=np.int64)
        replaced[table.columns[c][table.sets[c] != NOTHING]] = kernel.REPLACED
        kept[table.columns[c][table.sets[c] == NOTHING]] = kernel.KEPT
        before.append(kernel.most_extra(matrix, replaced | kept, coded.ages[c], after[c]))
    return before


def _shaped(problem: Problem, day: ProblemDay, cache: TableCache) -> ShapedDay:
    week = problem.week_of(day.day)
    judge = cache.judge(problem.books[week.book])
    return ShapedDay(day.day, cache.shape(shape_of(day, week.demands), judge), judge)


def _week_table(problem: Problem, position: int, cache: TableCache) -> WeekTable:
    week = problem.weeks[position]
    following = problem.weeks[min(position + 1, len(problem.weeks) - 1)]
    counts = counts_of(week.demands)
    counters = cache.counters(problem.books[week.book])
    after, price = cache.week_end(problem.books[week.book], problem.books[following.book])
    return WeekTable(counts, counters, end_of_week_prices(week, counts), price, after)


def _day_prices(day: ProblemDay, shaped: ShapedDay, cache: TableCache) -> I64:
    """Price of every content of the shape on this date, apart from memory and counters."""
    shape, judge = shaped.shape, shaped.judge
    key = (shape.number, day_profile(day.context), day.context.rhythm, day.context.old)
    known = cache.day_prices.get(key)
    if known is not None:
        return known
    placed = shape.sessions.placed
    alone = [judge.alone_price(on_day(session, day.day), day.context) for session in placed]
    profile = shape.sessions.profile
    day_key = day_profile(day.context)
    costs = []
    for inside, members in zip(shape.inside.tolist(), shape.members, strict=True):
        cost = inside + sum(alone[member] for member in members)
        if cost < FORBIDDEN and members:
            numbers = tuple(profile[member] for member in members)
            cost += judge.together_price([placed[member] for member in members], numbers, day.context, day_key)
        costs.append(min(cost, FORBIDDEN))
    known = cache.day_prices[key] = np.array(costs, dtype=np.int64)
    return known


def _day_table(
    day: ProblemDay, shaped: ShapedDay, codes: MemoryCodes, position: int, week: WeekTable, cache: TableCache
) -> DayTable:
    shape, coded = shaped.shape, codes.days[position]
    prices = _day_prices(day, shaped, cache)
    picked = cheapest_of_alike(shape, coded.sets, codes.sizes[position + 1], prices)
    after, cost = cache.steps(shape, week.counters)
    flat = [matrix.ravel() for matrix in coded.matrices]
    return DayTable(
        shape=shape,
        prices=prices,
        every_set=coded.sets,
        picked=picked,
        base=prices[picked].astype(np.int32),
        columns=np.stack([columns[picked] for columns in shape.columns]),
        sets=np.stack([sets[picked] for sets in coded.sets]),
        matrices=np.concatenate(flat),
        offsets=offsets_of([len(part) for part in flat]),
        widths=np.array([matrix.shape[1] for matrix in coded.matrices], dtype=np.int64),
        memory_sizes=np.array(codes.sizes[position], dtype=np.int64),
        next_sizes=np.array(codes.sizes[position + 1], dtype=np.int64),
        ages=np.concatenate(coded.ages),
        age_offsets=offsets_of([len(ages) for ages in coded.ages]),
        takes=shape.takes[picked],
        next_count=shape.next_count,
        steps=shape.steps[picked],
        next_counter=after,
        step_cost=cost,
    )


def _to_go(problem: Problem, days: list[DayTable], weeks: list[WeekTable]) -> list[I32]:
    """The in-week lower bound after each day."""
    to_go: list[I32] = []
    for position in range(len(days) - 1, -1, -1):
        day = problem.days[position].day
        if position == len(days) - 1 or (day + 1) % DAYS_PER_WEEK == 0:
            to_go.append(weeks[week_position(problem, day)].end_price)
        else:
            later = days[position + 1]
            to_go.append(kernel.least_to_go(to_go[-1], later.base, later.takes, later.next_count))
    to_go.reverse()
    return to_go


def _start_counter(problem: Problem, first: WeekTable) -> int:
    """The counters as the past leaves them."""
    first_day = problem.days[0].day
    monday = first_day - first_day % DAYS_PER_WEEK
    earliest = min([monday, *(session.day for session in problem.memory)])
    past = [tuple(s for s in problem.memory if s.day == day) for day in range(earliest, first_day)]
    return first.counters.number_of(past, first_day % DAYS_PER_WEEK)
