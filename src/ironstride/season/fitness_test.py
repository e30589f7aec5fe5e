"""When a fitness test comes: every six to eight weeks, at the end of a lighter week. A convention."""

from __future__ import annotations

from datetime import date
from typing import Final

from ironstride.calendar_time import DAYS_PER_WEEK
from ironstride.season.facts import SeasonFacts
from ironstride.season.week_frame import WeekFrame
from ironstride.training.athlete import RaceResult
from ironstride.training.kinds import Level, Phase

WEEKS_BETWEEN: Final = 6
"""Lighter weeks come every third or fourth week, so tests are six to eight weeks apart."""
LEAST_RUNS: Final = 3
LEAST_WEEKS_BEFORE_RACE: Final = 3
LEAST_START_LONG_RUN: Final = 40
"""A trial of thirty minutes asks for a long run longer than itself."""
TEST_PHASES: Final = frozenset({Phase.OFF_SEASON, Phase.BASE, Phase.BUILD})


def week_of_last_result(result: RaceResult | None, as_of: date) -> int:
    """Index (negative) of the week of the last result; long ago without one."""
    if result is None:
        return -WEEKS_BETWEEN
    return -max(0, (as_of - result.date).days // DAYS_PER_WEEK)


def wants_test(facts: SeasonFacts, frame: WeekFrame, last_test: int, runs: int) -> bool:
    """Whether the week's hard run is a fitness test."""
    if not frame.cutback or frame.phase not in TEST_PHASES or frame.is_unusual or runs < LEAST_RUNS:
        return False
    if facts.level is Level.BEGINNER and facts.start.longest_minutes < LEAST_START_LONG_RUN:
        return False
    near = frame.goal is not None and (frame.goal.date - frame.start).days < LEAST_WEEKS_BEFORE_RACE * DAYS_PER_WEEK
    return frame.index - last_test >= WEEKS_BETWEEN and not near
