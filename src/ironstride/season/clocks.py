"""Three clocks for somebody new to lifting, and how late before a race one may begin with it.

Settling in, light loads and 48-hour legs are conventions built on evidence rows 9, 10, 27, 34 and 35.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from enum import StrEnum
from typing import Final

from ironstride.season.level import legs_are_used
from ironstride.season.starting_point import StartingPoint
from ironstride.season.week_frame import WeekFrame
from ironstride.training.kinds import Experience, Phase

SETTLING_LEG_SESSIONS: Final = 4
SETTLING_WEEKS: Final = (2, 3)
CLOCK_WEEKS: Final = 5
"""Thirty-five days."""
CLOCK_WEEKS_ONCE: Final = 6
"""Forty-two days, at one leg session a week."""
BREAK_WEEKS: Final = 4
"""Weeks without leg work after which the legs are new to it again."""
LATE_WEEKS: Final = (10, 6, 4)
"""Weeks before an A race: from ten on all is normal, from six an introduction only, from four no leg work,
below nothing new.
"""


class LateStart(StrEnum):
    """What somebody new to lifting may begin so near to an A race (evidence row 34)."""

    NORMAL = "normal"
    INTRODUCTION = "introduction"
    UPPER_CORE = "upper-core"
    NOT_YET = "not-yet"


def late_start(experience: Experience, days_to_race: int | None) -> LateStart:
    """What may begin; those who lift already, and those without an A race, are never late."""
    if experience is Experience.ADAPTED or days_to_race is None:
        return LateStart.NORMAL
    weeks = days_to_race // 7
    normal, introduction, upper = LATE_WEEKS
    if weeks >= normal:
        return LateStart.NORMAL
    if weeks >= introduction:
        return LateStart.INTRODUCTION
    return LateStart.UPPER_CORE if weeks >= upper else LateStart.NOT_YET


def settling_weeks(experience: Experience, lifts: int, late: LateStart) -> int:
    """Weeks of settling in: until four leg sessions are done, two at least and three at most; none for those
    used to lifting.
    """
    if experience is Experience.ADAPTED or lifts == 0 or late in {LateStart.UPPER_CORE, LateStart.NOT_YET}:
        return 0
    least, most = SETTLING_WEEKS
    return min(most, max(least, -(-SETTLING_LEG_SESSIONS // lifts)))


def with_settling_in(frames: Sequence[WeekFrame], weeks: int) -> list[WeekFrame]:
    """The weeks with those of settling in marked. A partial first week comes on top; taper and race end it."""
    result = list(frames)
    left = weeks
    for place, frame in enumerate(result):
        if not left or frame.phase in {Phase.TAPER, Phase.RACE, Phase.RECOVERY}:
            break
        result[place] = replace(frame, settling_in=True)
        left -= frame.is_whole
    return result


def legs_new(experience: Experience, start: StartingPoint, exposures: Sequence[int], lifts: int) -> bool:
    """Whether the 48-hour-legs clock still runs at the beginning of a week, after these leg sessions of earlier weeks.

    Soreness at 48 hours is taken to be 3 of 10 or less until a check-in says otherwise.
    """
    begun = 0 if experience is Experience.ADAPTED else None
    for week in range(1, len(exposures) + 1):
        if begun is not None:
            if week - begun >= BREAK_WEEKS and not any(exposures[week - BREAK_WEEKS : week]):
                begun = None
        elif _clock_ran_out(start, exposures[:week], lifts):
            begun = week
    return begun is None


def _clock_ran_out(start: StartingPoint, exposures: Sequence[int], lifts: int) -> bool:
    weeks = len(exposures)
    before = start.leg_sessions_35_days * max(0, CLOCK_WEEKS - weeks) // CLOCK_WEEKS
    before_once = start.leg_sessions_42_days * max(0, CLOCK_WEEKS_ONCE - weeks) // CLOCK_WEEKS_ONCE
    return legs_are_used(
        before + sum(exposures[-CLOCK_WEEKS:]),
        before_once + sum(exposures[-CLOCK_WEEKS_ONCE:]),
        once_a_week=lifts <= 1,
    )
