"""What leg work shares its day with: the strategy, and easy days that stay easy."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import ClassVar, Final

from ironstride.rules.channels import is_hard_run
from ironstride.rules.families import is_easy_run, is_judged, is_leg_work
from ironstride.rules.placed import DayContext, Origin, Placed
from ironstride.rules.verdict import Force, Unit, Verdict
from ironstride.training.kinds import Strategy

HARD = "hard"
EASY = "easy"
NOTHING = "nothing"

PRESETS: Final[Mapping[Strategy, Mapping[str, int]]] = MappingProxyType(
    {
        Strategy.HARD_DAYS_HARD: MappingProxyType({HARD: 0, EASY: 1, NOTHING: 1}),
        Strategy.EASY_DAYS: MappingProxyType({EASY: 0, NOTHING: 1, HARD: 2}),
        Strategy.SEPARATE_DAYS: MappingProxyType({NOTHING: 0, EASY: 1, HARD: 2}),
    }
)
"""Steps of leg work beside a hard run, beside an easy run, and alone. Convention after the guide's three strategies."""

SPARE_DAY: Final = "preference"
"""Leg work alone where easy days were chosen: hard runs stay as fresh, so it costs less than sharing a time slot.
Convention.
"""


@dataclass(frozen=True, slots=True)
class StrategyRule:
    """One rule, three presets."""

    weight: float = 1.0
    strategy: Strategy = Strategy.HARD_DAYS_HARD

    id: ClassVar[str] = "strategy"
    force: ClassVar[Force] = Force.SHOULD
    price_class: ClassVar[str] = "weak"
    evidence: ClassVar[tuple[int, ...]] = (15, 16)
    scope: ClassVar[str] = "session"
    title: ClassVar[str] = "Leg work keeps to your strategy: {strategy}."
    reads_others: ClassVar[bool] = True
    reads_kinds_only: ClassVar[bool] = False
    minute_borders: ClassVar[tuple[int, ...]] = ()

    def judge(self, session: Placed, day: DayContext, others: tuple[Placed, ...]) -> Verdict | None:
        """A flag on leg work that shares its day with something else than the strategy wants."""
        if not (is_judged(session) and is_leg_work(session)):
            return None
        beside = beside_on_day(others)
        steps = PRESETS[self.strategy][beside]
        spare = self.strategy is Strategy.EASY_DAYS and beside == NOTHING
        price_class = SPARE_DAY if spare else ""
        return Verdict(1, 0, Unit.FLAG, steps, beside, price_class) if steps else None


def beside_on_day(others: tuple[Placed, ...]) -> str:
    """``hard``, ``easy`` or ``nothing``: what the day's other sessions are to leg work."""
    present = [other for other in others if other.origin is not Origin.PAST]
    if any(is_hard_run(other) for other in present):
        return HARD
    return EASY if any(is_easy_run(other) for other in present) else NOTHING


@dataclass(frozen=True, slots=True)
class EasyDaysEasy:
    """Leg work beside a longer easy run makes a hard day of an easy one. Not asked where the strategy wants it."""

    weight: float = 1.0
    easy_minutes: int = 45

    id: ClassVar[str] = "easy-days-easy"
    force: ClassVar[Force] = Force.SHOULD
    price_class: ClassVar[str] = "weak"
    evidence: ClassVar[tuple[int, ...]] = ()
    scope: ClassVar[str] = "session"
    title: ClassVar[str] = "Easy days stay easy: no leg work beside an easy run of more than {easy_minutes} min."
    reads_others: ClassVar[bool] = True
    reads_kinds_only: ClassVar[bool] = False

    @property
    def minute_borders(self) -> tuple[int, ...]:
        """A short easy run leaves the day easy."""
        return (self.easy_minutes,)

    def judge(self, session: Placed, day: DayContext, others: tuple[Placed, ...]) -> Verdict | None:
        """A flag."""
        if not (is_judged(session) and is_leg_work(session)) or beside_on_day(others) != EASY:
            return None
        longer = any(
            is_easy_run(other) and other.origin is not Origin.PAST and other.minutes > self.easy_minutes
            for other in others
        )
        return Verdict(1, 0, Unit.FLAG) if longer else None
