"""Border cases of week totals and streaks: what a day adds, and from which total on a rule speaks."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from ironstride.rules.placed import Placed
from ironstride.training.kinds import Kind, Tag
from tests.rules.made_sessions import MON, easy, football, lift, long, quality, session, upper


@dataclass(frozen=True, slots=True)
class AmountCase:
    """What a day adds to a total, or whether (1 or 0) it goes on with a streak."""

    rule: str
    day: tuple[Placed, ...]
    amount: int


@dataclass(frozen=True, slots=True)
class TotalCase:
    """What a rule answers about a total; steps 0 = nothing."""

    rule: str
    total: int
    steps: int
    parameters: dict[str, float | int | str | bool] = field(default_factory=dict)


AMOUNT_CASES: Final = (
    AmountCase("hard-days", (quality(MON), lift(MON, 18, 40, Tag.HARD)), 1),
    AmountCase("hard-days", (session(Kind.RACE, MON, 9),), 1),
    AmountCase("hard-days", (football(MON, 19, Tag.HARD),), 1),
    AmountCase("hard-days", (session(Kind.LONG, MON, 7, 60), lift(MON)), 0),
    AmountCase("leg-dose", (lift(MON), upper(MON, 7)), 1),
    AmountCase("leg-dose", (football(MON, 19, Tag.LEG_WORK),), 0),
    AmountCase("rest-days", (), 1),
    AmountCase("rest-days", (session(Kind.MOBILITY, MON, 9), football(MON)), 1),
    AmountCase("rest-days", (upper(MON),), 0),
    AmountCase("rest-days", (football(MON, 19, Tag.HARD),), 0),
    AmountCase("one-new-thing", (long(MON, 7, 90, Tag.NEW_THING), lift(MON, 18, 40, Tag.NEW_EXERCISE)), 2),
    AmountCase("one-new-thing", (long(MON),), 0),
    AmountCase("running-days-in-a-row", (easy(MON),), 1),
    AmountCase("running-days-in-a-row", (session(Kind.RACE, MON, 9),), 1),
    AmountCase("running-days-in-a-row", (lift(MON), football(MON)), 0),
)

TOTAL_CASES: Final = (
    TotalCase("hard-days", 3, 0),
    TotalCase("hard-days", 4, 2),
    TotalCase("hard-days", 5, 3),
    TotalCase("hard-days", 3, 2, {"limit": 2}),
    TotalCase("leg-dose", 2, 0),
    TotalCase("leg-dose", 3, 2),
    TotalCase("rest-days", 1, 0),
    TotalCase("rest-days", 0, 4),
    TotalCase("one-new-thing", 1, 0),
    TotalCase("one-new-thing", 2, 4),
    TotalCase("running-days-in-a-row", 6, 0),
    TotalCase("running-days-in-a-row", 7, 1),
    TotalCase("running-days-in-a-row", 2, 1, {"most": 1}),
)
