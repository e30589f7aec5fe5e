"""Days in a row with a run."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from ironstride.rules.families import is_run
from ironstride.rules.placed import Placed
from ironstride.rules.verdict import Force, Unit, Verdict


@dataclass(frozen=True, slots=True)
class RunningDaysInARow:
    """A streak of running days; at most one means a rest day between any two runs, as in beginners' plans (row 20)."""

    weight: float = 1.0
    most: int = 6

    id: ClassVar[str] = "running-days-in-a-row"
    force: ClassVar[Force] = Force.SHOULD
    evidence: ClassVar[tuple[int, ...]] = ()
    scope: ClassVar[str] = "streak"
    title: ClassVar[str] = "Days in a row with a run: at most {most}."

    @property
    def price_class(self) -> str:
        """Strong C where every other day is asked to be free of running, else weak."""
        return "strong-C" if self.most == 1 else "weak"

    @property
    def limit(self) -> int:
        """The longest streak that is fine."""
        return self.most

    def counts(self, day: tuple[Placed, ...]) -> bool:
        """Whether the day has a run, the race included."""
        return any(is_run(session) for session in day)

    def verdict(self, streak: int) -> Verdict | None:
        """One step for each day beyond the limit."""
        return Verdict(streak, self.most, Unit.DAYS) if streak > self.most else None
