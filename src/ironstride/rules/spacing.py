"""Days between hard runs, and time between leg sessions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from ironstride.rules.families import HARD_TRAINING_KINDS, OTHER_KINDS, is_leg_work
from ironstride.rules.placed import Placed
from ironstride.rules.scopes import Channel
from ironstride.rules.verdict import Force, Unit, Verdict, steps_short
from ironstride.training.kinds import Kind, Tag
from ironstride.units import MINUTES_PER_DAY, hours_to_minutes


def _follows_hard(earlier: Placed, later: Placed) -> bool:
    """Whether it is a hard run after hard work that no other rule charges: races and heavy legs have their own."""
    heavy_other = earlier.kind in OTHER_KINDS and Tag.LEG_WORK in earlier.tags
    return later.kind in HARD_TRAINING_KINDS and earlier.kind is not Kind.RACE and not heavy_other


@dataclass(frozen=True, slots=True)
class HardRunsApart:
    """Calendar days between hard runs: quality, long run, test, or another hard activity before one of them."""

    weight: float = 1.0
    days: int = 2
    """2 = never on consecutive days; at most 3."""
    threshold_before_long: bool = False
    """Whether a threshold run may lie on the eve of the long run (sub-threshold programmes)."""

    id: ClassVar[str] = "hard-runs-apart"
    force: ClassVar[Force] = Force.SHOULD
    price_class: ClassVar[str] = "strong-C"
    evidence: ClassVar[tuple[int, ...]] = (18,)
    scope: ClassVar[str] = "gap"
    title: ClassVar[str] = "Hard runs are {days} days apart, so that they never lie on consecutive days."
    earlier_channel: ClassVar[Channel] = Channel.HARD_RUN
    reads_clock: ClassVar[bool] = False
    reads_gap: ClassVar[bool] = False
    minute_borders: ClassVar[tuple[int, ...]] = ()

    @property
    def reach(self) -> int:
        """The days asked."""
        return self.days * MINUTES_PER_DAY

    def concerns(self, later: Placed) -> bool:
        """Quality, long run, test."""
        return later.kind in HARD_TRAINING_KINDS

    def judge(self, earlier: Placed, later: Placed) -> Verdict | None:
        """Days there and days asked."""
        apart = later.day - earlier.day
        if not _follows_hard(earlier, later) or apart >= self.days:
            return None
        if self.threshold_before_long and earlier.kind is Kind.THRESHOLD and later.kind is Kind.LONG and apart > 0:
            return None
        steps = steps_short(self.days - apart, self.days)
        return Verdict(apart, self.days, Unit.DAYS, steps, "same-day" if apart == 0 else "")


@dataclass(frozen=True, slots=True)
class MastersSpacing:
    """A day more between hard runs from fifty years on: weakly supported, easily switched off."""

    weight: float = 1.0
    days: int = 3
    after_days: int = 2
    """What `hard-runs-apart` asks; closer hard runs are its affair."""

    id: ClassVar[str] = "masters-spacing"
    force: ClassVar[Force] = Force.SHOULD
    price_class: ClassVar[str] = "weak"
    evidence: ClassVar[tuple[int, ...]] = (66,)
    scope: ClassVar[str] = "gap"
    title: ClassVar[str] = "At masters age hard runs are {days} days apart where the week allows."
    earlier_channel: ClassVar[Channel] = Channel.HARD_RUN
    reads_clock: ClassVar[bool] = False
    reads_gap: ClassVar[bool] = False
    minute_borders: ClassVar[tuple[int, ...]] = ()

    @property
    def reach(self) -> int:
        """The days asked."""
        return self.days * MINUTES_PER_DAY

    def concerns(self, later: Placed) -> bool:
        """Quality, long run, test."""
        return later.kind in HARD_TRAINING_KINDS

    def judge(self, earlier: Placed, later: Placed) -> Verdict | None:
        """Days there and days asked."""
        apart = later.day - earlier.day
        if not _follows_hard(earlier, later) or not self.after_days <= apart < self.days:
            return None
        return Verdict(apart, self.days, Unit.DAYS, steps_short(self.days - apart, self.days))


@dataclass(frozen=True, slots=True)
class LegWorkApart:
    """Time between two sessions of leg work; 44 h let an evening lift be followed by one two afternoons later."""

    weight: float = 1.0
    gap_hours: float = 44.0

    id: ClassVar[str] = "leg-work-apart"
    force: ClassVar[Force] = Force.SHOULD
    price_class: ClassVar[str] = "strong-C"
    evidence: ClassVar[tuple[int, ...]] = (17,)
    scope: ClassVar[str] = "gap"
    title: ClassVar[str] = "Sessions of leg work are {gap_hours} h apart."
    earlier_channel: ClassVar[Channel] = Channel.LEG_WORK
    reads_clock: ClassVar[bool] = False
    reads_gap: ClassVar[bool] = True
    minute_borders: ClassVar[tuple[int, ...]] = ()

    @property
    def reach(self) -> int:
        """The time asked."""
        return hours_to_minutes(self.gap_hours)

    def concerns(self, later: Placed) -> bool:
        """Leg work."""
        return is_leg_work(later)

    def asked_minutes(self, earlier: Placed, later: Placed) -> int:
        """The time asked between these two."""
        return hours_to_minutes(self.gap_hours)

    def judge(self, earlier: Placed, later: Placed) -> Verdict | None:
        """Time there and time asked."""
        gap, asked = later.start - earlier.end, hours_to_minutes(self.gap_hours)
        if not self.concerns(later) or gap >= asked:
            return None
        return Verdict(gap, asked, Unit.MINUTES, steps_short(asked - gap, asked))
