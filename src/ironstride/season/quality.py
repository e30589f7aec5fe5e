"""How many hard runs a week asks for, of which kinds and how long (evidence rows 19, 47, 48; the rest is
convention).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from ironstride.season.race_distance import RaceDistance
from ironstride.training.kinds import Kind, Level, Phase

RUNS_A_WEEK: Final[Mapping[Level, Mapping[Phase, int]]] = MappingProxyType(
    {
        Level.BEGINNER: {Phase.BUILD: 1, Phase.PEAK: 1, Phase.TAPER: 1, Phase.RACE: 1},
        Level.INTERMEDIATE: {
            Phase.OFF_SEASON: 1,
            Phase.BASE: 1,
            Phase.BUILD: 2,
            Phase.PEAK: 2,
            Phase.TAPER: 1,
            Phase.RACE: 1,
        },
        Level.ADVANCED: {
            Phase.OFF_SEASON: 2,
            Phase.BASE: 2,
            Phase.BUILD: 2,
            Phase.PEAK: 2,
            Phase.TAPER: 1,
            Phase.RACE: 1,
        },
    }
)
"""Hard runs a week beside the long run."""
HARD_DAYS: Final = {Level.BEGINNER: 2, Level.INTERMEDIATE: 3, Level.ADVANCED: 4}
"""Most hard days a week (evidence row 19)."""
TWO_FROM_RUNS: Final = 5
"""Two hard runs need at least so many runs a week."""
ONE_FROM_RUNS: Final = 2
NONE_BEFORE_WEEK_AFTER_LAYOFF: Final = 5
MINUTES: Final = {Level.BEGINNER: (35, 45), Level.INTERMEDIATE: (40, 60), Level.ADVANCED: (45, 75)}
"""Least and most minutes of a hard run."""
SHARE_OF_WEEK: Final = 0.18
"""Each hard run takes about so much of the week: two then hold about 16 % hard running."""
SHARE_WHEN_ALONE: Final = 0.22
TAPER_MINUTES: Final = 40


@dataclass(frozen=True, slots=True)
class QualityAsk:
    """What decides the number of hard runs."""

    phase: Phase
    level: Level
    runs: int
    cutback: bool
    settling_in: bool
    legs_new: bool
    first_build_week: bool
    layoff_week: int | None
    """Number of the week on the layoff path, from 1; None = not on it."""
    hard_others: int
    """Hard days that are taken anyway: other activities, a hard long run."""
    open_days: int
    """Days of the week on which races allow a hard run."""


def quality_runs(ask: QualityAsk) -> int:
    """Hard runs that a week asks for, the long run and races not counted."""
    count = RUNS_A_WEEK[ask.level].get(ask.phase, 0)
    if ask.layoff_week is not None and ask.layoff_week < NONE_BEFORE_WEEK_AFTER_LAYOFF:
        return 0
    if ask.runs < TWO_FROM_RUNS:
        count = min(count, 1)
    if ask.runs < ONE_FROM_RUNS:
        return 0
    if ask.settling_in or ask.legs_new:
        count = min(count, 1)
    if ask.cutback or ask.first_build_week:
        count -= 1
    allowed = HARD_DAYS[ask.level] - ask.hard_others
    return max(0, min(count, allowed, -(-ask.open_days // 3)))


def quality_minutes(level: Level, week_minutes: float, count: int, *, taper: bool) -> int:
    """Minutes of each hard run, in fives."""
    least, most = MINUTES[level]
    share = SHARE_OF_WEEK if count > 1 else SHARE_WHEN_ALONE
    wanted = min(max(share * week_minutes, least), TAPER_MINUTES if taper else most)
    return int(wanted // 5) * 5


def quality_kinds(phase: Phase, distance: RaceDistance | None, *, settling_in: bool) -> tuple[Kind, ...]:
    """The kinds of the first and the second hard run. Settling in has no hills."""
    is_long = distance is not None and distance.is_long
    if settling_in:
        return (Kind.THRESHOLD,)
    if phase in {Phase.TAPER, Phase.RACE}:
        return (Kind.RACE_PACE,)
    if phase is Phase.PEAK:
        return (Kind.RACE_PACE, Kind.THRESHOLD if is_long else Kind.INTERVALS)
    if phase is Phase.BUILD:
        return (Kind.THRESHOLD, Kind.INTERVALS) if is_long else (Kind.INTERVALS, Kind.THRESHOLD)
    if phase is Phase.BASE:
        return (Kind.HILLS, Kind.THRESHOLD)
    return (Kind.THRESHOLD, Kind.INTERVALS)
