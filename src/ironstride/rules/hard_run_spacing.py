"""Days between hard runs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from ironstride.rules.placed import Placed
from ironstride.rules.scopes import Channel
from ironstride.rules.verdict import Force, Unit, Verdict, steps_short
from ironstride.training.kinds import QUALITY_KINDS, Kind
from ironstride.units import MINUTES_PER_DAY


def _is_hard_training(session: Placed) -> bool:
    return session.kind in QUALITY_KINDS or session.kind in {Kind.LONG, Kind.TEST}


@dataclass(frozen=True, slots=True)
class HardRunsApart:
    """No two hard runs on consecutive days (row 18; convention)."""

    weight: float = 1.0
    days_apart: int = 2

    id: ClassVar[str] = "hard-runs-apart"
    title: ClassVar[str] = "No hard or long runs on consecutive days"
    force: ClassVar[Force] = Force.SHOULD
    price_class: ClassVar[str] = "strong-C"
    evidence: ClassVar[tuple[int, ...]] = (18,)
    scope: ClassVar[str] = "gap"
    earlier_channel: ClassVar[Channel] = Channel.HARD_RUN
    minute_borders: ClassVar[tuple[int, ...]] = ()

    @property
    def reach(self) -> int:
        """Up to so many whole days."""
        return self.days_apart * MINUTES_PER_DAY

    def concerns(self, later: Placed) -> bool:
        """Hard runs of training."""
        return _is_hard_training(later)

    def judge(self, earlier: Placed, later: Placed) -> Verdict | None:
        """Calendar days between the two."""
        apart = later.day - earlier.day
        if not self.concerns(later) or apart >= self.days_apart:
            return None
        return Verdict(apart, self.days_apart, Unit.DAYS, steps_short(self.days_apart - apart, self.days_apart))


@dataclass(frozen=True, slots=True)
class MastersSpacing:
    """From fifty on a day more between hard runs (row 66: weak, contested, switchable)."""

    weight: float = 1.0
    days_apart: int = 3
    least_days: int = 2

    id: ClassVar[str] = "masters-spacing"
    title: ClassVar[str] = "From fifty on, a day more between hard runs"
    force: ClassVar[Force] = Force.SHOULD
    price_class: ClassVar[str] = "weak"
    evidence: ClassVar[tuple[int, ...]] = (66,)
    scope: ClassVar[str] = "gap"
    earlier_channel: ClassVar[Channel] = Channel.HARD_RUN
    minute_borders: ClassVar[tuple[int, ...]] = ()

    @property
    def reach(self) -> int:
        """Up to so many whole days."""
        return self.days_apart * MINUTES_PER_DAY

    def concerns(self, later: Placed) -> bool:
        """Hard runs of training."""
        return _is_hard_training(later)

    def judge(self, earlier: Placed, later: Placed) -> Verdict | None:
        """Silent on consecutive days: there the other rule speaks."""
        apart = later.day - earlier.day
        if not self.concerns(later) or not self.least_days <= apart < self.days_apart:
            return None
        return Verdict(apart, self.days_apart, Unit.DAYS, 1)
