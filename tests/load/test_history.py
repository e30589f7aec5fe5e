"""What a season needs to know of the past."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ironstride.load.history import summarise
from ironstride.training.activity import Activity
from ironstride.training.kinds import Kind, Sport
from tests.load.past import AS_OF, lift, run, weeks_of

ZONE = "Europe/Berlin"


def days_ago(days: int) -> date:
    return AS_OF - timedelta(days=days)


def at(start: datetime, minutes: float = 60, sport: Sport = Sport.RUN) -> Activity:
    return Activity(sport, start.replace(tzinfo=UTC), duration_s=minutes * 60, distance_m=10_000.0)


def test_nothing_recorded_is_nothing_known() -> None:
    """Unknown stays unknown; only what can be counted is zero."""
    summary = summarise([], AS_OF, ZONE)
    assert summary.weeks == ()
    assert summary.baseline_minutes is None
    assert summary.longest_run_minutes is None
    assert summary.longest_unbroken_minutes is None
    assert summary.days_since_last_run is None
    assert summary.easy_pace_s_per_km is None
    assert summary.lifting.days_since_last is None
    assert (summary.lifting.sessions_ever, summary.recent, summary.notes) == (0, (), ())


def test_only_strength_recorded_says_nothing_of_running() -> None:
    """Weeks begin with the first run."""
    summary = summarise([lift(days_ago(10))], AS_OF, ZONE)
    assert (summary.weeks, summary.baseline_minutes, summary.lifting.sessions_ever) == ((), None, 1)


@pytest.mark.parametrize(
    ("zone", "day"),
    [("UTC", date(2026, 11, 22)), ("Europe/Berlin", date(2026, 11, 23)), ("Pacific/Honolulu", date(2026, 11, 22))],
)
def test_the_day_is_that_of_the_athletes_zone(zone: str, day: date) -> None:
    """Half past eleven on a UTC Sunday evening is Monday in Berlin, and so another week."""
    summary = summarise([at(datetime(2026, 11, 22, 23, 30))], AS_OF, zone)
    assert summary.longest_run_on == day
    assert (summary.this_week.runs, len(summary.weeks)) == ((1, 0) if day == AS_OF else (0, 1))


def test_times_over_a_clock_change_are_those_of_the_wall() -> None:
    """A run over the change from summer time ends by the new clock, and its minutes are real ones."""
    summary = summarise([at(datetime(2026, 10, 25, 0, 30), minutes=60)], date(2026, 10, 25), ZONE)
    (session,) = summary.recent
    assert (session.start, session.end) == (datetime(2026, 10, 25, 2, 30), datetime(2026, 10, 25, 2, 30))
    assert session.minutes == 60
    spring = summarise([at(datetime(2026, 3, 29, 0, 30), minutes=60)], date(2026, 3, 29), ZONE)
    assert (spring.recent[0].start.hour, spring.recent[0].end.hour) == (1, 3)


def test_what_is_done_today_counts_and_what_comes_later_does_not() -> None:
    """The summary is seen from the end of its day."""
    today, tomorrow = run(AS_OF, 30), run(AS_OF + timedelta(days=1), 200)
    summary = summarise([today, tomorrow], AS_OF, ZONE)
    assert (summary.days_since_last_run, summary.longest_run_minutes, summary.this_week.runs) == (0, 30, 1)
    assert summary.notes == ("1 activities are from after 2026-11-23 and are left out.",)


@pytest.mark.parametrize(("days", "wanted"), [(30, 150), (31, 60)])
def test_the_longest_run_is_of_30_days(days: int, wanted: float) -> None:
    """The thirtieth day back counts, the one before it not."""
    assert summarise([run(days_ago(days), 150), run(days_ago(3), 60)], AS_OF, ZONE).longest_run_minutes == wanted


def test_the_longest_distance_may_be_another_run() -> None:
    """Minutes and metres are each the most."""
    summary = summarise([run(days_ago(5), 100, 500), run(days_ago(3), 90, 300)], AS_OF, ZONE)
    assert summary.longest_run_minutes == 100
    assert summary.longest_run_m == pytest.approx(18_000)


def test_runs_with_long_breaks_or_at_walking_pace_are_not_unbroken() -> None:
    """A clock stopped for more than a tenth, or ten minutes a kilometre and slower, was walked in part."""
    stopped = replace(run(days_ago(5), 90), elapsed_s=90 * 60 / 0.89)
    walked = run(days_ago(4), 80, pace=600)
    through = replace(run(days_ago(3), 30, pace=599), elapsed_s=30 * 60 / 0.9)
    assert summarise([stopped, walked, through], AS_OF, ZONE).longest_unbroken_minutes == 30
    assert summarise([stopped, walked], AS_OF, ZONE).longest_unbroken_minutes == 0


def test_weeks_are_counted_whole_and_at_most_twelve_are_shown() -> None:
    """Runs, minutes, metres, strength and the rest, Monday to Sunday."""
    ride = at(datetime(2026, 11, 18, 12), 90, Sport.CROSS)
    summary = summarise([*weeks_of((100,) * 20), lift(date(2026, 11, 22)), ride], AS_OF, ZONE)
    assert [week.start for week in summary.weeks] == [date(2026, 8, 31) + timedelta(weeks=index) for index in range(12)]
    last = summary.weeks[-1]
    assert (last.runs, last.run_minutes, last.longest_run_minutes) == (2, 100, 50)
    assert last.run_m == pytest.approx(100 * 60 / 0.36)
    assert (last.strength_sessions, last.other_minutes) == (1, 90)
    assert summary.runs_per_week == 2
    assert [(one.sport, one.sessions, one.minutes) for one in summary.other_sports] == [(Sport.CROSS, 1, 90)]


def test_an_unbelievable_length_is_left_out_and_told() -> None:
    """A watch that ran for a month is no run; one of unknown length neither."""
    month = at(datetime(2026, 11, 1), minutes=27 * 24 * 60)
    unknown = replace(run(days_ago(3)), duration_s=None, elapsed_s=None)
    summary = summarise([month, unknown], AS_OF, ZONE)
    assert summary.longest_run_minutes is None
    assert summary.notes == ("2 activities have no believable length and are left out.",)


def test_a_pause_of_days_does_not_move_the_end() -> None:
    """When the time from start to end cannot be, the clock's time gives the end."""
    odd = replace(run(days_ago(2), 40), elapsed_s=20 * 86_400.0)
    (session,) = summarise([odd], AS_OF, ZONE).recent
    assert session.end - session.start == timedelta(minutes=40)


