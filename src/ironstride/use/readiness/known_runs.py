"""The runs of the last months as readiness looks at them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from statistics import median
from typing import Final

from ironstride.load.efficiency import WARM_ABOVE_C, Efficiency, efficiency
from ironstride.load.leg_load import HILLS_FROM_M_PER_KM
from ironstride.load.was_it_easy import EasyVerdict
from ironstride.matching.training_record import DoneSession, TrainingRecord
from ironstride.readiness.inputs import RunDone
from ironstride.training.athlete import Athlete
from ironstride.training.kinds import QUALITY_KINDS, Kind, Sport, Tag
from ironstride.training.session import DONE_SHARE
from ironstride.units import METRES_PER_KM, MINUTES_PER_HOUR, SECONDS_PER_MINUTE
from ironstride.use.easy_answer import easy_answer
from ironstride.use.progress.working import new_to_lifting

LOOK_BACK: Final = timedelta(days=120)
SAME_KIND: Final = timedelta(days=70)
LEAST_BEFORE: Final = 2
TRIALS: Final = frozenset({Kind.TEST, Kind.RACE})
SAME_DISTANCE: Final = 0.03


def known_runs(record: TrainingRecord, athlete: Athlete | None) -> tuple[RunDone, ...]:
    """Every run of the last months, the earliest first."""
    since = record.as_of - LOOK_BACK
    runs = [one for one in record.done if one.done.sport in (Sport.RUN, Sport.RACE) and one.done.day >= since]
    ends = [one.done.end for one in record.done if Tag.LEG_WORK in one.load.tags and one.done.sport is Sport.STRENGTH]
    return tuple(_run(one, runs, ends, record, athlete) for one in runs)


def _run(
    one: DoneSession,
    runs: Sequence[DoneSession],
    ends: Sequence[datetime],
    record: TrainingRecord,
    athlete: Athlete | None,
) -> RunDone:
    done, activity = one.done, one.done.activity
    new = new_to_lifting(record.done, athlete, done.day)
    made = None if one.found is None else efficiency(one.found.steady, one.kind, done.start, ends, new_to_lifting=new)
    known = made if isinstance(made, Efficiency) else None
    before = [end for end in ends if end <= done.start]
    easy = easy_answer(one, athlete)
    told = None if easy is None else {EasyVerdict.EASY: False, EasyVerdict.TOO_HARD: True}.get(easy.verdict)
    return RunDone(
        done.day,
        one.kind,
        done.minutes,
        effort=activity.effort,
        efficiency=None if known is None else known.metres_per_beat,
        drift=None if known is None else known.drift,
        shortfall=_shortfall(one, runs),
        broken_off=_broken_off(one),
        trial_slower=_slower(one, runs),
        too_hard=told,
        hours_after_legs=_hours(done.start - max(before)) if before else None,
        is_warm=_is_warm(one),
        is_hilly=_is_hilly(one),
    )


def _shortfall(one: DoneSession, runs: Sequence[DoneSession]) -> float | None:
    """A hard run's pace against the median of its kind in the ten weeks before; hills and heat tell nothing."""
    pace = one.done.pace_s_per_km
    if one.kind not in QUALITY_KINDS or one.kind is Kind.HILLS or pace is None or _is_warm(one) or _is_hilly(one):
        return None
    first = one.done.day - SAME_KIND
    same = [o.done.pace_s_per_km for o in runs if o.kind is one.kind and first <= o.done.day < one.done.day]
    paces = [each for each in same if each is not None]
    return pace / median(paces) - 1 if len(paces) >= LEAST_BEFORE else None


def _broken_off(one: DoneSession) -> bool | None:
    """Whether a planned hard run was cut well short."""
    if one.kind not in QUALITY_KINDS or one.match is None or one.match.share is None:
        return None
    return one.match.share < DONE_SHARE


def _slower(one: DoneSession, runs: Sequence[DoneSession]) -> float | None:
    """A test or race against the one before over its distance; None where there is none."""
    distance, pace = one.done.activity.distance_m, one.done.pace_s_per_km
    if one.kind not in TRIALS or not distance or pace is None or _is_warm(one) or _is_hilly(one):
        return None
    before = [
        other
        for other in runs
        if other.kind in TRIALS
        and other.done.day < one.done.day
        and abs((other.done.activity.distance_m or 0) - distance) <= SAME_DISTANCE * distance
    ]
    last = max(before, key=lambda other: other.done.start, default=None)
    earlier = None if last is None else last.done.pace_s_per_km
    return None if earlier is None else pace / earlier - 1


def _hours(since: timedelta) -> float:
    return since.total_seconds() / SECONDS_PER_MINUTE / MINUTES_PER_HOUR


def _is_warm(one: DoneSession) -> bool:
    degrees = None if one.found is None else one.found.temperature_c
    return degrees is not None and degrees > WARM_ABOVE_C


def _is_hilly(one: DoneSession) -> bool:
    activity = one.done.activity
    if activity.ascent_m is None or not activity.distance_m:
        return False
    return activity.ascent_m / activity.distance_m * METRES_PER_KM >= HILLS_FROM_M_PER_KM
