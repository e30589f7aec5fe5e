"""The fastest stretches, by a slow search that shares no code with the fast one."""

from datetime import date
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ironstride.load.best_efforts import DISTANCES, BestEffort, best_efforts, fastest_stretch, is_possible
from ironstride.load.records import DatedEffort, fitness_shown, personal_records
from ironstride.running.vdot import race_time_s
from ironstride.training.track import Measure
from tests.load.tracks import steady, track


def time_over(times: list[float], ways: list[float], begin: float, distance: float) -> float:
    """Seconds from leaving one place to reaching another, point by point."""
    left = max(
        a_s + (b_s - a_s) * ((begin - a_m) / (b_m - a_m) if b_m > a_m else 1.0)
        for (a_s, a_m), (b_s, b_m) in pairwise(zip(times, ways, strict=True))
        if a_m <= begin <= b_m
    )
    reached = min(
        a_s + (b_s - a_s) * ((begin + distance - a_m) / (b_m - a_m) if b_m > a_m else 0.0)
        for (a_s, a_m), (b_s, b_m) in pairwise(zip(times, ways, strict=True))
        if a_m <= begin + distance <= b_m
    )
    return reached - left


def slowly(times: list[float], ways: list[float], distance: float) -> float | None:
    """The fastest stretch by trying every quarter of a metre as its beginning. Ways are whole metres."""
    last = ways[-1] - distance
    if last < ways[0]:
        return None
    begins = [ways[0] + quarter / 4 for quarter in range(int((last - ways[0]) * 4) + 1)]
    return min(time_over(times, ways, begin, distance) for begin in begins)


steps = st.lists(st.tuples(st.integers(1, 9), st.integers(0, 12)), min_size=1, max_size=8)


@given(steps, st.integers(1, 40))
def test_the_fastest_stretch_is_the_one_a_slow_search_finds(steps: list[tuple[int, int]], distance: int) -> None:
    """Whole metres and a search of quarter metres: the best lies on whole metres."""
    times = np.cumsum([0, *(seconds for seconds, _ in steps)]).astype(float)
    ways = np.cumsum([0, *(metres for _, metres in steps)]).astype(float)
    found = fastest_stretch(times, ways, float(distance))
    wanted = slowly(times.tolist(), ways.tolist(), float(distance))
    assert (found is None) is (wanted is None)
    if found is not None and wanted is not None:
        assert found.time_s == pytest.approx(wanted)


def test_a_fast_kilometre_inside_a_slow_run_is_found_between_points() -> None:
    """A kilometre in 4:00 from 2.5 km on, points every seven seconds."""
    fine = np.concatenate([np.full(900, 1000 / 360), np.full(240, 1000 / 240), np.full(900, 1000 / 360)])
    distance = np.concatenate([[0], np.cumsum(fine)])[::7]
    efforts = best_efforts(track(np.arange(2041)[::7], {Measure.DISTANCE_M: distance}), [1000.0])
    assert efforts[0].time_s == pytest.approx(241, abs=1.5)
    assert efforts[0].start_s == pytest.approx(900, abs=7)


def test_even_running_gives_each_distance_its_pace() -> None:
    """An hour at 5:00 a kilometre holds everything up to 10 km and the half not; equal stretches give the first."""
    efforts = best_efforts(steady(60, 300))
    assert [one.distance_m for one in efforts] == list(DISTANCES.values())[:6]
    assert [one.time_s for one in efforts] == pytest.approx([one.distance_m * 0.3 for one in efforts])
    assert efforts[0].start_s == pytest.approx(0, abs=1)


def test_a_pause_counts_inside_and_not_before() -> None:
    """Two kilometres with five minutes' rest between: 1 km is clean, 1.5 km holds the rest."""
    times = np.array([0.0, 300, 600, 900])
    ways = np.array([0.0, 1000, 1000, 2000])
    one, longer = fastest_stretch(times, ways, 1000), fastest_stretch(times, ways, 1500)
    assert one == BestEffort(1000, 300, 0)
    assert longer is not None
    assert longer.time_s == pytest.approx(750)


@pytest.mark.parametrize(("covered", "found"), [(999.999, False), (1000.0, True)])
def test_a_distance_just_covered(covered: float, found: bool) -> None:
    """The whole track may be the stretch."""
    assert (fastest_stretch(np.array([0.0, 300]), np.array([0.0, covered]), 1000) is not None) is found


