"""All contents of one day shape under one rule book, by number, with every price that does not depend on the date."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from ironstride.placement.contents import Contents, DayShape, contents_of
from ironstride.placement.counters import Amounts, amounts_of
from ironstride.placement.counts import Counts, counts_of, next_counts
from ironstride.placement.judging import CHANNELS, Judge, Sessions
from ironstride.placement.kernel import FORBIDDEN

NOTHING = -1
Taken = tuple[tuple[int, int], ...]
NextCounts = dict[tuple[Taken, tuple[int, ...], tuple[int, ...]], NDArray[np.int32]]
"""Where each count goes, by what is taken and the week's digits."""
Column = tuple[int, ...]
"""Sessions of a content that are judged against the memory of one channel."""


@dataclass(slots=True)
class ShapeTable:
    """The contents of a shape that no in-day rule forbids."""

    number: int
    """Which shape this is, among those of its cache."""
    sessions: Sessions
    contents: Contents
    counts: Counts
    members: list[tuple[int, ...]] = field(default_factory=list)
    """Per content its sessions."""
    which: list[int] = field(default_factory=list)
    """Per content its index in `contents`."""
    inside: NDArray[np.int32] = field(default_factory=lambda: np.zeros(0, dtype=np.int32))
    """Gap prices between a content's own sessions plus the prices of its forms."""
    columns: list[NDArray[np.int64]] = field(default_factory=list)
    """Per channel and content: the column it pays."""
    column_sessions: list[list[Column]] = field(default_factory=list)
    """Per channel: the sessions of each column; column 0 is nobody."""
    enters: list[NDArray[np.int64]] = field(default_factory=list)
    """Per channel and content: the session that later days find, or NOTHING."""
    entries: list[list[int]] = field(default_factory=list)
    """Per channel: the sessions that can be found later."""
    takes: NDArray[np.int64] = field(default_factory=lambda: np.zeros(0, dtype=np.int64))
    next_count: NDArray[np.int32] = field(default_factory=lambda: np.zeros((0, 0), dtype=np.int32))
    steps: NDArray[np.int64] = field(default_factory=lambda: np.zeros(0, dtype=np.int64))
    amounts: list[Amounts] = field(default_factory=list)
    _member_columns: list[NDArray[np.int64]] = field(default_factory=list)

    def member_columns(self) -> list[NDArray[np.int64]]:
        """The sessions of every content as columns: the first of each, the second of each ...; -1 where there is none.

        Made when first asked for.
        """
        if not self._member_columns:
            most = max(1, max((len(members) for members in self.members), default=0))
            self._member_columns = [
                np.array([members[n] if n < len(members) else NOTHING for members in self.members], dtype=np.int64)
                for n in range(most)
            ]
        return self._member_columns


@dataclass(slots=True)
class _Rows:
    """A shape's contents while they are priced, one entry each."""

    inside: list[int] = field(default_factory=list)
    charged: list[list[Column]] = field(default_factory=list)
    enters: list[list[int]] = field(default_factory=list)


def shape_table(
    number: int, shape: DayShape, judge: Judge, amounts: dict[tuple[int, ...], Amounts], counted: NextCounts
) -> ShapeTable:
    """Makes and prices the contents of a shape; `amounts` and `counted` remember answers between shapes."""
    sessions = Sessions(judge.profiles)
    contents = contents_of(shape, judge, sessions)
    table = ShapeTable(number, sessions, contents, counts_of(shape.demands))
    rows = _Rows()
    for index, members in enumerate(contents.members):
        inside, charged, enters = _in_day(judge, sessions, members)
        if inside >= FORBIDDEN:
            continue
        table.members.append(members)
        table.which.append(index)
        rows.inside.append(inside + sum(shape.demands[d].forms[f].price for d, f in contents.takes[index]))
        rows.charged.append(charged)
        rows.enters.append(enters)
    table.inside = np.array(rows.inside, dtype=np.int32)
    _number_columns(table, rows)
    _number_takes(table, shape, counted)
    _number_steps(table, judge, amounts)
    return table


def _in_day(judge: Judge, sessions: Sessions, members: tuple[int, ...]) -> tuple[int, list[Column], list[int]]:
    """Gap prices inside a day; per channel who is judged against the memory, and who is remembered."""
    latest = [NOTHING] * len(CHANNELS)
    charged: list[Column] = [()] * len(CHANNELS)
    total = 0
    for member in members:
        placed, profile = sessions.placed[member], sessions.profile[member]
        for c in judge.concerned_channels(profile, placed):
            before = latest[c]
            if before == NOTHING:
                charged[c] = (*charged[c], member)
            else:
                total += judge.gap_price(c, sessions.placed[before], sessions.profile[before], placed, profile)
        for c in sessions.enters[member]:
            latest[c] = member
    return total, charged, latest


def _number_columns(table: ShapeTable, rows: _Rows) -> None:
    for c in range(len(CHANNELS)):
        numbers: dict[Column, int] = {(): 0}
        columns = [numbers.setdefault(charged[c], len(numbers)) for charged in rows.charged]
        table.columns.append(np.array(columns, dtype=np.int64))
        table.column_sessions.append(list(numbers))
        enters = np.array([entered[c] for entered in rows.enters], dtype=np.int64)
        table.enters.append(enters)
        table.entries.append([int(entry) for entry in np.unique(enters) if entry != NOTHING])


def _number_takes(table: ShapeTable, shape: DayShape, counted: NextCounts) -> None:
    numbers: dict[tuple[tuple[int, int], ...], int] = {}
    takes = []
    legs = [[int(form.leg_exposure) for form in demand.forms] for demand in shape.demands]
    for index in table.which:
        taken = tuple(sorted([(d, legs[d][f]) for d, f in table.contents.takes[index]]))
        takes.append(numbers.setdefault(taken, len(numbers)))
    table.takes = np.array(takes, dtype=np.int64)
    rows = []
    for taken in numbers:
        key = (taken, table.counts.sizes, table.counts.exposure_digit)
        if key not in counted:
            counted[key] = next_counts(taken, table.counts)
        rows.append(counted[key])
    table.next_count = np.stack(rows)


def _number_steps(table: ShapeTable, judge: Judge, amounts: dict[tuple[int, ...], Amounts]) -> None:
    numbers: dict[Amounts, int] = {}
    steps = []
    for members in table.members:
        profiles = tuple(table.sessions.profile[member] for member in members)
        if profiles not in amounts:
            amounts[profiles] = amounts_of(judge.book, tuple(table.sessions.placed[member] for member in members))
        steps.append(numbers.setdefault(amounts[profiles], len(numbers)))
    table.steps = np.array(steps, dtype=np.int64)
    table.amounts = list(numbers)
