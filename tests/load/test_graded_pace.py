"""Slopes and the pace they are worth."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ironstride.load.graded_pace import LEAST_FACTOR, cost_factor, graded_pace
from ironstride.load.slope import ascent_of, descent_of, metres_down, slope_of
from ironstride.training.track import Measure
from tests.load.tracks import steady, track


@pytest.mark.parametrize(
    ("slope", "factor"),
    [
        (0.0, 1.0),
        (0.05, 1.301),
        (0.10, 1.658),
        (0.15, 2.060),
        (0.20, 2.502),
        (0.30, 3.494),
        (0.45, 5.396),
        (0.9, 5.396),
    ],
)
def test_uphill_costs_what_minetti_computed(slope: float, factor: float) -> None:
    """The table of evidence 2.4; beyond 45 % nothing was measured."""
    assert cost_factor(np.array([slope]))[0] == pytest.approx(factor, abs=0.0006)


@pytest.mark.parametrize(("slope", "wanted"), [(-0.01, None), (-0.05, 0.85), (-0.2, 0.85), (-0.45, 1.120)])
def test_downhill_credit_has_a_floor(slope: float, wanted: float | None) -> None:
    """Minetti's 0.763 at -5 % and 0.5 at -20 % are held at 0.85; steeper down costs more again."""
    found = cost_factor(np.array([slope]))[0]
    assert found == pytest.approx(wanted, abs=0.0006) if wanted else LEAST_FACTOR < found < 1


@pytest.mark.parametrize("slope", [-0.05, 0.0, 0.05, 0.10])
def test_an_even_slope_is_even_up_to_its_ends(slope: float) -> None:
    """Smoothing bends nothing where nothing bends."""
    found = slope_of(steady(10, slope=slope))
    assert found is not None
    assert found == pytest.approx(np.full(601, slope), abs=1e-6)


def test_a_run_uphill_is_worth_a_quicker_one_on_the_flat() -> None:
    """Ten minutes at 6:00 up 5 % are ten minutes at 4:37."""
    found = graded_pace(steady(10, 360, slope=0.05))
    assert found is not None
    assert found.has_slope
    assert found.graded_m / found.distance_m == pytest.approx(1.3014, abs=0.0005)
    assert found.s_per_km == pytest.approx(360 / 1.3014, abs=0.1)
    assert found.speed_m_per_s[300] == pytest.approx(1000 / 360 * 1.3014, abs=0.001)


def test_without_altitude_both_distances_are_the_same() -> None:
    """Nothing is made up."""
    flat = track(range(601), {Measure.DISTANCE_M: np.arange(601) * 3.0})
    found = graded_pace(flat)
    assert found is not None
    assert (found.has_slope, found.graded_m) == (False, 1800.0)
    assert found.s_per_km == pytest.approx(333.33, abs=0.01)


def test_without_distance_there_is_no_pace() -> None:
    """A treadmill that says nothing has none; speed alone is enough."""
    assert graded_pace(track([0, 1, 2], {})) is None
    found = graded_pace(track(range(101), {Measure.SPEED_M_PER_S: np.full(101, 3.0)}))
    assert found is not None
    assert found.graded_m == pytest.approx(300)


def test_pauses_and_standing_are_no_moving_time() -> None:
    """Two minutes at a crossing, recorder on, and five minutes with it off."""
    time_s = [*range(300), *range(300, 420), *range(720, 1020)]
    distance = [*(3.0 * t for t in range(300)), *([897.0] * 120), *(897.0 + 3.0 * t for t in range(300))]
    found = graded_pace(track(time_s, {Measure.DISTANCE_M: distance}))
    assert found is not None
    assert found.moving_s == pytest.approx(598)
    assert found.s_per_km == pytest.approx(333.3, abs=0.1)


def test_a_lost_signal_is_no_pause() -> None:
    """A minute in a tunnel in which 180 m were covered counts; a jump of a kilometre in a second does not."""
    time_s = [*range(100), *range(160, 260)]
    distance = [*(3.0 * t for t in range(100)), *(477.0 + 3.0 * t for t in range(100))]
    found = graded_pace(track(time_s, {Measure.DISTANCE_M: distance}))
    assert found is not None
    assert found.moving_s == pytest.approx(259)
    jump = graded_pace(track(range(3), {Measure.DISTANCE_M: [0.0, 1000.0, 1003.0]}))
    assert jump is not None
    assert jump.graded_m == pytest.approx(3.0)


