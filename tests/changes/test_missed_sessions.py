"""Every session of every sample week is missed, one and two at a time: nothing is stacked, every spacing holds."""

from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from itertools import combinations

import pytest

from ironstride.calendar_time import monday_of
from ironstride.planning.catch_up import CaughtUp, Dropped, catch_up, is_key
from ironstride.planning.replan import Replanned, replan
from ironstride.planning.request import Planned
from ironstride.planning.running_plan import RunningPlan
from ironstride.training.athlete import Athlete
from ironstride.training.kinds import QUALITY_KINDS, RUN_KINDS, Kind
from ironstride.training.plan import Plan
from ironstride.training.session import Session, SessionStatus
from tests.changes.hand_made_weeks import ROOMY
from tests.changes.repairs import SECOND_MONDAY, place, second_week, trained

BUSY = """[week]
tue = "06:00-07:30 run, 18:00-19:30"
thu = "06:00-07:30 run, 18:00-19:30"
sat = "08:00-11:00"
sun = "08:00-11:00"
"""
WEEKS = {**ROOMY, "four days": BUSY}
ONE_DAY = timedelta(days=1)


@cache
def first(name: str) -> tuple[Athlete, Planned]:
    """The plan of a sample week."""
    return trained(WEEKS[name])


def lived(name: str, missed: Collection[str], today: date) -> RunningPlan:
    """The plan on a day, all before it done as planned but what was missed."""
    athlete, made = first(name)
    sessions = tuple(
        replace(one, status=SessionStatus.MISSED if one.id in missed else SessionStatus.DONE)
        if one.date < today
        else one
        for one in made.plan.sessions
    )
    return RunningPlan(athlete, replace(made.plan, sessions=sessions), made.basis, today)


def all_misses() -> Iterator[tuple[str, int, int | None]]:
    """Sample week, the place of one missed session and of another one."""
    for name in WEEKS:
        for one, two in combinations(range(8), 2):
            yield name, one, two
        for one in range(8):
            yield name, one, None


def of_week(plan: Plan) -> list[Session]:
    """What is to be done or was done in the second week."""
    off = {SessionStatus.MISSED, SessionStatus.SKIPPED}
    return [
        one
        for one in plan.sessions
        if monday_of(one.date) == SECOND_MONDAY and one.status not in off and one.kind is not Kind.MOBILITY
    ]


def running_minutes(sessions: Collection[Session]) -> int:
    """Minutes of the runs."""
    return sum(one.minutes for one in sessions if one.kind in RUN_KINDS)


@pytest.mark.parametrize("case", list(all_misses()), ids=str)
def test_nothing_is_ever_stacked(case: tuple[str, int, int | None]) -> None:
    """No day with two runs, no longer week, no hard session given up, no new compromise, past and ids as they were."""
    name, one, two = case
    sessions = second_week(first(name)[1])
    numbers = [number for number in (one, two) if number is not None]
    if max(numbers) >= len(sessions):
        return
    missed = [sessions[number] for number in numbers]
    today = max(each.date for each in missed) + ONE_DAY
    running = lived(name, {each.id for each in missed}, today)
    before = running.plan
    found = catch_up(running, [each for each in before.sessions if each.status is SessionStatus.MISSED])
    assert (found is None) == (not any(is_key(each, before) for each in missed) or monday_of(today) > SECOND_MONDAY)
    if not isinstance(found, CaughtUp):
        return
    plan = found.answer.planned.plan
    without = replan(running)
    assert isinstance(without, Replanned)
    runs = Counter(each.date for each in of_week(plan) if each.kind in RUN_KINDS)
    assert max(runs.values()) == 1
    assert running_minutes(of_week(plan)) <= running_minutes(second_week(first(name)[1]))
    hard = {*QUALITY_KINDS, Kind.LONG}
    assert {each.id for each in of_week(before) if each.kind in hard} <= {each.id for each in of_week(plan)}
    dear = [each for each in plan.findings if each.price > 6 or each.force == "must"]
    known = {(each.rule, each.text) for each in without.planned.plan.findings}
    assert not [each for each in dear if (each.rule, each.text) not in known]
    assert [each for each in plan.sessions if each.date < today] == [
        each for each in before.sessions if each.date < today
    ]
    ids = [each.id for each in plan.sessions]
    assert len(ids) == len(set(ids))
    assert found.there.id not in {each.id for each in before.sessions}
    assert found.there.date >= today


def test_what_is_dropped_says_why() -> None:
    """One missed hard run too many, late in the week: a reason in words, and the plan as it was."""
    name = "one slot a day"
    sessions = second_week(first(name)[1])
    hard = next(one for one in sessions if one.kind in QUALITY_KINDS)
    last = sessions[-1]
    running = lived(name, {hard.id, last.id}, last.date + ONE_DAY)
    found = catch_up(running, [one for one in running.plan.sessions if one.status is SessionStatus.MISSED])
    assert isinstance(found, Dropped)
    assert found.rule is not None
    assert "consecutive days" in found.why


def test_three_missed_are_let_go() -> None:
    """After three missed sessions of a week nothing of it is caught up."""
    running = lived("wide", {one.id for one in second_week(first("wide")[1])[:3]}, SECOND_MONDAY + 3 * ONE_DAY)
    found = catch_up(running, [one for one in running.plan.sessions if one.status is SessionStatus.MISSED])
    assert isinstance(found, Dropped)
    assert found.why.startswith("3 sessions of this week were missed")


def test_easy_runs_are_never_caught_up() -> None:
    """A missed easy run is no reason for anything."""
    sessions = second_week(first("wide")[1])
    easy = next(one for one in sessions if one.kind is Kind.EASY)
    running = lived("wide", {easy.id}, easy.date + ONE_DAY)
    assert catch_up(running, [one for one in running.plan.sessions if one.id == easy.id]) is None
    answer = replan(running)
    assert isinstance(answer, Replanned)
    coming = {one.id: place(one) for one in running.plan.sessions if one.date >= running.today}
    assert {one.id: place(one) for one in answer.planned.plan.sessions if one.date >= running.today} == coming
