"""Threshold from half an hour, critical speed from trials, and what a slope costs."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ironstride.running.critical_speed import critical_speed, critical_speed_of, fitting_trials
from ironstride.running.fitness import VALID_DAYS
from ironstride.running.grade import pace_uphill_s_per_km, running_cost
from ironstride.running.threshold import ThresholdTrial, threshold_of
from ironstride.training.athlete import RaceResult

DAY = date(2026, 11, 1)
COSTS = [
    (-0.45, 4.032),
    (-0.30, 2.462),
    (-0.20, 1.800),
    (-0.10, 2.152),
    (-0.05, 2.746),
    (0.0, 3.600),
    (0.05, 4.685),
    (0.10, 5.968),
    (0.15, 7.417),
    (0.20, 9.007),
    (0.30, 12.579),
    (0.45, 19.426),
]


def trial(distance_m: float, time_s: float) -> RaceResult:
    """An all-out trial."""
    return RaceResult(distance_m, time_s, DAY)


def test_threshold_is_the_mean_of_the_trial() -> None:
    """6.6 km in half an hour is 4:33 a kilometre, and the heart rate is that of the last twenty minutes."""
    found = threshold_of(ThresholdTrial(6600, 1800, DAY, 171.6))
    assert found.pace_s_per_km == pytest.approx(272.73, abs=0.01)
    assert found.heart_bpm == 172
    assert found.holds_on(DAY)
    assert not found.holds_on(DAY + timedelta(days=VALID_DAYS + 1))


@pytest.mark.parametrize("seconds", [1499, 2101])
def test_a_trial_lasts_about_half_an_hour(seconds: float) -> None:
    """A quarter of an hour is no threshold."""
    with pytest.raises(ValueError, match="about 30 min"):
        threshold_of(ThresholdTrial(5000, seconds, DAY))


def test_a_trial_nobody_can_run_is_refused() -> None:
    """Sixteen kilometres in half an hour is a slip, and so is a mean of 300 beats."""
    with pytest.raises(ValueError, match="faster than anybody"):
        threshold_of(ThresholdTrial(16000, 1800, DAY))
    with pytest.raises(ValueError, match="beats"):
        threshold_of(ThresholdTrial(6600, 1800, DAY, 300))


def test_two_trials_give_the_computed_line() -> None:
    """The computed critical speed and reserve come back, without an error that two trials cannot have."""
    found = critical_speed([trial(1500, 300), trial(5000, 1120)])
    assert found.speed_m_per_s == pytest.approx(4.2683, abs=1e-4)
    assert found.reserve_m == pytest.approx(219.51, abs=0.01)
    assert found.error_m_per_s is None
    assert found.seconds_at(5.0) == pytest.approx(219.51 / (5 - 4.2683), abs=0.1)
    assert found.seconds_at(4.0) is None


@given(st.floats(3, 6), st.floats(100, 350), st.lists(st.integers(120, 900), min_size=3, max_size=6, unique=True))
def test_trials_on_a_line_give_the_line(speed: float, reserve: float, times: list[int]) -> None:
    """Least squares find the line through trials that lie on one, with no error left."""
    found = critical_speed([trial(speed * seconds + reserve, seconds) for seconds in times])
    assert found.speed_m_per_s == pytest.approx(speed, rel=1e-4)
    assert found.reserve_m == pytest.approx(reserve, rel=1e-2, abs=1)
    assert found.error_m_per_s == pytest.approx(0, abs=0.01)


def test_only_fitting_trials_count() -> None:
    """Sprints and long races are left out, and of each distance the best is taken."""
    trials = [trial(400, 80), trial(1500, 330), trial(1500, 320), trial(3000, 690), trial(10000, 2500)]
    assert fitting_trials(trials) == (trials[2], trials[3])
    assert critical_speed_of(trials) is not None
    assert critical_speed_of(trials[:3]) is None


def test_trials_that_contradict_each_other_give_nothing() -> None:
    """A longer trial that was faster was not against the same person."""
    assert critical_speed_of([trial(1500, 400), trial(3000, 700)]) is None
    with pytest.raises(ValueError, match="all-out"):
        critical_speed([trial(1500, 400), trial(3000, 700)])
    with pytest.raises(ValueError, match="different lengths"):
        critical_speed([trial(1500, 300)])


@pytest.mark.parametrize(("grade", "cost"), COSTS)
def test_slopes_cost_what_was_computed(grade: float, cost: float) -> None:
    """The polynomial gives its computed values."""
    assert running_cost(grade) == pytest.approx(cost, abs=0.001)


@given(st.floats(150, 600), st.floats(0, 40))
def test_uphill_is_slower(pace: float, grade: float) -> None:
    """The same cost uphill is a slower pace, the steeper the slower."""
    assert pace_uphill_s_per_km(pace, grade) >= pace - 1e-9
    assert pace_uphill_s_per_km(pace, grade + 1) > pace_uphill_s_per_km(pace, grade)


def test_uphill_of_nothing_is_refused() -> None:
    """There is no pace of zero, and downhill is not asked of a treadmill."""
    with pytest.raises(ValueError, match="uphill"):
        pace_uphill_s_per_km(0, 5)
    with pytest.raises(ValueError, match="uphill"):
        pace_uphill_s_per_km(300, -1)
