"""What leg work shares its day with, and easy days that stay easy."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import ClassVar, Final

from ironstride.rules.channels import is_hard_run
from ironstride.rules.placed import DayContext, Placed
from ironstride.rules.verdict import Force, Unit, Verdict
from ironstride.training.kinds import EASY_KINDS, STRENGTH_KINDS, Strategy, Tag

PRESETS: Final[Mapping[str, Mapping[str, int]]] = MappingProxyType(
    {
        Strategy.HARD_DAYS_HARD.value: MappingProxyType({"hard": 0, "easy": 2, "nothing": 1}),
        Strategy.EASY_DAYS.value: MappingProxyType({"hard": 3, "easy": 0, "nothing": 1}),
        Strategy.SEPARATE_DAYS.value: MappingProxyType({"hard": 3, "easy": 1, "nothing": 0}),
    }
)
"""Steps by strategy and by what the day of leg work holds beside it."""


def is_leg_session(session: Placed) -> bool:
    """A strength session that loads the legs."""
    return session.kind in STRENGTH_KINDS and Tag.LEG_WORK in session.tags


@dataclass(frozen=True, slots=True)
class StrategyRule:
    """The athlete's strategy, as prices of what leg work shares its day with (rows 15, 16: no trial compares layouts)."""

    weight: float = 1.0
    strategy: str = Strategy.HARD_DAYS_HARD.value

    id: ClassVar[str] = "strategy"
    title: ClassVar[str] = "Leg work shares its day with what the strategy says"
    force: ClassVar[Force] = Force.SHOULD
    price_class: ClassVar[str] = "weak"
    evidence: ClassVar[tuple[int, ...]] = (15, 16)
    scope: ClassVar[str] = "session"
    reads_others: ClassVar[bool] = True
    reads_kinds_only: ClassVar[bool] = False
    minute_borders: ClassVar[tuple[int, ...]] = ()

    def __post_init__(self) -> None:
        if self.strategy not in PRESETS:
            raise ValueError(f"strategy must be one of {', '.join(PRESETS)}, not {self.strategy!r}")

    def judge(self, session: Placed, day: DayContext, others: tuple[Placed, ...]) -> Verdict | None:
        """What stands beside leg work."""
        if not is_leg_session(session):
            return None
        company = "nothing"
        if any(is_hard_run(other) for other in others):
            company = "hard"
        elif any(other.kind in EASY_KINDS for other in others):
            company = "easy"
        steps = PRESETS[self.strategy][company]
        return Verdict(0, 1, Unit.FLAG, steps, f"{self.strategy}/{company}") if steps else None


@dataclass(frozen=True, slots=True)
class EasyDaysEasy:
    """An easy day is truly easy: no leg work beside more than a short easy run. Convention (the guide: easy days actually easy)."""

    weight: float = 1.0
    short_minutes: int = 45

    id: ClassVar[str] = "easy-days-easy"
    title: ClassVar[str] = "Easy days stay easy"
    force: ClassVar[Force] = Force.SHOULD
    price_class: ClassVar[str] = "preference"
    evidence: ClassVar[tuple[int, ...]] = ()
    scope: ClassVar[str] = "session"
    reads_others: ClassVar[bool] = True
    reads_kinds_only: ClassVar[bool] = False

    @property
    def minute_borders(self) -> tuple[int, ...]:
        """Short easy runs do not make a day long."""
        return (self.short_minutes,)

    def judge(self, session: Placed, day: DayContext, others: tuple[Placed, ...]) -> Verdict | None:
        """Leg work on a day with a longer easy run and no hard run."""
        if not is_leg_session(session) or any(is_hard_run(other) for other in others):
            return None
        long_easy = any(other.kind in EASY_KINDS and other.minutes > self.short_minutes for other in others)
        return Verdict(0, 1, Unit.FLAG, 1) if long_easy else None
