"""How many sessions one day holds: in all, and of each kind. Conventions, adjustable."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from ironstride.rules.families import comes_before, is_lift, is_main, is_run
from ironstride.rules.placed import DayContext, Placed
from ironstride.rules.verdict import Force, Unit, Verdict


def rank_on_day(session: Placed, rivals: tuple[Placed, ...]) -> int:
    """The session's place in its day, from 1: what the athlete holds comes first, then what is planned, in time order.

    So that of too many sessions the planned ones are the ones too many.
    """
    return 1 + sum(comes_before(one, session) if one.bound is session.bound else session.bound for one in rivals)


@dataclass(frozen=True, slots=True)
class SessionsPerDay:
    """A cap on main sessions; add-ons, fixed activities and the past do not count."""

    weight: float = 1.0
    limit: int = 2

    id: ClassVar[str] = "sessions-per-day"
    force: ClassVar[Force] = Force.MUST
    price_class: ClassVar[str] = "must"
    evidence: ClassVar[tuple[int, ...]] = ()
    scope: ClassVar[str] = "session"
    title: ClassVar[str] = "At most {limit} sessions a day, mobility not counted."
    reads_others: ClassVar[bool] = True
    reads_kinds_only: ClassVar[bool] = True
    minute_borders: ClassVar[tuple[int, ...]] = ()

    def judge(self, session: Placed, day: DayContext, others: tuple[Placed, ...]) -> Verdict | None:
        """The session's number in its day where that is above the limit."""
        if not is_main(session):
            return None
        number = rank_on_day(session, tuple(other for other in others if is_main(other)))
        return Verdict(number, self.limit, Unit.COUNT) if number > self.limit else None


@dataclass(frozen=True, slots=True)
class OneOfEachADay:
    """A cap on runs (the race is one) and on lifts a day."""

    weight: float = 1.0
    runs: int = 1
    lifts: int = 1

    id: ClassVar[str] = "one-of-each-a-day"
    force: ClassVar[Force] = Force.MUST
    price_class: ClassVar[str] = "must"
    evidence: ClassVar[tuple[int, ...]] = ()
    scope: ClassVar[str] = "session"
    title: ClassVar[str] = "Runs a day: at most {runs}; lifts a day: at most {lifts}."
    reads_others: ClassVar[bool] = True
    reads_kinds_only: ClassVar[bool] = True
    minute_borders: ClassVar[tuple[int, ...]] = ()

    def judge(self, session: Placed, day: DayContext, others: tuple[Placed, ...]) -> Verdict | None:
        """The session's number among the day's runs or lifts where that is above the limit."""
        for belongs, limit, aspect in ((is_run, self.runs, "run"), (is_lift, self.lifts, "lift")):
            if is_main(session) and belongs(session):
                rivals = tuple(other for other in others if is_main(other) and belongs(other))
                number = rank_on_day(session, rivals)
                if number > limit:
                    return Verdict(number, limit, Unit.COUNT, aspect=aspect)
        return None
