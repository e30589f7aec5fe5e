"""What every other place of a week's sessions would cost, all in one search.

Each pin (a kind of session in a time slot) is a label that states carry: the search goes through the week once with
every pin at the same time, and on from the week's end only with what differs. Two labels whose states are the same but
for a constant have the same future, so they are searched once; when all are alike nothing more is searched.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ironstride.calendar_time import DAYS_PER_WEEK
from ironstride.placement.forward import Forward
from ironstride.placement.frontier import DayLabels, Frontier, Workspace
from ironstride.placement.pins import Pin, PinnedDay, pinned_day
from ironstride.placement.step import step
from ironstride.placement.tables import week_position

I64 = NDArray[np.int64]
MORE_ABOVE = 300
"""Costs are exact up to so much above the optimum; what is dearer is only said to be so."""
FREE = 0
"""The label of plans that no pin binds."""
CLEAR = 1
"""The label of plans that no pin binds yet, and that leave free what is to be left free."""


@dataclass(frozen=True, slots=True)
class Alternatives:
    """What each pin of a week costs: of the cheapest plan that fulfils it, the whole season counted."""

    free: int
    """Cost of the optimum without any pin."""
    costs: Mapping[Pin, int | None]
    """None = more than `MORE_ABOVE` above the optimum, or nothing at all. A pin that no day's content fulfils is
    missing.
    """

    def extra(self, pin: Pin) -> int | None:
        """How much more than the optimum."""
        cost = self.costs.get(pin)
        return None if cost is None else cost - self.free


@dataclass(frozen=True, slots=True)
class _Question:
    """What is asked: the label of each pin, and what plans of a pin leave free."""

    labels: Mapping[Pin, int]
    leaving: Pin | None

    @property
    def begin(self) -> int:
        """The label from which pins begin."""
        return FREE if self.leaving is None else CLEAR

    @property
    def total(self) -> int:
        """How many labels there are."""
        return len(self.labels) + self.begin + 1


def alternatives(
    forward: Forward, week: int, wanted: Collection[Pin] | None = None, leaving: Pin | None = None
) -> Alternatives:
    """The costs of a week's pins.

    Args:
        forward: the finished search, made with a slack of `MORE_ABOVE`.
        week: weeks from the epoch Monday.
        wanted: which pins; None = every one that some day's content fulfils.
        leaving: a pin of the week that no plan of another pin may fulfil: the place that a session leaves.

    Raises:
        ValueError: when the problem does not have that week, or when a day of it has too many pins.
    """
    tables = forward.tables
    first_week = week - tables.problem.weeks[0].week
    positions = [p for p, day in enumerate(tables.problem.days) if week_position(tables.problem, day.day) == first_week]
    if not positions:
        raise ValueError(f"week {week} is not one of the problem's")
    asked = None if wanted is None else {*wanted, *([] if leaving is None else [leaving])}
    days = [pinned_day(tables.days[p], tables.problem.days[p].day, asked) for p in positions]
    pins = [pin for day in days for pin in day.pins if pin != leaving]
    begin = FREE if leaving is None else CLEAR
    question = _Question({pin: number for number, pin in enumerate(pins, start=begin + 1)}, leaving)
    workspace, frontier = Workspace(), forward.starts[first_week]
    if leaving is not None:
        frontier = _copied(frontier, np.flatnonzero(frontier.labels == FREE), np.array([CLEAR]))
    for position, day in zip(positions, days, strict=True):
        frontier = _pinned_step(forward, position, day, frontier, question, workspace)
    costs = _to_the_end(forward, positions[-1] + 1, frontier, question.total, workspace)
    most = forward.cost + MORE_ABOVE
    found = {pin: int(costs[number]) for pin, number in question.labels.items()}
    return Alternatives(forward.cost, {pin: cost if cost <= most else None for pin, cost in found.items()})


def _pinned_step(
    forward: Forward,
    position: int,
    day: PinnedDay,
    frontier: Frontier,
    question: _Question,
    workspace: Workspace,
) -> Frontier:
    """The day with, for each of its pins, the states that no pin binds once more under the pin's label."""
    tables = forward.tables
    bits = {pin: bit for bit, pin in enumerate(day.pins)}
    own = np.array([question.labels[pin] for pin in day.pins if pin in question.labels], dtype=np.int64)
    before = _copied(frontier, np.flatnonzero(frontier.labels == question.begin), own)
    classes, of_content = np.unique(day.fulfils, return_inverse=True)
    after = np.tile(np.arange(question.total, dtype=np.int64), (len(classes), 1))
    for pin, bit in bits.items():
        has = (classes >> bit) & 1 == 1
        if pin in question.labels:
            after[~has, question.labels[pin]] = -1
        else:
            after[has, CLEAR:] = -1
    counts = tables.weeks[week_position(tables.problem, tables.problem.days[position].day)].counts.total
    turn = DayLabels(of_content.astype(np.int64), after, np.zeros(counts, dtype=np.int32))
    bound = forward.bounds[week_position(tables.problem, tables.problem.days[position].day)]
    return step(tables, position, before, workspace, bound, table=day.table, labels=turn)


