"""The table that ties strategy and season together, found again by brute force."""

from itertools import combinations

import pytest

from ironstride.season.feasibility import (
    GAPS_HOURS,
    LEG_SESSION_SPACING_HOURS,
    LEG_SESSIONS,
    leg_sessions_possible,
)
from ironstride.training.kinds import Strategy

DAYS = range(7)
RUN_START, LEG_START, LEG_END = 7.0, 18.0, 18.0 + 40 / 60


def hours_to(end: float, end_day: int, start: float, start_day: int) -> float:
    """Hours from one moment of a cyclic week to the next moment that follows it."""
    return ((start_day * 24 + start) - (end_day * 24 + end)) % (7 * 24)


def keeps_spacing(hard: tuple[int, ...], legs: tuple[int, ...], strategy: Strategy, gap: int) -> bool:
    """Whether a cyclic week breaks nothing."""
    if any((day + 1) % 7 in hard for day in hard):
        return False
    shares = all(day in hard for day in legs) if strategy is Strategy.HARD_DAYS_HARD else not set(legs) & set(hard)
    spaced = all(hours_to(LEG_END, a, LEG_START, b) >= LEG_SESSION_SPACING_HOURS for a in legs for b in legs if a != b)
    rested = all(hours_to(LEG_END, leg, RUN_START, run) >= gap for leg in legs for run in hard)
    return shares and spaced and rested


def most_leg_sessions(hard_runs: int, strategy: Strategy, gap: int) -> int:
    """The most leg sessions of any cyclic week."""
    return max(
        count
        for count in range(4)
        for hard in combinations(DAYS, hard_runs)
        for legs in combinations(DAYS, count)
        if keeps_spacing(hard, legs, strategy, gap) or count == 0
    )


@pytest.mark.parametrize("strategy", list(Strategy))
@pytest.mark.parametrize("hard_runs", [1, 2, 3])
@pytest.mark.parametrize("gap", GAPS_HOURS)
def test_the_table_is_what_brute_force_finds(strategy: Strategy, hard_runs: int, gap: int) -> None:
    """Every number of the table is the most that any cyclic week holds."""
    assert leg_sessions_possible(hard_runs, strategy, gap) == most_leg_sessions(hard_runs, strategy, gap)


def test_the_table_says_what_coaching_says() -> None:
    """The table in words: two quality runs and the long run leave three leg sessions on hard days, one on easy days."""
    assert LEG_SESSIONS[Strategy.HARD_DAYS_HARD][3] == (3, 3, 1)
    assert LEG_SESSIONS[Strategy.EASY_DAYS][3] == (1, 1, 0)
    assert LEG_SESSIONS[Strategy.HARD_DAYS_HARD][2] == (2, 2, 2)
    assert LEG_SESSIONS[Strategy.SEPARATE_DAYS][2] == (2, 2, 1)
    assert LEG_SESSIONS[Strategy.EASY_DAYS][1] == (3, 3, 2)


def test_borders() -> None:
    """Between two columns the stricter holds; no hard run sets no limit; beyond the table nothing is promised."""
    assert leg_sessions_possible(3, Strategy.HARD_DAYS_HARD, 40) == 1
    assert leg_sessions_possible(0, Strategy.EASY_DAYS, 48) == 3
    assert leg_sessions_possible(5, Strategy.EASY_DAYS, 24) == leg_sessions_possible(3, Strategy.EASY_DAYS, 24)
    assert leg_sessions_possible(2, Strategy.EASY_DAYS, 49) == 0
    with pytest.raises(ValueError, match="-1 hard runs"):
        leg_sessions_possible(-1, Strategy.EASY_DAYS, 24)