def test_what_nobody_can_have_run_is_left_out() -> None:
    """A bike ride saved as a run has no 5 km record; distances above zero are asked for."""
    assert best_efforts(steady(60, 120), [5000.0]) == ()
    assert best_efforts(track([0, 1], {}), [400.0]) == ()
    with pytest.raises(ValueError, match="above zero"):
        best_efforts(steady(10), [0.0])


def test_a_ride_inside_a_run_takes_what_shares_its_way_along() -> None:
    """A kilometre by car at the end: 400 m and 1 km are impossible, the 3 km before it stand, 5 km held part of it."""
    way = np.concatenate([np.cumsum(np.full(1400, 3.0)), 4200 + np.cumsum(np.full(100, 10.0))])
    found = best_efforts(track(np.arange(1500), {Measure.DISTANCE_M: way}), [400.0, 1000.0, 5000.0])
    assert found == ()
    before = best_efforts(track(np.arange(1400), {Measure.DISTANCE_M: way[:1400]}), [400.0, 1000.0, 3000.0])
    assert [round(one.time_s) for one in before] == [133, 333, 1000]


def test_a_run_before_the_ride_home_keeps_its_records() -> None:
    """Three kilometres, an hour's pause, 500 m by car: the 400 m are a fault, the 2 km stand."""
    way = np.concatenate([3.0 * np.arange(1001), np.full(3600, 3000.0), 3000 + 10.0 * np.arange(1, 51)])
    found = best_efforts(track(np.arange(len(way)), {Measure.DISTANCE_M: way}), [400.0, 2000.0])
    assert [(one.distance_m, round(one.time_s)) for one in found] == [(2000, 667)]


def test_a_distance_that_does_not_begin_at_nought() -> None:
    """A part cut out of a track says the same as the part alone."""
    times, ways = np.array([0.0, 100, 200, 260]), np.array([0.0, 300, 600, 900])
    for metres in (300.0, 450.0, 900.0):
        assert fastest_stretch(times, ways + 500, metres) == fastest_stretch(times, ways, metres)
    assert fastest_stretch(times, ways + 500, 901) is None


@pytest.mark.parametrize(
    ("metres", "seconds", "possible"),
    [
        (400, 42.9, False),
        (400, 43.1, True),
        (50, 4.7, False),
        (600, 64, False),
        (600, 65, True),
        (60_000, 11_000, True),
    ],
)
def test_nobody_ran_faster_than_the_fastest(metres: float, seconds: float, possible: bool) -> None:
    """Between the usual distances the speed of the next shorter one holds."""
    assert is_possible(BestEffort(metres, seconds, 0)) is possible


@given(st.integers(30, 300), st.integers(0, 299))
def test_a_longer_stretch_never_takes_less_time(count: int, seed: int) -> None:
    """Times rise with distance."""
    chance = np.random.default_rng(seed)
    ways = np.cumsum(chance.uniform(0, 5, count))
    times = np.cumsum(chance.uniform(0.5, 3, count))
    found = [fastest_stretch(times, ways, metres) for metres in (10.0, 20.0, 40.0)]
    lasted = [one.time_s for one in found if one is not None]
    assert lasted == sorted(lasted)


def dated_effort(metres: float, seconds: float, day: int, activity: str = "a") -> DatedEffort:
    return DatedEffort(BestEffort(metres, seconds, 0), date(2026, 10, day), activity)


def test_records_keep_the_fastest_and_the_one_before() -> None:
    """Whatever order efforts come in; of equal times the earlier stands."""
    efforts = [
        dated_effort(5000, 1500, 1, "a"),
        dated_effort(5000, 1520, 2, "a2"),
        dated_effort(5000, 1450, 9, "b"),
        dated_effort(5000, 1450, 20, "c"),
        dated_effort(1000, 270, 9, "b"),
    ]
    for order in (efforts, efforts[::-1]):
        one_km, five_km = personal_records(order)
        assert (one_km.distance_m, one_km.before_s) == (1000, None)
        assert (five_km.best.activity, five_km.best.effort.time_s, five_km.before_s) == ("b", 1450, 1500)
    assert personal_records([]) == ()


def test_efforts_show_race_fitness_at_least() -> None:
    """The best of those the formula holds for, with its error; a 400 m alone says nothing."""
    efforts = [dated_effort(5000, race_time_s(45, 5000), 1), dated_effort(10000, race_time_s(44, 10000), 1)]
    found = fitness_shown([*efforts, dated_effort(400, 60, 1)], date(2026, 10, 1))
    assert found is not None
    assert found.fitness == pytest.approx(45, abs=0.01)
    assert found.error == pytest.approx(0.9, abs=0.01)
    assert fitness_shown([dated_effort(400, 60, 1)], date(2026, 10, 1)) is None