def test_speed_is_the_mean_of_thirty_seconds() -> None:
    """Fifteen seconds after a change from 2 to 4 m/s it is 3, after thirty seconds 4."""
    speed = np.repeat([2.0, 4.0], 100)
    found = graded_pace(track(np.arange(200), {Measure.DISTANCE_M: np.cumsum(speed)}))
    assert found is not None
    assert found.speed_m_per_s[[99, 114, 129, 150]].tolist() == pytest.approx([2, 3, 4, 4])


@pytest.mark.parametrize(
    ("seconds", "metres", "moving"),
    [(30, 9.1, True), (30, 8.9, False), (31, 31.1, True), (31, 30.9, False), (10, 3.1, True), (10, 2.9, False)],
)
def test_a_step_counts_when_somebody_got_on(seconds: float, metres: float, moving: bool) -> None:
    """Up to thirty seconds at 0.3 m/s, over a longer hole at a walk of 1 m/s."""
    found = graded_pace(track([0, seconds], {Measure.DISTANCE_M: [0, metres]}))
    assert found is not None
    assert found.moving_s == (seconds if moving else 0)


def test_a_ramp_is_smoothed_over_fifty_metres() -> None:
    """Ten metres up within one metre of way: the slope is a fifth over fifty metres around it and none beyond."""
    distance = np.arange(0.0, 401.0)
    found = slope_of(
        track(distance, {Measure.DISTANCE_M: distance, Measure.ALTITUDE_M: np.where(distance > 195, 10.0, 0)})
    )
    assert found is not None
    assert found[[150, 160, 180, 200, 210, 230, 250]].tolist() == pytest.approx([0, 0, 0.2, 0.2, 0.2, 0, 0])


@pytest.mark.parametrize(("metres", "known"), [(89.9, False), (90.0, True)])
def test_a_short_way_has_no_slope(metres: float, known: bool) -> None:
    """Ten points of the grid are the least."""
    way = np.linspace(0, metres, 50)
    assert (slope_of(track(np.arange(50), {Measure.DISTANCE_M: way, Measure.ALTITUDE_M: way})) is not None) is known


def test_holes_in_the_distance_are_bridged() -> None:
    """Points without a distance lie between their neighbours."""
    distance = np.arange(601) * 3.0
    distance[100:110] = np.nan
    found = graded_pace(track(range(601), {Measure.DISTANCE_M: distance}))
    assert found is not None
    assert found.graded_m == pytest.approx(1800)


@pytest.mark.parametrize(
    ("altitudes", "wanted"),
    [
        ([], 0),
        ([100], 0),
        ([100, 90], 10),
        ([100, 99, 100, 99, 100], 0),
        ([100, 98], 2),
        ([100, 98.1], 0),
        ([100, 90, 91, 80, 100, 95], 25),
        ([0, 50, 0, 50, 0], 100),
    ],
)
def test_only_real_descents_count(altitudes: list[float], wanted: float) -> None:
    """Turns of less than two metres are noise."""
    assert metres_down(altitudes) == pytest.approx(wanted)


def test_descent_of_a_track() -> None:
    """An hour at 6:00 down 5 % goes 500 m down, up none."""
    assert descent_of(steady(60, slope=-0.05)) == pytest.approx(500, abs=0.6)
    assert descent_of(steady(60, slope=0.05)) == 0
    assert ascent_of(steady(60, slope=0.05)) == pytest.approx(500, abs=0.6)
    assert descent_of(track([0, 1], {Measure.DISTANCE_M: [0, 3]})) is None


@given(st.lists(st.floats(-50, 50), min_size=1, max_size=40))
def test_descent_is_never_more_than_every_step_down(steps: list[float]) -> None:
    """And never less than from the start to the end."""
    altitudes = np.cumsum([1000.0, *steps])
    every = float(-np.diff(altitudes).clip(max=0).sum())
    down = metres_down(altitudes.tolist())
    assert down <= every + 1e-6
    assert down >= altitudes[0] - altitudes[-1] - 2.0 * (len(steps) + 1)
