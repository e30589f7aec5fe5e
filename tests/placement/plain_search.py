"""The search without any cleverness: every state of the tables in a dictionary, nothing bounded, nothing dominated."""

from __future__ import annotations

from ironstride.placement.day_table import DayTable
from ironstride.placement.judging import CHANNELS
from ironstride.placement.kernel import FORBIDDEN
from ironstride.placement.tables import Tables, WeekTable

State = tuple[tuple[int, ...], int, int]
"""Memory codes, count, counter."""


def plain_optimum(tables: Tables) -> int | None:
    """The least cost, or None when there is no plan."""
    memory, rest = [], tables.start_memory
    for size in tables.days[0].memory_sizes:
        memory.append(rest % int(size))
        rest //= int(size)
    states: dict[State, int] = {(tuple(memory), tables.weeks[0].counts.full, tables.start_counter): 0}
    for position, day in enumerate(tables.problem.days):
        states = _day(tables.days[position], states)
        last = position == len(tables.days) - 1
        if last or (day.day + 1) % 7 == 0:
            following = None if last else tables.weeks[day.day // 7 - tables.problem.weeks[0].week + 1]
            states = _week_end(tables.week_of(position), following, states)
    return min(states.values(), default=None)


def _day(table: DayTable, states: dict[State, int]) -> dict[State, int]:
    after: dict[State, int] = {}
    for (codes, count, counter), cost in states.items():
        for x in range(len(table.base)):
            owed = int(table.next_count[table.takes[x], count])
            price = _price(table, codes, x)
            if owed < 0 or price >= FORBIDDEN:
                continue
            step = int(table.steps[x])
            total = cost + price + int(table.step_cost[step, counter])
            state = (_remembered(table, codes, x), owed, int(table.next_counter[step, counter]))
            if total < min(FORBIDDEN, after.get(state, FORBIDDEN)):
                after[state] = total
    return after


def _price(table: DayTable, codes: tuple[int, ...], x: int) -> int:
    total = int(table.base[x])
    for c in range(len(CHANNELS)):
        row = int(table.offsets[c]) + codes[c] * int(table.widths[c])
        total += int(table.matrices[row + int(table.columns[c, x])])
    return total


def _remembered(table: DayTable, codes: tuple[int, ...], x: int) -> tuple[int, ...]:
    ages = [int(table.ages[int(table.age_offsets[c]) + codes[c]]) for c in range(len(CHANNELS))]
    return tuple(int(table.sets[c, x]) if table.sets[c, x] >= 0 else ages[c] for c in range(len(CHANNELS)))


def _week_end(week: WeekTable, following: WeekTable | None, states: dict[State, int]) -> dict[State, int]:
    after: dict[State, int] = {}
    for (codes, count, counter), cost in states.items():
        total = cost + int(week.end_price[count]) + int(week.end_counter_price[counter])
        state = (codes, following.counts.full if following else 0, int(week.next_week_counter[counter]))
        if total < min(FORBIDDEN, after.get(state, FORBIDDEN)):
            after[state] = total
    return after
