"""The work sets of a FIT file, each given to the activity it was done in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Final

from ironstride.recordings.fit_exercise_names import exercise_name
from ironstride.recordings.fit_layout import Fields, Value, whole_number
from ironstride.recordings.fit_names import UNKNOWN_CATEGORY, category_name
from ironstride.training.activity import Activity, StrengthSet
from ironstride.training.kinds import Sport

_DURATION, _REPETITIONS, _WEIGHT, _TYPE, _START, _CATEGORY, _SUBTYPE = 0, 3, 4, 5, 6, 7, 8
_REST: Final = 0
NO_EXERCISE: Final = 65535
_MS: Final = 1000
_WEIGHT_STEPS_PER_KG: Final = 16
_FIT_EPOCH: Final = datetime(1989, 12, 31, tzinfo=UTC)


def assign_sets(activities: Sequence[Activity], messages: Iterable[Fields]) -> list[Activity]:
    """The activities with their work sets, by when each set began; rests are left out.

    In a file with strength in it sets are strength's. A set outside every activity goes to the nearest; one without a
    time of its own to the first.
    """
    found: list[list[StrengthSet]] = [[] for _ in activities]
    owners = [index for index, one in enumerate(activities) if one.sport is Sport.STRENGTH] or range(len(activities))
    for fields in messages:
        if owners and fields.get(_TYPE) != _REST:
            start = whole_number(fields.get(_START))
            nearest = min(owners, key=lambda index: _seconds_from(activities[index], start))
            found[nearest].append(_work_set(fields))
    return [replace(one, sets=tuple(sets)) if sets else one for one, sets in zip(activities, found, strict=True)]


def _seconds_from(activity: Activity, start: int | None) -> float:
    """How far outside the activity the moment lies; 0 inside, and where it is unknown."""
    if start is None:
        return 0.0
    moment = _FIT_EPOCH + timedelta(seconds=start)
    outside = max(activity.start_utc - moment, moment - activity.end_utc)
    return max(outside.total_seconds(), 0.0)


def _work_set(fields: Fields) -> StrengthSet:
    weight, duration = whole_number(fields.get(_WEIGHT)), whole_number(fields.get(_DURATION))
    return StrengthSet(
        reps=whole_number(fields.get(_REPETITIONS)),
        weight_kg=weight / _WEIGHT_STEPS_PER_KG if weight else None,
        duration_s=None if duration is None else duration / _MS,
        category=_category(fields.get(_CATEGORY)),
        exercise=_exercise(fields.get(_CATEGORY), fields.get(_SUBTYPE)),
    )


def _exercise(category: Value, subtype: Value) -> str:
    """The first of the watch's guesses that names an exercise; empty where none does."""
    families, numbers = (value if isinstance(value, tuple) else (value,) for value in (category, subtype))
    for family, number in zip(families, numbers, strict=False):
        known = isinstance(family, int) and isinstance(number, int) and family != UNKNOWN_CATEGORY
        if known and number != NO_EXERCISE:
            name = exercise_name(int(family or 0), int(number or 0))
            if name:
                return name
    return ""


def _category(value: Value) -> str | None:
    """The first of the watch's guesses that names something."""
    guesses = value if isinstance(value, tuple) else (value,)
    numbers = (guess for guess in guesses if isinstance(guess, int) and guess != UNKNOWN_CATEGORY)
    return next((name for number in numbers if (name := category_name(number)) is not None), None)
