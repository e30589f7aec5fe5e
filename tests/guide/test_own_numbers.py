"""Numbers in answers are those of the rules, the season's constants and the athlete's own plan."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from ironstride.guide.numbers import general_numbers
from ironstride.guide.own_numbers import gap_asked, last_leg_work, own_numbers, week_place
from ironstride.rules.hard_run_after_leg_work import NEW_LEGS_GAP_HOURS
from ironstride.rules.status import ADAPTED_HOURS
from ironstride.training.athlete import RuleSettings, StrengthProfile
from ironstride.training.kinds import Experience, Kind, Tag
from ironstride.training.session import SessionStatus
from tests.plans import FIRST_MONDAY, RACE_DAY, plan, session
from tests.season.people import sam

USED = sam(strength=StrengthProfile(Experience.ADAPTED, 2, 40))


def test_general_numbers_are_those_of_the_rules() -> None:
    """The distance to leg work as the rules ask it, new and used."""
    numbers = general_numbers()
    assert numbers["gap_new"] == f"{NEW_LEGS_GAP_HOURS:g}"
    assert numbers["gap_used"] == f"{ADAPTED_HOURS:g}"
    assert numbers["sets_peak"] == "5-8"
    assert numbers["last_heavy_marathon"] == "10"


def test_nothing_is_known_of_nobody() -> None:
    """Without plan and athlete there are no own numbers."""
    assert own_numbers(None, None, FIRST_MONDAY) == {}


def test_outside_the_season_only_races_are_known() -> None:
    """A day before the first week has no week of its own."""
    numbers = own_numbers(plan(), None, FIRST_MONDAY - timedelta(days=8))
    assert "own_race" in numbers
    assert "own_week" not in numbers


def test_a_week_tells_its_numbers() -> None:
    """Week, lifts with their days, leg sets and the days to the race."""
    made = plan()
    numbers = own_numbers(made, USED, FIRST_MONDAY + timedelta(days=2))
    assert numbers["own_week"] == f"week 1 of {len(made.weeks)}, {made.weeks[0].phase.value}"
    assert numbers["own_leg_sets"] == str(made.weeks[0].leg_sets)
    assert numbers["own_days_to_race"] == str((RACE_DAY - FIRST_MONDAY).days - 2)
    assert numbers["own_gap"] == "24"
    assert "own_easy_pace" in numbers


def test_the_gap_follows_experience_and_the_athletes_own_rule() -> None:
    """New legs ask for more; what the athlete set holds; switched off is unknown."""
    made = plan()
    new = replace(USED, strength=StrengthProfile(Experience.NEW, 2, 40))
    own = replace(USED, rules=RuleSettings(parameters={"hard-run-after-leg-work": {"gap_hours": 40.0}}))
    off = replace(USED, rules=RuleSettings(off=frozenset({"hard-run-after-leg-work"})))
    assert [gap_asked(made, one, 0) for one in (USED, new, own, off)] == [24.0, 48.0, 40.0, None]
    assert "own_gap" not in own_numbers(made, off, FIRST_MONDAY)


def test_new_legs_become_used_with_the_sessions_of_the_plan() -> None:
    """The clock counts the leg sessions of the weeks before, and ends."""
    legs = [
        session(f"leg-{number}", FIRST_MONDAY + timedelta(days=3 * number), Kind.FULL_BODY, 1080, 40)
        for number in range(8)
    ]
    made = plan(sessions=tuple(replace(one, tags=frozenset({Tag.LEG_WORK})) for one in legs))
    new = replace(USED, strength=StrengthProfile(Experience.NEW, 2, 40))
    asked = [gap_asked(made, new, place) for place in range(4)]
    assert asked[0] == 48.0
    assert asked[-1] == 24.0


def test_the_last_leg_work_before_a_race_is_one_that_counts() -> None:
    """A session called off is not it; without any there is none."""
    day = RACE_DAY - timedelta(days=9)
    legs = replace(session("a", day, Kind.FULL_BODY, 600, 40), tags=frozenset({Tag.LEG_WORK}))
    off = replace(legs, id="b", date=day + timedelta(days=3), status=SessionStatus.SKIPPED)
    after = replace(legs, id="c", date=RACE_DAY + timedelta(days=9))
    made = plan(sessions=(legs, off, after))
    assert last_leg_work(made, RACE_DAY) == legs
    assert last_leg_work(made, day) is None
    assert own_numbers(made, None, day)["own_last_legs"].endswith("9 days before")


@pytest.mark.parametrize(("days", "place"), [(-1, None), (0, 0), (6, 0), (7, 1)])
def test_a_day_finds_its_week(days: int, place: int | None) -> None:
    """Monday to Sunday; outside the season there is none."""
    assert week_place(plan(), date.fromordinal(FIRST_MONDAY.toordinal() + days)) == place
