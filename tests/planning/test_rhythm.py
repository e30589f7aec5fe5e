"""A season has a rhythm: sessions keep their weekday while windows and phase stay."""

from collections import defaultdict
from datetime import date, timedelta
from itertools import pairwise
from statistics import median

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import Phase as Step
from hypothesis import strategies as st

from ironstride.training.athlete import Athlete
from ironstride.training.kinds import Phase, Tag
from ironstride.training.plan import Plan, PlanWeek
from ironstride.training.refusal import Refusal
from tests.planning.athletes import athletes
from tests.planning.promises import answer_for, plan_for
from tests.planning.season_laws import sessions_in
from tests.season.people import MONDAY, beginner, busy, marathoner, sam

RHYTHM_PHASES = {Phase.OFF_SEASON, Phase.BASE, Phase.BUILD, Phase.PEAK}
MOST_CHANGES = 2


def quality_days(plan: Plan, week: PlanWeek) -> frozenset[int]:
    """Weekdays of the week's quality runs."""
    return frozenset(s.date.weekday() for s in sessions_in(plan, week) if Tag.QUALITY in s.tags)


def ordinary_weeks(plan: Plan, athlete: Athlete) -> list[PlanWeek]:
    """Whole weeks outside exceptions, races, tapers and locks, with quality runs."""
    found = []
    for week in plan.weeks:
        days = [week.start + timedelta(days=number) for number in range(7)]
        unusual = any(one.covers(day) for one in athlete.exceptions for day in days)
        held = any(s.locked for s in sessions_in(plan, week))
        if week.phase in RHYTHM_PHASES and week.start >= plan.as_of and not (unusual or held):
            found.append(week)
    return found


def changes(plan: Plan, athlete: Athlete) -> int:
    """How often a quality run turns up on a weekday that the ordinary week before with as many did not have."""
    days = [quality_days(plan, week) for week in ordinary_weeks(plan, athlete)]
    days = [one for one in days if one]
    return sum(not (one <= other or other <= one) for one, other in pairwise(days))


@pytest.mark.parametrize("person", [sam, marathoner, busy, beginner])
def test_quality_keeps_its_weekday(person: object) -> None:
    """A season of five months has at most two changes of the quality runs' weekdays."""
    athlete = person()  # type: ignore[operator]
    assert changes(plan_for(athlete, MONDAY), athlete) <= MOST_CHANGES


def test_the_median_season_keeps_its_quality_days() -> None:
    """Over many drawn athletes the median season has at most two changes of weekday."""
    found: list[int] = []

    @settings(max_examples=40, phases=[Step.generate], database=None, suppress_health_check=list(HealthCheck))
    @given(athletes(ordinary=True), st.just(MONDAY))
    def count(athlete: Athlete, as_of: date) -> None:
        plan = answer_for(athlete, as_of)
        if not isinstance(plan, Refusal):
            found.append(changes(plan, athlete))

    count()
    assert len(found) >= 30
    assert median(found) <= MOST_CHANGES


@pytest.mark.parametrize("person", [sam, marathoner, busy])
def test_leaving_the_rhythm_avoids_more_than_it_costs(person: object) -> None:
    """Every session off its usual day is told with its price, and weeks that are alike are placed alike."""
    athlete = person()  # type: ignore[operator]
    plan = plan_for(athlete, MONDAY)
    usual = defaultdict(set)
    for entry in plan.rhythm:
        usual[(entry.phase, entry.demand)].add(entry.weekday)
    told = {name for finding in plan.findings if finding.rule == "rhythm" for name in finding.sessions}
    for week in ordinary_weeks(plan, athlete):
        for session in sessions_in(plan, week):
            days = usual.get((week.phase.value, session.demand))
            if days and session.date.weekday() not in days:
                assert session.id in told, session


def test_weeks_that_are_alike_are_placed_alike() -> None:
    """Two ordinary weeks of one phase with the same sessions have them on the same weekdays."""
    plan = plan_for(busy(), MONDAY)
    seen: dict[object, set[object]] = defaultdict(set)
    for week in ordinary_weeks(plan, busy()):
        sessions = sessions_in(plan, week)
        kinds = tuple(sorted((s.demand, s.kind.value, s.minutes) for s in sessions))
        seen[(week.phase, week.cutback, kinds)].add(tuple((s.demand, s.date.weekday()) for s in sessions))
    assert all(len(layouts) == 1 for layouts in seen.values())
