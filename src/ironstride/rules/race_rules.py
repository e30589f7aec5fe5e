"""The days before and after a race."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import ClassVar, Final

from ironstride.rules.placed import DayContext, Placed, RaceNear
from ironstride.rules.strategy_rules import is_leg_session
from ironstride.rules.verdict import Force, Unit, Verdict, steps_short
from ironstride.training.kinds import EASY_KINDS, QUALITY_KINDS, RUN_KINDS, Kind, Priority, Tag
from ironstride.units import FIVE_KM_M, HALF_MARATHON_M, TEN_KM_M

Length = str
SHORT: Final = "5-km"
TEN: Final = "10-km"
HALF: Final = "half"
MARATHON: Final = "marathon"


def length_of(distance_m: float) -> Length:
    """Which row of the race tables a distance belongs to; distances between belong to the longer one."""
    for length, most in ((SHORT, FIVE_KM_M), (TEN, TEN_KM_M), (HALF, HALF_MARATHON_M)):
        if distance_m <= most * 1.02:
            return length
    return MARATHON


LAST_LEG_WORK_DAYS: Final[Mapping[Length, int]] = MappingProxyType({SHORT: 7, TEN: 7, HALF: 8, MARATHON: 10})
"""Days before an A race of the last heavy leg session (row 36, convention)."""
LAST_HARD_RUN_DAYS: Final[Mapping[Length, int]] = MappingProxyType({SHORT: 3, TEN: 3, HALF: 4, MARATHON: 4})
"""Days before an A race of the last hard run (convention)."""


@dataclass(frozen=True, slots=True)
class AfterRaceDays:
    """Days after a race without running, with easy running only, without quality, without leg work."""

    running: int
    easy_only: int
    quality: int
    leg_work: int


AFTER: Final[Mapping[Length, AfterRaceDays]] = MappingProxyType(
    {
        SHORT: AfterRaceDays(0, 1, 3, 2),
        TEN: AfterRaceDays(1, 2, 5, 2),
        HALF: AfterRaceDays(1, 4, 9, 3),
        MARATHON: AfterRaceDays(4, 10, 18, 7),
    }
)
"""Leg work: row 39; the rest is convention."""


@dataclass(frozen=True, slots=True)
class RaceWeekLegWork:
    """Leg work ends in time before a race (rows 36, 38)."""

    weight: float = 1.0
    b_race_days: int = 3
    c_race_days: int = 1
    primer_days: int = 4
    primer_after_weeks: int = 6

    id: ClassVar[str] = "race-week-leg-work"
    title: ClassVar[str] = "The last leg work comes well before a race"
    force: ClassVar[Force] = Force.SHOULD
    price_class: ClassVar[str] = "strong-C"
    evidence: ClassVar[tuple[int, ...]] = (36, 38)
    scope: ClassVar[str] = "session"
    reads_others: ClassVar[bool] = False
    reads_kinds_only: ClassVar[bool] = False
    minute_borders: ClassVar[tuple[int, ...]] = ()

    def judge(self, session: Placed, day: DayContext, others: tuple[Placed, ...]) -> Verdict | None:
        """Days to the race; a light primer is allowed to those who have lifted for some weeks."""
        race = day.next_race
        if race is None or not is_leg_session(session):
            return None
        asked = self._asked(race, primer=session.kind is Kind.MAINTENANCE and Tag.HEAVY not in session.tags)
        if race.days >= asked:
            return None
        return Verdict(race.days, asked, Unit.DAYS, steps_short(asked - race.days, asked))

    def _asked(self, race: RaceNear, *, primer: bool) -> int:
        if race.priority is Priority.B:
            return self.b_race_days
        if race.priority is Priority.C:
            return self.c_race_days
        if primer and race.lifting_weeks >= self.primer_after_weeks:
            return self.primer_days
        return LAST_LEG_WORK_DAYS[length_of(race.distance_m)]


@dataclass(frozen=True, slots=True)
class HardRunBeforeRace:
    """The last hard run some days before a race (convention)."""

    weight: float = 1.0
    b_race_days: int = 3
    c_race_days: int = 2

    id: ClassVar[str] = "hard-run-before-race"
    title: ClassVar[str] = "The last hard run comes some days before a race"
    force: ClassVar[Force] = Force.SHOULD
    price_class: ClassVar[str] = "strong-C"
    evidence: ClassVar[tuple[int, ...]] = ()
    scope: ClassVar[str] = "session"
    reads_others: ClassVar[bool] = False
    reads_kinds_only: ClassVar[bool] = False
    minute_borders: ClassVar[tuple[int, ...]] = ()

    def judge(self, session: Placed, day: DayContext, others: tuple[Placed, ...]) -> Verdict | None:
        """Days to the race."""
        race = day.next_race
        hard = session.kind in QUALITY_KINDS or session.kind in {Kind.LONG, Kind.TEST}
        if race is None or not hard:
            return None
        asked = LAST_HARD_RUN_DAYS[length_of(race.distance_m)]
        if race.priority is not Priority.A:
            asked = self.b_race_days if race.priority is Priority.B else self.c_race_days
        if race.days >= asked:
            return None
        return Verdict(race.days, asked, Unit.DAYS, steps_short(asked - race.days, asked))


@dataclass(frozen=True, slots=True)
class AfterRace:
    """Rest after an A or B race: no running, then easy running, no quality, no leg work (row 39 and convention)."""

    weight: float = 1.0

    id: ClassVar[str] = "after-race"
    title: ClassVar[str] = "After a race, rest before training"
    force: ClassVar[Force] = Force.SHOULD
    price_class: ClassVar[str] = "strong-C"
    evidence: ClassVar[tuple[int, ...]] = (39,)
    scope: ClassVar[str] = "session"
    reads_others: ClassVar[bool] = False
    reads_kinds_only: ClassVar[bool] = False
    minute_borders: ClassVar[tuple[int, ...]] = ()

    def judge(self, session: Placed, day: DayContext, others: tuple[Placed, ...]) -> Verdict | None:
        """Days since the race against what this kind of session asks."""
        race = day.last_race
        if race is None or race.priority is Priority.C or session.kind is Kind.RACE:
            return None
        asked, aspect = self._asked(session, AFTER[length_of(race.distance_m)])
        since = -race.days
        if since > asked:
            return None
        return Verdict(since, asked + 1, Unit.DAYS, steps_short(asked + 1 - since, asked + 1), aspect)

    @staticmethod
    def _asked(session: Placed, table: AfterRaceDays) -> tuple[int, str]:
        if is_leg_session(session):
            return table.leg_work, "leg-work"
        if session.kind in QUALITY_KINDS or session.kind is Kind.TEST:
            return table.quality, "quality"
        if session.kind in EASY_KINDS:
            return table.running, "running"
        return (table.running + table.easy_only, "easy-only") if session.kind in RUN_KINDS else (0, "")
