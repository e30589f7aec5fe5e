"""How much running a season starts from."""

from collections.abc import Sequence
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ironstride.load.baseline import days_without_run
from ironstride.load.history import HistorySummary, summarise
from tests.load.past import AS_OF, run, weeks_of

ZONE = "Europe/Berlin"


def of_weeks(minutes: Sequence[float], as_of: date = AS_OF) -> HistorySummary:
    return summarise(weeks_of(minutes, as_of), as_of, ZONE)


@pytest.mark.parametrize(
    ("minutes", "wanted"),
    [
        ((200, 210, 220, 230, 240, 250), 225),
        ((999, 200, 210, 220, 230, 240, 250), 225),
        ((200, 210, 0, 230, 240, 250), 230),
        ((180,), 180),
        ((100, 200), 150),
        ((), None),
        ((200, 0, 0, 0, 0, 0, 0), None),
    ],
)
def test_the_usual_week_is_the_median_of_those_with_a_run_among_the_last_six(
    minutes: Sequence[float], wanted: float | None
) -> None:
    """Older weeks and weeks without a run do not count."""
    assert of_weeks(minutes).baseline_minutes == wanted


def test_a_week_that_is_not_over_does_not_count() -> None:
    """On Sunday the week is still going on, on Monday it is complete."""
    activities = weeks_of((200, 200, 100))
    sunday = summarise(activities, date(2026, 11, 22), ZONE)
    assert (sunday.baseline_minutes, sunday.this_week.run_minutes) == (200, 100)
    assert summarise(activities, AS_OF, ZONE).weeks[-1].run_minutes == 100


@pytest.mark.parametrize(
    ("last", "wanted"),
    [((140, 140), 200), ((139, 139), 150), ((70, 210), 200), ((100, 100), 150), ((0, 0), 110)],
)
def test_less_than_70_percent_in_the_last_two_weeks_is_a_break(last: tuple[float, float], wanted: float) -> None:
    """At 70 % the usual week stands; below, the larger of their mean and the layoff table holds."""
    assert of_weeks((200, 200, 200, 200, *last)).baseline_minutes == pytest.approx(wanted)


def test_the_mean_of_the_last_two_weeks_stands_where_it_is_larger_than_the_table() -> None:
    """Somebody back after four weeks who already runs more than the table's share keeps it."""
    minutes = (200, 200, 0, 0, 0, 0, 0, 130, 130)
    activities = weeks_of((200, 200, 200, 0, 0, 130, 130))
    assert summarise(activities, AS_OF, ZONE).usual_week_minutes == 165
    assert of_weeks(minutes).baseline_minutes == 130
    few = [*weeks_of((200, 200, 200, 0, 0, 0, 0)), run(date(2026, 11, 20), 120), run(date(2026, 11, 21), 120)]
    assert summarise(few, AS_OF, ZONE).baseline_minutes == pytest.approx(120)


@pytest.mark.parametrize(("days_off", "share"), [(14, 0.75), (15, 0.55), (28, 0.55), (29, 0.45)])
def test_days_off_choose_the_share(days_off: int, share: float) -> None:
    """The borders of the layoff table, seen from the last run."""
    last = AS_OF - timedelta(days=days_off)
    every_day = [run(last - timedelta(days=back), 30) for back in range(60)]
    summary = summarise(every_day, AS_OF, ZONE)
    assert summary.days_since_last_run == days_off
    assert summary.usual_week_minutes is not None
    assert summary.baseline_minutes == pytest.approx(share * summary.usual_week_minutes)


def test_a_first_week_alone_is_not_averaged_with_weeks_before_recording_began() -> None:
    """Unknown weeks are no weeks without a run."""
    assert of_weeks((180,)).baseline_minutes == 180


@pytest.mark.parametrize(
    ("days", "wanted"),
    [
        ([], 0),
        ([23], 0),
        ([22], 1),
        ([10, 20], 9),
        ([1, 5, 20, 22], 14),
        ([1, 8, 10, 20, 22], 9),
    ],
)
def test_days_without_a_run(days: list[int], wanted: int) -> None:
    """The longest stretch that ends on or after the ninth or reaches today."""
    november = [date(2026, 11, day) for day in days]
    assert days_without_run(november, date(2026, 11, 9), AS_OF) == wanted


@pytest.mark.parametrize(
    ("minutes", "wanted"),
    [((100, 200, 300), None), ((100, 200, 300, 400), 250), ((300, 300, 300, 300, 100, 100, 100, 100), 300)],
)
def test_the_best_four_weeks(minutes: Sequence[float], wanted: float | None) -> None:
    """The best mean of four in a row; fewer weeks say nothing."""
    assert of_weeks(minutes).best_four_weeks_minutes == wanted


def test_the_best_four_weeks_are_of_the_last_year() -> None:
    """What was 53 weeks ago is over."""
    assert of_weeks((900,) * 4 + (100,) * 52).best_four_weeks_minutes == 100
    assert of_weeks((900,) * 4 + (100,) * 48).best_four_weeks_minutes == 900


@given(st.lists(st.integers(0, 600), max_size=12))
def test_the_baseline_is_between_what_was_run_and_nothing(minutes: list[int]) -> None:
    """Never more than the largest of the last six weeks, and known exactly when one of them has a run."""
    summary = of_weeks(minutes)
    assert (summary.baseline_minutes is None) == (not any(minutes[-6:]))
    if summary.baseline_minutes is not None:
        assert 0 < summary.baseline_minutes <= max(minutes[-6:]) * 1.0000001
