"""A placement problem as a constraint programme for OR-Tools CP-SAT: a second opinion on the optimum, and a yardstick.

A day chooses one content. What is remembered is one automaton per channel, written as a flow: one unit goes from the
first day's memory through (memory, kind of content) arcs, and the chosen content fixes the kind. Totals, streaks and
what is left out are counted in one-hot variables. Contents, prices and automata are read from the search's tables.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from ortools.sat.python import cp_model

from ironstride.calendar_time import DAYS_PER_WEEK
from ironstride.placement.counters import PLANNED_ONE
from ironstride.placement.day_table import DayTable
from ironstride.placement.judging import CHANNELS, price_of
from ironstride.placement.kernel import FORBIDDEN
from ironstride.placement.problem import LEAST_RUNS_A_WEEK, Problem, ProblemDay, ProblemWeek
from ironstride.placement.shape_table import ShapeTable
from ironstride.placement.tables import Tables, build_tables
from ironstride.rules.book import RuleBook
from ironstride.rules.placed import Placed
from ironstride.rules.scopes import StreakRule, WeekRule
from ironstride.training.demand import Form
from ironstride.training.kinds import RUN_KINDS

Linear = Any
"""A linear expression or a variable of CP-SAT; its classes carry no types."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What CP-SAT found."""

    cost: int | None
    """None = no plan exists, or none was found."""
    proved: bool
    seconds: float


@dataclass(slots=True)
class Choice:
    """One day's choice among contents of its shape."""

    day: ProblemDay
    shape: ShapeTable
    contents: list[int]
    """Which contents of the shape may be chosen."""
    chosen: list[Linear] = field(default_factory=list)
    """One per content."""

    def has(self, numbers: Iterable[int], wanted: int) -> Linear:
        """Whether the chosen content has this number (1 or 0); `numbers` has one per content."""
        return sum(chosen for chosen, number in zip(self.chosen, numbers, strict=True) if number == wanted)

    def sum_of(self, amounts: Iterable[int]) -> Linear:
        """The chosen content's amount; `amounts` has one per content."""
        return sum(chosen * amount for chosen, amount in zip(self.chosen, amounts, strict=True) if amount)

    def adds(self, digit: int) -> list[int]:
        """What each content adds to a total, or whether it goes on with a streak."""
        return [self.shape.amounts[self.shape.steps[content]][digit] for content in self.contents]


def prove(problem: Problem, seconds: float, workers: int = 2) -> Answer:
    """The optimum by CP-SAT, or the best that it finds in so many seconds."""
    return solved(Automata(build_tables(problem)), seconds, workers)


def solved(programme: Programme, seconds: float, workers: int) -> Answer:
    """What CP-SAT makes of a programme."""
    solver = cp_model.CpSolver()
    solver.parameters.max_time_in_seconds = seconds
    solver.parameters.num_workers = workers
    solver.parameters.random_seed = 1
    status = solver.solve(programme.build())
    found = status in {cp_model.OPTIMAL, cp_model.FEASIBLE}
    cost = round(solver.objective_value) if found else None
    return Answer(cost, status in {cp_model.OPTIMAL, cp_model.INFEASIBLE}, solver.wall_time)


