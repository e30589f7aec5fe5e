"""The coaching decisions' own examples, through the whole of planning."""

from collections.abc import Sequence
from itertools import combinations
from statistics import median

import pytest

from ironstride.training.athlete import Athlete, Preferences, RuleSettings, StrengthProfile
from ironstride.training.kinds import RUN_KINDS, STRENGTH_KINDS, Experience, Level, Phase, Tag
from ironstride.training.plan import Plan, PlanWeek
from ironstride.training.session import Session
from tests.planning.promises import plan_for
from tests.planning.season_laws import sessions_in
from tests.season.people import MONDAY, goal, running, week, weeks_before

FULL = {Phase.BASE, Phase.BUILD, Phase.OFF_SEASON}
EVENINGS = ("mon", "tue", "wed", "thu", "fri")
LEG_RULE = "hard-run-after-leg-work"
RACE_DAY = weeks_before(MONDAY, -10)


def full_weeks(plan: Plan) -> list[PlanWeek]:
    """Weeks that ask for everything: base and build, no lighter ones."""
    return [one for one in plan.weeks if one.phase in FULL and not one.cutback]


def runs_of(sessions: Sequence[Session]) -> int:
    """Runs among sessions."""
    return sum(one.kind in RUN_KINDS for one in sessions)


def six_slots(minutes: int) -> Athlete:
    """Six time slots that hold so many minutes each, five runs and two lifts wished."""
    end = f"{18 + minutes // 60}:{minutes % 60:02d}"
    slots = dict.fromkeys(("mon", "tue", "wed", "thu", "sat", "sun"), f"18:00-{end}")
    return Athlete(
        name="Kim",
        timezone="Europe/Berlin",
        week=week(**slots),
        get_ready_minutes=0,
        level=Level.INTERMEDIATE,
        running=running(5, 200, 60),
        strength=StrengthProfile(Experience.ADAPTED, 2, 30),
        goals=(goal("City 10", RACE_DAY, 10_000),),
    )


@pytest.mark.parametrize("minutes", [60, 65, 70, 75])
def test_six_short_slots_hold_five_runs_and_two_lifts(minutes: int) -> None:
    """Six slots of 60 to 75 minutes: four or five runs and two lifts, at most one of them beside a run."""
    plan = plan_for(six_slots(minutes), MONDAY)
    for one in full_weeks(plan):
        sessions = sessions_in(plan, one)
        combined = sum(s.combined_with is not None for s in sessions) // 2
        assert 4 <= runs_of(sessions) <= 5, one
        assert sum(s.kind in STRENGTH_KINDS for s in sessions) == 2, one
        assert combined <= 1, one
    usual = [sum(s.combined_with is not None for s in sessions_in(plan, one)) // 2 for one in full_weeks(plan)]
    assert median(usual) == 1


def gym_evenings(evenings: tuple[str, ...], gap_hours: int) -> Athlete:
    """Runs at seven in the morning, two fixed gym evenings at six, two quality runs, the long run on Saturday."""
    slots = {
        day: "06:50-08:20 run" + (", 17:50-19:00 strength" if day in evenings else "") for day in (*EVENINGS, "sun")
    }
    slots["sat"] = "07:00-11:00 run"
    hours = {"gap_hours": float(gap_hours), "long_gap_hours": float(gap_hours)}
    return Athlete(
        name="Robin",
        timezone="Europe/Berlin",
        week=week(**slots),
        level=Level.INTERMEDIATE,
        running=running(5, 260, 90),
        strength=StrengthProfile(Experience.ADAPTED, 2, 45),
        goals=(goal("City 10", RACE_DAY, 10_000),),
        preferences=Preferences(long_run_day=5),
        rules=RuleSettings(parameters={LEG_RULE: hours}),
    )


def is_clear(plan: Plan) -> bool:
    """No leg work too near before a hard run, and leg work in every full week."""
    legs = all(any(Tag.LEG_WORK in s.tags for s in sessions_in(plan, one)) for one in full_weeks(plan))
    return legs and not any(finding.rule == LEG_RULE for finding in plan.findings)


@pytest.mark.parametrize(("gap_hours", "least"), [(36, 9), (24, 10)])
def test_ten_pairs_of_gym_evenings(gap_hours: int, least: int) -> None:
    """Two fixed gym evenings, two quality runs, Saturday's long run: legs before hard runs are rested."""
    pairs = list(combinations(EVENINGS, 2))
    plans = {pair: plan_for(gym_evenings(pair, gap_hours), MONDAY) for pair in pairs}
    clear = [pair for pair, plan in plans.items() if is_clear(plan)]
    assert len(pairs) == 10
    assert len(clear) >= least, set(pairs) - set(clear)
    assert any(one.quality_sessions == 2 for plan in plans.values() for one in full_weeks(plan))
