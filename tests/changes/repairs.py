"""A plan in its second week, one thing changed, and what becomes of it."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from ironstride.planning.make_plan import make_plan
from ironstride.planning.plan_diff import Changed, PlanDiff, plan_diff
from ironstride.planning.replan import Replanned, replan
from ironstride.planning.request import Planned, PlanRequest
from ironstride.planning.running_plan import RunningPlan
from ironstride.training.athlete import Athlete, WeekException
from ironstride.training.availability import written_windows
from ironstride.training.kinds import Kind, Stability
from ironstride.training.session import Session
from tests.planning.athlete_texts import MONDAY, RACE, TRAINED, athlete_of

SECOND_MONDAY = MONDAY + timedelta(weeks=1)
PLACES = {Changed.MOVED, Changed.ADDED, Changed.GONE}


@dataclass(frozen=True)
class Repair:
    """Before and after."""

    athlete: Athlete
    first: Planned
    answer: Replanned

    @property
    def diff(self) -> PlanDiff:
        """What changed from the second Monday on."""
        return plan_diff(self.first.plan, self.answer.planned.plan, SECOND_MONDAY)

    @property
    def counted(self) -> Counter[Changed]:
        """How many sessions changed in which way."""
        return Counter(change.what for change in self.diff.sessions)

    @property
    def cost(self) -> int:
        """What the compromises of the plan after cost."""
        return self.answer.planned.plan.proof.cost

    def at(self, name: str) -> Session:
        """A session as it is after."""
        return next(one for one in self.answer.planned.plan.sessions if one.id == name)


def planned(*parts: str) -> tuple[Athlete, Planned]:
    """A first plan."""
    athlete = athlete_of(*parts)
    made = make_plan(PlanRequest(athlete, None, MONDAY))
    assert isinstance(made, Planned), made
    return athlete, made


def trained(week: str) -> tuple[Athlete, Planned]:
    """The first plan of somebody trained, nine weeks before a 10 km race."""
    return planned(week, TRAINED, RACE)


def repaired(
    athlete: Athlete,
    first: Planned,
    *,
    stability: Stability | None = None,
    held: Mapping[str, bool] | None = None,
    moved: Mapping[str, Session] | None = None,
) -> Repair:
    """The plan made again on the second Monday."""
    running = RunningPlan(athlete, first.plan, first.basis, SECOND_MONDAY, held or {}, moved or {}, stability)
    answer = replan(running)
    assert isinstance(answer, Replanned), answer
    return Repair(athlete, first, answer)


def closed(athlete: Athlete, weekday: int, slot: int | None = None) -> Athlete:
    """Without one time slot (or all) of a weekday of the second week."""
    day = SECOND_MONDAY + timedelta(days=weekday)
    written = written_windows(athlete, day)
    left = () if slot is None else (*written[:slot], *written[slot + 1 :])
    return replace(athlete, exceptions=(*athlete.exceptions, WeekException(day, day, "busy", left)))


def inside(first: Planned, athlete: Athlete, weekday: int, slot: int) -> list[Session]:
    """The sessions of a time slot of the second week."""
    day = SECOND_MONDAY + timedelta(days=weekday)
    window = written_windows(athlete, day)[slot]
    return [one for one in second_week(first) if one.date == day and window.start <= one.start < window.end]


def second_week(made: Planned | Replanned) -> list[Session]:
    """Runs and lifts of the second week, in time order."""
    plan = made.plan if isinstance(made, Planned) else made.planned.plan
    days = {SECOND_MONDAY + timedelta(days=number) for number in range(7)}
    return [one for one in plan.sessions if one.date in days and one.kind is not Kind.MOBILITY]


def place(session: Session) -> tuple[date, int]:
    """Where it lies."""
    return session.date, session.start