def _copied(frontier: Frontier, states: NDArray[np.intp], labels: I64) -> Frontier:
    """The states, and some of them once more under each label."""
    every = np.concatenate([np.arange(len(frontier.costs)), np.tile(states, len(labels))])
    names = np.concatenate([frontier.labels, np.repeat(labels.astype(np.int64), len(states))])
    order = np.argsort(frontier.memories[every], kind="stable")
    copied = frontier.pick(every[order])
    copied.labels = names[order]
    return copied


def _to_the_end(forward: Forward, position: int, frontier: Frontier, labels: int, workspace: Workspace) -> I64:
    """The final cost of each label from its states before a week (or after the last day)."""
    tables, unreachable = forward.tables, np.iinfo(np.int64).max // 2
    belongs = np.arange(labels)
    """Which group each label belongs to."""
    above = np.zeros(labels, dtype=np.int64)
    """By how much it is dearer than its group."""
    reached = np.zeros(labels, dtype=bool)
    reached[np.unique(frontier.labels)] = True
    while position < len(tables.days):
        kinds = int(belongs.max()) + 1
        alive = np.isin(np.arange(kinds), frontier.labels)
        reached &= alive[belongs]
        if not reached.any():
            return np.full(labels, unreachable)
        frontier, group, offset = _grouped(frontier, kinds)
        above = above + offset[belongs]
        belongs = group[belongs]
        if len(np.unique(belongs[reached])) == 1 and reached[FREE]:
            return np.where(reached, forward.cost + above - above[FREE], unreachable)
        week = week_position(tables.problem, tables.problem.days[position].day)
        for _ in range(min(DAYS_PER_WEEK, len(tables.days) - position)):
            frontier = _plain_step(forward, position, frontier, int(belongs.max()) + 1, workspace, forward.bounds[week])
            position += 1
    ends = np.full(int(belongs.max()) + 1, unreachable, dtype=np.int64)
    np.minimum.at(ends, frontier.labels, frontier.costs)
    return np.where(reached, np.minimum(ends[belongs] + above, unreachable), unreachable)


def _plain_step(
    forward: Forward, position: int, frontier: Frontier, labels: int, workspace: Workspace, bound: int
) -> Frontier:
    table = forward.tables.days[position]
    counts = forward.tables.weeks[
        week_position(forward.tables.problem, forward.tables.problem.days[position].day)
    ].counts
    turn = DayLabels(
        np.zeros(len(table.base), dtype=np.int64),
        np.arange(labels, dtype=np.int64).reshape(1, -1),
        np.zeros(counts.total, dtype=np.int32),
    )
    return step(forward.tables, position, frontier, workspace, bound, labels=turn)


def _grouped(frontier: Frontier, labels: int) -> tuple[Frontier, I64, I64]:
    """Labels with the same states but for a constant become one: the cheapest of them stands for all.

    Gives its states, the group of each label, and by how much each label is dearer than its group.
    """
    own = [np.flatnonzero(frontier.labels == label) for label in range(labels)]
    least = [int(frontier.costs[states].min()) if len(states) else 0 for states in own]
    found: dict[tuple[bytes, bytes, bytes], int] = {}
    group, offset = np.zeros(labels, dtype=np.int64), np.zeros(labels, dtype=np.int64)
    stands: list[int] = []
    for label in sorted(range(labels), key=lambda label: (least[label], label)):
        states = own[label]
        if not len(states):
            continue
        relative = frontier.costs[states] - least[label]
        key = (frontier.memories[states].tobytes(), frontier.counters[states].tobytes(), relative.tobytes())
        group[label] = found.setdefault(key, len(found))
        if group[label] == len(stands):
            stands.append(label)
        offset[label] = least[label] - least[stands[group[label]]]
    states = np.concatenate([own[label] for label in stands])
    names = np.concatenate([np.full(len(own[label]), number) for number, label in enumerate(stands)])
    order = np.argsort(frontier.memories[states], kind="stable")
    kept = frontier.pick(states[order])
    kept.labels = names[order].astype(np.int64)
    return kept, group, offset
