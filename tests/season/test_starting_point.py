"""Where the athlete stands on the first day, from what they say."""

from datetime import UTC, date, datetime, timedelta

import pytest

from ironstride.load.history import summarise
from ironstride.season.level import lifting_experience, runner_level, runs_wished
from ironstride.season.start_from_history import start_from_history
from ironstride.season.starting_point import StartingPoint, stated_start
from ironstride.training.activity import Activity
from ironstride.training.athlete import Amount, RaceResult, RunningProfile, StrengthProfile
from ironstride.training.kinds import Experience, Level, Sport
from tests.season.people import MONDAY, beginner, running, sam, season


def test_kilometres_become_minutes_at_the_known_pace() -> None:
    """45 km a week at a race fitness of about 38 are about five hours."""
    profile = RunningProfile(
        5, Amount(distance_m=45_000), Amount(distance_m=14_000), RaceResult(10_000, 3137, date(2026, 10, 4))
    )
    start = stated_start(sam(running=profile))
    assert start.easy_pace_s_per_km == pytest.approx(405, abs=5)
    assert start.week_minutes == pytest.approx(45 * 405 / 60, abs=5)
    assert start.longest_minutes == pytest.approx(14 * 405 / 60, abs=2)


def test_what_is_left_unsaid_is_assumed_and_said() -> None:
    """Either the week or the longest run is taken from the other, and named."""
    no_week = stated_start(sam(running=running(4, None, 60)))
    assert no_week.week_minutes == 120
    assert "assumed" in no_week.assumptions[0]
    no_longest = stated_start(sam(running=running(4, 150, None)))
    assert no_longest.longest_minutes == 50
    assert "assumed" in no_longest.assumptions[0]


def test_nothing_known_is_a_run_walk_start() -> None:
    """Nothing said at all: three runs of twenty minutes with walking, strength as new, no hard run before week five."""
    start = stated_start(beginner())
    assert start.is_layoff
    assert start.run_walk
    made = season(beginner())
    assert made.level is Level.BEGINNER
    assert all(week.target.quality_sessions == 0 for week in made.weeks[:4])
    assert made.weeks[0].demands[1].forms[0].name == "run-walk"


def test_level_from_the_running() -> None:
    """Under two hours a week a beginner, from six an advanced runner; a stated level wins."""
    nobody = beginner()
    assert [runner_level(nobody, StartingPoint(m, 40)) for m in (119, 120, 359, 360)] == [
        Level.BEGINNER,
        Level.INTERMEDIATE,
        Level.INTERMEDIATE,
        Level.ADVANCED,
    ]
    assert runner_level(sam(), StartingPoint(500, 40)) is Level.INTERMEDIATE


def test_runs_a_week() -> None:
    """The wish, else what one does, else the level's; three on the layoff path."""
    assert runs_wished(sam(), StartingPoint(240, 80), Level.INTERMEDIATE) == 5
    assert runs_wished(beginner(), StartingPoint(200, 60, runs_per_week=4.2), Level.INTERMEDIATE) == 4
    assert runs_wished(beginner(), StartingPoint(200, 60), Level.ADVANCED) == 6
    assert runs_wished(sam(), StartingPoint(60, 20, days_since_last_run=29), Level.INTERMEDIATE) == 3


def test_lifting_experience() -> None:
    """The athlete's word, else what recordings show, else new; a layoff makes it new or returning."""
    unsaid = sam(strength=StrengthProfile(None, 2, 40))
    assert lifting_experience(unsaid, StartingPoint(240, 80)) is Experience.NEW
    assert lifting_experience(unsaid, StartingPoint(240, 80, leg_sessions_42_days=2)) is Experience.RETURNING
    assert lifting_experience(unsaid, StartingPoint(240, 80, leg_sessions_35_days=6)) is Experience.ADAPTED
    adapted = sam(strength=StrengthProfile(Experience.ADAPTED, 2, 40))
    assert lifting_experience(adapted, StartingPoint(240, 80)) is Experience.ADAPTED
    assert lifting_experience(adapted, StartingPoint(60, 20, days_since_last_run=40)) is Experience.RETURNING


def runs(*spans: tuple[int, float], sport: Sport = Sport.RUN) -> list[Activity]:
    """Activities so many days before the first day, each of so many minutes."""
    noon = datetime(MONDAY.year, MONDAY.month, MONDAY.day, 12, tzinfo=UTC)
    return [
        Activity(sport=sport, start_utc=noon - timedelta(days=days), duration_s=minutes * 60, distance_m=minutes * 150)
        for days, minutes in spans
    ]


def test_recordings_before_words() -> None:
    """Four runs a week for seven weeks are the baseline, whatever the athlete file says."""
    recorded = runs(*((7 * week + day, 70.0 if day == 1 else 40.0) for week in range(7) for day in (1, 3, 4, 6)))
    start = start_from_history(sam(), summarise(recorded, MONDAY, "Europe/Berlin"))
    assert start.week_minutes == pytest.approx(190)
    assert start.longest_minutes == pytest.approx(70)
    monday, longest = start.earlier_long_runs[-1]
    assert (monday, round(longest)) == (MONDAY - timedelta(days=7), 70)
    assert start.runs_per_week == 4
    planned = season(sam(running=running(None, 300, 100)), start=start).weeks[1].target
    assert planned.run_minutes <= 190
    assert planned.long_run_minutes == 70


def test_recordings_that_ended_weeks_ago_are_a_layoff() -> None:
    """A last run forty days ago: 45 % of the old week, the layoff path, and a word about it."""
    recorded = runs(*((40 + 7 * week + day, 60.0) for week in range(6) for day in (0, 2, 4)))
    start = start_from_history(sam(), summarise(recorded, MONDAY, "Europe/Berlin"))
    assert start.is_layoff
    assert start.week_minutes <= 0.45 * 180
    assert "40 days" in start.assumptions[0]
    assert all(week.target.quality_sessions == 0 for week in season(sam(level=None), start=start).weeks[:4])


def test_recordings_without_runs_leave_the_word() -> None:
    """Only lifts are recorded: what is said about running counts, the lifts count too."""
    recorded = runs(*((days, 40.0) for days in range(2, 30, 4)), sport=Sport.STRENGTH)
    start = start_from_history(sam(), summarise(recorded, MONDAY, "Europe/Berlin"))
    assert start.week_minutes == 240
    assert start.leg_sessions_35_days == 7
