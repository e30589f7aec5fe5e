"""Seasons in which something is taken back: never more than without it, and growth keeps its rules on the way back."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ironstride.season.make_season import make_season
from ironstride.season.season_week import Season, SeasonWeek
from ironstride.season.starting_point import StartingPoint, stated_start
from ironstride.season.taken_back import Chosen
from ironstride.season.week_frame import season_span
from ironstride.training.athlete import Athlete, WeekException
from ironstride.training.availability import real_days
from ironstride.training.kinds import RUN_KINDS, Experience, Kind, Tag
from ironstride.training.relief import Relief, ReliefCause
from tests.season.brute_fit import BruteFit
from tests.season.people import MONDAY, beginner, busy, marathoner, sam, season
from tests.season.test_invariants import athletes

SMALL = 15
"""Minutes by which rounding to whole runs may differ."""
ROUNDING = 30
"""The same for six runs, each rounded to five minutes."""


def with_chosen(athlete: Athlete, *reliefs: Relief, start: StartingPoint | None = None) -> Season:
    """The season with suggestions that were taken; it must not be refused."""
    first, last = season_span(athlete, MONDAY)
    days = real_days(athlete, first, last)
    fit = BruteFit(athlete.preferences.combine)
    answer = make_season(athlete, start or stated_start(athlete), days, MONDAY, fit, chosen=Chosen(tuple(reliefs)))
    assert isinstance(answer, Season), answer
    return answer


def week_of(made: Season, day: date) -> SeasonWeek:
    """The week that holds a day."""
    return next(one for one in made.weeks if one.start <= day <= one.last_day)


def spell(week: int, days: int, reason: str, first: int = 0) -> WeekException:
    """Days out without time slots, from a weekday of a week (counted from 0)."""
    start = MONDAY + timedelta(weeks=week, days=first)
    return WeekException(start, start + timedelta(days=days - 1), reason)


def hard_runs(week: SeasonWeek) -> int:
    """Hard runs of a week that are no fitness test."""
    return sum(one.count for one in week.demands if one.name.startswith("quality"))


RELIEFS = st.builds(
    lambda first, days, **what: Relief(
        MONDAY + timedelta(days=first), MONDAY + timedelta(days=first + days), ReliefCause.BALANCE, **what
    ),
    first=st.integers(0, 60),
    days=st.integers(0, 20),
    run_share=st.sampled_from([0.5, 0.8, 1.0]),
    long_run_share=st.sampled_from([0.5, 0.75, 1.0]),
    quality_runs=st.sampled_from([None, 0, 1]),
    strength_sessions=st.sampled_from([None, 0, 1]),
    leg_sessions=st.sampled_from([None, 0, 1]),
    leg_set_share=st.sampled_from([0.0, 0.5, 1.0]),
    strength_set_share=st.sampled_from([0.5, 1.0]),
    no_running=st.booleans(),
)


@settings(max_examples=50, deadline=None)
@given(st.sampled_from([sam(), busy(), marathoner(), beginner()]), st.lists(RELIEFS, min_size=1, max_size=2))
def test_never_more_than_without_it(athlete: Athlete, reliefs: list[Relief]) -> None:
    """Running, long runs, hard runs, lifts and leg sets of eased weeks; no later week runs more than it would have.

    A fitness test may come at another time, and with it a leg session may find room that a hard run had.
    """
    usual, eased = with_chosen(athlete), with_chosen(athlete, *reliefs)
    for before, after in zip(usual.weeks, eased.weeks, strict=True):
        assert after.target.run_minutes <= before.target.run_minutes + ROUNDING, (
            before.start,
            before.target,
            after.target,
        )
        assert after.target.long_run_minutes <= before.target.long_run_minutes
        if after.is_eased:
            assert hard_runs(after) <= before.target.quality_sessions
            assert after.target.strength_sessions <= before.target.strength_sessions
    first = next((place for place, one in enumerate(eased.weeks) if one.is_eased), 0)
    assert eased.weeks[first].target.leg_sets <= usual.weeks[first].target.leg_sets
    assert [one.start for one in eased.weeks] == [one.start for one in usual.weeks]


@settings(max_examples=30, deadline=None)
@given(athletes())
def test_without_days_off_and_choices_nothing_differs(athlete: Athlete) -> None:
    """No relief: the season is the same object, week by week, and no week says that it is eased."""
    plain = replace(athlete, exceptions=())
    first, last = season_span(plain, MONDAY)
    answer = make_season(plain, stated_start(plain), real_days(plain, first, last), MONDAY, BruteFit())
    if isinstance(answer, Season):
        assert answer.reliefs == ()
        assert not any(one.is_eased or one.behind.full_sets or one.behind.done.standing for one in answer.weeks)


@pytest.mark.parametrize(("days", "share"), [(5, 1.0), (7, 0.75), (14, 0.75), (21, 0.55), (35, 0.45)])
def test_the_first_week_back_is_the_tables_share_of_the_week_before(days: int, share: float) -> None:
    """Away from a Monday on; the week after the last whole week away."""
    made = season(busy(exceptions=(spell(3, days, "travel"),)))
    before = made.weeks[2].target.run_minutes
    back = week_of(made, MONDAY + timedelta(weeks=3, days=days))
    if days == 5:
        assert made.weeks[4].target.run_minutes >= before
    else:
        assert back.target.run_minutes <= share * before + SMALL
        assert back.target.run_minutes >= share * before - SMALL
        assert back.target.quality_sessions == (1 if days <= 14 and back.target.quality_sessions else 0)


def test_a_week_that_one_comes_back_in_is_not_crammed() -> None:
    """Back on a Friday after nine days: no more than the days that are left may hold of a lighter week."""
    made = season(busy(exceptions=(spell(3, 9, "sick", first=2),)))
    usual = made.weeks[2].target.run_minutes
    back = week_of(made, MONDAY + timedelta(weeks=4, days=4))
    assert 0 < back.target.run_minutes <= 0.75 * usual * 3 / 6 + SMALL
    assert back.target.quality_sessions == 0


def test_growth_after_a_relief_is_the_seasons_own() -> None:
    """After two weeks at half the running is not above ten per cent over the highest of the four weeks before."""
    relief = Relief(
        MONDAY + timedelta(weeks=2), MONDAY + timedelta(weeks=4, days=-1), ReliefCause.BALANCE, run_share=0.5
    )
    made = with_chosen(busy(), relief)
    minutes = [one.target.run_minutes for one in made.weeks]
    assert minutes[2] < 0.6 * minutes[1]
    assert minutes[3] < 0.6 * minutes[1]
    assert minutes[4] <= 1.1 * max(minutes[:4]) + 15


def test_half_of_the_leg_sets_is_half_of_them_and_they_come_back_by_three() -> None:
    """A relief of two weeks does not halve twice; the week after rises by three at most."""
    relief = Relief(
        MONDAY + timedelta(weeks=1), MONDAY + timedelta(weeks=3, days=-1), ReliefCause.SORENESS, leg_set_share=0.5
    )
    usual, made = (one.weeks for one in (with_chosen(busy()), with_chosen(busy(), relief)))
    assert [one.target.leg_sets for one in made[1:3]] == [one.target.leg_sets // 2 for one in usual[1:3]]
    assert made[3].target.leg_sets <= made[2].target.leg_sets + 3


def test_nothing_hard_is_asked_while_every_day_is_closed() -> None:
    """Two weeks with nothing hard; a fitness test is hard, too."""
    relief = Relief(MONDAY, MONDAY + timedelta(days=13), ReliefCause.BALANCE, quality_runs=0)
    made = with_chosen(marathoner(), relief)
    assert all(one.target.quality_sessions == 0 for one in made.weeks[:2])
    assert made.weeks[2].target.quality_sessions


def test_no_running_becomes_other_training_of_the_same_minutes() -> None:
    """A week without running: as many sessions, no running minutes owed, and leg work goes on."""
    relief = Relief(MONDAY, MONDAY + timedelta(days=6), ReliefCause.PAIN, no_running=True)
    made = with_chosen(busy(), relief).weeks[0]
    kinds = {form.kind for demand in made.demands for form in demand.forms}
    assert made.target.run_minutes == 0
    assert Kind.CROSS in kinds
    assert not kinds & RUN_KINDS
    assert any(Tag.LEG_WORK in form.tags for demand in made.demands for form in demand.forms)


def test_more_than_four_weeks_off_make_legs_new_again() -> None:
    """Somebody used to lifting is away for 29 days: the 48-hour-legs clock runs again, and loads are light."""
    made = season(busy(exceptions=(spell(4, 29, "travel"),)))
    back = week_of(made, MONDAY + timedelta(weeks=8, days=1))
    assert made.weeks[3].experience is Experience.ADAPTED
    assert (back.experience, back.light_lifts) == (Experience.NEW, True)


def test_a_cold_leaves_half_an_hour_of_running_a_day() -> None:
    """A week with a head cold asks for easy runs of at most thirty minutes on its days."""
    cold = WeekException(MONDAY + timedelta(weeks=2), MONDAY + timedelta(weeks=3, days=-1), "sick", kind="cold")
    made = season(busy(exceptions=(cold,)))
    runs = [form for demand in made.weeks[2].demands for form in demand.forms if form.kind in RUN_KINDS]
    assert made.weeks[2].target.run_minutes
    assert max(one.minutes for one in runs) <= 30
    assert {one.kind for one in runs} == {Kind.EASY}
    assert made.weeks[3].is_eased


def test_a_recorded_break_before_the_season_eases_its_first_days() -> None:
    """Recordings end nine days before the plan: nothing hard at first, and three quarters of the usual week."""
    start = replace(stated_start(busy()), days_since_last_run=10, usual_week_minutes=200.0)
    first = with_chosen(busy(), start=start).weeks[0]
    assert first.is_eased
    assert first.target.run_minutes <= 150 + SMALL
    assert "days without training" in first.note


def test_weeks_say_why_they_are_eased() -> None:
    """One plain sentence of a week, and the stop has its own."""
    ill = season(busy(exceptions=(spell(3, 3, "sick"),)))
    assert "On the way back from illness" in ill.weeks[3].note
    stopped = season(busy(exceptions=(spell(3, 7, "stopped"),)))
    assert "until somebody qualified clears you" in stopped.weeks[3].note
