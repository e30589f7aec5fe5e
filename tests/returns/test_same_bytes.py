"""Without anything taken back, plans are what they were, byte for byte; with it no MUST is ever broken."""

import json
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ironstride.export.plan_json import plan_to_json
from ironstride.placement.plain_values import plain
from ironstride.planning.make_plan import make_plan
from ironstride.planning.replan import Replanned, replan
from ironstride.planning.request import Planned, PlanRequest
from ironstride.planning.running_plan import RunningPlan
from ironstride.training.athlete import Athlete
from ironstride.training.plan import Plan
from ironstride.training.relief import Relief, ReliefCause
from tests.season.people import MONDAY, beginner, busy, sam

LATER = MONDAY + timedelta(days=16)
"""A Wednesday."""
PEOPLE = {"sam": sam(), "kim": busy(), "noor": beginner()}


def begun(athlete: Athlete) -> RunningPlan:
    """The first plan, seen from a later day."""
    planned = make_plan(PlanRequest(athlete, None, MONDAY))
    assert isinstance(planned, Planned)
    return RunningPlan(athlete, planned.plan, planned.basis, LATER)


RUNNING = {name: begun(athlete) for name, athlete in PEOPLE.items()}


def again(running: RunningPlan) -> Plan:
    """The plan made again; it must not be refused."""
    answer = replan(running)
    assert isinstance(answer, Replanned), answer
    return answer.planned.plan


def written(plan: Plan) -> str:
    """The plan's document."""
    return json.dumps(plan_to_json(plan))


@pytest.mark.parametrize("name", PEOPLE)
def test_without_a_relief_a_plan_is_what_it_was(name: str) -> None:
    """Neither reliefs that are over nor those beyond the season leave a trace, and nothing of them is in the basis."""
    running = RUNNING[name]
    usual = again(running)
    gone = Relief(MONDAY - timedelta(days=9), MONDAY - timedelta(days=1), ReliefCause.PAIN, quality_runs=0)
    far = Relief(MONDAY + timedelta(weeks=200), MONDAY + timedelta(weeks=201), ReliefCause.BALANCE, run_share=0.5)
    assert written(again(replace(running, reliefs=(gone, far)))) == written(usual)
    assert "during-relief" not in usual.proof.rules
    assert not any(key in json.dumps(plain(running.basis)) for key in ("full_sets", "standing", "reliefs"))


RELIEFS = st.builds(
    lambda first, days, cause, **what: Relief(
        LATER + timedelta(days=first), LATER + timedelta(days=first + days), cause, **what
    ),
    first=st.integers(-4, 20),
    days=st.integers(0, 13),
    cause=st.sampled_from([ReliefCause.BALANCE, ReliefCause.ILLNESS, ReliefCause.PAIN]),
    run_share=st.sampled_from([0.0, 0.5, 0.8, 1.0]),
    long_run_share=st.sampled_from([0.0, 0.75, 1.0]),
    quality_runs=st.sampled_from([None, 0, 1]),
    strength_sessions=st.sampled_from([None, 0, 1]),
    leg_sessions=st.sampled_from([None, 0]),
    strength_set_share=st.sampled_from([0.5, 1.0]),
    leg_set_share=st.sampled_from([0.0, 1.0]),
    no_running=st.booleans(),
    no_jumps=st.booleans(),
    reps_left=st.sampled_from([None, 4]),
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(sorted(PEOPLE)), st.lists(RELIEFS, min_size=1, max_size=2))
def test_whatever_is_taken_back_no_must_is_broken_and_the_past_stays(name: str, reliefs: list[Relief]) -> None:
    """A plan always comes; what lies behind is as it was; and it is the same plan every time."""
    running = replace(RUNNING[name], reliefs=tuple(reliefs))
    plan = again(running)
    assert [one for one in plan.findings if one.force == "must" and one.because != "locked"] == []
    behind = [one for one in plan.sessions if one.date < LATER]
    assert behind == [one for one in running.plan.sessions if one.date < LATER]
    assert written(again(running)) == written(plan)
