"""The long run's growth."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ironstride.season.long_run import (
    HARD_STOP,
    SHORT_STEP,
    STEP,
    goal_long_run,
    most_by_share,
    next_step,
    on_grid,
    share_of_week,
    weeks_to_reach,
)
from ironstride.season.race_distance import FIVE_KM, HALF_MARATHON, MARATHON
from ironstride.training.kinds import Level
from tests.season.people import HALF_M, MONDAY, ROOMY, goal, running, sam, season, week

ORACLES = [(30, 100, 18), (45, 100, 12), (60, 150, 14), (60, 180, 16), (80, 110, 6), (80, 150, 10)]


@pytest.mark.parametrize(("start", "goal", "weeks"), ORACLES)
def test_weeks_to_reach_a_long_run(start: int, goal: int, weeks: int) -> None:
    """The weeks that ten-per-cent steps with every fourth week lighter take."""
    assert weeks_to_reach(start, goal) == weeks


def test_nothing_to_reach() -> None:
    """Somebody who runs as long already needs one week."""
    assert weeks_to_reach(100, 90) == 1


@given(st.integers(20, 240))
def test_a_step_keeps_to_the_ten_per_cent(longest: int) -> None:
    """A step is at most 110 % (117 % between 30 and 50), far from the hard stop, and on the grid from a grid minute."""
    step = next_step(longest)
    assert step <= longest * (SHORT_STEP if 30 <= longest < 50 else STEP) + 1e-9
    assert step < longest * HARD_STOP
    assert step == on_grid(step)
    if on_grid(longest) == longest:
        assert step > longest


def test_the_grid() -> None:
    """Fives from thirty on, twos below."""
    assert [on_grid(m) for m in (20, 29.9, 30, 34.9, 50, 54.9)] == [20, 28, 30, 30, 50, 50]


def test_the_goal_depends_on_distance_and_level() -> None:
    """Beginners aim for the least that prepares, the advanced for the most; a long run one has is not given up."""
    assert [goal_long_run(HALF_MARATHON, level, 60) for level in Level] == [100, 115, 130]
    assert goal_long_run(FIVE_KM, Level.BEGINNER, 70) == 70
    assert goal_long_run(FIVE_KM, Level.BEGINNER, 200) == 75


def test_the_share_of_the_week() -> None:
    """Few runs carry a larger share; the marathon five points more."""
    assert [share_of_week(runs, None) for runs in (2, 3, 4, 5, 6)] == [0.5, 0.5, 0.45, 0.35, 0.3]
    assert share_of_week(5, MARATHON) == pytest.approx(0.40)


def test_the_share_is_stretched_only_for_the_goals_least() -> None:
    """A marathon on five runs of 300 min goes to 150 min, the least that prepares, not further."""
    assert most_by_share(5, 300, MARATHON, 90) == 150
    assert most_by_share(5, 500, MARATHON, 90) == pytest.approx(200)


@pytest.mark.parametrize(("longest", "weeks"), [(45, 26), (60, 22), (80, 16)])
def test_a_long_season_reaches_its_long_run(longest: int, weeks: int) -> None:
    """With time for the grid of fives, settling in and taper, 100 min are reached and nothing is shortened."""
    race = goal("Half", MONDAY + timedelta(weeks=weeks, days=-1), HALF_M)
    person = sam(level=Level.BEGINNER, running=running(4, 200, longest), goals=(race,), week=week(**ROOMY))
    made = season(person)
    assert max(one.target.long_run_minutes for one in made.weeks) == 100
    assert not any("Shortened" in loss for loss in made.losses)
