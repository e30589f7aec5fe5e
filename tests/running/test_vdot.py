"""Race fitness: the formula's own test values."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ironstride.running.vdot import easy_pace_s_per_km, pace_s_per_km, race_time_s, vdot
from ironstride.units import FIVE_KM_M, HALF_MARATHON_M, MARATHON_M, TEN_KM_M

COMPUTED = [
    (30, FIVE_KM_M, 30 * 60 + 40.9),
    (40, TEN_KM_M, 50 * 60 + 0.8),
    (50, FIVE_KM_M, 19 * 60 + 56.0),
    (50, HALF_MARATHON_M, 5400 + 91.2),
    (50, MARATHON_M, 3 * 3600 + 10 * 60 + 39.7),
    (60, MARATHON_M, 2 * 3600 + 43 * 60 + 22.5),
    (85, 1500.0, 3 * 60 + 23.0),
]
RESULTS = [
    (FIVE_KM_M, 24 * 60 + 34, 39.11039839652726),
    (FIVE_KM_M, 20 * 60, 49.81),
    (TEN_KM_M, 40 * 60, 51.94),
    (TEN_KM_M, 50 * 60, 40.01),
    (HALF_MARATHON_M, 90 * 60, 50.98),
    (MARATHON_M, 3 * 3600, 53.53),
]


@pytest.mark.parametrize(("fitness", "distance", "seconds"), COMPUTED)
def test_times_are_those_of_the_formula(fitness: float, distance: float, seconds: float) -> None:
    """A race fitness predicts the computed times to a tenth of a second."""
    assert race_time_s(fitness, distance) == pytest.approx(seconds, abs=0.1)


@pytest.mark.parametrize(("distance", "seconds", "fitness"), RESULTS)
def test_results_give_the_published_fitness(distance: float, seconds: float, fitness: float) -> None:
    """A result gives the fitness that was computed for it."""
    assert vdot(distance, seconds) == pytest.approx(fitness, abs=0.005)


@pytest.mark.parametrize(
    ("fitness", "share", "pace"), [(50, 0.65, 326), (50, 0.88, 255), (40, 0.65, 389), (60, 0.975, 203)]
)
def test_paces_are_those_of_the_formula(fitness: float, share: float, pace: float) -> None:
    """Training paces agree with the computed ones to a second."""
    assert pace_s_per_km(fitness, share) == pytest.approx(pace, abs=0.6)


@given(st.floats(25, 85), st.floats(1500, 42195))
def test_prediction_turns_back_into_fitness(fitness: float, distance: float) -> None:
    """Predicting a time and asking its fitness gives the fitness again."""
    assert vdot(distance, race_time_s(fitness, distance)) == pytest.approx(fitness, abs=1e-6)


@given(st.floats(25, 80))
def test_the_fitter_run_easy_faster(fitness: float) -> None:
    """More fitness is a faster easy pace."""
    assert easy_pace_s_per_km(fitness + 1) < easy_pace_s_per_km(fitness)


@pytest.mark.parametrize(("distance", "seconds"), [(0, 100), (5000, 0), (-1, 10)])
def test_nothing_is_no_race(distance: float, seconds: float) -> None:
    """A race without distance or time is a caller's mistake."""
    with pytest.raises(ValueError, match="above zero"):
        vdot(distance, seconds)


@pytest.mark.parametrize(("fitness", "distance"), [(0, 5000), (50, 0)])
def test_no_prediction_from_nothing(fitness: float, distance: float) -> None:
    """Neither fitness nor distance can be zero."""
    with pytest.raises(ValueError, match="above zero"):
        race_time_s(fitness, distance)
