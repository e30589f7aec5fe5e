"""What is kept between problems that share rules, days or weeks. Owned by the caller; never global."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from ironstride.placement.contents import DayShape
from ironstride.placement.counters import Amounts, Counters, counters_of
from ironstride.placement.judging import Judge
from ironstride.placement.memory_codes import Blocks, Known
from ironstride.placement.profiles import Profiles, borders_of
from ironstride.placement.shape_table import NextCounts, ShapeTable, shape_table
from ironstride.rules.book import RuleBook

if TYPE_CHECKING:
    from ironstride.placement.day_table import DayTable

I32 = NDArray[np.int32]


@dataclass(slots=True)
class TableCache:
    """Answers per rule book and contents per shape; it never changes a result, only how long it takes."""

    profiles: Profiles = field(default_factory=lambda: Profiles(()))
    blocks: Blocks = field(default_factory=dict)
    codes: Known = field(default_factory=dict)
    day_tables: dict[tuple[object, ...], DayTable] = field(default_factory=dict)
    day_kinds: dict[tuple[object, ...], int] = field(default_factory=dict)
    """Numbers for a day's shape with its context."""
    day_prices: dict[tuple[object, ...], NDArray[np.int64]] = field(default_factory=dict)
    _judges: dict[int, Judge] = field(default_factory=dict)
    _shapes: dict[tuple[int, DayShape], ShapeTable] = field(default_factory=dict)
    _amounts: dict[int, dict[tuple[int, ...], Amounts]] = field(default_factory=dict)
    _counted: NextCounts = field(default_factory=dict)
    _counters: dict[int, Counters] = field(default_factory=dict)
    _week_ends: dict[tuple[int, int], tuple[I32, I32]] = field(default_factory=dict)
    _steps: dict[int, tuple[I32, I32]] = field(default_factory=dict)
    _single_steps: dict[tuple[int, Amounts], tuple[I32, I32]] = field(default_factory=dict)

    def prepare(self, books: Iterable[RuleBook]) -> None:
        """Begins anew when these books read other minute borders than those before."""
        borders = borders_of(books)
        if set(borders) <= set(self.profiles.borders):
            return
        self.profiles = Profiles(tuple(sorted({*borders, *self.profiles.borders})))
        kinds = (self.day_tables, self.day_kinds, self.day_prices)
        for kept in (self.blocks, self.codes, *kinds, self._judges, self._shapes, self._amounts, self._steps):
            kept.clear()

    def judge(self, book: RuleBook) -> Judge:
        """The judge of a book; it holds the book, so the book's id stays its own."""
        key = id(book)
        if key not in self._judges:
            self._judges[key] = Judge(book, self.profiles)
        return self._judges[key]

    def shape(self, shape: DayShape, judge: Judge) -> ShapeTable:
        """The contents of a shape under a judge's book."""
        key = (id(judge.book), shape)
        if key not in self._shapes:
            amounts = self._amounts.setdefault(id(judge.book), {})
            self._shapes[key] = shape_table(len(self._shapes), shape, judge, amounts, self._counted)
        return self._shapes[key]

    def counters(self, book: RuleBook) -> Counters:
        """The counters of a book."""
        key = id(book)
        if key not in self._counters:
            self._counters[key] = counters_of(book)
        return self._counters[key]

    def week_end(self, book: RuleBook, following: RuleBook) -> tuple[I32, I32]:
        """What a week's end does to the counters and costs."""
        key = (id(book), id(following))
        if key not in self._week_ends:
            self._week_ends[key] = self.counters(book).week_end(self.counters(following))
        return self._week_ends[key]

    def steps(self, shape: ShapeTable, counters: Counters) -> tuple[I32, I32]:
        """Where counters go under each of the shape's amounts, and what that costs."""
        if shape.number not in self._steps:
            steps = [self._step(counters, amounts) for amounts in shape.amounts]
            self._steps[shape.number] = (np.stack([after for after, _ in steps]), np.stack([cost for _, cost in steps]))
        return self._steps[shape.number]

    def _step(self, counters: Counters, amounts: Amounts) -> tuple[I32, I32]:
        key = (id(counters), amounts)
        if key not in self._single_steps:
            self._single_steps[key] = counters.step(amounts)
        return self._single_steps[key]