def test_the_last_seven_days_are_remembered_in_order_with_their_ends() -> None:
    """The search's initial memory: kind, local start and end, leg work."""
    paused = replace(run(days_ago(1), 40), elapsed_s=3000.0)
    old, week_ago = run(days_ago(8)), lift(days_ago(7))
    recent = summarise([paused, old, week_ago], AS_OF, ZONE).recent
    assert [(one.kind, one.leg_work) for one in recent] == [(Kind.FULL_BODY, True), (Kind.EASY, False)]
    assert (recent[1].start, recent[1].end) == (datetime(2026, 11, 22, 13), datetime(2026, 11, 22, 13, 50))
    assert recent[1].minutes == 40


def test_the_easy_pace_is_the_median_of_the_easy_and_long_runs() -> None:
    """Quick runs, walks and faults of the distance are not in it; with fewer than three runs it is unknown."""
    easy = [run(days_ago(day), 40, 360 + day) for day in (2, 4, 6, 8, 10)]
    others = [
        run(days_ago(3), 40, 300),
        run(days_ago(5), 40, 1200),
        run(days_ago(7), 40, 20),
        run(days_ago(9), 40, None),
    ]
    assert summarise(easy + others, AS_OF, ZONE).easy_pace_s_per_km == 366
    assert summarise(easy[:2], AS_OF, ZONE).easy_pace_s_per_km is None


def test_an_unknown_zone_is_the_callers_mistake() -> None:
    """It is said, never guessed."""
    with pytest.raises(ValueError, match="zone"):
        summarise([run(AS_OF)], AS_OF, "Mars/Olympus")


@given(
    st.lists(
        st.builds(
            run,
            st.dates(date(2025, 1, 1), date(2026, 12, 31)),
            st.floats(0, 600),
            st.none() | st.floats(100, 2000),
            st.integers(0, 23),
        ),
        max_size=25,
    ),
    st.randoms(use_true_random=False),
)
def test_the_order_does_not_matter_and_minutes_add_up(runs: list[Activity], random: object) -> None:
    """Any order gives the same summary; runs of shown weeks are the runs of those weeks."""
    shuffled = list(runs)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    same_start = len({one.start_utc for one in runs}) < len(runs)
    summary = summarise(runs, AS_OF, ZONE)
    if not same_start:
        assert summarise(shuffled, AS_OF, ZONE) == summary
    assert sum(week.runs for week in summary.weeks) <= len(runs)
    assert all(week.start.weekday() == 0 for week in summary.weeks)