class Programme:
    """The constraint programme of one problem, apart from what is remembered between days."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        self.model: Any = cp_model.CpModel()
        self.costs: list[Linear] = []
        self.days: list[Choice] = []

    def remember(self) -> None:
        """Adds what sessions cost for the days before."""
        raise NotImplementedError

    def build(self) -> Any:
        """The finished model."""
        self.remember()
        for week in self.problem.weeks:
            days = [day for day in self.days if self.problem.week_of(day.day.day) is week]
            self._count(week, days)
            for index, rule in enumerate(self.problem.books[week.book].week_rules):
                self._total(week, index, rule, days)
        for index in range(len(self._book(0).streak_rules)):
            self._streak(index)
        self.model.minimize(sum(self.costs))
        return self.model

    def add_day(self, day: ProblemDay, shape: ShapeTable, prices: dict[int, int]) -> Choice:
        """One content of these is chosen, at its price."""
        choice = Choice(day, shape, list(prices))
        for price in prices.values():
            choice.chosen.append(self.new_bool())
            self.pay(choice.chosen[-1], price)
        self.model.add(sum(choice.chosen) == 1)
        self.days.append(choice)
        return choice

    def new_bool(self) -> Linear:
        """A new variable, 0 or 1."""
        return self.model.new_bool_var("")

    def pay(self, happens: Linear, price: int) -> None:
        """Charges the price when it happens; what is forbidden does not happen."""
        if price >= FORBIDDEN:
            self.model.add(happens == 0)
        elif price:
            self.costs.append(happens * price)

    def _book(self, position: int) -> RuleBook:
        return self.problem.book_of(self.problem.days[position].day)

    def _past_day(self, day: int) -> tuple[Placed, ...]:
        return tuple(session for session in self.problem.memory if session.day == day)

    def _total(self, week: ProblemWeek, index: int, rule: WeekRule, days: Sequence[Choice]) -> None:
        """A week's total in one-hot, with its price."""
        book, monday = self.problem.books[week.book], DAYS_PER_WEEK * week.week
        before = sum(rule.amount(self._past_day(day)) for day in range(monday, self.problem.days[0].day))
        amounts = [day.adds(index) for day in days]
        values = [self.new_bool() for _ in range(before + sum(max(amount, default=0) for amount in amounts) + 1)]
        self.model.add_exactly_one(values)
        total = sum(day.sum_of(amount) for day, amount in zip(days, amounts, strict=True))
        self.model.add(before + total == sum(value * number for number, value in enumerate(values)))
        for number, value in enumerate(values):
            self.pay(value, price_of(book, rule, rule.verdict(min(number, rule.saturation)), (PLANNED_ONE,)))

    def _streak(self, index: int) -> None:
        """Days in a row as an automaton: one state per length."""
        rule: StreakRule = self._book(0).streak_rules[index]
        first, length, top = self.problem.days[0].day, 0, rule.limit + 1
        known = min([first - first % DAYS_PER_WEEK, *(session.day for session in self.problem.memory)])
        while length < min(top, first - known) and rule.counts(self._past_day(first - 1 - length)):
            length += 1
        before = [self.model.new_constant(int(number == length)) for number in range(top + 1)]
        for position, day in enumerate(self.days):
            before = self._streak_day(index, self._book(position), day, before)

    def _streak_day(self, index: int, book: RuleBook, day: Choice, before: list[Linear]) -> list[Linear]:
        rule, top = book.streak_rules[index], len(before) - 1
        goes_on = day.sum_of(day.adds(len(book.week_rules) + index))
        after = [1 - goes_on]
        for length in range(1, top + 1):
            reached = before[length - 1] + (before[top] if length == top else 0)
            state = self.new_bool()
            self.model.add(state <= reached)
            self.model.add(state <= goes_on)
            self.model.add(state >= reached + goes_on - 1)
            after.append(state)
        self.pay(after[top], price_of(book, rule, rule.verdict(top), (PLANNED_ONE,)))
        return after

    def _count(self, week: ProblemWeek, days: Sequence[Choice]) -> None:
        """What is left out, and the leg exposures that miss."""
        runs, asked = week.runs_held, week.runs_held
        for d, demand in enumerate(week.demands):
            placed, legs = self._taken(days, d, lambda _: True), self._taken(days, d, lambda form: form.leg_exposure)
            left = self._levels(demand.unplaced[: demand.count])
            self.model.add(sum(left) + placed == demand.count)
            if demand.required:
                self.model.add(sum(left) == 0)
            if demand.leg_exposures:
                missing = self._levels(demand.missing_exposure[: demand.leg_exposures])
                self.model.add(sum(missing) >= demand.leg_exposures - legs - sum(left))
            if all(form.kind in RUN_KINDS for form in demand.forms):
                runs, asked = runs + placed, asked + demand.count
        self.model.add(runs >= min(LEAST_RUNS_A_WEEK, asked))

    def _taken(self, days: Iterable[Choice], d: int, counts: Callable[[Form], bool]) -> Linear:
        """How many sessions of a demand whose form counts are placed."""
        total: Linear = 0
        for day in days:
            forms = self.problem.week_of(day.day.day).demands[d].forms
            takes = [day.shape.contents.takes[day.shape.which[content]] for content in day.contents]
            total += day.sum_of([sum(t == d and counts(forms[f]) for t, f in taken) for taken in takes])
        return total

    def _levels(self, prices: Sequence[int]) -> list[Linear]:
        """The first, second ... of something, each with its price; the second only after the first."""
        levels = [self.new_bool() for _ in prices]
        for earlier, later in pairwise(levels):
            self.model.add(later <= earlier)
        for level, price in zip(levels, prices, strict=True):
            self.pay(level, price)
        return levels


class Automata(Programme):
    """Memory as one flow per channel through the codes of the tables."""

    def __init__(self, tables: Tables) -> None:
        super().__init__(tables.problem)
        self.tables = tables

    def remember(self) -> None:
        """Chooses contents and sends each channel's unit of flow through the days."""
        rest = self.tables.start_memory
        flows: list[dict[int, Linear]] = []
        for size in self.tables.days[0].memory_sizes.tolist():
            flows.append({rest % size: 1})
            rest //= size
        for day, table in zip(self.problem.days, self.tables.days, strict=True):
            prices = dict(zip(table.picked.tolist(), table.base.tolist(), strict=True))
            choice = self.add_day(day, table.shape, prices)
            for c in range(len(CHANNELS)):
                flows[c] = self._flow(table, c, choice, flows[c])

    def _flow(self, table: DayTable, c: int, choice: Choice, flow: dict[int, Linear]) -> dict[int, Linear]:
        """One day: from each memory one arc per kind of content, to the memory that it leaves."""
        kinds = list(zip(table.columns[c].tolist(), table.sets[c].tolist(), strict=True))
        chosen = {kind: choice.sum_of([int(one == kind) for one in kinds]) for kind in dict.fromkeys(kinds)}
        into: dict[tuple[int, int], list[Linear]] = defaultdict(list)
        after: dict[int, list[Linear]] = defaultdict(list)
        for code, unit in flow.items():
            out = []
            for column, leaves in chosen:
                price = int(table.matrices[table.offsets[c] + code * table.widths[c] + column])
                if price >= FORBIDDEN:
                    continue
                arc = self.new_bool()
                self.pay(arc, price)
                out.append(arc)
                into[column, leaves].append(arc)
                after[leaves if leaves >= 0 else int(table.ages[table.age_offsets[c] + code])].append(arc)
            self.model.add(sum(out) == unit)
        for kind, happens in chosen.items():
            self.model.add(sum(into[kind]) == happens)
        return {code: sum(arcs) for code, arcs in after.items()}
