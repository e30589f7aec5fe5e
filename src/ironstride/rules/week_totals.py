"""Counts of a calendar week: hard days, leg work, rest days, new things."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from ironstride.rules.families import is_hard_other, is_leg_work, is_lift, is_run
from ironstride.rules.placed import Placed
from ironstride.rules.verdict import Force, Unit, Verdict, steps_short
from ironstride.training.kinds import Kind, Tag

BEYOND = 2
"""A count above a limit is told apart up to this many over it."""


def _over(total: int, limit: int) -> Verdict | None:
    return Verdict(total, limit, Unit.COUNT, steps_short(total - limit, limit)) if total > limit else None


@dataclass(frozen=True, slots=True)
class HardDays:
    """Days with a race, hard running, hard leg work or a hard other activity; a day with two of them counts once."""

    weight: float = 1.0
    limit: int = 3

    id: ClassVar[str] = "hard-days"
    force: ClassVar[Force] = Force.SHOULD
    price_class: ClassVar[str] = "strong-C"
    evidence: ClassVar[tuple[int, ...]] = (19,)
    scope: ClassVar[str] = "week"
    title: ClassVar[str] = "At most {limit} hard days a week; a day with two hard sessions counts once."

    @property
    def saturation(self) -> int:
        """A little above the limit."""
        return self.limit + BEYOND

    def amount(self, day: tuple[Placed, ...]) -> int:
        """1 for a hard day."""
        return int(any(Tag.HARD in session.tags or session.kind is Kind.RACE for session in day))

    def verdict(self, total: int) -> Verdict | None:
        """Hard days there and the most that are asked."""
        return _over(total, self.limit)


@dataclass(frozen=True, slots=True)
class LegDose:
    """Sessions of leg work a week."""

    weight: float = 1.0
    limit: int = 2

    id: ClassVar[str] = "leg-dose"
    force: ClassVar[Force] = Force.SHOULD
    price_class: ClassVar[str] = "strong-C"
    evidence: ClassVar[tuple[int, ...]] = (21, 28)
    scope: ClassVar[str] = "week"
    title: ClassVar[str] = "Sessions of leg work a week: at most {limit}."

    @property
    def saturation(self) -> int:
        """A little above the limit."""
        return self.limit + BEYOND

    def amount(self, day: tuple[Placed, ...]) -> int:
        """Sessions of leg work."""
        return sum(is_leg_work(session) for session in day)

    def verdict(self, total: int) -> Verdict | None:
        """Sessions there and the most that are asked."""
        return _over(total, self.limit)


@dataclass(frozen=True, slots=True)
class RestDays:
    """Days without a run, a lift or a hard other activity."""

    weight: float = 1.0
    least: int = 1
    for_beginner: bool = False
    """A rest day matters more to somebody who begins to run."""

    id: ClassVar[str] = "rest-days"
    force: ClassVar[Force] = Force.SHOULD
    evidence: ClassVar[tuple[int, ...]] = (20,)
    scope: ClassVar[str] = "week"
    title: ClassVar[str] = "Days without running or lifting: at least {least} a week."

    @property
    def price_class(self) -> str:
        """Strong C for beginners, weak for others."""
        return "strong-C" if self.for_beginner else "weak"

    @property
    def saturation(self) -> int:
        """More rest days than asked are the same."""
        return self.least

    def amount(self, day: tuple[Placed, ...]) -> int:
        """1 for a day of rest, an empty one too."""
        return int(not any(is_run(session) or is_lift(session) or is_hard_other(session) for session in day))

    def verdict(self, total: int) -> Verdict | None:
        """Rest days there and asked."""
        if total >= self.least:
            return None
        return Verdict(total, self.least, Unit.COUNT, steps_short(self.least - total, self.least))


@dataclass(frozen=True, slots=True)
class OneNewThing:
    """New things in a week: longest run ever, first intervals of a kind, new strength block, first jumps."""

    weight: float = 1.0
    limit: int = 1

    id: ClassVar[str] = "one-new-thing"
    force: ClassVar[Force] = Force.SHOULD
    price_class: ClassVar[str] = "weak"
    evidence: ClassVar[tuple[int, ...]] = (33, 46)
    scope: ClassVar[str] = "week"
    title: ClassVar[str] = (
        "New things a week (longest run ever, first intervals of a kind, new exercises, first jumps): at most {limit}."
    )

    @property
    def saturation(self) -> int:
        """A little above the limit."""
        return self.limit + BEYOND

    def amount(self, day: tuple[Placed, ...]) -> int:
        """Sessions that bring something new."""
        return sum(bool(session.tags & {Tag.NEW_THING, Tag.NEW_EXERCISE}) for session in day)

    def verdict(self, total: int) -> Verdict | None:
        """New things there and the most that are asked."""
        return _over(total, self.limit)
