"""Which races count, and as what."""

from datetime import date, timedelta

import pytest

from ironstride.season.race_calendar import race_calendar
from ironstride.season.race_distance import HALF_MARATHON
from ironstride.training.kinds import Kind, Phase, Priority, Tag
from tests.season.people import HALF_M, MONDAY, goal, marathoner, sam, season

A_DAY = date(2027, 4, 11)


def two_a(days: int) -> tuple[tuple[str, Priority], ...]:
    """Two A races so many days apart, as the season runs them."""
    goals = (goal("first", A_DAY - timedelta(days=days), 10_000), goal("second", A_DAY, HALF_M))
    return tuple((race.goal.name, race.priority) for race in race_calendar(goals, MONDAY).races)


@pytest.mark.parametrize(("days", "first"), [(7, Priority.C), (14, Priority.C), (15, Priority.A), (80, Priority.A)])
def test_two_a_races(days: int, first: Priority) -> None:
    """Up to fourteen days apart they share one peak and the earlier is run as C."""
    assert two_a(days) == (("first", first), ("second", Priority.A))


@pytest.mark.parametrize(("days", "kept"), [(9, False), (10, True)])
def test_a_b_race_close_before_an_a_race(days: int, kept: bool) -> None:
    """Less than ten days before an A race a B race is left out, with a word."""
    goals = (goal("B", A_DAY - timedelta(days=days), 10_000, Priority.B), goal("A", A_DAY, HALF_M))
    calendar = race_calendar(goals, MONDAY)
    assert (len(calendar.races) == 2) is kept
    assert bool(calendar.losses) is not kept


def test_past_races_and_doubles() -> None:
    """Past races are gone; of two on one day the more important stays."""
    goals = (
        goal("past", MONDAY - timedelta(days=1), 5000),
        goal("c", A_DAY, 5000, Priority.C),
        goal("a", A_DAY, HALF_M),
    )
    calendar = race_calendar(goals, MONDAY)
    assert [race.goal.name for race in calendar.races] == ["a"]
    assert "same day" in calendar.losses[0]


def test_a_race_in_two_years_waits() -> None:
    """A race more than a year away does not make a season of a hundred weeks."""
    made = season(sam(goals=(goal("far", date(2028, 11, 5), HALF_M),)))
    assert len(made.weeks) == 12
    assert made.races == ()
    assert any("more than a year away" in note for note in made.assumptions)


@pytest.mark.parametrize(
    ("days", "expected"),
    [(21, {Phase.PEAK}), (28, {Phase.PEAK}), (56, {Phase.BUILD, Phase.PEAK})],
)
def test_between_two_a_races(days: int, expected: set[Phase]) -> None:
    """After the first race: recovery, a hold or a short build, and a taper."""
    goals = (goal("first", A_DAY - timedelta(days=days), 10_000), goal("second", A_DAY, 10_000))
    made = season(sam(goals=goals))
    second = [week for week in made.weeks if A_DAY - timedelta(days=days) < week.start <= A_DAY]
    assert second[0].phase is Phase.RECOVERY
    assert second[-1].phase is Phase.RACE
    assert {week.phase for week in second} - {Phase.RECOVERY, Phase.RACE, Phase.TAPER} == expected


def test_an_a_race_week_has_a_short_hard_run_and_no_long_run() -> None:
    """Race week keeps one short hard run at race pace and easy runs."""
    week = next(week for week in season(sam()).weeks if week.phase is Phase.RACE)
    kinds = [form.kind for demand in week.demands for form in demand.forms[:1]]
    assert Kind.RACE_PACE in kinds
    assert Kind.LONG not in kinds
    assert week.target.runs == 3


def test_a_b_race_takes_the_hard_run_and_the_long_run() -> None:
    """A B half marathon: no hard run, no long run, one strength session, a lighter week."""
    made = season(marathoner())
    week = next(week for week in made.weeks if week.start == date(2027, 3, 1))
    assert week.target.quality_sessions == 0
    assert week.target.long_run_minutes == 0
    assert week.target.strength_sessions == 1
    assert "takes the place" in week.note


def test_a_c_race_counts_as_the_hard_run() -> None:
    """A parkrun on Saturday takes one hard run, the long run stays."""
    races = (goal("Parkrun", date(2026, 12, 5), 5000, Priority.C), marathoner().goals[-1])
    made = season(marathoner(goals=races))
    before, with_race = made.weeks[0], made.weeks[1]
    assert with_race.target.quality_sessions == before.target.quality_sessions - 1
    assert with_race.target.long_run_minutes > 0


def test_races_are_sessions_of_their_own() -> None:
    """Each race stands in the season with its start and an estimate, never as a demand."""
    made = season(marathoner())
    assert [race.goal.name for race in made.races] == ["Parkrun", "Tune-up half", "City marathon"]
    assert [race.minutes for race in made.races] == [20, 95, 190]
    assert all(race.kind is Kind.RACE and race.start == 570 and not race.assumed_time for race in made.races)
    assert not any(form.kind is Kind.RACE for week in made.weeks for d in week.demands for form in d.forms)


def test_an_unknown_start_is_assumed() -> None:
    """Without a start time 09:00 is taken, and said."""
    from dataclasses import replace

    made = season(sam(goals=(replace(sam().goals[0], start=None),)))
    assert made.races[0].start == 540
    assert made.races[0].assumed_time
    assert any("09:00" in note for note in made.assumptions)


def test_recovery_is_light_and_without_hard_runs() -> None:
    """After the race: half the running or less in the first week, nothing hard, no leg work at first."""
    made = season(sam())
    weeks = [week for week in made.weeks if week.phase is Phase.RECOVERY]
    assert len(weeks) == HALF_MARATHON.recovery_weeks
    before = max(week.target.run_minutes for week in made.weeks)
    assert weeks[0].target.run_minutes <= before / 2
    assert [week.target.leg_sets for week in weeks] == [0, 6]
    assert not any(Tag.QUALITY in form.tags for week in weeks for d in week.demands for form in d.forms)
