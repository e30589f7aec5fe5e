"""Race fitness from dated results."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ironstride.running.fitness import VALID_DAYS, best_recent, check_possible, fitness_of
from ironstride.running.vdot import race_time_s, vdot
from ironstride.training.athlete import RaceResult
from ironstride.units import FIVE_KM_M, HALF_MARATHON_M, MARATHON_M, METRES_PER_MILE, TEN_KM_M

DAY = date(2026, 11, 1)
TABLE = [
    (38, 1500, 6 * 60 + 54),
    (38, METRES_PER_MILE, 7 * 60 + 27),
    (38, 3000, 14 * 60 + 41),
    (38, 2 * METRES_PER_MILE, 15 * 60 + 49),
    (38, FIVE_KM_M, 25 * 60 + 12),
    (38, TEN_KM_M, 52 * 60 + 17),
    (38, 15000, 80 * 60 + 33),
    (38, HALF_MARATHON_M, 3600 + 55 * 60 + 55),
    (38, MARATHON_M, 3 * 3600 + 59 * 60 + 35),
    (39, 1500, 6 * 60 + 44),
    (39, METRES_PER_MILE, 7 * 60 + 17),
    (39, 3000, 14 * 60 + 21),
    (39, 2 * METRES_PER_MILE, 15 * 60 + 29),
    (39, FIVE_KM_M, 24 * 60 + 39),
    (30, FIVE_KM_M, 30 * 60 + 40),
    (30, MARATHON_M, 4 * 3600 + 49 * 60 + 17),
    (50, TEN_KM_M, 41 * 60 + 21),
    (60, HALF_MARATHON_M, 3600 + 18 * 60 + 9),
    (70, MARATHON_M, 2 * 3600 + 23 * 60 + 10),
]
WORLD_BESTS = [
    (1500, 206.0),
    (FIVE_KM_M, 755.4),
    (TEN_KM_M, 1571.0),
    (HALF_MARATHON_M, 3402.0),
    (MARATHON_M, 7235.0),
    (100, 9.58),
]


@pytest.mark.parametrize(("fitness", "distance", "seconds"), TABLE)
def test_published_tables_agree_to_a_tenth(fitness: float, distance: float, seconds: float) -> None:
    """Every published row comes back within a tenth."""
    assert vdot(distance, seconds) == pytest.approx(fitness, abs=0.1)


@pytest.mark.parametrize(("distance", "seconds"), WORLD_BESTS)
def test_what_has_been_run_is_possible(distance: float, seconds: float) -> None:
    """The best times ever run are taken."""
    check_possible(distance, seconds)


@pytest.mark.parametrize(
    ("distance", "seconds"),
    [(FIVE_KM_M, 700), (MARATHON_M, 6600), (TEN_KM_M, 300), (FIVE_KM_M, 20), (HALF_MARATHON_M, 90 * 60 / 60)],
)
def test_what_nobody_can_have_run_is_refused(distance: float, seconds: float) -> None:
    """A minute typed for an hour does not become fitness."""
    with pytest.raises(ValueError, match="faster than anybody"):
        fitness_of(RaceResult(distance, seconds, DAY), DAY)


@pytest.mark.parametrize(("distance", "seconds"), [(-5000, 1200), (5000, -1200), (0, 1200), (5000, 0)])
def test_nothing_below_zero(distance: float, seconds: float) -> None:
    """Negative distances and times are a caller's mistake."""
    with pytest.raises(ValueError, match="above zero"):
        fitness_of(RaceResult(distance, seconds, DAY), DAY)


def test_a_sprint_a_walk_and_the_future_say_nothing() -> None:
    """The formula is silent below its shortest time, at a walk, and about a race that was not run yet."""
    assert fitness_of(RaceResult(400, 70, DAY), DAY) is None
    assert fitness_of(RaceResult(FIVE_KM_M, 90 * 60, DAY), DAY) is None
    assert fitness_of(RaceResult(FIVE_KM_M, 20 * 60, DAY + timedelta(days=1)), DAY) is None


def test_the_error_grows_outside_the_range_and_with_age() -> None:
    """A marathon of five hours and an old race are less sure."""
    sure = fitness_of(RaceResult(TEN_KM_M, 3000, DAY), DAY)
    slow = fitness_of(RaceResult(MARATHON_M, 5 * 3600, DAY), DAY)
    old = fitness_of(RaceResult(TEN_KM_M, 3000, DAY - timedelta(days=60)), DAY)
    assert sure is not None
    assert slow is not None
    assert old is not None
    assert slow.extrapolated
    assert not sure.extrapolated
    assert slow.error / slow.fitness > sure.error / sure.fitness
    assert old.error > sure.error
    assert sure.low < sure.fitness < sure.high


def test_the_best_result_that_still_holds_decides() -> None:
    """A bad day does not lower fitness; a better one long ago does not raise it."""
    good = RaceResult(TEN_KM_M, 45 * 60, DAY - timedelta(days=40))
    bad = RaceResult(TEN_KM_M, 50 * 60, DAY - timedelta(days=10))
    old = RaceResult(TEN_KM_M, 40 * 60, DAY - timedelta(days=VALID_DAYS + 1))
    best = best_recent([bad, old, good], DAY)
    assert best is not None
    assert best.result == good
    assert best.valid_until == good.date + timedelta(days=VALID_DAYS)
    assert best.error >= (vdot(TEN_KM_M, 45 * 60) - vdot(TEN_KM_M, 50 * 60)) / 2


def test_without_a_recent_result_the_latest_is_said_with_its_age() -> None:
    """An old result is better than none, and does not claim to hold."""
    older = RaceResult(FIVE_KM_M, 1200, DAY - timedelta(days=700))
    old = RaceResult(FIVE_KM_M, 1300, DAY - timedelta(days=300))
    best = best_recent([older, old], DAY)
    assert best is not None
    assert best.result == old
    assert not best.holds_on(DAY)
    assert best_recent([], DAY) is None


def test_a_result_inside_the_range_is_preferred() -> None:
    """A marathon beyond four hours does not decide beside a race the formula is meant for."""
    slow = RaceResult(MARATHON_M, 4 * 3600 + 60, DAY)
    short = RaceResult(FIVE_KM_M, race_time_s(30, FIVE_KM_M), DAY)
    best = best_recent([slow, short], DAY)
    assert best is not None
    assert best.result == short


@given(st.lists(st.tuples(st.floats(20, 80), st.sampled_from([1500.0, 5000.0, 10000.0, 42195.0])), max_size=5))
def test_the_estimate_is_one_of_the_results(rows: list[tuple[float, float]]) -> None:
    """Whatever the results, the estimate rests on one of them and lies inside its own error."""
    results = [RaceResult(distance, race_time_s(fitness, distance), DAY) for fitness, distance in rows]
    best = best_recent(results, DAY)
    assert (best is None) == (not results)
    if best is not None:
        assert best.result in results
        assert best.low <= best.fitness <= best.high
