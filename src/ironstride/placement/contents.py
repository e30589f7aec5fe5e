"""Everything a day may hold: every choice of sessions, forms and places, before any price.

Start times are canonical: the first session of a window starts at its beginning (after getting there); a second
follows after the change-over (a combined session) or ends at the window's end. Contents are made once per *shape* of
a day (windows, fixed and locked sessions, demands), with times counted from that day's midnight.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import product
from typing import Protocol

from ironstride.placement.problem import (
    MAX_FREE_SESSIONS,
    LockedSession,
    ProblemDay,
)
from ironstride.rules.placed import Origin, Placed, Slot
from ironstride.training.demand import Demand, Form
from ironstride.training.window import CHANGE_OVER_MINUTES
from ironstride.units import MINUTES_PER_DAY

Take = tuple[int, int]
"""Index of a demand in its week, index of the form."""


@dataclass(frozen=True, slots=True)
class DayShape:
    """What decides which contents a day has; times from the day's midnight."""

    slots: tuple[Slot, ...]
    fixed: tuple[Placed, ...]
    locked: tuple[LockedSession, ...]
    demands: tuple[Demand, ...]


class Sharing(Protocol):
    """Who knows which forms may share a day at all."""

    def may_share(self, one: Form, other: Form) -> bool:
        """Whether two forms may lie on one day."""
        ...


class SessionList(Protocol):
    """Where the distinct sessions of a shape are kept."""

    placed: list[Placed]

    def add(self, session: Placed) -> int:
        """Keeps a session and returns its index."""
        ...


@dataclass(slots=True)
class Contents:
    """The contents of a shape: their sessions by index, in time order, and what they take."""

    members: list[tuple[int, ...]] = field(default_factory=list)
    takes: list[tuple[Take, ...]] = field(default_factory=list)


def shape_of(day: ProblemDay, demands: tuple[Demand, ...]) -> DayShape:
    """The shape of a day with its week's demands."""
    return DayShape(day.slots, tuple(on_day(session, -day.day) for session in day.fixed), day.locked, demands)


def on_day(session: Placed, day: int) -> Placed:
    """The session moved by so many days."""
    return session.moved(day * MINUTES_PER_DAY)


def place(form: Form, demand: str, start: int, slot: Slot | None, origin: Origin, *, combined: bool = False) -> Placed:
    """A form at a minute of its day."""
    return Placed(
        kind=form.kind,
        tags=form.tags,
        minutes=form.minutes,
        start=start,
        end=start + form.minutes,
        form=form.name,
        demand=demand,
        origin=origin,
        slot=slot,
        combined=combined,
        leg_exposure=form.leg_exposure,
    )


def contents_of(shape: DayShape, sharing: Sharing, sessions: SessionList) -> Contents:
    """All contents of a day, without double counting; MUST rules are asked later. New sessions are added to
    `sessions`.
    """
    return _Maker(shape, sharing, sessions).make()


@dataclass(slots=True)
class _Maker:
    """Makes the contents of one shape."""

    shape: DayShape
    sharing: Sharing
    sessions: SessionList
    _known: dict[tuple[int, int, int, int, bool], int] = field(default_factory=dict)
    _shares: dict[tuple[Take, Take], bool] = field(default_factory=dict)
    _result: Contents = field(default_factory=Contents)
    _seen: set[tuple[int, ...]] = field(default_factory=set)

    def make(self) -> Contents:
        fixed = [self.sessions.add(session) for session in self.shape.fixed]
        for held in self._locked_choices():
            start = self._ordered((*fixed, *held))
            self._keep(start, ())
            self._grow(start, (), 0, MAX_FREE_SESSIONS)
        return self._result

    def _locked_choices(self) -> Iterator[tuple[int, ...]]:
        """Every way to hold the day's locked sessions."""
        each = [
            [
                self.sessions.add(place(lock.form, lock.demand, o.start, o.slot, Origin.LOCKED, combined=o.combined))
                for o in lock.options
            ]
            for lock in self.shape.locked
        ]
        yield from product(*each)

    def _ordered(self, members: tuple[int, ...]) -> tuple[int, ...]:
        placed = self.sessions.placed
        return tuple(sorted(members, key=lambda m: (placed[m].start, placed[m].end, placed[m].demand)))

    def _keep(self, members: tuple[int, ...], takes: tuple[Take, ...]) -> bool:
        if members in self._seen:
            return False
        self._seen.add(members)
        self._result.members.append(members)
        self._result.takes.append(takes)
        return True

    def _grow(self, members: tuple[int, ...], takes: tuple[Take, ...], after: int, more: int) -> None:
        """Every content with one more free session from minute `after` on, and so forth."""
        for d, demand in enumerate(self.shape.demands):
            if sum(taken == d for taken, _ in takes) >= demand.count:
                continue
            for f in range(len(demand.forms)):
                if not all(self._may_share(take, (d, f)) for take in takes):
                    continue
                for session in self._places(d, f, members, after):
                    grown = self._ordered((*members, session)) if members else (session,)
                    if self._keep(grown, (*takes, (d, f))) and more > 1:
                        self._grow(grown, (*takes, (d, f)), self.sessions.placed[session].end, more - 1)

    def _may_share(self, one: Take, other: Take) -> bool:
        known = self._shares.get((one, other))
        if known is None:
            demands = self.shape.demands
            known = self.sharing.may_share(demands[one[0]].forms[one[1]], demands[other[0]].forms[other[1]])
            self._shares[(one, other)] = self._shares[(other, one)] = known
        return known

    def _places(self, d: int, f: int, members: tuple[int, ...], after: int) -> Iterator[int]:
        """The canonical places of a form from minute `after` on."""
        form = self.shape.demands[d].forms[f]
        for s, slot in enumerate(self.shape.slots):
            if slot.end <= after or slot.usable_start + form.minutes > slot.end or not slot.allows(form.kind):
                continue
            inside = [self.sessions.placed[m] for m in members]
            inside = [session for session in inside if slot.start <= session.start < slot.end]
            starts = _starts_beside(form, slot, inside) if inside else [(slot.usable_start, False)]
            for start, combined in starts:
                if start >= after and start + form.minutes <= slot.end:
                    yield self._session(d, f, s, start, combined=combined)

    def _session(self, d: int, f: int, s: int, start: int, *, combined: bool) -> int:
        key = (d, f, s, start, combined)
        known = self._known.get(key)
        if known is None:
            demand = self.shape.demands[d]
            session = place(demand.forms[f], demand.name, start, self.shape.slots[s], Origin.PLANNED, combined=combined)
            known = self._known[key] = self.sessions.add(session)
        return known


def _starts_beside(form: Form, slot: Slot, inside: list[Placed]) -> list[tuple[int, bool]]:
    """Starts in a slot that holds something: right after it (combined), before it, or at the slot's end."""
    follow = max(session.end for session in inside) + CHANGE_OVER_MINUTES
    first = min(session.start for session in inside)
    starts = [(follow, True)]
    if slot.usable_start + form.minutes + CHANGE_OVER_MINUTES <= first:
        starts.append((slot.usable_start, False))
    if slot.end - form.minutes > follow:
        starts.append((slot.end - form.minutes, False))
    return starts
