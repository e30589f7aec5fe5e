"""Refusals, kindly worded and never a dead end; and targets that are refused while the season stands."""

from datetime import date, timedelta

import pytest

from ironstride.season.gate import age_on
from ironstride.training.athlete import Lock, WeekException, WeeklyWindow, WeekPattern
from ironstride.training.kinds import Kind, Phase, Priority
from ironstride.training.refusal import RefusalCode
from tests.season.people import (
    HALF_M,
    MARATHON_M,
    MONDAY,
    beginner,
    goal,
    marathoner,
    refusal,
    running,
    sam,
    season,
    week,
)


@pytest.mark.parametrize(
    "status", ["pregnant", "postpartum", "heart", "kidney", "eating-disorder", "recent-surgery", "told-not-to-train"]
)
def test_the_health_gate(status: str) -> None:
    """No season is made, the reason is said, and the athlete's own plan works."""
    answer = refusal(sam(health=(status,)))
    assert answer.code is RefusalCode.NEEDS_A_PROFESSIONAL
    assert status.replace("-", " ") in answer.text
    assert [one.change for one in answer.relaxations] == ["my-own-plan"]


def test_under_eighteen_on_the_first_day() -> None:
    """The day before the eighteenth birthday is too early, the birthday is not."""
    born = date(MONDAY.year - 18, MONDAY.month, MONDAY.day)
    assert refusal(sam(born=born + timedelta(days=1))).code is RefusalCode.NEEDS_A_PROFESSIONAL
    assert season(sam(born=born)).age == 18


def test_age() -> None:
    """A leap-day birthday counts from the first of March."""
    assert age_on(date(2000, 2, 29), date(2027, 2, 28)) == 26
    assert age_on(date(2000, 2, 29), date(2027, 3, 1)) == 27
    assert age_on(None, MONDAY) is None


def test_longer_than_fifty_kilometres() -> None:
    """An ultra is refused with a shorter goal and keeping fit as ways on."""
    answer = refusal(sam(goals=(goal("Ultra", date(2027, 4, 11), 80_000),)))
    assert answer.code is RefusalCode.DISTANCE_NOT_COVERED
    assert len(answer.relaxations) == 2


@pytest.mark.parametrize("windows", [week(), week(mon="06:00-06:10", sat="08:00-08:25")])
def test_no_room_for_any_run(windows: WeekPattern) -> None:
    """No window, or only windows shorter than a run with getting ready."""
    answer = refusal(sam(week=windows))
    assert answer.code is RefusalCode.NOT_ENOUGH_WINDOWS
    assert answer.relaxations


def test_ill_without_an_end() -> None:
    """Everything closed without an end is refused as such: nothing is owed, the end is asked for."""
    answer = refusal(sam(exceptions=(WeekException(MONDAY, None, "sick"),)))
    assert answer.code is RefusalCode.NOT_ENOUGH_WINDOWS
    assert "no end is known" in answer.text


def test_two_locks_at_one_time() -> None:
    """Two sessions held at the same time contradict each other; either may go."""
    day = MONDAY + timedelta(days=1)
    locks = (Lock(day, Kind.EASY, 360, 40), Lock(day, Kind.FULL_BODY, 399, 30))
    answer = refusal(sam(locks=locks))
    assert answer.code is RefusalCode.CONTRADICTORY_LOCKS
    assert len(answer.relaxations) == 2
    assert season(sam(locks=(locks[0], Lock(day, Kind.FULL_BODY, 400, 30)))).weeks


def test_a_marathon_too_soon_is_a_start_line_plan() -> None:
    """Who will start anyway gets a season; the target is refused with three ways on."""
    made = season(beginner(goals=(goal("Marathon", date(2027, 2, 28), MARATHON_M),)))
    target = made.refused_targets[0]
    assert target.code is RefusalCode.GOAL_TOO_SOON
    changes = [one.change for one in target.relaxations]
    assert changes[0] == "start-line-plan"
    assert changes[1] == "goal-distance half marathon"
    assert changes[2].startswith("goal-date 2027-")
    assert target.text in made.losses
    assert "ready" in target.text


