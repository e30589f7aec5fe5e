"""One session message as a summary."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Final

from ironstride.recordings.fit import names
from ironstride.recordings.fit.field_value import Fields, Value, whole_number
from ironstride.recordings.fit.file_id import device_of
from ironstride.training.activity import Activity
from ironstride.training.kinds import Sport

FIT_EPOCH: Final = datetime(1989, 12, 31, tzinfo=UTC)
EARLIEST_TIMESTAMP: Final = 0x10000000
"""Smaller timestamps count from when the recorder was switched on: no date."""
TIMER_OVER_ELAPSED: Final = 1.5
"""A clock that ran so much longer than the time that passed is not believed. A convention."""
MS_PER_S: Final = 1000
CM_PER_M: Final = 100
EFFORT_STEPS: Final = 10
"""The watch keeps the athlete's effort from 0 to 100."""
MOST_EFFORT: Final = 10

CREATED: Final = 4
"""Field of `file_id`."""
START, SPORT, SUB_SPORT, ELAPSED, TIMER, DISTANCE, TIMESTAMP = 2, 5, 6, 7, 8, 9, 253
_MEAN_HEART, _MAX_HEART, _MEAN_POWER, _ASCENT, _DESCENT, _EFFORT = 16, 17, 20, 22, 23, 193


def summary_of(session: Fields, file_id: Fields) -> Activity | None:
    """The activity that a session message tells of; None when it says neither when nor how long."""
    elapsed, timer, distance = (whole_number(session.get(field)) for field in (ELAPSED, TIMER, DISTANCE))
    start = instant(session.get(START)) or _ended_less(session, elapsed) or instant(file_id.get(CREATED))
    if start is None or (elapsed is None and timer is None):
        return None
    if elapsed and timer and timer > elapsed * TIMER_OVER_ELAPSED:
        timer = None
    activity = Activity(
        Sport.OTHER,
        start,
        duration_s=None if timer is None else timer / MS_PER_S,
        elapsed_s=None if elapsed is None else elapsed / MS_PER_S,
        distance_m=None if distance is None else distance / CM_PER_M,
        device=device_of(file_id),
    )
    return with_measures(of_sport(activity, session.get(SPORT), session.get(SUB_SPORT)), session)


def with_measures(activity: Activity, session: Fields) -> Activity:
    """The activity with what the session measured over the whole of it; a heart rate of zero was none."""
    mean_heart, max_heart, power, ascent, descent, effort = (
        whole_number(session.get(field)) for field in (_MEAN_HEART, _MAX_HEART, _MEAN_POWER, _ASCENT, _DESCENT, _EFFORT)
    )
    known_effort = effort is not None and effort <= MOST_EFFORT * EFFORT_STEPS
    return replace(
        activity,
        mean_heart_bpm=float(mean_heart) if mean_heart else None,
        max_heart_bpm=float(max_heart) if max_heart else None,
        mean_power_w=None if power is None else float(power),
        ascent_m=None if ascent is None else float(ascent),
        descent_m=None if descent is None else float(descent),
        effort=effort / EFFORT_STEPS if effort is not None and known_effort else None,
    )


def of_sport(activity: Activity, sport: Value, sub_sport: Value) -> Activity:
    """The activity as one of the sport with those numbers."""
    number, sub_number = whole_number(sport), whole_number(sub_sport)
    return replace(
        activity,
        sport=names.sport_of(number, sub_number),
        name=names.SPORT_NAMES.get(-1 if number is None else number, ""),
        sub_sport=names.SUB_SPORT_NAMES.get(sub_number or 0, ""),
    )


def instant(value: Value) -> datetime | None:
    """The moment that a timestamp means; None when it is no date."""
    number = whole_number(value)
    if number is None or number < EARLIEST_TIMESTAMP:
        return None
    return FIT_EPOCH + timedelta(seconds=number)


def _ended_less(session: Fields, elapsed_ms: int | None) -> datetime | None:
    end = instant(session.get(TIMESTAMP))
    return None if end is None or elapsed_ms is None else end - timedelta(milliseconds=elapsed_ms)
