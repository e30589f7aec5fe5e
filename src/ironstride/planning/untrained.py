"""Days behind on which nothing was done: what the clocks and the way back reckon with."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from typing import Final

from ironstride.calendar_time import monday_of
from ironstride.load.layoff import RESUME_DAYS
from ironstride.planning.lived import HAPPENED
from ironstride.season.week_behind import Carried
from ironstride.training.kinds import STRENGTH_KINDS, Tag
from ironstride.training.session import NOT_DONE, Session

LEAST_MISSED: Final = 2
"""So many sessions at least were planned on days that count as days without training. A convention."""


def untrained_days(sessions: Sequence[Session], trained: Collection[date], begun: date, today: date) -> frozenset[date]:
    """Stretches of more than five days behind on which sessions were planned and nothing was done.

    Whoever records nothing at all is taken to have done what they did not call off.

    Args:
        sessions: The plan's.
        trained: Days on which something was done, by recordings and logs.
        begun: The plan's first day.
        today: The first day that may still hold something.
    """
    behind = [one for one in sessions if begun <= one.date < today]
    done = {day for day in trained if begun <= day < today} | {one.date for one in behind if one.status in HAPPENED}
    if not done:
        done = {one.date for one in behind if one.status not in NOT_DONE}
    found: set[date] = set()
    for before, after in pairwise([*sorted(done), today]):
        gap = [before + timedelta(days=number) for number in range(1, (after - before).days)]
        if len(gap) > RESUME_DAYS and sum(before < one.date < after for one in behind) >= LEAST_MISSED:
            found.update(gap)
    return frozenset(found)


def as_lived(
    carried: Carried, sessions: Iterable[Session], untrained: Collection[date], sore: Collection[str] = ()
) -> Carried:
    """The weeks behind with only those leg sessions that were done and left no long soreness (ids in `sore`): the
    clocks count nothing else.
    """
    gone = Counter(
        monday_of(one.date)
        for one in sessions
        if one.kind in STRENGTH_KINDS
        and Tag.LEG_WORK in one.tags
        and (one.id in sore or one.status in NOT_DONE or (one.date in untrained and one.status not in HAPPENED))
    )
    if not gone:
        return carried
    weeks = (replace(one, exposures=max(0, one.exposures - gone[one.start])) for one in carried.behind)
    return replace(carried, behind=tuple(weeks))
