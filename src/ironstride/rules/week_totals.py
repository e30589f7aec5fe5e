"""Counts of one calendar week: hard days, leg sessions, rest days, new things."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from ironstride.rules.placed import Placed
from ironstride.rules.strategy_rules import is_leg_session
from ironstride.rules.verdict import Force, Unit, Verdict, steps_short
from ironstride.training.kinds import RUN_KINDS, STRENGTH_KINDS, Tag

BEYOND = 3
"""Totals further above a limit than this are the same."""


def _above(total: int, most: int) -> Verdict | None:
    return Verdict(total, most, Unit.COUNT, steps_short(total - most, max(1, most))) if total > most else None


@dataclass(frozen=True, slots=True)
class HardDays:
    """At most so many hard days a week; a day with two hard things counts once (row 19; convention)."""

    weight: float = 1.0
    most: int = 3

    id: ClassVar[str] = "hard-days"
    title: ClassVar[str] = "Only so many hard days a week"
    force: ClassVar[Force] = Force.SHOULD
    price_class: ClassVar[str] = "strong-C"
    evidence: ClassVar[tuple[int, ...]] = (19,)
    scope: ClassVar[str] = "week"

    @property
    def saturation(self) -> int:
        """Somewhat above the limit."""
        return self.most + BEYOND

    def amount(self, day: tuple[Placed, ...]) -> int:
        """1 for a day with anything hard."""
        return int(any(Tag.HARD in session.tags for session in day))

    def verdict(self, total: int) -> Verdict | None:
        """Hard days above the limit."""
        return _above(total, self.most)


@dataclass(frozen=True, slots=True)
class LegDose:
    """At most so many leg sessions a week (rows 21, 28)."""

    weight: float = 1.0
    most: int = 2

    id: ClassVar[str] = "leg-dose"
    title: ClassVar[str] = "Only so many leg sessions a week"
    force: ClassVar[Force] = Force.SHOULD
    price_class: ClassVar[str] = "strong-C"
    evidence: ClassVar[tuple[int, ...]] = (21, 28)
    scope: ClassVar[str] = "week"

    @property
    def saturation(self) -> int:
        """Somewhat above the limit."""
        return self.most + BEYOND

    def amount(self, day: tuple[Placed, ...]) -> int:
        """Leg sessions of the day."""
        return sum(is_leg_session(session) for session in day)

    def verdict(self, total: int) -> Verdict | None:
        """Leg sessions above the limit."""
        return _above(total, self.most)


@dataclass(frozen=True, slots=True)
class RestDays:
    """At least so many days a week without a run or a lift (row 20; convention beyond beginners)."""

    weight: float = 1.0
    least: int = 1
    beginner: bool = False

    id: ClassVar[str] = "rest-days"
    title: ClassVar[str] = "A day off every week"
    force: ClassVar[Force] = Force.SHOULD
    evidence: ClassVar[tuple[int, ...]] = (20,)
    scope: ClassVar[str] = "week"

    @property
    def price_class(self) -> str:
        """Dearer for beginners, whom the source is about."""
        return "strong-C" if self.beginner else "weak"

    @property
    def saturation(self) -> int:
        """More rest than asked is the same."""
        return self.least

    def amount(self, day: tuple[Placed, ...]) -> int:
        """1 for a day without run, lift or another hard activity."""
        busy = any(s.kind in RUN_KINDS or s.kind in STRENGTH_KINDS or Tag.HARD in s.tags for s in day)
        return int(not busy)

    def verdict(self, total: int) -> Verdict | None:
        """Rest days that are missing."""
        if total >= self.least:
            return None
        return Verdict(total, self.least, Unit.COUNT, steps_short(self.least - total, self.least))


@dataclass(frozen=True, slots=True)
class OneNewThing:
    """At most one new thing a week: longest run ever, first intervals of a kind, new strength block, first jumps (rows 33, 46)."""

    weight: float = 1.0
    most: int = 1

    id: ClassVar[str] = "one-new-thing"
    title: ClassVar[str] = "At most one new thing a week"
    force: ClassVar[Force] = Force.SHOULD
    price_class: ClassVar[str] = "weak"
    evidence: ClassVar[tuple[int, ...]] = (33, 46)
    scope: ClassVar[str] = "week"

    @property
    def saturation(self) -> int:
        """Somewhat above the limit."""
        return self.most + BEYOND

    def amount(self, day: tuple[Placed, ...]) -> int:
        """New things of the day."""
        return sum(Tag.NEW_THING in session.tags for session in day)

    def verdict(self, total: int) -> Verdict | None:
        """New things above the limit."""
        return _above(total, self.most)
