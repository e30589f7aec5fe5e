"""The best efforts of runs, and official results, as what running records are made of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from ironstride.load.best_efforts import DISTANCES, BestEffort, is_possible
from ironstride.load.records import DatedEffort
from ironstride.matching.training_record import DoneSession
from ironstride.training.activity import Activity
from ironstride.training.athlete import Athlete, RaceResult
from ironstride.training.kinds import Kind, Sport

INDOORS: Final = ("treadmill", "indoor", "virtual")
"""A belt's own distance is no measured way."""
SAME_DISTANCE_SHARE: Final = 0.005
"""A result of 21.1 km is a half marathon. A convention."""
SAID: Final = ""
"""In the place of an activity: the result stands in the athlete file."""


@dataclass(frozen=True, slots=True)
class RunningEfforts:
    """Efforts with which of them were races."""

    efforts: tuple[DatedEffort, ...]
    races: frozenset[DatedEffort]


def running_efforts(done: Iterable[DoneSession], athlete: Athlete | None) -> RunningEfforts:
    """Every effort of runs outdoors and every result of a usual distance.

    An official result counts in place of the recording of that day: watches measure races a little long.
    """
    said = {(one.day, one.effort.distance_m): one for one in _said(athlete)}
    efforts: list[DatedEffort] = list(said.values())
    races = set(said.values())
    for one in done:
        found = () if one.found is None or not _counts(one) else one.found.efforts
        made = [
            DatedEffort(effort, one.done.day, one.key)
            for effort in found
            if is_possible(effort) and (one.done.day, effort.distance_m) not in said
        ]
        efforts += made
        if was_race(one):
            races.update(made)
    return RunningEfforts(tuple(efforts), frozenset(races))


def was_race(session: DoneSession) -> bool:
    """Whether it was a race, as planned or as the recorder says."""
    return session.kind is Kind.RACE or session.done.sport is Sport.RACE


def is_indoors(activity: Activity) -> bool:
    """Whether the recording says that it was on a treadmill, or not outside."""
    words = f"{activity.name} {activity.sub_sport}".casefold()
    return any(word in words for word in INDOORS)


def results_of(athlete: Athlete | None) -> tuple[RaceResult, ...]:
    """Every result that the athlete file says."""
    if athlete is None:
        return ()
    stated = () if athlete.running.result is None else (athlete.running.result,)
    return (*stated, *athlete.results)


def _counts(session: DoneSession) -> bool:
    activity = session.done.activity
    return activity.sport in (Sport.RUN, Sport.RACE) and not is_indoors(activity)


def _said(athlete: Athlete | None) -> Iterator[DatedEffort]:
    for result in results_of(athlete):
        for metres in DISTANCES.values():
            effort = BestEffort(metres, result.time_s, 0.0)
            if abs(result.distance_m - metres) <= SAME_DISTANCE_SHARE * metres and is_possible(effort):
                yield DatedEffort(effort, result.date, SAID)
