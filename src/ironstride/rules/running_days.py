"""Days of running in a row."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from ironstride.rules.placed import Placed
from ironstride.rules.verdict import Force, Unit, Verdict
from ironstride.training.kinds import RUN_KINDS


@dataclass(frozen=True, slots=True)
class RunningDaysInARow:
    """At most so many running days in a row: beginners rest in between (row 20), others by convention."""

    weight: float = 1.0
    most: int = 5
    beginner: bool = False

    id: ClassVar[str] = "running-days-in-a-row"
    title: ClassVar[str] = "Only so many running days in a row"
    force: ClassVar[Force] = Force.SHOULD
    evidence: ClassVar[tuple[int, ...]] = (20,)
    scope: ClassVar[str] = "streak"

    @property
    def price_class(self) -> str:
        """Dearer for beginners, whom the source is about."""
        return "strong-C" if self.beginner else "weak"

    @property
    def limit(self) -> int:
        """The longest streak that is fine."""
        return self.most

    def counts(self, day: tuple[Placed, ...]) -> bool:
        """A day with any run."""
        return any(session.kind in RUN_KINDS for session in day)

    def verdict(self, streak: int) -> Verdict | None:
        """One step for each day above the limit."""
        return Verdict(streak, self.most, Unit.DAYS, 1) if streak > self.most else None
