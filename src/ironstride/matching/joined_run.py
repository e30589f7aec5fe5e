"""Runs recorded one right after the other, warm-up, work and cool-down, read as one session."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from typing import Final

from ironstride.matching.done_activity import DoneActivity
from ironstride.training.kinds import QUALITY_KINDS, Kind, Sport

LONGEST_BREAK_MINUTES: Final = 20.0
"""From the end of one to the start of the next. A convention."""
OVERLAP_MINUTES: Final = 1.0
"""Starts are whole minutes; what overlaps by more is the same run recorded twice."""
_HARD: Final = QUALITY_KINDS | {Kind.TEST, Kind.RACE}


@dataclass(frozen=True, slots=True)
class JoinedRun:
    """One activity or several as one."""

    whole: DoneActivity
    """Under the key of its longest part, with the kind of its longest hard part, else of its longest one."""
    others: tuple[DoneActivity, ...] = ()
    """The further parts, in time order."""

    @property
    def keys(self) -> tuple[str, ...]:
        """Keys of all its parts, that of the longest first."""
        return (self.whole.key, *self.parts)

    @property
    def parts(self) -> tuple[str, ...]:
        """Keys of the further parts."""
        return tuple(one.key for one in self.others)


def joined_runs(activities: Sequence[DoneActivity], alone: Collection[str]) -> tuple[JoinedRun, ...]:
    """Every activity once, alone or in a joined run.

    Args:
        activities: In time order.
        alone: Keys of activities that are never joined.
    """
    groups: list[list[DoneActivity]] = []
    open_run: list[DoneActivity] = []
    for one in activities:
        if one.sport is not Sport.RUN or one.key in alone:
            groups.append([one])
        elif open_run and _follows(open_run[-1], one):
            open_run.append(one)
        else:
            open_run = [one]
            groups.append(open_run)
    return tuple(_joined(group) for group in groups)


def _follows(before: DoneActivity, after: DoneActivity) -> bool:
    gap = after.start - (before.start + before.minutes)
    return before.day == after.day and -OVERLAP_MINUTES <= gap <= LONGEST_BREAK_MINUTES


def _joined(group: Sequence[DoneActivity]) -> JoinedRun:
    if len(group) == 1:
        return JoinedRun(group[0])
    longest = max(group, key=lambda one: one.minutes)
    hard = [one for one in group if one.kind in _HARD]
    kind = max(hard, key=lambda one: one.minutes).kind if hard else longest.kind
    loads = [one.run_load for one in group if one.run_load is not None]
    whole = replace(
        longest,
        start=group[0].start,
        minutes=sum(one.minutes for one in group),
        kind=kind,
        run_load=sum(loads) if len(loads) == len(group) else None,
    )
    return JoinedRun(whole, tuple(one for one in group if one.key != longest.key))
