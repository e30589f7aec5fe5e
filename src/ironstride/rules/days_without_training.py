"""Days that belong to a race, to an illness or to an injury."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from ironstride.rules.families import is_leg_work, is_run
from ironstride.rules.placed import DayContext, Placed
from ironstride.rules.verdict import Force, Unit, Verdict
from ironstride.training.kinds import Kind, Priority

SICK = "sick"
INJURED = "injured"


@dataclass(frozen=True, slots=True)
class RaceDay:
    """The day of an A or B race holds the race alone; beside a C race no other run and no leg work."""

    weight: float = 1.0

    id: ClassVar[str] = "race-day"
    force: ClassVar[Force] = Force.MUST
    price_class: ClassVar[str] = "must"
    evidence: ClassVar[tuple[int, ...]] = ()
    scope: ClassVar[str] = "session"
    title: ClassVar[str] = (
        "Race day is for the race: no other run and no leg work; on the day of an A or B race nothing else at all."
    )
    reads_others: ClassVar[bool] = False
    reads_kinds_only: ClassVar[bool] = False
    minute_borders: ClassVar[tuple[int, ...]] = ()

    def judge(self, session: Placed, day: DayContext, others: tuple[Placed, ...]) -> Verdict | None:
        """A flag on whatever the day should not hold."""
        race = day.next_race
        if race is None or race.days != 0 or session.kind is Kind.RACE:
            return None
        if race.priority is not Priority.C:
            return Verdict(1, 0, Unit.FLAG, aspect="main")
        return Verdict(1, 0, Unit.FLAG, aspect="small") if is_run(session) or is_leg_work(session) else None


@dataclass(frozen=True, slots=True)
class SickDay:
    """Nothing while ill; no run and no leg work while injured."""

    weight: float = 1.0

    id: ClassVar[str] = "sick-day"
    force: ClassVar[Force] = Force.MUST
    price_class: ClassVar[str] = "must"
    evidence: ClassVar[tuple[int, ...]] = (70,)
    scope: ClassVar[str] = "session"
    title: ClassVar[str] = "No training while you are ill; while you are injured no runs and no leg work."
    reads_others: ClassVar[bool] = False
    reads_kinds_only: ClassVar[bool] = False
    minute_borders: ClassVar[tuple[int, ...]] = ()

    def judge(self, session: Placed, day: DayContext, others: tuple[Placed, ...]) -> Verdict | None:
        """A flag on whatever the day should not hold."""
        if day.reason == SICK:
            return Verdict(1, 0, Unit.FLAG, aspect=SICK)
        if day.reason == INJURED and (is_run(session) or is_leg_work(session)):
            return Verdict(1, 0, Unit.FLAG, aspect=INJURED)
        return None
