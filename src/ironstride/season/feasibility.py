"""How many leg sessions a week keeps its spacing, by strategy and hours: the table that ties strategy and
season together.

Hard runs (quality and long) at 07:00 never on consecutive days, leg work at 18:00, leg sessions at least 44 h
apart, and the
asked hours from the end of leg work to the next hard run. A brute force over a cyclic week finds these numbers
again in a test.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from ironstride.training.kinds import Strategy

GAPS_HOURS: Final = (24, 36, 48)
"""The columns of the table."""
USED_LEGS_GAP_HOURS: Final = 36
"""Hours for legs that are used to it: 24 at least, 36 to 48 better (evidence row 11)."""
LEG_SESSION_SPACING_HOURS: Final = 44
"""Least hours between two leg sessions in the table."""
MOST_HARD_RUNS: Final = 3

_HARD: Final[Mapping[int, tuple[int, int, int]]] = MappingProxyType({3: (3, 3, 1), 2: (2, 2, 2), 1: (1, 1, 1)})
_EASY: Final[Mapping[int, tuple[int, int, int]]] = MappingProxyType({3: (1, 1, 0), 2: (2, 2, 1), 1: (3, 3, 2)})
LEG_SESSIONS: Final[Mapping[Strategy, Mapping[int, tuple[int, int, int]]]] = MappingProxyType(
    {Strategy.HARD_DAYS_HARD: _HARD, Strategy.EASY_DAYS: _EASY, Strategy.SEPARATE_DAYS: _EASY}
)
"""Most leg sessions a week by strategy and hard runs, at 24, 36 and 48 hours."""
MOST_LEG_SESSIONS: Final = 3


def leg_sessions_possible(hard_runs: int, strategy: Strategy, gap_hours: float) -> int:
    """Most leg sessions a week that keep the spacing. `hard_runs` counts quality and long runs; above three it
    is three.

    Raises:
        ValueError: when `hard_runs` is negative.
    """
    if hard_runs < 0:
        raise ValueError(f"{hard_runs} hard runs")
    if hard_runs == 0:
        return MOST_LEG_SESSIONS
    column = next((place for place, hours in enumerate(GAPS_HOURS) if gap_hours <= hours), None)
    if column is None:
        return 0
    return LEG_SESSIONS[strategy][min(hard_runs, MOST_HARD_RUNS)][column]
