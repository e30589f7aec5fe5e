"""Wishes: the season's rhythm, the long run's day, the rest day, and the plan that is known already."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from ironstride.rules.placed import DayContext, Placed
from ironstride.rules.verdict import Force, Unit, Verdict
from ironstride.training.kinds import RUN_KINDS, STRENGTH_KINDS, Kind

OTHER_DAY_STEPS = 2
OTHER_TIME_STEPS = 1


@dataclass(frozen=True, slots=True)
class RhythmRule:
    """Sessions stay on the weekday and in the time slot that the season's rhythm has for them."""

    weight: float = 1.0

    id: ClassVar[str] = "rhythm"
    title: ClassVar[str] = "Keep each kind of session on its usual day"
    force: ClassVar[Force] = Force.SHOULD
    price_class: ClassVar[str] = "rhythm"
    evidence: ClassVar[tuple[int, ...]] = ()
    scope: ClassVar[str] = "session"
    reads_others: ClassVar[bool] = False
    reads_kinds_only: ClassVar[bool] = False
    minute_borders: ClassVar[tuple[int, ...]] = ()

    def judge(self, session: Placed, day: DayContext, others: tuple[Placed, ...]) -> Verdict | None:
        """Another weekday, or another time of the usual day."""
        wish = next((wish for wish in day.rhythm if wish.demand == session.demand), None)
        if wish is None or (day.weekday, session.clock_start) in wish.places:
            return None
        same_day = any(weekday == day.weekday for weekday, _ in wish.places)
        if same_day:
            return Verdict(0, 1, Unit.FLAG, OTHER_TIME_STEPS, "time")
        return Verdict(0, 1, Unit.FLAG, OTHER_DAY_STEPS, "day")


@dataclass(frozen=True, slots=True)
class LongRunDay:
    """The long run on the wished weekday."""

    weight: float = 1.0
    weekday: int = 5

    id: ClassVar[str] = "long-run-day"
    title: ClassVar[str] = "The long run on the day you like"
    force: ClassVar[Force] = Force.SHOULD
    price_class: ClassVar[str] = "preference"
    evidence: ClassVar[tuple[int, ...]] = ()
    scope: ClassVar[str] = "session"
    reads_others: ClassVar[bool] = False
    reads_kinds_only: ClassVar[bool] = False
    minute_borders: ClassVar[tuple[int, ...]] = ()

    def judge(self, session: Placed, day: DayContext, others: tuple[Placed, ...]) -> Verdict | None:
        """A long run on another weekday."""
        return Verdict(0, 1, Unit.FLAG, 2) if session.kind is Kind.LONG and day.weekday != self.weekday else None


@dataclass(frozen=True, slots=True)
class RestDayWish:
    """Nothing on the wished rest day."""

    weight: float = 1.0
    weekday: int = 6

    id: ClassVar[str] = "rest-day"
    title: ClassVar[str] = "Keep the rest day you like free"
    force: ClassVar[Force] = Force.SHOULD
    price_class: ClassVar[str] = "preference"
    evidence: ClassVar[tuple[int, ...]] = ()
    scope: ClassVar[str] = "session"
    reads_others: ClassVar[bool] = False
    reads_kinds_only: ClassVar[bool] = False
    minute_borders: ClassVar[tuple[int, ...]] = ()

    def judge(self, session: Placed, day: DayContext, others: tuple[Placed, ...]) -> Verdict | None:
        """A run or a lift on that day; a race has no choice."""
        main = session.kind in STRENGTH_KINDS or (session.kind in RUN_KINDS and session.kind is not Kind.RACE)
        return Verdict(0, 1, Unit.FLAG, 2) if main and day.weekday == self.weekday else None


@dataclass(frozen=True, slots=True)
class KeepPlan:
    """Stay with the plan that is known already; its weight is how much the athlete wants it kept."""

    weight: float = 1.0

    id: ClassVar[str] = "keep-plan"
    title: ClassVar[str] = "Move as little as possible"
    force: ClassVar[Force] = Force.SHOULD
    price_class: ClassVar[str] = "tidiness"
    evidence: ClassVar[tuple[int, ...]] = ()
    scope: ClassVar[str] = "session"
    reads_others: ClassVar[bool] = False
    reads_kinds_only: ClassVar[bool] = False
    minute_borders: ClassVar[tuple[int, ...]] = ()

    def judge(self, session: Placed, day: DayContext, others: tuple[Placed, ...]) -> Verdict | None:
        """A session that the present plan does not have there."""
        if day.old is None or any(o.demand == session.demand and o.start == session.clock_start for o in day.old):
            return None
        return Verdict(0, 1, Unit.FLAG, 1)
