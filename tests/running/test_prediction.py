"""What a result says about another distance."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ironstride.running.fitness import FitnessEstimate, fitness_of
from ironstride.running.prediction import ENOUGH_KM, exponent_for, predict, riegel_s
from ironstride.running.vdot import race_time_s
from ironstride.training.athlete import RaceResult
from ironstride.units import FIVE_KM_M, HALF_MARATHON_M, MARATHON_M, TEN_KM_M

DAY = date(2026, 11, 1)
POWERS = [
    (FIVE_KM_M, 1200, TEN_KM_M, 41 * 60 + 41.9),
    (FIVE_KM_M, 1200, HALF_MARATHON_M, 3600 + 32 * 60 + 0.2),
    (FIVE_KM_M, 1200, MARATHON_M, 3 * 3600 + 11 * 60 + 49.3),
    (HALF_MARATHON_M, 5400, MARATHON_M, 3 * 3600 + 7 * 60 + 38.6),
]


def estimate(fitness: float, distance_m: float) -> FitnessEstimate:
    """What a race of just this fitness shows on its day."""
    found = fitness_of(RaceResult(distance_m, race_time_s(fitness, distance_m), DAY), DAY)
    assert found is not None
    return found


@pytest.mark.parametrize(("distance", "seconds", "to", "wanted"), POWERS)
def test_riegel_gives_the_computed_times(distance: float, seconds: float, to: float, wanted: float) -> None:
    """The power law gives the computed times to a tenth of a second."""
    assert riegel_s(distance, seconds, to) == pytest.approx(wanted, abs=0.1)


@pytest.mark.parametrize(("week_km", "exponent"), [(None, 1.06), (ENOUGH_KM, 1.06), (20, 1.15), (5, 1.15), (35, 1.115)])
def test_little_running_slows_the_longer_race(week_km: float | None, exponent: float) -> None:
    """Below fifty kilometres a week the exponent rises."""
    assert exponent_for(week_km) == pytest.approx(exponent)


@given(
    st.floats(20, 80),
    st.sampled_from([1500.0, 5000.0, 10000.0, HALF_MARATHON_M]),
    st.floats(1500, MARATHON_M),
    st.none() | st.floats(0, 120),
)
def test_a_prediction_is_a_range(fitness: float, distance: float, to: float, week_km: float | None) -> None:
    """The likely time lies inside the range, which is never a single time."""
    found = predict(estimate(fitness, distance), to, week_km)
    assert found.fast_s <= found.likely_s <= found.slow_s
    assert found.fast_s < found.slow_s
    assert found.fast_s_per_km < found.slow_s_per_km


@given(st.floats(20, 75), st.floats(10, 50))
def test_little_running_never_predicts_faster(fitness: float, week_km: float) -> None:
    """Fewer kilometres a week give a slower marathon, likely and at worst."""
    known = estimate(fitness, TEN_KM_M)
    much, little = predict(known, MARATHON_M, ENOUGH_KM), predict(known, MARATHON_M, week_km)
    assert little.slow_s >= much.slow_s
    assert little.likely_s >= much.likely_s - 1e-6 or week_km >= ENOUGH_KM


@pytest.mark.parametrize("args", [(0, 1, 1), (1, 0, 1), (1, 1, 0), (-1, 1, 1)])
def test_no_power_of_nothing(args: tuple[float, float, float]) -> None:
    """Distances and times are above zero."""
    with pytest.raises(ValueError, match="above zero"):
        riegel_s(*args)


def test_longer_is_never_faster() -> None:
    """An exponent below one would make a marathon quicker than a 5 km."""
    with pytest.raises(ValueError, match="exponent"):
        riegel_s(5000, 1200, 10000, 0.9)
