"""How well an activity fits a session, as a whole number of points: 0 fits exactly. All numbers are conventions.

A pair is made where its points lie below what leaving both alone costs. Moving by a day costs less than being another
kind of run, so that two sessions done on each other's days are read as swapped and not as two wrong ones.
"""

from __future__ import annotations

from math import log
from typing import Final

from ironstride.calendar_time import monday_of
from ironstride.load.run_load import points_of_effort
from ironstride.load.session_effort import ASSUMED_EFFORTS, effort_minutes
from ironstride.matching.done_activity import DoneActivity
from ironstride.training.kinds import QUALITY_KINDS, RUN_KINDS, Kind, Sport
from ironstride.training.session import Session
from ironstride.units import MINUTES_PER_HOUR

LEFT_ALONE: Final = 600
"""A session without an activity and an activity without a session, together."""
MOVED: Final = 120
A_DAY: Final = 40
EARLY: Final = 20
"""More when it was done before its day than after it."""
OTHER_KIND: Final = 60
OTHER_FAMILY: Final = 300
"""A quality run in place of an easy one; legs in place of upper body, or the other way round."""
EASY_LOOKING: Final = 120
"""A run that looks easy in place of a quality run: means over warm-up, work and jogs hide the hard parts."""
OTHER_SPORT: Final = 350
"""Cross-training in place of a run, the same day."""
LENGTH: Final = 300
"""For a length off by a factor of e, as much for half as for double."""
MOST_LENGTH: Final = LEFT_ALONE
LOAD: Final = 80
"""For a run load off by a factor of e; kind and length say most of it already."""
MOST_LOAD: Final = 120
AN_HOUR: Final = 10
"""For each hour between the planned and the real start of the same day."""
MOST_HOURS: Final = 60

_HARD_RUNS: Final = QUALITY_KINDS | {Kind.TEST, Kind.RACE}
_UPPER: Final = frozenset({Kind.UPPER_CORE})


def gain_of(session: Session, activity: DoneActivity) -> int:
    """What pairing them saves against leaving both alone; 0 or less = never paired."""
    points = unlikeness(session, activity)
    return 0 if points is None else LEFT_ALONE - points


def unlikeness(session: Session, activity: DoneActivity) -> int | None:
    """Points between a session and an activity; None where they cannot belong together: another sport, another week
    (Monday to Sunday), a race on another day.
    """
    sport = _sport_points(session.sport, activity.sport)
    days = (activity.day - session.date).days
    moved = days != 0
    if sport is None or monday_of(activity.day) != monday_of(session.date):
        return None
    if moved and (sport or Sport.RACE is session.sport):
        return None
    points = sport + _length_points(session.minutes, activity.minutes) + _load_points(session, activity)
    points += 0 if sport else _kind_points(session.kind, activity.kind)
    if not moved:
        hours = abs(activity.start - session.start) / MINUTES_PER_HOUR
        return points + min(MOST_HOURS, round(AN_HOUR * hours))
    return points + MOVED + A_DAY * abs(days) + (EARLY if days < 0 else 0)


def _sport_points(planned: Sport, done: Sport) -> int | None:
    running = (Sport.RUN, Sport.RACE)
    if planned is done or (planned in running and done in running):
        return 0
    if {planned, done} == {Sport.RUN, Sport.CROSS}:
        return OTHER_SPORT
    return None


def _length_points(planned: float, done: float) -> int:
    if planned <= 0 or done <= 0:
        return MOST_LENGTH
    return min(MOST_LENGTH, round(LENGTH * abs(log(done / planned))))


def _load_points(session: Session, activity: DoneActivity) -> int:
    if activity.run_load is None or activity.run_load <= 0 or session.minutes <= 0 or session.kind not in RUN_KINDS:
        return 0
    planned = points_of_effort(effort_minutes(ASSUMED_EFFORTS[session.kind], session.minutes))
    return min(MOST_LOAD, round(LOAD * abs(log(activity.run_load / planned))))


def _kind_points(planned: Kind, done: Kind) -> int:
    if planned is done:
        return 0
    if planned in RUN_KINDS and (planned in _HARD_RUNS) is not (done in _HARD_RUNS):
        return EASY_LOOKING if planned in _HARD_RUNS else OTHER_FAMILY
    if planned not in RUN_KINDS and (planned in _UPPER) is not (done in _UPPER):
        return OTHER_FAMILY
    return OTHER_KIND
