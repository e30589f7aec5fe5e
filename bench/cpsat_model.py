"""The same problem as a constraint programme: OR-Tools CP-SAT with last-event variables, second opinion and yardstick.

It reads the contents of each day and asks the same rules, and shares nothing else with the search: no memory codes,
no packed numbers, no bounds. A day chooses one content; per channel one "last event" stands at each day's beginning;
totals, streaks and what is left out are counted in one-hot variables.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any, Final

from ortools.sat.python import cp_model

from ironstride.calendar_time import DAYS_PER_WEEK
from ironstride.placement.contents import on_day, shape_of
from ironstride.placement.counters import PLANNED_ONE
from ironstride.placement.counts import FORBIDDEN
from ironstride.placement.judging import CHANNELS, Judge, day_profile, price_of
from ironstride.placement.problem import LEAST_RUNS_A_WEEK, Problem, ProblemDay, ProblemWeek
from ironstride.placement.shape_table import ShapeTable
from ironstride.placement.table_cache import TableCache
from ironstride.rules.channels import channels_of
from ironstride.rules.placed import Placed
from ironstride.rules.scopes import Channel, StreakRule, WeekRule
from ironstride.training.kinds import RUN_KINDS

REACH_DAYS: Final = 3
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
class _Day:
    """One day's choice."""

    day: ProblemDay
    shape: ShapeTable
    judge: Judge
    chosen: list[Linear] = field(default_factory=list)
    """Per content of the shape."""

    def has(self, numbers: Iterable[int], wanted: int) -> Linear:
        """Whether the chosen content has this number (1 or 0); `numbers` has one per content."""
        return sum(chosen for chosen, number in zip(self.chosen, numbers, strict=True) if number == wanted)

    def sum_of(self, amounts: Iterable[int]) -> Linear:
        """The chosen content's amount; `amounts` has one per content."""
        return sum(chosen * amount for chosen, amount in zip(self.chosen, amounts, strict=True) if amount)

    def adds(self, digit: int) -> list[int]:
        """What each content adds to a total, or whether it goes on with a streak."""
        return [self.shape.amounts[step][digit] for step in self.shape.steps]


def prove(problem: Problem, seconds: float, workers: int = 2) -> Answer:
    """The optimum by CP-SAT, or the best that it finds in so many seconds."""
    model = _Model(problem)
    solver = cp_model.CpSolver()
    solver.parameters.max_time_in_seconds = seconds
    solver.parameters.num_workers = workers
    solver.parameters.random_seed = 1
    status = solver.solve(model.build())
    found = status in {cp_model.OPTIMAL, cp_model.FEASIBLE}
    cost = round(solver.objective_value) if found else None
    return Answer(cost, status in {cp_model.OPTIMAL, cp_model.INFEASIBLE}, solver.wall_time)


