"""What one day may hold: time slots, how many sessions, race days and sick days."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from ironstride.rules.placed import DayContext, Origin, Placed
from ironstride.rules.verdict import Force, Unit, Verdict
from ironstride.training.kinds import QUALITY_KINDS, RUN_KINDS, STRENGTH_KINDS, Kind, Priority, Tag
from ironstride.units import MINUTES_PER_DAY

MAIN = RUN_KINDS | STRENGTH_KINDS


@dataclass(frozen=True, slots=True)
class InsideTimeSlot:
    """A session lies inside its time slot, getting ready and getting there included, and does what the slot allows."""

    weight: float = 1.0

    id: ClassVar[str] = "inside-time-slot"
    title: ClassVar[str] = "Sessions stay inside your time slots"
    force: ClassVar[Force] = Force.MUST
    price_class: ClassVar[str] = "must"
    evidence: ClassVar[tuple[int, ...]] = ()
    scope: ClassVar[str] = "session"
    reads_others: ClassVar[bool] = False
    reads_kinds_only: ClassVar[bool] = False
    minute_borders: ClassVar[tuple[int, ...]] = ()

    def judge(self, session: Placed, day: DayContext, others: tuple[Placed, ...]) -> Verdict | None:
        """Minutes outside, or a use the slot does not allow."""
        if session.slot is None:
            outside = session.origin is Origin.LOCKED and session.kind is not Kind.RACE
            return Verdict(0, 1, Unit.FLAG, 4, "no-slot") if outside else None
        if session.kind in RUN_KINDS and not session.slot.allows_run:
            return Verdict(0, 1, Unit.FLAG, 4, "no-runs")
        if session.kind in STRENGTH_KINDS and not session.slot.allows_strength:
            return Verdict(0, 1, Unit.FLAG, 4, "no-strength")
        start = session.start % MINUTES_PER_DAY
        end = start + session.end - session.start
        outside_minutes = max(0, session.slot.usable_start - start) + max(0, end - session.slot.end)
        return Verdict(-outside_minutes, 0, Unit.MINUTES, 4, "outside") if outside_minutes else None


@dataclass(frozen=True, slots=True)
class SessionsPerDay:
    """At most so many sessions a day, add-ons apart."""

    weight: float = 1.0
    most: int = 2

    id: ClassVar[str] = "sessions-per-day"
    title: ClassVar[str] = "At most two sessions a day"
    force: ClassVar[Force] = Force.MUST
    price_class: ClassVar[str] = "must"
    evidence: ClassVar[tuple[int, ...]] = ()
    scope: ClassVar[str] = "session"
    reads_others: ClassVar[bool] = True
    reads_kinds_only: ClassVar[bool] = True
    minute_borders: ClassVar[tuple[int, ...]] = ()

    def judge(self, session: Placed, day: DayContext, others: tuple[Placed, ...]) -> Verdict | None:
        """Every session of a day that holds too many."""
        if session.kind not in MAIN:
            return None
        count = 1 + sum(other.kind in MAIN for other in others)
        return Verdict(count, self.most, Unit.COUNT, 4) if count > self.most else None


@dataclass(frozen=True, slots=True)
class OneOfEachADay:
    """One run and one lift a day: double runs are not planned. Convention, adjustable."""

    weight: float = 1.0
    runs: int = 1
    lifts: int = 1

    id: ClassVar[str] = "one-of-each-a-day"
    title: ClassVar[str] = "One run and one strength session a day"
    force: ClassVar[Force] = Force.MUST
    price_class: ClassVar[str] = "must"
    evidence: ClassVar[tuple[int, ...]] = ()
    scope: ClassVar[str] = "session"
    reads_others: ClassVar[bool] = True
    reads_kinds_only: ClassVar[bool] = True
    minute_borders: ClassVar[tuple[int, ...]] = ()

    def judge(self, session: Placed, day: DayContext, others: tuple[Placed, ...]) -> Verdict | None:
        """Every run (lift) of a day that holds too many of them."""
        for kinds, most, aspect in ((RUN_KINDS, self.runs, "runs"), (STRENGTH_KINDS, self.lifts, "lifts")):
            if session.kind in kinds:
                count = 1 + sum(other.kind in kinds for other in others)
                if count > most:
                    return Verdict(count, most, Unit.COUNT, 4, aspect)
        return None


@dataclass(frozen=True, slots=True)
class RaceDay:
    """Race day belongs to the race."""

    weight: float = 1.0

    id: ClassVar[str] = "race-day"
    title: ClassVar[str] = "Race day belongs to the race"
    force: ClassVar[Force] = Force.MUST
    price_class: ClassVar[str] = "must"
    evidence: ClassVar[tuple[int, ...]] = ()
    scope: ClassVar[str] = "session"
    reads_others: ClassVar[bool] = False
    reads_kinds_only: ClassVar[bool] = False
    minute_borders: ClassVar[tuple[int, ...]] = ()

    def judge(self, session: Placed, day: DayContext, others: tuple[Placed, ...]) -> Verdict | None:
        """A and B: nothing else; C: no other run and no leg work."""
        if day.next_race is None or day.next_race.days != 0 or session.kind is Kind.RACE or session.kind not in MAIN:
            return None
        if day.next_race.priority is Priority.C and session.kind is Kind.UPPER_CORE:
            return None
        return Verdict(0, 1, Unit.FLAG, 4)


@dataclass(frozen=True, slots=True)
class SickDay:
    """Ill: no training; injured: no running and no leg work (row 70)."""

    weight: float = 1.0

    id: ClassVar[str] = "sick-day"
    title: ClassVar[str] = "No training while ill; no running and no leg work while injured"
    force: ClassVar[Force] = Force.MUST
    price_class: ClassVar[str] = "must"
    evidence: ClassVar[tuple[int, ...]] = (70,)
    scope: ClassVar[str] = "session"
    reads_others: ClassVar[bool] = False
    reads_kinds_only: ClassVar[bool] = False
    minute_borders: ClassVar[tuple[int, ...]] = ()

    def judge(self, session: Placed, day: DayContext, others: tuple[Placed, ...]) -> Verdict | None:
        """Whether the session is one of those."""
        if day.reason == "sick":
            return Verdict(0, 1, Unit.FLAG, 4, "sick")
        if day.reason == "injured" and (session.kind in RUN_KINDS or Tag.LEG_WORK in session.tags):
            return Verdict(0, 1, Unit.FLAG, 4, "injured")
        return None


@dataclass(frozen=True, slots=True)
class MaybeSlot:
    """Nothing that others depend on goes into a slot that may fall through."""

    weight: float = 1.0

    id: ClassVar[str] = "maybe-slot"
    title: ClassVar[str] = "Key sessions stay out of time slots that may fall through"
    force: ClassVar[Force] = Force.SHOULD
    price_class: ClassVar[str] = "preference"
    evidence: ClassVar[tuple[int, ...]] = ()
    scope: ClassVar[str] = "session"
    reads_others: ClassVar[bool] = False
    reads_kinds_only: ClassVar[bool] = False
    minute_borders: ClassVar[tuple[int, ...]] = ()

    def judge(self, session: Placed, day: DayContext, others: tuple[Placed, ...]) -> Verdict | None:
        """Long runs, quality and leg work in a maybe slot."""
        if session.slot is None or not session.slot.maybe:
            return None
        key = session.kind in QUALITY_KINDS or session.kind in {Kind.LONG, Kind.TEST} or Tag.LEG_WORK in session.tags
        return Verdict(0, 1, Unit.FLAG, 3) if key else None
