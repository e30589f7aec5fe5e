"""Phases counted back from race day: taper, peak, build, base; and the weeks of recovery after it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from ironstride.calendar_time import DAYS_PER_WEEK
from ironstride.season.race_calendar import PlannedRace
from ironstride.season.race_distance import taper_of
from ironstride.season.week_frame import WeekFrame
from ironstride.training.kinds import Phase

PEAK_WEEKS: Final = (2, 3)
LONG_PEAK_FROM_WEEKS: Final = 12
"""Seasons with so many weeks before the taper have three peak weeks, others two. A convention."""
BUILD_WEEKS: Final = (4, 8)
NO_BASE_BELOW_WEEKS: Final = 8
HOLD_BELOW_WEEKS: Final = 4
TAPER_ONLY_DAYS: Final = 10
RECOVERY_LIGHT: Final = 0.5
"""Most of the ordinary running in the light weeks after a race."""
RECOVERY_LATER: Final = 0.75
"""Of the ordinary running in the recovery weeks after those. A convention."""


def training_phases(weeks: int, taper_weeks: int, settling_weeks: int) -> tuple[Phase, ...]:
    """The phases of the weeks before the taper, in order of time.

    >>> [str(phase) for phase in training_phases(10, 2, 3)]
    ['base', 'base', 'base', 'base', 'build', 'build', 'build', 'build', 'peak', 'peak']
    """
    if weeks + taper_weeks < HOLD_BELOW_WEEKS:
        return (Phase.PEAK,) * weeks
    peak = PEAK_WEEKS[1] if weeks >= LONG_PEAK_FROM_WEEKS else min(PEAK_WEEKS[0], weeks // 2)
    rest = weeks - peak
    base = 0
    if weeks + taper_weeks >= NO_BASE_BELOW_WEEKS:
        least, most = BUILD_WEEKS
        build = min(most, max(least, round(rest / 2)))
        base = min(rest, max(rest - build, settling_weeks))
    return (Phase.BASE,) * base + (Phase.BUILD,) * (rest - base) + (Phase.PEAK,) * peak


def kept_on(day: date, race: PlannedRace, taper: tuple[float, ...]) -> float:
    """Share of an ordinary day's running before a race: 1 before the taper, 0 on race day."""
    days = (race.date - day).days
    if days <= 0:
        return 0.0 if days == 0 else _kept_after(-days, race)
    block = (days - 1) // DAYS_PER_WEEK
    return taper[-1 - block] if block < len(taper) else 1.0


def in_taper(day: date, race: PlannedRace, taper: tuple[float, ...]) -> bool:
    """Whether the day lies in the race's taper."""
    return 0 < (race.date - day).days <= DAYS_PER_WEEK * len(taper)


def with_phases(
    frames: Sequence[WeekFrame], races: Sequence[PlannedRace], peak_minutes: float, settling_weeks: int, as_of: date
) -> list[WeekFrame]:
    """The weeks with phase, what taper and recovery leave, and the race they lead to."""
    result = list(frames)
    begin = 0
    for race in races:
        taper = taper_of(race.distance, peak_minutes)
        at = next(place for place, frame in enumerate(result) if race in frame.races)
        tapering = [place for place in range(begin, at) if _mostly_taper(result[place], race, taper)]
        ready = tapering[0] if tapering else at
        phases = training_phases(ready - begin, at - ready + 1, settling_weeks if begin == 0 else 0)
        if (race.date - as_of).days <= TAPER_ONLY_DAYS:
            phases = (Phase.TAPER,) * (ready - begin)
        hold = at - begin + 1 < HOLD_BELOW_WEEKS
        for place in range(begin, at + 1):
            phase = Phase.RACE if place == at else Phase.TAPER if place >= ready else phases[place - begin]
            kept = sum(kept_on(day.date, race, taper) for day in result[place].days) / len(result[place].days)
            result[place] = replace(result[place], phase=phase, kept=kept, goal=race, hold=hold)
        begin = _recover(result, at, race)
    return result


def _mostly_taper(frame: WeekFrame, race: PlannedRace, taper: tuple[float, ...]) -> bool:
    return 2 * sum(in_taper(day.date, race, taper) for day in frame.days) > len(frame.days)


def _recover(result: list[WeekFrame], at: int, race: PlannedRace) -> int:
    """Mark the recovery weeks after the race week `at`; the first week of what follows.

    A next A race that is very near keeps at least its race week.
    """
    next_race = next(
        (place for place in range(at + 1, len(result)) if any(one.priority == "A" for one in result[place].races)),
        len(result),
    )
    last = min(at + race.distance.recovery_weeks, next_race - 1, len(result) - 1)
    for place in range(at + 1, last + 1):
        number = place - at
        share = RECOVERY_LIGHT if number <= race.distance.light_weeks else RECOVERY_LATER
        kept = (
            sum(share * (_kept_after((d.date - race.date).days, race) > 0) for d in result[place].days) / DAYS_PER_WEEK
        )
        result[place] = replace(result[place], phase=Phase.RECOVERY, recovery=number, kept=kept, goal=race)
    return last + 1


def _kept_after(days: int, race: PlannedRace) -> float:
    return 0.0 if days <= race.distance.after.no_running else RECOVERY_LIGHT
