"""The library of hard work as data: ladders of repeats, each rung a little more than the one below.

From rung to rung work grows by at most 15 per cent or one repeat. All of it is ours and a convention.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from ironstride.training.kinds import Level, Phase
from ironstride.units import FIVE_KM_M, HALF_MARATHON_M, MARATHON_M, SECONDS_PER_MINUTE, TEN_KM_M


@dataclass(frozen=True, slots=True)
class Rung:
    """Repeats of one length with the same recovery between."""

    times: int
    work_s: int
    rest_s: int

    @property
    def total_work_s(self) -> int:
        """Seconds of work."""
        return self.times * self.work_s

    @property
    def span_s(self) -> int:
        """Seconds of all repeats with the recovery after each; a single one has none."""
        return self.work_s if self.times == 1 else self.times * (self.work_s + self.rest_s)


def _minutes(*rows: tuple[int, float, float]) -> tuple[Rung, ...]:
    return tuple(
        Rung(times, round(work * SECONDS_PER_MINUTE), round(rest * SECONDS_PER_MINUTE)) for times, work, rest in rows
    )


def _seconds(*rows: tuple[int, int, int]) -> tuple[Rung, ...]:
    return tuple(Rung(*row) for row in rows)


THRESHOLD: Final = _minutes(
    (3, 3, 1),
    (4, 3, 1),
    (5, 3, 1),
    (4, 4, 1.5),
    (3, 6, 2),
    (4, 5, 1.5),
    (3, 7, 2),
    (3, 8, 2),
    (2, 12, 3),
    (3, 9, 2),
    (3, 10, 2),
    (2, 16, 3),
    (4, 9, 2),
    (3, 13, 2),
    (4, 10, 2),
)
INTERVALS: Final = _minutes(
    (6, 1, 1),
    (7, 1, 1),
    (8, 1, 1),
    (6, 1.5, 1.5),
    (5, 2, 1.5),
    (6, 2, 1.5),
    (4, 3, 2),
    (5, 3, 2),
    (4, 4, 2.5),
    (6, 3, 2),
    (5, 4, 2.5),
    (7, 3, 2),
    (6, 4, 2.5),
)
HILLS: Final = _seconds(
    (6, 30, 75),
    (7, 30, 75),
    (8, 30, 75),
    (6, 45, 90),
    (7, 45, 90),
    (6, 60, 120),
    (7, 60, 120),
    (8, 60, 120),
    (6, 90, 150),
    (7, 90, 150),
    (8, 90, 150),
)
FIVE_KM_PACE: Final = _minutes(
    (4, 2, 1.5), (5, 2, 1.5), (6, 2, 1.5), (4, 3, 2), (5, 3, 2), (4, 4, 2), (6, 3, 2), (5, 4, 2)
)
TEN_KM_PACE: Final = _minutes(
    (4, 3, 1.5), (5, 3, 1.5), (4, 4, 2), (3, 6, 2), (4, 5, 2), (3, 7, 2), (3, 8, 2), (3, 9, 2), (3, 10, 2.5)
)
HALF_PACE: Final = _minutes(
    (3, 5, 2),
    (4, 4, 2),
    (3, 6, 2),
    (4, 5, 2),
    (3, 7, 2),
    (3, 8, 2),
    (3, 9, 2),
    (3, 10, 2),
    (2, 16, 3),
    (3, 12, 3),
    (2, 20, 3),
)
MARATHON_PACE: Final = _minutes(
    (2, 9, 2),
    (2, 10, 2),
    (3, 7, 2),
    (2, 12, 2),
    (3, 9, 2),
    (2, 15, 3),
    (2, 17, 3),
    (3, 12, 3),
    (2, 20, 3),
    (3, 15, 3),
)
LONG_RACE_PARTS: Final = _minutes(
    (2, 8, 5),
    (2, 9, 5),
    (2, 10, 5),
    (2, 11, 5),
    (2, 12, 5),
    (3, 9, 5),
    (2, 15, 5),
    (2, 17, 5),
    (3, 12, 5),
    (2, 20, 5),
    (3, 15, 5),
    (2, 25, 5),
    (3, 18, 5),
    (2, 30, 5),
)
"""Parts at race pace inside a long run."""


@dataclass(frozen=True, slots=True)
class RaceLadder:
    """What is practised for a distance."""

    name: str
    distance_m: float
    rungs: tuple[Rung, ...]
    taper: Rung
    race_week: Rung
    most_share_of_week: float
    """Work against the week's running (evidence row 49: the harder the less)."""


RACE_LADDERS: Final = (
    RaceLadder("5 km", FIVE_KM_M, FIVE_KM_PACE, Rung(4, 90, 120), Rung(4, 60, 120), 0.08),
    RaceLadder("10 km", TEN_KM_M, TEN_KM_PACE, Rung(4, 120, 120), Rung(3, 90, 120), 0.10),
    RaceLadder("half marathon", HALF_MARATHON_M, HALF_PACE, Rung(3, 240, 120), Rung(3, 120, 120), 0.20),
    RaceLadder("marathon", MARATHON_M, MARATHON_PACE, Rung(3, 300, 120), Rung(3, 180, 120), 0.20),
)

START: Final[Mapping[Level, int]] = MappingProxyType({Level.BEGINNER: 0, Level.INTERMEDIATE: 1, Level.ADVANCED: 3})
START_INTERVALS: Final[Mapping[Level, int]] = MappingProxyType(
    {Level.BEGINNER: 0, Level.INTERMEDIATE: 3, Level.ADVANCED: 5}
)
START_RACE_PACE: Final[Mapping[Level, int]] = MappingProxyType(
    {Level.BEGINNER: 0, Level.INTERMEDIATE: 2, Level.ADVANCED: 4}
)
"""Rungs that somebody begins on."""
TAPER_PHASES: Final = frozenset({Phase.TAPER, Phase.RACE})


def race_ladder(distance_m: float | None) -> RaceLadder:
    """The ladder of the nearest distance, by ratio; without a race that of 10 km."""
    wanted = TEN_KM_M if distance_m is None else distance_m
    return min(RACE_LADDERS, key=lambda row: max(row.distance_m / wanted, wanted / row.distance_m))
