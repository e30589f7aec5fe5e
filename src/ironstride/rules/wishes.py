"""Wishes: the season's rhythm, preferred days, slots that may fall through, and the plan as it stands.

They bind what Ironstride places; what the athlete holds somewhere is a wish of its own.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import ClassVar, Final

from ironstride.rules.families import FRESH_LEGS_KINDS, is_hard_training_run, is_leg_work, is_main
from ironstride.rules.placed import DayContext, OldPlace, Placed
from ironstride.rules.verdict import Force, Unit, Verdict
from ironstride.training.kinds import Kind, Stability

MOVED_IS_LIKE: Final[Mapping[Stability, str]] = MappingProxyType(
    {
        Stability.KEEP_MY_PLAN: "strong-A",
        Stability.BALANCED: "strong-C",
        Stability.FIND_THE_BEST: "tidiness",
    }
)
"""How dear it is to move a session, by how much of the plan the athlete wants kept. Conventions."""


HABIT_STEPS: Final = 2
"""So many times dearer is it to leave a habit than to leave the season's own rhythm. A convention."""


@dataclass(frozen=True, slots=True)
class Rhythm:
    """Sessions lie where the season's rhythm has them; another slot of the same weekday is half a departure."""

    weight: float = 1.0

    id: ClassVar[str] = "rhythm"
    force: ClassVar[Force] = Force.SHOULD
    price_class: ClassVar[str] = "rhythm"
    evidence: ClassVar[tuple[int, ...]] = ()
    scope: ClassVar[str] = "session"
    title: ClassVar[str] = "Each kind of session keeps its weekday and time slot through the season."
    reads_others: ClassVar[bool] = False
    reads_kinds_only: ClassVar[bool] = False
    minute_borders: ClassVar[tuple[int, ...]] = ()

    def judge(self, session: Placed, day: DayContext, others: tuple[Placed, ...]) -> Verdict | None:
        """A flag: one step for another time of the weekday, two for another weekday; twice that for a habit."""
        wish = next((wish for wish in day.rhythm if wish.demand == session.demand), None)
        if wish is None or not wish.places or not session.bound:
            return None
        times = HABIT_STEPS if wish.habit else 1
        clocks = [clock for weekday, clock in wish.places if weekday == session.weekday]
        if not clocks:
            return Verdict(1, 0, Unit.FLAG, 2 * times, "weekday")
        same = any(_in_same_slot(session, clock) for clock in clocks)
        return None if same else Verdict(1, 0, Unit.FLAG, times, "time")


def _in_same_slot(session: Placed, clock: int) -> bool:
    slot = session.slot
    return clock == session.clock_start if slot is None else slot.start <= clock < slot.end


@dataclass(frozen=True, slots=True)
class LongRunDay:
    """The long run's wished weekday."""

    weight: float = 1.0
    weekday: int = 5

    id: ClassVar[str] = "long-run-day"
    force: ClassVar[Force] = Force.SHOULD
    price_class: ClassVar[str] = "preference"
    evidence: ClassVar[tuple[int, ...]] = ()
    scope: ClassVar[str] = "session"
    title: ClassVar[str] = "The long run is on {weekday}, as you wish."
    reads_others: ClassVar[bool] = False
    reads_kinds_only: ClassVar[bool] = False
    minute_borders: ClassVar[tuple[int, ...]] = ()

    def judge(self, session: Placed, day: DayContext, others: tuple[Placed, ...]) -> Verdict | None:
        """A flag on a long run of another weekday."""
        if session.kind is not Kind.LONG or not session.bound or session.weekday == self.weekday:
            return None
        return Verdict(1, 0, Unit.FLAG)


@dataclass(frozen=True, slots=True)
class RestDay:
    """The wished weekday without training; add-ons may be there."""

    weight: float = 1.0
    weekday: int = 6

    id: ClassVar[str] = "rest-day"
    force: ClassVar[Force] = Force.SHOULD
    price_class: ClassVar[str] = "preference"
    evidence: ClassVar[tuple[int, ...]] = ()
    scope: ClassVar[str] = "session"
    title: ClassVar[str] = "{weekday} stays free, as you wish."
    reads_others: ClassVar[bool] = False
    reads_kinds_only: ClassVar[bool] = False
    minute_borders: ClassVar[tuple[int, ...]] = ()

    def judge(self, session: Placed, day: DayContext, others: tuple[Placed, ...]) -> Verdict | None:
        """A flag on every main session of that weekday."""
        if not (session.bound and is_main(session)) or session.weekday != self.weekday:
            return None
        return Verdict(1, 0, Unit.FLAG)


@dataclass(frozen=True, slots=True)
class MaybeSlot:
    """What the rest of the week is built on does not go into a slot that may fall through."""

    weight: float = 1.0

    id: ClassVar[str] = "maybe-slot"
    force: ClassVar[Force] = Force.SHOULD
    price_class: ClassVar[str] = "preference"
    evidence: ClassVar[tuple[int, ...]] = ()
    scope: ClassVar[str] = "session"
    title: ClassVar[str] = "Long runs, hard runs and leg work stay out of time slots that may fall through."
    reads_others: ClassVar[bool] = False
    reads_kinds_only: ClassVar[bool] = False
    minute_borders: ClassVar[tuple[int, ...]] = ()

    def judge(self, session: Placed, day: DayContext, others: tuple[Placed, ...]) -> Verdict | None:
        """A flag: two steps for the long run, one for hard runs and leg work."""
        if session.slot is None or not session.slot.maybe or not session.bound:
            return None
        if not (is_hard_training_run(session) or is_leg_work(session)):
            return None
        legs = session.kind in FRESH_LEGS_KINDS or is_leg_work(session)
        return Verdict(1, 0, Unit.FLAG, 1 if legs else 2)


@dataclass(frozen=True, slots=True)
class KeepPlan:
    """A new plan moves as little as possible."""

    weight: float = 1.0
    stability: Stability = Stability.FIND_THE_BEST

    id: ClassVar[str] = "keep-plan"
    force: ClassVar[Force] = Force.SHOULD
    evidence: ClassVar[tuple[int, ...]] = ()
    scope: ClassVar[str] = "session"
    title: ClassVar[str] = "Sessions stay where your present plan has them."
    reads_others: ClassVar[bool] = False
    reads_kinds_only: ClassVar[bool] = False
    minute_borders: ClassVar[tuple[int, ...]] = ()

    @property
    def price_class(self) -> str:
        """A moved session is as dear as this: with it, nothing cheaper is mended by moving one session."""
        return MOVED_IS_LIKE[self.stability]

    def judge(self, session: Placed, day: DayContext, others: tuple[Placed, ...]) -> Verdict | None:
        """A flag on a session that the present plan does not have on this day at this time."""
        if day.old is None or not session.bound:
            return None
        return None if OldPlace.of(session.demand, session.clock_start) in day.old else Verdict(1, 0, Unit.FLAG)
