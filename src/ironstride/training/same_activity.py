"""Which recordings are of the same activity: from watch and app, from two exports, from a file given twice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Final

from ironstride.training.activity import Activity
from ironstride.training.kinds import Sport

SAME_START: Final = timedelta(seconds=60)
"""Nobody starts twice within a minute: exports of one activity differ by seconds. A convention."""
_EMPTY: Final = (None, "", ())
_FILLED: Final = (
    *("name", "sub_sport", "start_local", "duration_s", "elapsed_s", "distance_m", "mean_heart_bpm", "max_heart_bpm"),
    *("mean_power_w", "ascent_m", "descent_m", "effort", "title", "note", "device", "sets"),
)


def same_groups(activities: Sequence[Activity]) -> tuple[tuple[int, ...], ...]:
    """The places of the activities, in groups that are one activity each; in a group the fullest comes first.

    The same are two of different files with the same number of the same service, or with the same start, to the minute
    and the same sport (or one whose file does not know the sport). The fullest: known sport, sets, distance, time.
    Groups are in the order of their first starts. The answer does not depend on the order of the activities, and a
    group depends on nothing but activities that are linked to it by starts within a minute or by such a number.
    """
    groups: list[list[int]] = []
    of_number: dict[str, list[int]] = {}
    for place in sorted(range(len(activities)), key=lambda one: order_key(activities[one])):
        one = activities[place]
        named = of_number.get(one.source_id) if one.source_id else None
        near = (group for group in [named, *_late_groups(groups, activities, one)] if group is not None)
        group = next((found for found in near if _belongs(activities, found, one)), None)
        if group is None:
            group = []
            groups.append(group)
        group.append(place)
        group.sort(key=lambda other: (_fullness(activities[other]), order_key(activities[other])))
        if one.source_id:
            of_number.setdefault(one.source_id, group)
    return tuple(tuple(group) for group in groups)


def _late_groups(groups: Sequence[list[int]], activities: Sequence[Activity], one: Activity) -> Iterator[list[int]]:
    """The groups that began not long before, the latest first; each began with its earliest member."""
    for group in reversed(groups):
        first = min(activities[place].start_utc for place in group)
        if one.start_utc - first > 3 * SAME_START:
            return
        yield group


def order_key(activity: Activity) -> tuple[object, ...]:
    """Orders activities the same way wherever their files lay."""
    return (activity.start_utc, _file(activity), activity.sport, activity.time_s or 0.0, activity.source_id)


def filled_from(activity: Activity, others: Iterable[Activity]) -> Activity:
    """The activity with what is unknown of it taken from other recordings of it; what is known stays."""
    values = {name: getattr(activity, name) for name in _FILLED}
    for other in others:
        for name in _FILLED:
            if values[name] in _EMPTY:
                values[name] = getattr(other, name)
    changed = {name: value for name, value in values.items() if value != getattr(activity, name)}
    return replace(activity, **changed) if changed else activity


def _belongs(activities: Sequence[Activity], group: Sequence[int], one: Activity) -> bool:
    """Whether it is the same as the group's fullest, and none of the group is from its own file."""
    own = any(_file(activities[place]) == _file(one) for place in group)
    return not own and _is_same(activities[group[0]], one)


def _file(activity: Activity) -> str:
    return activity.sha256 or activity.source


def _is_same(one: Activity, other: Activity) -> bool:
    if one.source_id and one.source_id == other.source_id:
        return True
    if abs(one.start_utc - other.start_utc) >= SAME_START:
        return False
    return one.sport is other.sport or Sport.OTHER in (one.sport, other.sport)


def _fullness(activity: Activity) -> tuple[bool, bool, bool, float]:
    """Smaller is fuller."""
    known = activity.sport is not Sport.OTHER
    return (not known, not activity.sets, activity.distance_m is None, -(activity.time_s or 0.0))
