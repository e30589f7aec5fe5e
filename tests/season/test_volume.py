"""Minutes of running a week: the peak, the rise, and the way back after a break."""

import pytest

from ironstride.season.race_distance import FIVE_KM, HALF_MARATHON, MARATHON
from ironstride.season.starting_point import StartingPoint
from ironstride.season.volume import (
    WeekDone,
    comeback_minutes,
    goal_need,
    growth_limit,
    peak_minutes,
    slowest_rise,
    standing_minutes,
    weeks_of_return,
)
from ironstride.training.kinds import Level

ROOMY = 2000.0


def done(*minutes: int, lighter: tuple[int, ...] = ()) -> list[WeekDone]:
    """Weeks with so many minutes; those in `lighter` were lighter weeks."""
    return [WeekDone(m, m // 3, place in lighter, is_reference=m > 0) for place, m in enumerate(minutes)]


def test_goal_need_by_level() -> None:
    """Beginners need little more than to finish, the advanced with a goal time the ambitious end."""
    assert goal_need(HALF_MARATHON, Level.BEGINNER, has_time=False) == 240
    assert goal_need(HALF_MARATHON, Level.INTERMEDIATE, has_time=False) == 300
    assert goal_need(HALF_MARATHON, Level.ADVANCED, has_time=True) == 420
    assert goal_need(None, Level.INTERMEDIATE, has_time=False) == 255


@pytest.mark.parametrize(
    ("level", "start", "best", "capacity", "expected"),
    [
        (Level.BEGINNER, 100, None, ROOMY, 180),
        (Level.INTERMEDIATE, 150, None, ROOMY, 225),
        (Level.ADVANCED, 200, None, ROOMY, 250),
        (Level.ADVANCED, 200, 300, ROOMY, 300),
        (Level.INTERMEDIATE, 240, None, ROOMY, 300),
        (Level.INTERMEDIATE, 240, None, 300, 270),
        (Level.INTERMEDIATE, 400, None, ROOMY, 400),
    ],
)
def test_the_peak(level: Level, start: float, best: float | None, capacity: float, expected: float) -> None:
    """The smallest of time slots, goal and past; never less than one runs already, where slots hold it."""
    point = StartingPoint(start, 60, best_four_weeks_minutes=best)
    assert peak_minutes(point, level, HALF_MARATHON, capacity, has_time=False) == pytest.approx(expected)


def test_who_starts_from_nothing_may_grow_to_finishing() -> None:
    """A new runner's peak is what finishing asks, not a multiple of nothing."""
    point = StartingPoint(60, 20, days_since_last_run=400)
    assert peak_minutes(point, Level.BEGINNER, FIVE_KM, ROOMY, has_time=False) == 120
    assert peak_minutes(point, Level.BEGINNER, MARATHON, ROOMY, has_time=False) == 240


@pytest.mark.parametrize(
    ("level", "weeks", "expected"),
    [
        (Level.INTERMEDIATE, done(), 115),
        (Level.INTERMEDIATE, done(200, 200), 220),
        (Level.BEGINNER, done(), 110),
        (Level.BEGINNER, done(90, 80), 110),
        (Level.INTERMEDIATE, done(200, 210, 160, lighter=(2,)), 210 * 1.05),
        (Level.INTERMEDIATE, done(300, 100, 100, 100, 100), 115),
    ],
)
def test_the_most_a_week_may_hold(level: Level, weeks: list[WeekDone], expected: float) -> None:
    """Ten per cent or fifteen (ten) minutes over the highest of the last four weeks, five per cent after a
    lighter one.
    """
    assert growth_limit(weeks, 100, level) == pytest.approx(expected)


def test_beginners_rise_by_less_than_a_third_in_two_weeks() -> None:
    """Two steps of ten minutes from sixty would be 33 %: the second is cut to 30 %."""
    assert growth_limit(done(70), 60, Level.BEGINNER) == pytest.approx(78)


@pytest.mark.parametrize(("gap", "share"), [(1, 0.75), (2, 0.75), (3, 0.55), (4, 0.55), (5, 0.45)])
def test_after_weeks_without_running(gap: int, share: float) -> None:
    """A break takes its share, by its length."""
    assert standing_minutes(done(200, *([0] * gap)), 180) == pytest.approx(share * 200)


def test_the_way_back_starts_from_what_was_left() -> None:
    """After two weeks off the old weeks no longer count; as many careful weeks are owed as were missed."""
    back = done(200, 0, 0, 150)
    assert standing_minutes(back, 200) == 150
    assert weeks_of_return(done(200, 0, 0)) == 2
    assert weeks_of_return(back) == 1
    assert weeks_of_return([*back, *done(160)]) == 0
    assert weeks_of_return(done(200, 0)) == 0


def test_comeback_of_the_long_run() -> None:
    """After a month without runs the long run begins at 45 % of the old one, at least twenty minutes."""
    assert comeback_minutes(100) == 45
    assert comeback_minutes(20) == 20


def test_the_slowest_rise_reaches_the_peak() -> None:
    """Followed week by week it arrives in the last one, and never goes above."""
    minutes = 200.0
    for left in range(8, 0, -1):
        risen = slowest_rise(minutes, 300, left)
        assert minutes < risen <= 300 + 1e-9
        minutes = risen
    assert minutes == pytest.approx(300)
    assert slowest_rise(200, 300, 0) == 200
    assert slowest_rise(320, 300, 5) == 300
