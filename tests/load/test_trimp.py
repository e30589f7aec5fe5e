"""Heart-rate load by published values."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ironstride.load.trimp import EDWARDS_BOUNDS, banister, banister_of, by_zones


@pytest.mark.parametrize(
    ("minutes", "share", "men", "women"),
    [(45, 90 / 130, 75.33, 85.14), (60, 0.75, 121.56, 135.41), (60, 0.5, 50.14, 59.46), (60, 0, 0, 0)],
)
def test_banister_gives_the_computed_values(minutes: float, share: float, men: float, women: float) -> None:
    """The values of evidence 2.5; where nobody said the sex, the load lies in the middle."""
    assert banister(minutes, share, "male") == pytest.approx(men, abs=0.005)
    assert banister(minutes, share, "female") == pytest.approx(women, abs=0.005)
    assert banister(minutes, share) == pytest.approx((men + women) / 2, abs=0.01)


def test_a_heart_rate_outside_rest_and_maximum_counts_as_its_end() -> None:
    """Above the maximum counts as the maximum, below rest as rest."""
    assert banister(10, 1.2, "male") == banister(10, 1.0, "male")
    assert banister(10, -0.1, "male") == 0


@pytest.mark.parametrize(("minutes", "sex"), [(-1, "male"), (10, "man")])
def test_what_is_no_input_is_refused(minutes: float, sex: str) -> None:
    """Minutes below zero and unknown words are a caller's mistake."""
    with pytest.raises(ValueError, match=r"minutes|sex"):
        banister(minutes, 0.5, sex)


def test_resting_not_below_the_maximum_is_refused() -> None:
    """There would be nothing between them."""
    with pytest.raises(ValueError, match="resting"):
        banister_of(np.array([150.0]), np.array([60.0]), 180, 180)


def test_the_sum_over_points_of_a_steady_heart_is_the_formula() -> None:
    """45 minutes at 145 between 55 and 185 are 75.33."""
    load = banister_of(np.full(2700, 145.0), np.ones(2700), 55, 185, "male")
    assert load == pytest.approx(75.33, abs=0.005)


def test_intervals_weigh_more_than_their_mean() -> None:
    """Half an hour at 120 and half an hour at 180 are more than an hour at 150."""
    bpm = np.repeat([120.0, 180.0], 1800)
    assert banister_of(bpm, np.ones(3600), 50, 190) > banister_of(np.full(3600, 150.0), np.ones(3600), 50, 190)


def test_points_without_a_value_take_the_mean_of_the_others() -> None:
    """A lost strap for a tenth of the time does not make the run shorter."""
    bpm = np.full(3600, 150.0)
    holes = bpm.copy()
    holes[::10] = np.nan
    whole = banister_of(bpm, np.ones(3600), 50, 190, "male")
    assert banister_of(holes, np.ones(3600), 50, 190, "male") == pytest.approx(whole)


@pytest.mark.parametrize(
    ("share", "zone"), [(0.49, 0), (0.5, 1), (0.599, 1), (0.6, 2), (0.7, 3), (0.8, 4), (0.9, 5), (1.0, 5), (1.1, 5)]
)
def test_edwards_counts_minutes_by_zone(share: float, zone: int) -> None:
    """Ten minutes at each border of the tenths of the maximum; the lower end belongs to the zone."""
    ends = tuple(bound * 200 for bound in EDWARDS_BOUNDS)
    assert by_zones(np.full(600, share * 200), np.ones(600), ends) == pytest.approx(10 * zone)


@given(st.lists(st.floats(60, 190), min_size=2, max_size=30), st.integers(1, 28))
def test_two_parts_of_a_run_give_the_whole(bpm: list[float], cut: int) -> None:
    """Heart-rate load can be split anywhere."""
    every, seconds = np.array(bpm), np.full(len(bpm), 60.0)
    whole = banister_of(every, seconds, 50, 195, "female")
    parts = sum(banister_of(every[part], seconds[part], 50, 195, "female") for part in (slice(cut), slice(cut, None)))
    assert parts == pytest.approx(whole)
