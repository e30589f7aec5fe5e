"""A constraint programme that shares less with the search: every content, gaps judged anew, last events for memory.

Per channel one "last event" stands at each day's beginning: a session of the last days, or none that matters. No memory
codes, no merged contents.
"""

from __future__ import annotations

from collections import defaultdict

from bench.cpsat_model import Answer, Choice, Linear, Programme, solved
from ironstride.placement.contents import on_day, shape_of
from ironstride.placement.judging import CHANNELS, Judge, day_profile, price_of
from ironstride.placement.kernel import FORBIDDEN
from ironstride.placement.problem import Problem, ProblemDay
from ironstride.placement.shape_table import ShapeTable
from ironstride.placement.table_cache import TableCache
from ironstride.rules.channels import channels_of
from ironstride.rules.placed import Placed
from ironstride.rules.scopes import Channel

REACH_DAYS = 3
Events = dict[Placed | None, Linear]
"""Whether each session is the channel's latest; None = nothing that matters."""


def prove_by_last_events(problem: Problem, seconds: float) -> Answer:
    """The optimum by CP-SAT, or the best that it finds in so many seconds."""
    return solved(LastEvents(problem), seconds, workers=1)


class LastEvents(Programme):
    """Memory as last events."""

    def remember(self) -> None:
        """Chooses contents and charges them for the last event of each channel."""
        cache = TableCache()
        cache.prepare(self.problem.books.values())
        for day in self.problem.days:
            judge = cache.judge(self.problem.book_of(day.day))
            shape = cache.shape(shape_of(day, self.problem.week_of(day.day).demands), judge)
            self.add_day(day, shape, prices_of(day, shape, judge))
        for channel in CHANNELS:
            past = [session for session in self.problem.memory if channel in channels_of(session)]
            latest = max(past, key=lambda session: (session.start, session.end), default=None)
            last: Events = {latest: self.model.new_constant(1)}
            for choice in self.days:
                self._charge(channel, choice, last)
                last = self._pass_on(channel, choice, last)

    def _charge(self, channel: Channel, day: Choice, last: Events) -> None:
        c = CHANNELS.index(channel)
        columns, numbers = day.shape.column_sessions[c], day.shape.columns[c][day.contents].tolist()
        charged = [day.has(numbers, column) for column in range(len(columns))]
        alike: dict[tuple[int, ...], list[Linear]] = defaultdict(list)
        for earlier, stands in last.items():
            if earlier is not None:
                prices = tuple(self._price(channel, day.day, earlier, day.shape, column) for column in columns)
                alike[prices].append(stands)
        cost = self.model.new_int_var(0, max((p for row in alike for p in row if p < FORBIDDEN), default=0), "")
        for prices, events in alike.items():
            stands = sum(events)
            for happens, price in zip(charged, prices, strict=True):
                if price >= FORBIDDEN:
                    self.model.add(happens + stands <= 1)
            payable = [price if price < FORBIDDEN else 0 for price in prices]
            if any(payable):
                due = sum(price * happens for price, happens in zip(payable, charged, strict=True) if price)
                self.model.add(cost >= due - max(payable) * (1 - stands))
        self.costs.append(cost)

    def _price(
        self, channel: Channel, day: ProblemDay, earlier: Placed, shape: ShapeTable, column: tuple[int, ...]
    ) -> int:
        """What the day's rules charge these sessions for that last event."""
        total, book = 0, self.problem.book_of(day.day)
        for member in column:
            later = on_day(shape.sessions.placed[member], day.day)
            for rule in book.gap_rules:
                near = later.start - earlier.end < rule.reach
                if rule.earlier_channel is channel and near and rule.concerns(later):
                    total += price_of(book, rule, rule.judge(earlier, later), (earlier, later))
        return min(total, FORBIDDEN)

    def _pass_on(self, channel: Channel, day: Choice, last: Events) -> Events:
        c, shape = CHANNELS.index(channel), day.shape
        entered = shape.enters[c][day.contents].tolist()
        after: Events = {}
        for entry in shape.entries[c]:
            after[on_day(shape.sessions.placed[entry], day.day.day)] = day.has(entered, entry)
        none_enters = 1 - sum(after.values())
        for earlier, stands in last.items():
            if earlier is None or day.day.day - earlier.day >= REACH_DAYS:
                continue
            stays = self.new_bool()
            self.model.add(stays <= stands)
            self.model.add(stays <= none_enters)
            self.model.add(stays >= stands + none_enters - 1)
            after[earlier] = stays
        nothing = self.new_bool()
        self.model.add(sum(after.values()) + nothing == 1)
        after[None] = nothing
        return after


def prices_of(day: ProblemDay, shape: ShapeTable, judge: Judge) -> dict[int, int]:
    """Every possible content of a day with the price that its day alone decides."""
    alone = [judge.alone_price(on_day(session, day.day), day.context) for session in shape.sessions.placed]
    found = {}
    for content, members in enumerate(shape.members):
        sessions = [shape.sessions.placed[member] for member in members]
        numbers = tuple(shape.sessions.profile[member] for member in members)
        price = int(shape.inside[content]) + sum(alone[member] for member in members)
        price += judge.together_price(sessions, numbers, day.context, day_profile(day.context))
        if price < FORBIDDEN:
            found[content] = price
    return found
