"""Smoothed load and weekly monotony by published and computed values."""

from datetime import date, timedelta
from math import exp

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ironstride.load.monotony import monotony, week_loads
from ironstride.load.smoothed import Means, gain, means_before, smoothed, smoothed_again, smoothed_load

MONDAY = date(2026, 1, 5)
series = st.lists(st.floats(0, 500), max_size=200)


def by_sums(loads: list[float], days: float, start: float) -> list[float]:
    """The same mean written out as a sum of old loads, each worth less by a factor a day."""
    kept = exp(-1 / days)
    return [
        start * kept ** (place + 1)
        + sum((1 - kept) * load * kept ** (place - then) for then, load in enumerate(loads[: place + 1]))
        for place in range(len(loads))
    ]


@pytest.mark.parametrize(("days", "wanted", "variant"), [(42, 63.21, 63.65), (7, 99.75, 99.85)])
def test_42_days_of_100_from_nothing(days: int, wanted: float, variant: float) -> None:
    """The value of evidence 2.7; the common variant with gain 1/days says a little more."""
    loads = np.full(42, 100.0)
    assert smoothed(loads, days, 0)[-1] == pytest.approx(wanted, abs=0.005)
    mean = 0.0
    for load in loads.tolist():
        mean += (load - mean) / days
    assert mean == pytest.approx(variant, abs=0.005)


def test_the_load_of_a_day_counts_in_that_days_mean() -> None:
    """The first day from nothing is the load times the gain."""
    assert smoothed(np.array([100.0, 0.0]), 42, 0).tolist() == pytest.approx(
        [100 * gain(42), 100 * gain(42) * exp(-1 / 42)]
    )


def test_a_series_starts_from_its_own_usual_load() -> None:
    """Equal days stay where they are; a start that is given is taken, nothing gives nothing."""
    assert smoothed_load(np.full(60, 80.0)).long == pytest.approx(np.full(60, 80.0))
    assert smoothed_load(np.full(60, 80.0), Means(0, 0)).long[41] == pytest.approx(80 * 0.6321, abs=0.01)
    empty = smoothed_load(np.zeros(0))
    assert (len(empty.long), len(empty.freshness), empty.start) == (0, 0, Means(0, 0))


def test_freshness_is_yesterdays_difference() -> None:
    """After hard days the short mean is above the long one; today's load says nothing yet."""
    found = smoothed_load(np.array([0.0] * 50 + [200.0, 0.0]))
    assert found.freshness[50] == 0
    assert found.freshness[51] == pytest.approx(found.long[50] - found.short[50])
    assert found.freshness[51] < 0


@given(st.lists(st.floats(0, 500), min_size=1, max_size=120), st.integers(0, 120))
def test_a_series_goes_on_where_another_stopped(loads: list[float], cut: int) -> None:
    """Two parts, the second begun with the means before it, are the whole; past the end the means fade."""
    whole = smoothed_load(np.array(loads), Means(40, 70))
    place = min(cut, len(loads))
    rest = smoothed_load(np.array(loads[place:]), means_before(whole, place))
    assert np.array_equal(rest.long, whole.long[place:])
    assert np.array_equal(rest.short, whole.short[place:])
    assert np.allclose(rest.freshness, whole.freshness[place:])
    idle = smoothed_load(np.array([*loads, 0.0, 0.0]), Means(40, 70))
    faded = means_before(whole, len(loads) + 2)
    assert (faded.long, faded.short) == pytest.approx((idle.long[-1], idle.short[-1]), abs=1e-9)


@given(series, st.sampled_from([7.0, 42.0]), st.floats(0, 300))
def test_the_mean_is_the_sum_of_old_loads(loads: list[float], days: float, start: float) -> None:
    """A plain sum without recursion or arrays says the same."""
    assert smoothed(np.array(loads), days, start).tolist() == pytest.approx(by_sums(loads, days, start), abs=1e-6)


@given(series, st.integers(0, 220))
def test_a_mean_goes_on_from_any_day(loads: list[float], place: int) -> None:
    """Made again from a day on it is the same as made anew."""
    every = np.array(loads)
    old = smoothed_load(every[: max(0, place - 5)], Means(50, 60))
    again = smoothed_again(old, every, min(place, max(0, place - 5)))
    anew = smoothed_load(every, Means(50, 60))
    assert np.array_equal(again.long, anew.long)
    assert np.array_equal(again.short, anew.short)


@given(st.lists(st.floats(0, 500), min_size=1, max_size=100))
def test_a_mean_never_leaves_its_loads(loads: list[float]) -> None:
    """It stays between the least and the greatest of them and its start."""
    found = smoothed(np.array(loads), 42, loads[0])
    assert found.min() >= min(loads) - 1e-9
    assert found.max() <= max(loads) + 1e-9


@pytest.mark.parametrize("days", [0, -1])
def test_days_above_zero(days: float) -> None:
    """Anything else is a caller's mistake."""
    with pytest.raises(ValueError, match="above zero"):
        gain(days)


def test_monotony_of_the_worked_week() -> None:
    """The example of evidence 2.6 with the sample's standard deviation: 1.221, strain 2441.9."""
    week = [400.0, 0, 300, 500, 0, 600, 200]
    assert monotony(week) == pytest.approx(1.221, abs=0.0005)
    (found,) = week_loads(MONDAY, np.array(week))
    assert (found.start, found.total) == (MONDAY, 2000)
    assert found.strain == pytest.approx(2441.9, abs=0.05)


def test_equal_days_have_no_monotony_and_nearly_equal_ones_are_capped() -> None:
    """There is no number for it; a week of rest is such a week too."""
    assert monotony([0.0] * 7) is None
    assert monotony([50.0] * 7) is None
    assert monotony([50.0] * 6 + [50.1]) == 10
    assert monotony([0.0] * 6 + [5e-324]) is None, "too small for a spread"
    with pytest.raises(ValueError, match="7 days"):
        monotony([1.0] * 6)
    assert week_loads(MONDAY, np.zeros(7))[0].strain is None


@pytest.mark.parametrize(
    ("begins", "days", "weeks"), [(0, 6, 0), (0, 7, 1), (0, 13, 1), (1, 12, 0), (1, 13, 1), (6, 8, 1), (6, 7, 0)]
)
def test_only_complete_weeks_count(begins: int, days: int, weeks: int) -> None:
    """Monday to Sunday, whatever day the series begins on."""
    found = week_loads(MONDAY + timedelta(days=begins), np.arange(days, dtype=float))
    assert len(found) == weeks
    assert all(one.start.weekday() == 0 for one in found)
