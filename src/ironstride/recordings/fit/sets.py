"""The work sets of a FIT file, each given to the activity it was done in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Final

from ironstride.recordings.fit.exercise_names import exercise_name
from ironstride.recordings.fit.field_value import Fields, Value, whole_number
from ironstride.recordings.fit.names import UNKNOWN_CATEGORY, category_name
from ironstride.training.activity import Activity, StrengthSet
from ironstride.training.kinds import Sport

_DURATION, _REPETITIONS, _WEIGHT, _TYPE, _START, _CATEGORY, _SUBTYPE = 0, 3, 4, 5, 6, 7, 8
_TITLE_CATEGORY, _TITLE_SUBTYPE, _TITLE = 0, 1, 2
_REST: Final = 0
_MS: Final = 1000
_WEIGHT_STEPS_PER_KG: Final = 16
_FIT_EPOCH: Final = datetime(1989, 12, 31, tzinfo=UTC)

Titles = Mapping[tuple[int, int], str]
"""What the workout called an exercise, by category and number."""


def exercise_titles(messages: Iterable[Fields]) -> Titles:
    """The names that the planned workout gave its exercises, from `exercise_title` messages."""
    found: dict[tuple[int, int], str] = {}
    for fields in messages:
        category, subtype = (whole_number(fields.get(field)) for field in (_TITLE_CATEGORY, _TITLE_SUBTYPE))
        title = fields.get(_TITLE)
        if category is not None and subtype is not None and isinstance(title, str):
            found[category, subtype] = title
    return found


def assign_sets(activities: Sequence[Activity], messages: Iterable[Fields], titles: Titles) -> list[Activity]:
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
            found[nearest].append(_work_set(fields, titles))
    return [replace(one, sets=tuple(sets)) if sets else one for one, sets in zip(activities, found, strict=True)]


def _seconds_from(activity: Activity, start: int | None) -> float:
    """How far outside the activity the moment lies; 0 inside, and where it is unknown."""
    if start is None:
        return 0.0
    moment = _FIT_EPOCH + timedelta(seconds=start)
    outside = max(activity.start_utc - moment, moment - activity.end_utc)
    return max(outside.total_seconds(), 0.0)


def _work_set(fields: Fields, titles: Titles) -> StrengthSet:
    weight, duration = whole_number(fields.get(_WEIGHT)), whole_number(fields.get(_DURATION))
    category, subtype = _best_guess(fields.get(_CATEGORY), fields.get(_SUBTYPE))
    return StrengthSet(
        reps=whole_number(fields.get(_REPETITIONS)),
        weight_kg=weight / _WEIGHT_STEPS_PER_KG if weight else None,
        duration_s=None if duration is None else duration / _MS,
        category=None if category is None else category_name(category),
        exercise=_exercise(category, subtype, titles),
    )


def _best_guess(categories: Value, subtypes: Value) -> tuple[int | None, int | None]:
    """The first of the watch's guesses that names a family, and the first movement that it guessed within it."""
    families = categories if isinstance(categories, tuple) else (categories,)
    movements = subtypes if isinstance(subtypes, tuple) else (subtypes,)
    whole = [one for one in families if isinstance(one, int) and one != UNKNOWN_CATEGORY]
    family = next((one for one in whole if category_name(one) is not None), None)
    guessed = (whole_number(number) for one, number in zip(families, movements, strict=False) if one == family)
    return family, next((number for number in guessed if number is not None), None)


def _exercise(category: int | None, subtype: int | None, titles: Titles) -> str:
    """The workout's own name for it, or the profile's; empty where the watch knew the family alone."""
    if category is None or subtype is None:
        return ""
    return titles.get((category, subtype)) or exercise_name(category, subtype)
