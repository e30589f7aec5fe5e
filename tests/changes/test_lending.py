"""A repair may lend one required session to the first day of the next week."""

from dataclasses import replace
from datetime import date, timedelta

from ironstride.planning.make_plan import make_plan
from ironstride.planning.plan_diff import Changed, plan_diff
from ironstride.planning.replan import Replanned, replan
from ironstride.planning.request import Planned, PlanRequest
from ironstride.planning.running_plan import RunningPlan
from ironstride.training.athlete import Athlete, Lock
from ironstride.training.kinds import Kind, Phase
from ironstride.training.plan import Plan
from tests.planning.athlete_texts import MONDAY, TRAINED, athlete_of, goal

WEEK = '[week]\nmon = "06:00-09:00"\nwed = "06:00-07:00, 18:00-19:00"\nfri = "06:00-07:00"\nsat = "08:00-11:00"\n'
RACE = goal("2027-03-14")


def _first() -> tuple[Athlete, Planned]:
    athlete = athlete_of(WEEK, TRAINED, RACE)
    planned = make_plan(PlanRequest(athlete, None, MONDAY))
    assert isinstance(planned, Planned)
    return athlete, planned


def _long_runs(plan: Plan, monday: date) -> list[tuple[date, str]]:
    days = [monday + timedelta(days=number) for number in range(7)]
    return [(one.date, one.id) for one in plan.sessions if one.kind is Kind.LONG and one.date in days]


def _lent() -> tuple[Athlete, Planned, Replanned, date]:
    """A plan whose long run loses every slot of its week: the coach holds something else in each long enough one."""
    athlete, planned = _first()
    week = next(week.start for week in planned.plan.weeks if week.phase is Phase.BUILD and week.long_run_minutes > 65)
    ((day, _),) = _long_runs(planned.plan, week)
    slots = [week, week + timedelta(days=5)]
    held = tuple(Lock(one, Kind.EASY, minutes=60) for one in slots if one >= week)
    assert day in slots
    changed = replace(athlete, locks=held)
    answer = replan(RunningPlan(changed, planned.plan, planned.basis, week))
    assert isinstance(answer, Replanned)
    return changed, planned, answer, week


def test_the_long_run_goes_to_the_next_monday() -> None:
    """It keeps its id, the next week keeps its own long run, and nothing is refused."""
    _, planned, answer, week = _lent()
    ((_, name),) = _long_runs(planned.plan, week)
    following = week + timedelta(weeks=1)
    assert _long_runs(answer.planned.plan, week) == []
    coming = _long_runs(answer.planned.plan, following)
    assert coming[0] == (following, name)
    assert [one for _, one in coming[1:]] == [one for _, one in _long_runs(planned.plan, following)]


def test_what_was_lent_stays_lent() -> None:
    """Replanning later, in the week that lent it or in the next one, changes nothing more."""
    athlete, _, answer, week = _lent()
    plan, basis = answer.planned.plan, answer.planned.basis
    for later in (2, 6, 7, 9):
        today = week + timedelta(days=later)
        again = replan(RunningPlan(athlete, plan, basis, today))
        assert isinstance(again, Replanned)
        assert plan_diff(plan, again.planned.plan, today).sessions == ()


def test_it_is_not_locked_and_said_to_have_moved() -> None:
    """To the athlete it is a session that moved."""
    _, planned, answer, week = _lent()
    ((_, name),) = _long_runs(planned.plan, week)
    diff = plan_diff(planned.plan, answer.planned.plan, week)
    change = next(one for one in diff.sessions if one.session.id == name)
    assert change.what is Changed.MOVED
    assert not change.session.locked