class _Model:
    """The constraint programme of one problem."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        self.model: Any = cp_model.CpModel()
        self.costs: list[Linear] = []
        cache = TableCache()
        cache.prepare(problem.books.values())
        self.days = []
        for day in problem.days:
            judge = cache.judge(problem.book_of(day.day))
            shape = cache.shape(shape_of(day, problem.week_of(day.day).demands), judge)
            self.days.append(_Day(day, shape, judge))

    def build(self) -> Any:
        """The finished model."""
        for day in self.days:
            self._choose(day)
        for channel in CHANNELS:
            self._remember(channel)
        for week in self.problem.weeks:
            days = [day for day in self.days if day.day.day // DAYS_PER_WEEK == week.week]
            self._count(week, days)
            for index, rule in enumerate(self.problem.books[week.book].week_rules):
                self._total(week, index, rule, days)
        for index in range(len(self.days[0].judge.book.streak_rules)):
            self._streak(index)
        self.model.minimize(sum(self.costs))
        return self.model

    def _bool(self) -> Linear:
        return self.model.new_bool_var("")

    def _choose(self, day: _Day) -> None:
        """One content, with every price that its day alone decides."""
        shape, context = day.shape, day.day.context
        alone = [day.judge.alone_price(on_day(session, day.day.day), context) for session in shape.sessions.placed]
        key = day_profile(context)
        for x, members in enumerate(shape.members):
            sessions = [shape.sessions.placed[member] for member in members]
            numbers = tuple(shape.sessions.profile[member] for member in members)
            price = int(shape.inside[x]) + sum(alone[member] for member in members)
            price += day.judge.together_price(sessions, numbers, context, key)
            day.chosen.append(self._bool() if price < FORBIDDEN else 0)
            if 0 < price < FORBIDDEN:
                self.costs.append(day.chosen[x] * price)
        self.model.add(sum(day.chosen) == 1)

    def _remember(self, channel: Channel) -> None:
        """The channel's last event at each day's beginning, and what it makes the day's sessions cost."""
        past = [session for session in self.problem.memory if channel in channels_of(session)]
        latest = max(past, key=lambda session: (session.start, session.end), default=None)
        last: dict[Placed | None, Linear] = {latest: self.model.new_constant(1)}
        for day in self.days:
            self._charge(channel, day, last)
            last = self._pass_on(channel, day, last)

    def _charge(self, channel: Channel, day: _Day, last: dict[Placed | None, Linear]) -> None:
        c = CHANNELS.index(channel)
        columns = day.shape.column_sessions[c]
        charged = [day.has(day.shape.columns[c].tolist(), q) for q in range(len(columns))]
        alike: dict[tuple[int, ...], list[Linear]] = defaultdict(list)
        for earlier, stands in last.items():
            if earlier is not None:
                prices = tuple(self._price(channel, day, earlier, column) for column in columns)
                alike[prices].append(stands)
        used = [q for q in range(len(columns)) if not isinstance(charged[q], int)]
        for prices, stands in alike.items():
            self._pay_both(sum(stands), [(charged[q], prices[q]) for q in used if prices[q]])

    def _pay_both(self, stands: Linear, priced: list[tuple[Linear, int]]) -> None:
        """Pays each price when these last events stand and its column is charged."""
        both = []
        for charged, price in priced:
            if price >= FORBIDDEN:
                self.model.add(charged + stands <= 1)
                continue
            pays = self._bool()
            self.model.add(pays >= charged + stands - 1)
            self.costs.append(pays * price)
            both.append((pays, charged))
        if both:
            self.model.add(sum(pays for pays, _ in both) <= stands)
            self.model.add(sum(pays for pays, _ in both) >= sum(charged for _, charged in both) + stands - 1)

    def _price(self, channel: Channel, day: _Day, earlier: Placed, column: tuple[int, ...]) -> int:
        """What the day's rules charge these sessions for that last event."""
        total, book = 0, day.judge.book
        for member in column:
            later = on_day(day.shape.sessions.placed[member], day.day.day)
            for rule in book.gap_rules:
                near = later.start - earlier.end < rule.reach
                if rule.earlier_channel is channel and near and rule.concerns(later):
                    total += price_of(book, rule, rule.judge(earlier, later), (earlier, later))
        return min(total, FORBIDDEN)

    def _pass_on(self, channel: Channel, day: _Day, last: dict[Placed | None, Linear]) -> dict[Placed | None, Linear]:
        c, shape = CHANNELS.index(channel), day.shape
        after: dict[Placed | None, Linear] = {}
        for entry in shape.entries[c]:
            after[on_day(shape.sessions.placed[entry], day.day.day)] = day.has(shape.enters[c].tolist(), entry)
        none_enters = 1 - sum(after.values())
        for earlier, stands in last.items():
            if earlier is None or day.day.day - earlier.day >= REACH_DAYS:
                continue
            stays = self._bool()
            self.model.add(stays <= stands)
            self.model.add(stays <= none_enters)
            self.model.add(stays >= stands + none_enters - 1)
            after[earlier] = stays
        nothing = self._bool()
        self.model.add(sum(after.values()) + nothing == 1)
        after[None] = nothing
        return after

    def _total(self, week: ProblemWeek, index: int, rule: WeekRule, days: Sequence[_Day]) -> None:
        """A week's total in one-hot, with its price."""
        book = self.problem.books[week.book]
        first = self.problem.days[0].day
        monday = DAYS_PER_WEEK * week.week
        before = sum(rule.amount(self._past_day(day)) for day in range(monday, first))
        amounts = [day.sum_of(day.adds(index)) for day in days]
        most = before + sum(max(amount[index] for amount in day.shape.amounts) for day in days)
        values = [self._bool() for _ in range(most + 1)]
        self.model.add_exactly_one(values)
        self.model.add(before + sum(amounts) == sum(value * total for total, value in enumerate(values)))
        for total, value in enumerate(values):
            self._pay(value, price_of(book, rule, rule.verdict(min(total, rule.saturation)), (PLANNED_ONE,)))

    def _pay(self, happens: Linear, price: int) -> None:
        if price >= FORBIDDEN:
            self.model.add(happens == 0)
        elif price:
            self.costs.append(happens * price)

    def _past_day(self, day: int) -> tuple[Placed, ...]:
        return tuple(session for session in self.problem.memory if session.day == day)

    def _streak(self, index: int) -> None:
        """Days in a row as an automaton: one state per length."""
        rule: StreakRule = self.days[0].judge.book.streak_rules[index]
        top = rule.limit + 1
        first, length = self.problem.days[0].day, 0
        known = min([first - first % DAYS_PER_WEEK, *(session.day for session in self.problem.memory)])
        while length < min(top, first - known) and rule.counts(self._past_day(first - 1 - length)):
            length += 1
        before = [self.model.new_constant(int(number == length)) for number in range(top + 1)]
        for day in self.days:
            before = self._streak_day(index, day, before)

    def _streak_day(self, index: int, day: _Day, before: list[Linear]) -> list[Linear]:
        book = day.judge.book
        rule, digit, top = book.streak_rules[index], len(book.week_rules) + index, len(before) - 1
        goes_on = day.sum_of(day.adds(digit))
        after = [1 - goes_on]
        for length in range(1, top + 1):
            reached = before[length - 1] + (before[top] if length == top else 0)
            state = self._bool()
            self.model.add(state <= reached)
            self.model.add(state <= goes_on)
            self.model.add(state >= reached + goes_on - 1)
            after.append(state)
        self._pay(after[top], price_of(book, rule, rule.verdict(top), (PLANNED_ONE,)))
        return after

    def _count(self, week: ProblemWeek, days: Sequence[_Day]) -> None:
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

    def _taken(self, days: Iterable[_Day], d: int, counts: Callable[[Any], bool]) -> Linear:
        """How many sessions of a demand whose form counts are placed."""
        total: Linear = 0
        for day in days:
            forms = self.problem.week_of(day.day.day).demands[d].forms
            takes = day.shape.contents.takes
            many = [sum(t == d and counts(forms[f]) for t, f in takes[which]) for which in day.shape.which]
            total += day.sum_of(many)
        return total

    def _levels(self, prices: Sequence[int]) -> list[Linear]:
        """The first, second ... of something, each with its price; the second only after the first."""
        levels = [self._bool() for _ in prices]
        for earlier, later in pairwise(levels):
            self.model.add(later <= earlier)
        for level, price in zip(levels, prices, strict=True):
            self._pay(level, price)
        return levels
