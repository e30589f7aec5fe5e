"""Days that belong to a race, to an illness or an injury, or to the way back from it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from ironstride.rules.families import FRESH_LEGS_KINDS, is_easy_run, is_leg_work, is_run
from ironstride.rules.placed import DayContext, Eased, Placed
from ironstride.rules.verdict import Force, Unit, Verdict
from ironstride.training.kinds import Kind, Priority
from ironstride.training.unusual_days import COLD, COLD_MINUTES, INJURED, SICK, STOPPED


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
    """Nothing while ill or stopped, with a head cold only a short easy run; no run and no leg work while injured; after
    an illness easy days first.
    """

    weight: float = 1.0

    id: ClassVar[str] = "sick-day"
    force: ClassVar[Force] = Force.MUST
    price_class: ClassVar[str] = "must"
    evidence: ClassVar[tuple[int, ...]] = (70,)
    scope: ClassVar[str] = "session"
    title: ClassVar[str] = (
        "No training while you are ill (with a head cold half an hour of easy running at most) or while it is stopped; "
        "while you are injured no runs and no leg work; after an illness as many easy days first."
    )
    reads_others: ClassVar[bool] = False
    reads_kinds_only: ClassVar[bool] = False
    minute_borders: ClassVar[tuple[int, ...]] = ()

    def judge(self, session: Placed, day: DayContext, others: tuple[Placed, ...]) -> Verdict | None:
        """A flag on whatever the day should not hold."""
        aspect = _out(session, day.reason) or _taken_back(session, day.eased)
        return Verdict(1, 0, Unit.FLAG, aspect=aspect) if aspect else None


def _out(session: Placed, reason: str | None) -> str:
    """Why a session is no session of a day out; empty where it is."""
    if reason in {SICK, STOPPED}:
        return reason
    if reason == COLD:
        return "" if is_easy_run(session) and session.minutes <= COLD_MINUTES else COLD
    return INJURED if reason == INJURED and (is_run(session) or is_leg_work(session)) else ""


def _taken_back(session: Placed, eased: Eased | None) -> str:
    if eased is None or session.kind is Kind.RACE:
        return ""
    if eased.no_running and is_run(session):
        return "no-running"
    return "after-illness" if eased.after_illness and session.kind in FRESH_LEGS_KINDS else ""
