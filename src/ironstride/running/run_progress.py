"""What came before a run in its season: which runs go on from each other, how many there were and how much work."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final

from ironstride.running.run_steps import work_seconds
from ironstride.training.kinds import EASY_KINDS, Kind, Tag
from ironstride.training.run_workout import RunWorkout

LONG_RACE_PACE: Final = "long-race-pace"
RUN_WALK: Final = "run-walk"
EASY_STRIDES: Final = "easy-strides"
WALKABLE: Final = EASY_KINDS | {Kind.LONG}
"""Kinds that can be done as run-walk."""
LOOKED_BACK: Final = 3
"""The most work of so many runs is what the next goes on from: one lighter run is no step back."""


def series_of(kind: Kind, tags: frozenset[Tag] = frozenset(), *, run_walk: bool = False) -> str:
    """The name under which runs are counted: runs of one series go on from each other.

    >>> series_of(Kind.LONG, frozenset({Tag.MARATHON_PACE})), series_of(Kind.HILLS)
    ('long-race-pace', 'hills')
    """
    if kind is Kind.LONG and Tag.MARATHON_PACE in tags:
        return LONG_RACE_PACE
    if run_walk and kind in WALKABLE:
        return RUN_WALK
    if kind is Kind.EASY and Tag.STRIDES in tags:
        return EASY_STRIDES
    return kind.value


@dataclass(frozen=True, slots=True)
class RunProgress:
    """The runs of a season so far, by series: seconds of work of each, in order. A new value after every run."""

    work_s: Mapping[str, tuple[int, ...]] = field(default_factory=lambda: MappingProxyType({}))

    def times_done(self, series: str) -> int:
        """How many runs of a series there were."""
        return len(self.work_s.get(series, ()))

    def last_work_s(self, series: str) -> int | None:
        """Most work of the last runs of a series; None before the first."""
        before = self.work_s.get(series, ())
        return max(before[-LOOKED_BACK:]) if before else None

    def after(self, series: str, workout: RunWorkout) -> RunProgress:
        """The progress once a workout of a series is done."""
        before = self.work_s.get(series, ())
        return RunProgress(MappingProxyType({**self.work_s, series: (*before, work_seconds(workout))}))
