"""Training paces and the targets of each intensity."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ironstride.running.heart import HeartFacts, heart_zones
from ironstride.running.paces import PaceName, PaceRange, race_pace, training_paces
from ironstride.running.prediction import RacePrediction
from ironstride.running.targets import Intensity, race_effort, targets_for
from ironstride.running.vdot import pace_s_per_km, race_time_s
from ironstride.training.athlete import HeartValue
from ironstride.units import FIVE_KM_M, HALF_MARATHON_M, MARATHON_M, METRES_PER_KM, TEN_KM_M

ORDER = (PaceName.RECOVERY, PaceName.EASY, PaceName.MARATHON, PaceName.THRESHOLD, PaceName.INTERVAL)
COMPUTED = [(50, 255, 235), (40, 306, 281), (60, 220, 203)]


@pytest.mark.parametrize(("fitness", "threshold", "interval"), COMPUTED)
def test_ranges_hold_the_computed_paces(fitness: float, threshold: float, interval: float) -> None:
    """Threshold begins at the computed pace, and interval pace lies in its range."""
    paces = training_paces(fitness)
    assert paces[PaceName.THRESHOLD].fast_s_per_km == pytest.approx(threshold, abs=0.6)
    found = paces[PaceName.INTERVAL]
    assert found.fast_s_per_km < interval < found.slow_s_per_km


@given(st.floats(15, 85))
def test_harder_is_faster(fitness: float) -> None:
    """From recovery to repetition every pace is faster at both ends, and half marathon pace lies between."""
    paces = training_paces(fitness)
    for slower, faster in pairwise([*ORDER, PaceName.REPETITION]):
        assert paces[faster].fast_s_per_km < paces[slower].fast_s_per_km
        assert paces[faster].slow_s_per_km < paces[slower].slow_s_per_km
    half = paces[PaceName.HALF_MARATHON].middle_s_per_km
    assert paces[PaceName.INTERVAL].slow_s_per_km < half < paces[PaceName.MARATHON].middle_s_per_km


@given(st.floats(15, 84), st.sampled_from(PaceName))
def test_the_fitter_run_every_pace_faster(fitness: float, name: PaceName) -> None:
    """More fitness makes every pace faster."""
    assert training_paces(fitness + 1)[name].fast_s_per_km < training_paces(fitness)[name].fast_s_per_km


@given(st.floats(20, 80), st.floats(100, 1000))
def test_a_measured_threshold_stays_between_its_neighbours(fitness: float, threshold: float) -> None:
    """A trial replaces the estimate, and never makes threshold faster than intervals or slower than easy."""
    paces = training_paces(fitness, threshold)
    found = paces[PaceName.THRESHOLD]
    assert paces[PaceName.INTERVAL].slow_s_per_km <= found.fast_s_per_km + 1e-6
    assert found.slow_s_per_km <= paces[PaceName.EASY].fast_s_per_km + 1e-6


def test_a_likely_measured_threshold_is_taken_as_it_is() -> None:
    """4:20 a kilometre measured is 4:20 in the middle of the range."""
    assert training_paces(50, 260)[PaceName.THRESHOLD].middle_s_per_km == pytest.approx(260)


@pytest.mark.parametrize(
    ("goal", "middle"), [(None, 5600), (5500, 5500), (5000, 5400), (7000, 5800)], ids=["none", "fit", "bold", "modest"]
)
def test_race_pace_stays_inside_what_fitness_predicts(goal: float | None, middle: float) -> None:
    """A goal beyond the prediction is practised at its nearest end."""
    prediction = RacePrediction(HALF_MARATHON_M, 5400, 5600, 5800)
    found = race_pace(prediction, goal)
    assert found.middle_s_per_km == pytest.approx(middle / HALF_MARATHON_M * METRES_PER_KM)


def test_effort_is_always_there() -> None:
    """Without a result or a heart rate every intensity still has an effort, and nothing else."""
    found = targets_for()
    assert set(found.of) == set(Intensity)
    for target in found.of.values():
        assert 1 <= target.effort_low <= target.effort_high <= 10
        assert target.pace_fast_s_per_km is None
        assert target.heart_high_bpm is None


def test_strides_and_hills_are_run_by_effort() -> None:
    """Outside they have no pace; what a treadmill needs is kept aside."""
    found = targets_for(training_paces(45))
    for intensity in (Intensity.STRIDE, Intensity.HILL, Intensity.TRIAL, Intensity.WALK):
        assert found.of[intensity].pace_fast_s_per_km is None
    assert Intensity.STRIDE in found.flat_paces


@given(st.floats(20, 70), st.sampled_from([FIVE_KM_M, TEN_KM_M, HALF_MARATHON_M, MARATHON_M]))
def test_targets_are_ranges(fitness: float, distance: float) -> None:
    """Every range runs from low to high, and steady is never quicker than a long race."""
    seconds = race_time_s(fitness, distance)
    race = race_pace(RacePrediction(distance, seconds * 0.97, seconds, seconds * 1.1), seconds * 1.08)
    heart = heart_zones(HeartFacts(HeartValue(180), HeartValue(50)))
    found = targets_for(training_paces(fitness), heart, distance, race)
    for target in found.of.values():
        if target.pace_fast_s_per_km is not None and target.pace_slow_s_per_km is not None:
            assert target.pace_fast_s_per_km <= target.pace_slow_s_per_km
        if target.heart_low_bpm is not None and target.heart_high_bpm is not None:
            assert target.heart_low_bpm < target.heart_high_bpm
    steady, racing = found.flat_paces[Intensity.STEADY], found.flat_paces[Intensity.RACE]
    assert distance < HALF_MARATHON_M or steady.fast_s_per_km >= racing.fast_s_per_km


def test_an_estimated_heart_sets_no_targets_from_sixty() -> None:
    """The estimate of somebody of seventy stays out of the workout."""
    assert targets_for(heart=heart_zones(HeartFacts(age=70))).of[Intensity.EASY].heart_high_bpm is None
    young = targets_for(heart=heart_zones(HeartFacts(age=40)))
    assert young.of[Intensity.EASY].heart_high_bpm is not None
    assert young.heart_is_estimate


def test_shorter_races_are_harder() -> None:
    """The effort of race pace falls with the distance."""
    efforts = [race_effort(distance) for distance in (FIVE_KM_M, TEN_KM_M, HALF_MARATHON_M, MARATHON_M)]
    assert efforts == sorted(efforts, reverse=True)
    threshold = targets_for().of[Intensity.THRESHOLD]
    assert race_effort(None) == (threshold.effort_low, threshold.effort_high)


@pytest.mark.parametrize("bad", [0, -3])
def test_no_paces_from_nothing(bad: float) -> None:
    """Fitness, threshold, goal and distance are above zero; a range has its fast end first."""
    with pytest.raises(ValueError, match="above zero"):
        training_paces(bad)
    with pytest.raises(ValueError, match="above zero"):
        training_paces(50, bad)
    with pytest.raises(ValueError, match="above zero"):
        race_pace(RacePrediction(5000, 1, 2, 3), bad)
    with pytest.raises(ValueError, match="above zero"):
        targets_for(distance_m=bad)
    with pytest.raises(ValueError, match="no range"):
        PaceRange(pace_s_per_km(50, 0.6), pace_s_per_km(50, 0.7))