def test_too_little_running_for_the_goal() -> None:
    """Running that stays under what finishing asks is said, with the season made all the same."""
    made = season(sam(running=running(3, 110, 100), goals=(goal("Half", date(2027, 2, 7), HALF_M),)))
    assert [one.code for one in made.refused_targets] == [RefusalCode.VOLUME_TOO_LOW_FOR_GOAL]


def test_a_short_season_says_how_far_it_gets() -> None:
    """A long run that stays under the aim is named with both numbers."""
    made = season(sam(goals=(goal("Half", date(2027, 1, 24), HALF_M),), running=running(5, 240, 90)))
    longest = max(one.target.long_run_minutes for one in made.weeks)
    assert any(f"the longest run reaches {longest} min" in loss for loss in made.losses)


def test_time_slots_that_set_the_limit_are_named() -> None:
    """When slots and not growth limit the goal, the cheapest slot that would lift it is named."""
    small = week(tue="18:00-18:50", thu="18:00-18:50", sat="08:00-09:10")
    made = season(sam(week=small, running=running(3, 130, 60)))
    assert any("set the limit" in loss and "Sunday" in loss for loss in made.losses)
    assert any("longest time slot" in loss for loss in made.losses)


def test_ten_days_before_the_race_only_a_taper() -> None:
    """Ten days out everything is taper and race."""
    made = season(marathoner(goals=(goal("10", MONDAY + timedelta(days=10), 10_000),), exceptions=()))
    assert {one.phase for one in made.weeks} == {Phase.TAPER, Phase.RACE, Phase.RECOVERY}


def test_three_weeks_before_the_race_a_hold() -> None:
    """Too near to build: the running does not grow."""
    made = season(marathoner(goals=(goal("10", MONDAY + timedelta(days=20), 10_000),), exceptions=()))
    hold = [one for one in made.weeks if one.phase is Phase.PEAK]
    assert hold
    assert all(one.target.run_minutes <= 405 for one in hold)


def test_race_today() -> None:
    """A race on the first day is a season of its race week and recovery."""
    made = season(sam(goals=(goal("today", MONDAY, 5000),)))
    assert [one.phase for one in made.weeks] == [Phase.RACE, Phase.RECOVERY]


def test_a_week_without_windows_asks_nothing() -> None:
    """Holiday without windows: no demands, and the way back is careful."""
    monday = MONDAY + timedelta(weeks=3)
    away = WeekException(monday, monday + timedelta(days=13), "holiday")
    made = season(sam(exceptions=(away,)))
    assert made.weeks[3].demands == made.weeks[4].demands == ()
    assert made.weeks[5].target.run_minutes <= 0.75 * made.weeks[2].target.run_minutes + 2
    assert made.weeks[5].target.quality_sessions == 0


def test_injured_weeks_hold_cross_training_and_upper_body() -> None:
    """Injury turns runs into cross-training; legs rest, running is not owed."""
    monday = MONDAY + timedelta(weeks=3)
    hurt = WeekException(monday, monday + timedelta(days=6), "injured", (WeeklyWindow(400, 480, True, True),))
    injured = season(sam(exceptions=(hurt,))).weeks[3]
    assert {form.kind for demand in injured.demands for form in demand.forms} == {Kind.CROSS, Kind.UPPER_CORE}
    assert injured.target.run_minutes == injured.target.leg_sets == 0


def test_b_and_c_races_alone_make_a_rolling_season() -> None:
    """Without an A race twelve weeks roll, or more to hold the last race."""
    made = season(sam(goals=(goal("B", MONDAY + timedelta(weeks=14, days=6), 10_000, Priority.B),)))
    assert len(made.weeks) == 15
    assert {one.phase for one in made.weeks} == {Phase.OFF_SEASON}
