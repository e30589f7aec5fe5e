"""Lighter weeks: every fourth (or third), moved by at most a week to where life is lighter anyway."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from ironstride.season.week_frame import WeekFrame
from ironstride.training.kinds import Level, Phase

CUTBACK_EVERY: Final = 4
CUTBACK_EVERY_SOONER: Final = 3
"""For beginners and from fifty years (evidence row 45; age: convention)."""
SOONER_FROM_YEARS: Final = 50
LEAST_WEEKS_APART: Final = 3
"""Never two lighter weeks within fourteen days of each other."""
NONE_IN_FIRST_WEEKS: Final = 2
RUNNING_KEPT: Final = 0.75
"""Of the running and of the long run in a lighter week (evidence row 45: 20 to 30 % less)."""
LOADING_PHASES: Final = frozenset({Phase.OFF_SEASON, Phase.BASE, Phase.BUILD, Phase.PEAK})


def cutback_every(level: Level, age: int | None) -> int:
    """Every how many weeks a lighter one comes."""
    sooner = level is Level.BEGINNER or (age is not None and age >= SOONER_FROM_YEARS)
    return CUTBACK_EVERY_SOONER if sooner else CUTBACK_EVERY


def with_cutbacks(frames: Sequence[WeekFrame], every: int, known: Sequence[bool] = ()) -> list[WeekFrame]:
    """The weeks with their lighter ones marked. The clock starts when settling in or recovery ends.

    `known` says of the first weeks, those that lie behind, which of them were lighter.
    """
    result = list(frames)
    latest = -1
    real = -LEAST_WEEKS_APART
    for place, frame in enumerate(result):
        if place < len(known) and known[place]:
            result[place] = replace(frame, cutback=True)
            latest = real = place
            continue
        if not frame.is_whole or frame.settling_in or frame.phase not in LOADING_PHASES:
            latest = place
            continue
        due = latest + every
        may = place >= len(known) and _may_be_lighter(result, place) and place - real >= LEAST_WEEKS_APART
        if not may:
            continue
        if frame.scarce:
            chosen = place >= min(due - 1, latest + LEAST_WEEKS_APART)
        else:
            chosen = place >= due and not (place == due and _scarce_next(result, place))
        if chosen:
            result[place] = replace(frame, cutback=True)
            latest = real = place
    return result


def _may_be_lighter(frames: Sequence[WeekFrame], place: int) -> bool:
    frame = frames[place]
    if place < NONE_IN_FIRST_WEEKS or frame.hold:
        return False
    follows = frames[place + 1].phase if place + 1 < len(frames) else None
    return follows not in {Phase.TAPER, Phase.RACE}


def _scarce_next(frames: Sequence[WeekFrame], place: int) -> bool:
    return place + 1 < len(frames) and frames[place + 1].scarce and _may_be_lighter(frames, place + 1)
