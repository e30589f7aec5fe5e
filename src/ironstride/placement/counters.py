"""Week totals and streaks as digits of one number that goes from day to day."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from ironstride.placement.judging import price_of
from ironstride.placement.kernel import FORBIDDEN
from ironstride.rules.book import RuleBook
from ironstride.rules.placed import Origin, Placed
from ironstride.training.kinds import Kind

Amounts = tuple[int, ...]
"""What one day's content adds to each week total, then whether it goes on with each streak (0 or 1)."""


def amounts_of(book: RuleBook, sessions: tuple[Placed, ...]) -> Amounts:
    """The amounts of one day."""
    totals = tuple(min(rule.amount(sessions), rule.saturation) for rule in book.week_rules)
    return totals + tuple(int(rule.counts(sessions)) for rule in book.streak_rules)


@dataclass(frozen=True, slots=True)
class Counters:
    """The digits of one rule book: a digit per week rule, then per streak rule."""

    book: RuleBook
    sizes: tuple[int, ...]
    strides: tuple[int, ...]
    total: int
    _extra: dict[int, tuple[NDArray[np.int64], NDArray[np.int32], NDArray[np.int64]]] = field(default_factory=dict)

    @property
    def weekly(self) -> int:
        """How many digits are week totals."""
        return len(self.book.week_rules)

    def digits(self, number: NDArray[np.int64] | int) -> list[NDArray[np.int64]]:
        """The digits of one or many numbers."""
        values = np.asarray(number, dtype=np.int64)
        return [(values // stride) % size for stride, size in zip(self.strides, self.sizes, strict=True)]

    def step(self, amounts: Amounts) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
        """Where each number goes on a day of these amounts, and what the day's streaks cost."""
        numbers = np.arange(self.total)
        after = np.zeros(self.total, dtype=np.int64)
        cost = np.zeros(self.total, dtype=np.int64)
        for index, digit in enumerate(self.digits(numbers)):
            top = self.sizes[index] - 1
            if index < self.weekly:
                moved = np.minimum(digit + amounts[index], top)
            else:
                moved = np.minimum(digit + 1, top) if amounts[index] else np.zeros_like(digit)
                cost += self._streak_prices(index - self.weekly)[moved]
            after += moved * self.strides[index]
        return after.astype(np.int32), np.minimum(cost, FORBIDDEN).astype(np.int32)

    def _streak_prices(self, index: int) -> NDArray[np.int64]:
        rule = self.book.streak_rules[index]
        prices = [
            price_of(self.book, rule, rule.verdict(streak), (PLANNED_ONE,)) if streak > rule.limit else 0
            for streak in range(rule.limit + 2)
        ]
        return np.asarray(prices, dtype=np.int64)

    def extra(self, streak_price: int) -> tuple[NDArray[np.int64], NDArray[np.int32], NDArray[np.int64]]:
        """Sizes of the digits, flat tables of the most that one value of a digit can ever cost above another, and
        their offsets.

        `streak_price` is the dearest price of a day of any streak in any week to come.
        """
        if streak_price not in self._extra:
            tables = [self._extra_of(index, streak_price) for index in range(len(self.sizes))]
            flat = [table.ravel() for table in tables]
            offsets = np.cumsum([0, *(len(part) for part in flat)])[: len(flat)].astype(np.int64)
            joined = np.concatenate(flat) if flat else np.zeros(0, dtype=np.int64)
            self._extra[streak_price] = (np.array(self.sizes, dtype=np.int64), joined.astype(np.int32), offsets)
        return self._extra[streak_price]

    def _extra_of(self, index: int, streak_price: int) -> NDArray[np.int64]:
        """For two values (a, b) of a digit the most that a can cost above b, whatever comes."""
        size = self.sizes[index]
        values = np.arange(size)
        if index >= self.weekly:
            return np.asarray(streak_price * np.maximum(values[:, None] - values[None, :], 0), dtype=np.int64)
        prices = self._total_prices(index)
        later = np.minimum(values[:, None] + values[None, :], size - 1)
        paths = prices[later]
        return np.asarray(np.max(paths[:, None, :] - paths[None, :, :], axis=2), dtype=np.int64)

    def _total_prices(self, index: int) -> NDArray[np.int64]:
        rule = self.book.week_rules[index]
        prices = [price_of(self.book, rule, rule.verdict(total), (PLANNED_ONE,)) for total in range(self.sizes[index])]
        return np.asarray(prices, dtype=np.int64)

    def dearest_streak_day(self) -> int:
        """The dearest price of one day of any streak."""
        return max((int(self._streak_prices(index).max()) for index in range(len(self.book.streak_rules))), default=0)

    def longest_streak(self) -> int:
        """The sum of the largest streak digits: how many dear days a streak's memory can add."""
        return sum(rule.limit + 1 for rule in self.book.streak_rules)

    def week_end(self, following: Counters) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
        """What the week's totals cost, and each number's successor in the next week: totals 0, streaks kept."""
        numbers = np.arange(self.total)
        cost = np.zeros(self.total, dtype=np.int64)
        after = np.zeros(self.total, dtype=np.int64)
        for index, digit in enumerate(self.digits(numbers)):
            if index < self.weekly:
                cost += self._total_prices(index)[digit]
                continue
            twin = self._twin(index, following)
            if twin is not None:
                after += np.minimum(digit, following.sizes[twin] - 1) * following.strides[twin]
        return after.astype(np.int32), np.minimum(cost, FORBIDDEN).astype(np.int32)

    def _twin(self, index: int, following: Counters) -> int | None:
        wanted = self.book.streak_rules[index - self.weekly].id
        for other, rule in enumerate(following.book.streak_rules):
            if rule.id == wanted:
                return following.weekly + other
        return None

    def number_of(self, days: list[tuple[Placed, ...]], days_of_week: int) -> int:
        """The number after these past days; only the last `days_of_week` of them count for the week's totals."""
        digits = [0] * len(self.sizes)
        for position, sessions in enumerate(days):
            in_week = position >= len(days) - days_of_week
            for index, amount in enumerate(amounts_of(self.book, sessions)):
                top = self.sizes[index] - 1
                if index < self.weekly:
                    digits[index] = min(digits[index] + amount, top) if in_week else 0
                else:
                    digits[index] = min(digits[index] + 1, top) if amount else 0
        return sum(digit * stride for digit, stride in zip(digits, self.strides, strict=True))


def counters_of(book: RuleBook) -> Counters:
    """The digits of a rule book."""
    sizes = [rule.saturation + 1 for rule in book.week_rules] + [rule.limit + 2 for rule in book.streak_rules]
    strides, total = [], 1
    for size in sizes:
        strides.append(total)
        total *= size
    return Counters(book, tuple(sizes), tuple(strides), total)


PLANNED_ONE = Placed(Kind.EASY, frozenset(), 0, 0, 0, origin=Origin.PLANNED)
"""Stands for the sessions of a total, so that a MUST total binds."""
